"""Rules for months, and for the days told by their place in one."""

from __future__ import annotations

from calendar import monthrange

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import (
    day_value,
    nth_weekday,
    shift_month,
    valid_day,
    week_value,
    year_text,
)
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.missing_years import full_year, shared_year, year_for, year_of_named
from reader.analysis.times.named_days import day_named
from reader.analysis.times.numbers import number, ordinal, year_in_words
from reader.analysis.times.vocabulary import MONTHS, WEEKDAYS, listed

#: `May` and `March` on their own are months only after one of these.
_BEFORE_A_MONTH = frozenset(
    listed("in by since until till through of from to between during after before and last next this or - for")
)


#: No verb "may" stands before one of these.
_AFTER_A_MONTH = frozenset(listed("was is were had has saw brought began ended"))


def _month(phrase: Phrase) -> int:
    """Return the number of the phrase's month."""
    return MONTHS[phrase.word("month").rstrip(".")]


def _month_and_year(phrase: Phrase, anchor: TimeAnchor) -> tuple[int, int | None, str]:
    """Return a month, its year as written or meant, and what that was resolved from."""
    month, written = _month(phrase), phrase.word("year")
    if written:
        return month, int(written) if written.isdecimal() else full_year(written, phrase, anchor), "written"
    return (month, *year_for(phrase, anchor, month, None))


