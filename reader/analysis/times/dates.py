"""Rules for calendar days and months."""

from __future__ import annotations

from datetime import date

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import day_value, nth_weekday, valid_day, week_value, year_text
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.missing_years import full_year, year_for, year_of_named
from reader.analysis.times.numbers import ordinal, year_in_words
from reader.analysis.times.vocabulary import DAY_PARTS, MONTHS, WEEKDAYS, listed

OF_PART = "(?:the? (?:early|late)? (?P<part>DAYPART) hours? of)"
WEEKDAY_OF = "(?:WEEKDAY|SHORTWEEKDAY)"

#: `May` and `March` on their own are months only after one of these.
_BEFORE_A_MONTH = frozenset(
    listed("in by since until till through of from to between during after before and last next this or - for")
)


def _month(phrase: Phrase) -> int:
    """Return the number of the phrase's month."""
    return MONTHS[phrase.word("month").rstrip(".")]


def _day(phrase: Phrase) -> int:
    """Return the phrase's day of the month."""
    word = phrase.word("day")
    return int(word) if word.isdecimal() else ordinal(word) or 0


def iso_date(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`2013-05-22`, with or without a time of day."""
    value = phrase.word("iso").upper()
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return None
    return Meaning("TIME" if "T" in value else "DATE", value)


def slash_date(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`5/22/13`: month, day, year; day first if the first number cannot be a month; `2013/05/22` in that order."""
    parts = phrase.word("slash").split("/")
    if len(parts[0]) == 4:
        parts = [*parts[1:], parts[0]]
    first, second = int(parts[0]), int(parts[1])
    year = int(parts[2]) if len(parts[2]) == 4 else full_year(parts[2], phrase, anchor)
    month, day = (second, first) if first > 12 else (first, second)
    found = valid_day(year, month, day)
    return Meaning("DATE", day_value(found)) if found else None


def dot_date(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`22.05.2013`: day, month, year."""
    day, month, year = (int(part) for part in phrase.word("dots").split("."))
    found = valid_day(year, month, day)
    return Meaning("DATE", day_value(found)) if found else None


def weekday_of_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the last Friday of May`, `the second Tuesday in November 2012`."""
    month, weekday = _month(phrase), WEEKDAYS[phrase.word("weekday")]
    written, source = phrase.word("year"), "written"
    year = int(written) if written else None
    if year is None:
        year, source = year_for(phrase, anchor, month, None)
    if year is None or year <= 0:
        return Meaning("DATE", f"XXXX-{month:02d}-XX", source)
    count = -1 if phrase.word("nth") in ("last", "final") else ordinal(phrase.word("nth")) or 0
    found = nth_weekday(year, month, weekday, count)
    return Meaning("DATE", day_value(found), source) if found else None


def week_of_a_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the week of May 6`: the ISO week of that day."""
    day = day_of_month(phrase, anchor)
    if day is None or not day.value[:4].isdecimal():
        return None
    return Meaning("DATE", week_value(date.fromisoformat(day.value)), day.source)


def day_of_year(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`May 22, 2013`, `22 May 2013`, `Wednesday, 22 May 2013`."""
    return _whole_day(phrase, int(phrase.word("year")), _month(phrase), _day(phrase))


def day_of_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`May 22`, `22 May`: in the year that makes it nearest, in the direction of the clause."""
    month, day = _month(phrase), _day(phrase)
    if valid_day(2000, month, day) is None:
        return None
    year, source = year_for(phrase, anchor, month, day)
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02d}-{day:02d}", source)
    return _whole_day(phrase, year, month, day, source)


def _whole_day(phrase: Phrase, year: int, month: int, day: int, source: str = "written") -> Meaning | None:
    """Return a day, or its morning or night if the phrase names one."""
    found = valid_day(year, month, day)
    if found is None:
        return None
    part = phrase.word("part")
    if part:
        return Meaning("TIME", f"{day_value(found)}T{DAY_PARTS[part]}", source)
    return Meaning("DATE", day_value(found), source)


def day_after_a_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """The `24` of `April 23 and 24`: the month is that of the day before it."""
    then = anchor.mentioned
    if then is None or then.month is None:
        return None
    written = phrase.word("year")
    found = valid_day(int(written) if written else then.year, then.month, _day(phrase))
    return Meaning("DATE", day_value(found), "written" if written else "mentioned") if found else None


def day_before_a_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """The `14` of `14–17 September 1944`: month and year follow."""
    tail = phrase.sentence[phrase.end :]
    month = next(word.rstrip(".") for word in tail if word.rstrip(".") in MONTHS)
    year = next((int(word) for word in tail[2:5] if word.isdecimal() and len(word) == 4), None)
    source = "written"
    if year is None:
        year, source = year_for(phrase, anchor, MONTHS[month], _day(phrase))
    if year is None:
        return Meaning("DATE", f"XXXX-{MONTHS[month]:02d}-{_day(phrase):02d}", source)
    found = valid_day(year, MONTHS[month], _day(phrase))
    return Meaning("DATE", day_value(found), source) if found else None


def day_by_number(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`on the 15th`: of the last month mentioned; `the 15th Army` is not a date."""
    then, day = anchor.then, ordinal(phrase.word("day"))
    if phrase.after()[:1].isalpha() or then is None or then.month is None or day is None:
        return None
    return _whole_day(phrase, then.year, then.month, day, anchor.then_source)


def month_of_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`May 2013`, `early May of 2013`, `the end of May 2013`, `May '13`."""
    year = phrase.word("year")
    full = int(year) if year.isdecimal() else full_year(year, phrase, anchor)
    return Meaning("DATE", f"{full:04d}-{_month(phrase):02d}")


def month_of_year_in_words(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`January nineteen ninety-seven`."""
    year = year_in_words(phrase.words("year"))
    return Meaning("DATE", f"{year:04d}-{_month(phrase):02d}") if year else None


def bare_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`May`, `early May`, `last May`, `next May`, `this May`."""
    month, which = _month(phrase), phrase.word("which")
    alone = phrase.end - phrase.first == 1
    if alone and phrase.word("month") in ("may", "march") and phrase.before() not in _BEFORE_A_MONTH:
        return None
    if not which:
        year, source = year_for(phrase, anchor, month, None)
    else:
        year, source = year_of_named(anchor, month, which)
    return Meaning("DATE", f"{year_text(year)}-{month:02d}" if year else f"XXXX-{month:02d}", source)


def month_of_relative_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`January this year`, `May last year`, `July of that year`, with or without a day."""
    which = phrase.word("which")
    origin, source = (
        (anchor.then, anchor.then_source) if which in ("that", "the same") else (anchor.now, anchor.now_source)
    )
    month = _month(phrase)
    year = origin.year + {"last": -1, "next": 1}.get(which, 0) if origin else None
    day = f"-{_day(phrase):02d}" if phrase.word("day") else ""
    return Meaning("DATE", (f"{year:04d}" if year else "XXXX") + f"-{month:02d}{day}", source)


WHICH = "(?P<which>last|next|this past|this coming|this|the previous|the following)"
DAY = "(?P<day>DAYOFMONTH|ORDINAL)"

RULES = (
    Rule("(?P<iso>ISODATE)", iso_date),
    Rule("(?P<slash>SLASHDATE)", slash_date),
    Rule("(?P<dots>DOTDATE)", dot_date),
    Rule(
        "the (?P<nth>ORDINAL|NTH|last|final) (?P<weekday>WEEKDAY) (?:of|in) (?P<month>FULLMONTH)"
        " (?:COMMA? (?P<year>YEAR))?",
        weekday_of_month,
    ),
    Rule("the week of (?P<month>MONTH) (?P<day>DAYNUMBER)", week_of_a_day),
    Rule("the (?P<day>ORDINAL) of (?P<month>FULLMONTH)", day_of_month),
    Rule("the (?P<day>ORDINAL) of (?P<month>FULLMONTH) COMMA? (?P<year>YEAR)", day_of_year),
    Rule(
        f"{OF_PART}? (?:(?:this coming)? {WEEKDAY_OF} COMMA?)? (?P<month>MONTH) the? {DAY} (?:COMMA|of)?"
        " (?P<year>YEAR)",
        day_of_year,
    ),
    Rule(
        f"{OF_PART}? (?:{WEEKDAY_OF} COMMA?)? the? (?P<day>DAYOFMONTH) (?:of|HYPHEN)? (?P<month>MONTH)"
        " (?:COMMA|HYPHEN|of)? (?P<year>YEAR)",
        day_of_year,
    ),
    Rule(
        f"{OF_PART}? (?:(?:this coming)? {WEEKDAY_OF} COMMA?)? last? (?P<month>MONTH) the? {DAY}"
        " (?!/|HYPHEN? (?:UNIT|UNITS))",
        day_of_month,
    ),
    Rule(f"{OF_PART}? (?:{WEEKDAY_OF} COMMA?)? the? (?P<day>DAYOFMONTH) of? (?P<month>FULLMONTH)", day_of_month),
    Rule("(?<=(?:on|by|until)) the (?P<day>NTH)", day_by_number),
    Rule(
        "(?<=MONTH DAYNUMBER (?:HYPHEN|and|to|or)) (?P<day>DAYNUMBER) (?! /|UNIT|UNITS) (?:COMMA (?P<year>YEAR))?",
        day_after_a_day,
    ),
    Rule("(?P<day>DAYNUMBER) (?=(?:HYPHEN|and|to|or) DAYNUMBER MONTH)", day_before_a_day),
    Rule("PART? (?P<month>MONTH) (?:COMMA|of|in)? (?P<year>YEAR|SHORTYEAR)", month_of_year),
    Rule("(?P<month>MONTH) of? (?P<year>NUMBERWORD (?:HYPHEN? NUMBERWORD)+)", month_of_year_in_words),
    Rule(f"PART? (?:{WHICH} HYPHEN?)? (?P<month>FULLMONTH)", bare_month),
    Rule(
        "PART? (?P<month>FULLMONTH) (?:(?P<day>DAYNUMBER) )?(?:COMMA|of)? (?P<which>last|this|next|that|the same) year",
        month_of_relative_year,
    ),
)