def month_years_ago(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`in May two years ago`, `on Dec. 23 a year ago`, `a year ago in May`."""
    words, now = phrase.words("count"), anchor.now
    count = number(words) if words else 1
    if count is None:
        return None
    written, year = phrase.day(), now.year - int(count) if now else 0
    if written is not None and written.year:
        return None
    if written is None:
        value = f"{year:04d}-{_month(phrase):02d}" if year > 0 else f"XXXX-{_month(phrase):02d}"
        return Meaning("DATE", value, anchor.now_source)
    found = day_named(written.name, year) if written.name and year > 0 else valid_day(year, written.month, written.day)
    return Meaning("DATE", day_value(found) if found else "XXXX-XX-XX", anchor.now_source)


def weekday_of_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the last Friday of May`, `the second Tuesday in November 2012`, `the last day of June 2011`."""
    return _weekday_in(phrase, *_month_and_year(phrase, anchor))


def weekday_of_relative_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the first Monday of the month`, `the last Friday of next month`."""
    now = anchor.now
    if now is None or now.month is None:
        return Meaning("DATE", "XXXX-XX-XX", anchor.now_source)
    year, month = shift_month(now.year, now.month, {"last": -1, "next": 1}.get(phrase.word("which"), 0))
    return _weekday_in(phrase, month, year, anchor.now_source)


def _weekday_in(phrase: Phrase, month: int, year: int | None, source: str) -> Meaning | None:
    """Return the weekday or day of a month that a phrase counts."""
    if year is None or year <= 0:
        return Meaning("DATE", f"XXXX-{month:02d}-XX", source)
    count = -1 if phrase.word("nth") in ("last", "final") else ordinal(phrase.word("nth")) or 0
    if weekday := phrase.word("weekday"):
        found = nth_weekday(year, month, WEEKDAYS[weekday], count)
    else:
        found = valid_day(year, month, monthrange(year, month)[1] if count < 0 else count)
    return Meaning("DATE", day_value(found), source) if found else None


def weekend_of_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the first weekend of May 2013`: that of the first Saturday."""
    month, year, source = _month_and_year(phrase, anchor)
    if year is None or not 0 < year < 10000:
        return Meaning("DATE", "XXXX-WXX-WE", source)
    count = -1 if phrase.word("nth") in ("last", "final") else ordinal(phrase.word("nth")) or 0
    found = nth_weekday(year, month, WEEKDAYS["saturday"], count)
    return Meaning("DATE", f"{week_value(found)}-WE", source) if found else None


def edge_of_year(phrase: Phrase, _: TimeAnchor) -> Meaning:
    """`the last day of 2011`, `the first day of 2011`."""
    day = "01-01" if phrase.word("nth") == "first" else "12-31"
    return Meaning("DATE", f"{phrase.word('year')}-{day}")


def week_of_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the first week of May 2013`: seven days of that month."""
    month, year, source = _month_and_year(phrase, anchor)
    if year is None or not 0 < year < 10000:
        return Meaning("DURATION", "P1W", source)
    length = monthrange(year, month)[1]
    last = phrase.word("nth") in ("last", "final")
    first_day = length - 6 if last else 7 * (ordinal(phrase.word("nth")) or 9) - 6
    if first_day > length:
        return None
    start = f"{year:04d}-{month:02d}"
    return Meaning("DURATION", "P1W", source, f"{start}-{first_day:02d}/{start}-{min(first_day + 6, length):02d}")


def _is_a_month(phrase: Phrase) -> bool:
    """Return whether `May` or `March` stands where months do: after `in`, or among other months."""
    if phrase.before() in _BEFORE_A_MONTH or (phrase.after() in _AFTER_A_MONTH and phrase.before() != "the"):
        return True
    if phrase.after() in ("and", "or", "/") and phrase.after(2).rstrip(".") in MONTHS:
        return True
    return shared_year(phrase.sentence, phrase.end) is not None or (
        phrase.before() == "," and phrase.before(2) in MONTHS
    )


def month_of_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`May 2013`, `early May of 2013`, `the end of May 2013`, `May '13`."""
    year = phrase.word("year")
    full = int(year) if year.isdecimal() else full_year(year, phrase, anchor)
    return Meaning("DATE", f"{full:04d}-{_month(phrase):02d}")


def month_in_figures(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`07/2011`; `2011-07`, which no years from 2001 to 2007 can be."""
    month, year = phrase.word("number"), phrase.word("year")
    if not 1 <= int(month) <= 12 or not (phrase.is_joined(1) and phrase.is_joined(2)):
        return None
    if phrase.words("dash") and (len(month) != 2 or month > year[2:]):
        return None
    if phrase.words("stroke") and (len(month) != 2 and phrase.before() not in _BEFORE_A_MONTH):
        return None
    return Meaning("DATE", f"{year}-{int(month):02d}")


def day_of_relative_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the 19th of last month`, `the 3rd of this month`, `the 28th of that month`."""
    told = phrase.word("which") in ("that", "the same")
    now, source = (anchor.then, anchor.then_source) if told else (anchor.now, anchor.now_source)
    day = ordinal(phrase.word("day"))
    if now is None or now.month is None or day is None:
        return Meaning("DATE", "XXXX-XX-XX", source)
    year, month = shift_month(now.year, now.month, {"last": -1, "next": 1}.get(phrase.word("which"), 0))
    found = valid_day(year, month, day) if year > 0 else None
    return Meaning("DATE", day_value(found), source) if found else None


def month_of_year_in_words(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`January nineteen ninety-seven`."""
    year = year_in_words(phrase.words("year"))
    return Meaning("DATE", f"{year:04d}-{_month(phrase):02d}") if year else None


def bare_month(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`May`, `early May`, `last May`, `next May`, `this May`."""
    month, which = _month(phrase), phrase.word("which")
    joined = phrase.after()[:1].isdigit() and phrase.is_joined(phrase.end - phrase.first)
    if joined or phrase.after() in ("v", "vs") or (phrase.after() == "(" and phrase.after(2).isdecimal()):
        return None
    alone = phrase.end - phrase.first == 1
    if alone and phrase.word("month") in ("may", "march") and not _is_a_month(phrase):
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
    written = phrase.day()
    month = written.month if written else _month(phrase)
    year = origin.year + {"last": -1, "next": 1}.get(which, 0) if origin else None
    if written and written.name and year and (found := day_named(written.name, year)):
        return Meaning("DATE", day_value(found), source)
    day = f"-{written.day:02d}" if written and written.day else ""
    return Meaning("DATE", (f"{year:04d}" if year else "XXXX") + f"-{month:02d}{day}", source)


WHICH = "(?P<which>last|next|this past|this coming|this|the previous|the following)"
_NTH = "the? (?P<nth>ORDINAL|NTH|last|final)"
_OF_MONTH = "(?:of|in) (?P<month>MONTH) (?:(?:COMMA|of)? (?P<year>YEAR))?"
_WHICH_MONTH = "(?P<which>last|this|next|that|the same|the) month"

RULES = (
    Rule(f"{_NTH} (?:(?P<weekday>WEEKDAY)|day) {_OF_MONTH}", weekday_of_month),
    Rule(f"{_NTH} (?:(?P<weekday>WEEKDAY)|day) of (?P<which>the|this|last|next) month", weekday_of_relative_month),
    Rule(f"{_NTH} week {_OF_MONTH}", week_of_month),
    Rule(f"{_NTH} weekend {_OF_MONTH}", weekend_of_month),
    Rule("the? very? (?P<nth>first|last|final) day of (?P<year>YEAR)", edge_of_year),
    Rule("PART? (?P<month>MONTH) (?:COMMA|of|in|HYPHEN)? (?P<year>YEAR|SHORTYEAR) (?!COUNTED)", month_of_year),
    Rule("(?P<year>YEAR) (?P<dash>HYPHEN) (?P<number>DAYNUMBER) (?!HYPHEN)", month_in_figures),
    Rule("(?P<number>DAYNUMBER) (?P<stroke>SLASH) (?P<year>YEAR)", month_in_figures),
    Rule(f"the? (?P<day>NTH|ORDINAL) of {_WHICH_MONTH}", day_of_relative_month),
    Rule(f"the? (?P<day>NTH) (?=(?:and|or|to|DASH) the? NTH of {_WHICH_MONTH})", day_of_relative_month),
    Rule("(?P<month>MONTH) of? (?P<year>NUMBERWORD (?:HYPHEN? NUMBERWORD)+)", month_of_year_in_words),
    Rule(f"PART? (?:{WHICH} HYPHEN?)? (?P<month>FULLMONTH)", bare_month),
    Rule("PART (?P<month>MONTH)", bare_month),
    Rule("(?P<month>MONTH) (?=(?:DASH|SLASH|AMPERSAND|and|or|to) PART? MONTH (?:COMMA|of)? YEAR)", bare_month),
    Rule("PART? (?P<month>FULLMONTH) COMMA? (?:(?P<count>COUNT)|a|one) (?:year|years) ago", month_years_ago),
    Rule(
        "(?:(?P<count>COUNT)|a|one) (?:year|years) ago COMMA? (?:in|on)"
        " (?:(?P<month>FULLMONTH)|(?P<date>CALENDARDAY) DAYGOESON*)",
        month_years_ago,
    ),
    Rule("(?P<date>CALENDARDAY) DAYGOESON* COMMA? (?:(?P<count>COUNT)|a|one) (?:year|years) ago", month_years_ago),
    Rule(
        "PART? (?P<month>FULLMONTH) (?:COMMA|of)? (?P<which>last|this|next|that|the same) year",
        month_of_relative_year,
    ),
    Rule(
        "(?P<date>CALENDARDAY) DAYGOESON* (?:COMMA|of)? (?P<which>last|this|next|that|the same) year",
        month_of_relative_year,
    ),
)
