"""Rules for dates of the calendar: days, months, seasons, years, decades, centuries."""

from __future__ import annotations

from datetime import date

from reader.analysis.times.anchors import Anchor, Side
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.numbers import decade, number, ordinal, year_in_words
from reader.analysis.times.reckoning import day_value, shift_month, valid_day, year_text
from reader.analysis.times.words import DAY_PARTS, FIXED_DAYS, MONTHS, SEASONS, listed

#: The month in which a season begins, for telling which of two springs is meant.
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

PART_OF = "(?:the? (?:very)? (?:end|beginning|start|middle|close|rest|remainder|latter part|early part|outset) of)"
PART = f"(?:(?:early|late|mid) (?:HYPHEN|in)?|{PART_OF})"
OF_PART = "(?:the? (?:early|late)? (?P<part>DAYPART) hours? of)"
WEEKDAY_OF = "(?:WEEKDAY|SHORTWEEKDAY)"


def _month(phrase: Phrase) -> int:
    """Return the number of the phrase's month."""
    return MONTHS[phrase.word("month").rstrip(".")]


def _day(phrase: Phrase) -> int:
    """Return the phrase's day of the month."""
    word = phrase.word("day")
    return int(word) if word.isdecimal() else ordinal(word) or 0


def iso_date(phrase: Phrase, _: Anchor) -> Meaning | None:
    """`2013-05-22`, with or without a time of day."""
    value = phrase.word("iso").upper()
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return None
    return Meaning("TIME" if "T" in value else "DATE", value)


def slash_date(phrase: Phrase, _: Anchor) -> Meaning | None:
    """`5/22/13`: month, day, year; day first where the first figure can be no month."""
    first, second, year = (int(part) for part in phrase.word("slash").split("/"))
    if year < 100:
        year += 1900 if year >= 50 else 2000
    month, day = (second, first) if first > 12 else (first, second)
    found = valid_day(year, month, day)
    return Meaning("DATE", day_value(found)) if found else None


def day_of_year(phrase: Phrase, _: Anchor) -> Meaning | None:
    """`May 22, 2013`, `22 May 2013`, `Wednesday, 22 May 2013`."""
    return _whole_day(phrase, int(phrase.word("year")), _month(phrase), _day(phrase))


def day_of_month(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """`May 22`, `22 May`: the year is the one that brings it nearest, on the side the clause looks to."""
    month, day = _month(phrase), _day(phrase)
    if valid_day(2000, month, day) is None:
        return None
    year, source = _year_for(phrase, anchor, month, day)
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02d}-{day:02d}", source)
    return _whole_day(phrase, year, month, day, source)


def _whole_day(phrase: Phrase, year: int, month: int, day: int, source: str = "written") -> Meaning | None:
    """Return a day, or the morning or night of it where the phrase names one."""
    found = valid_day(year, month, day)
    if found is None:
        return None
    part = phrase.word("part")
    if part:
        return Meaning("TIME", f"{day_value(found)}T{DAY_PARTS[part]}", source)
    return Meaning("DATE", day_value(found), source)


def day_after_a_day(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """The `24` of `April 23 and 24`: the month is that of the day before it."""
    then = anchor.mentioned
    if then is None or then.month is None:
        return None
    found = valid_day(then.year, then.month, _day(phrase))
    return Meaning("DATE", day_value(found), "mentioned") if found else None


def day_before_a_day(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """The `14` of `14–17 September 1944`: month and year follow."""
    tail = phrase.sentence[phrase.end :]
    month = next(word.rstrip(".") for word in tail if word.rstrip(".") in MONTHS)
    year = next((int(word) for word in tail[2:5] if word.isdecimal() and len(word) == 4), None)
    source = "written"
    if year is None:
        year, source = _year_for(phrase, anchor, MONTHS[month], _day(phrase))
    if year is None:
        return Meaning("DATE", f"XXXX-{MONTHS[month]:02d}-{_day(phrase):02d}", source)
    found = valid_day(year, MONTHS[month], _day(phrase))
    return Meaning("DATE", day_value(found), source) if found else None


def end_of_years(phrase: Phrase, _: Anchor) -> Meaning | None:
    """The `45` of `1939-45`."""
    first, last = phrase.before(2), phrase.word("year")
    if len(last) != 2 or not last.isdecimal() or last <= first[2:]:
        return None
    return Meaning("DATE", first[:2] + last)


def day_by_number(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """`on the 15th`: of the month last spoken of; `the 15th Army` is none."""
    then, day = anchor.then, ordinal(phrase.word("day"))
    if phrase.after()[:1].isalpha() or then is None or then.month is None or day is None:
        return None
    return _whole_day(phrase, then.year, then.month, day, anchor.then_source)


def month_of_year(phrase: Phrase, _: Anchor) -> Meaning:
    """`May 2013`, `early May of 2013`, `the end of May 2013`."""
    year = phrase.word("year")
    full = int(year) if year.isdecimal() else 1900 + int(year[1:])
    return Meaning("DATE", f"{full:04d}-{_month(phrase):02d}")


def month_of_year_in_words(phrase: Phrase, _: Anchor) -> Meaning | None:
    """`January nineteen ninety-seven`."""
    year = year_in_words(phrase.words("year"))
    return Meaning("DATE", f"{year:04d}-{_month(phrase):02d}") if year else None


def bare_month(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """`May`, `early May`, `last May`, `next May`, `this May`."""
    month, which = _month(phrase), phrase.word("which")
    alone = phrase.end - phrase.first == 1
    if alone and phrase.word("month") in ("may", "march") and phrase.before() not in _BEFORE_A_MONTH:
        return None
    if not which:
        year, source = _year_for(phrase, anchor, month, None)
    else:
        year, source = _year_of_named(anchor, month, which)
    return Meaning("DATE", f"{year_text(year)}-{month:02d}" if year else f"XXXX-{month:02d}", source)


def month_of_relative_year(phrase: Phrase, anchor: Anchor) -> Meaning:
    """`January this year`, `May last year`, `July of that year`, with or without a day."""
    which = phrase.word("which")
    origin, source = (
        (anchor.then, anchor.then_source) if which in ("that", "the same") else (anchor.now, anchor.now_source)
    )
    month = _month(phrase)
    year = origin.year + {"last": -1, "next": 1}.get(which, 0) if origin else None
    day = f"-{_day(phrase):02d}" if phrase.word("day") else ""
    return Meaning("DATE", (f"{year:04d}" if year else "XXXX") + f"-{month:02d}{day}", source)


def _year_of_named(anchor: Anchor, month: int, which: str) -> tuple[int | None, str]:
    """Return the year of `last May` (before this month), `next May`, `this May` or `the previous May`."""
    origin, source = anchor.now, anchor.now_source
    if which in ("the previous", "the following"):
        origin, source = anchor.then, anchor.then_source
    if origin is None:
        return None, source
    here = origin.month or 1
    if which in ("last", "the previous", "this past"):
        return origin.year - (month >= here), source
    if which in ("next", "the following", "this coming"):
        return origin.year + (month <= here), source
    return origin.year, source


def _year_for(phrase: Phrase, anchor: Anchor, month: int, day: int | None) -> tuple[int | None, str]:
    """Return the year of a month or a day that is given without one, and what it was worked out from."""
    if (year := _year_at_the_end_of_a_range(phrase)) is not None:
        return year, "written"
    if anchor.narrative or anchor.published is None:
        return _year_in_narrative(anchor, month)
    origin = anchor.published
    if day is None:
        return _year_of_month(phrase, origin, month), "published"
    candidates = [
        found for year in (origin.year - 1, origin.year, origin.year + 1) if (found := valid_day(year, month, day))
    ]
    if not candidates:
        return None, "published"
    nearest = min(candidates, key=lambda found: abs((found - origin).days))
    if abs((nearest - origin).days) < 60 or phrase.side is Side.UNKNOWN:
        return nearest.year, "published"
    ahead = phrase.side is Side.FUTURE
    fitting = [found for found in candidates if (found >= origin) == ahead]
    return min(fitting or candidates, key=lambda found: abs((found - origin).days)).year, "published"


def _year_at_the_end_of_a_range(phrase: Phrase) -> int | None:
    """Return the 1914 of `August and September 1914`, of `26 June – 4 August 1914`."""
    following = phrase.sentence[phrase.end : phrase.end + 6]
    if not following or following[0] not in ("-", "–", "and", "to", "through", "until", "or"):
        return None
    months = [index for index, word in enumerate(following) if word.rstrip(".") in MONTHS]
    if not months or months[0] > 2:
        return None
    for word in following[months[0] + 1 : months[0] + 4]:
        if word.isdecimal() and len(word) == 4:
            return int(word)
        if not (word.isdecimal() or word == ","):
            break
    return None


def _year_in_narrative(anchor: Anchor, month: int) -> tuple[int | None, str]:
    """Return the year last spoken of, or the next one where the story has passed the turn of the year."""
    then = anchor.story or anchor.mentioned
    if then is None:
        return None, anchor.then_source
    turned = then.month is not None and then.month >= 10 and month <= 3
    return then.year + turned, "story" if anchor.story else "mentioned"


def _year_of_month(phrase: Phrase, origin: date, month: int) -> int:
    """Return the year of a bare month in news: the month last past, or the next where the clause looks ahead."""
    side = phrase.side
    if phrase.before() == "since":
        side = Side.PAST
    elif phrase.before() in ("by", "until", "through", "till") and side is not Side.FUTURE:
        side = Side.FUTURE if (month - origin.month) % 12 <= 6 else Side.PAST
    if side is Side.FUTURE:
        return origin.year + (month < origin.month)
    return origin.year - (month > origin.month)


def season_of_year(phrase: Phrase, _: Anchor) -> Meaning:
    """`the spring of 1944`, `summer 1944`, `1944 summer`."""
    return Meaning("DATE", f"{phrase.word('year')}-{SEASONS[phrase.word('season')]}")


def season_of_year_in_words(phrase: Phrase, _: Anchor) -> Meaning | None:
    """`the winter of nineteen ninety-four`."""
    year = year_in_words(phrase.words("year"))
    return Meaning("DATE", f"{year}-{SEASONS[phrase.word('season')]}") if year else None


def bare_season(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """`last spring`, `this summer`, `the winter`, `in autumn`."""
    which, word = phrase.word("which"), phrase.word("season")
    bare = which in ("", "the")
    if word == "fall" and bare and phrase.before() not in ("in", "by", "since", "until", "during"):
        return None
    if word == "fall" and phrase.after() == "of":
        return None
    season = SEASONS[word]
    origin, source = (anchor.now, anchor.now_source)
    if origin is None:
        return Meaning("DATE", f"XXXX-{season}", source)
    year, month = origin.year, origin.month or 1
    if which == "last":
        year -= month < _SEASON_MONTH[season] + 3
    elif which in ("next", "the next"):
        year += month >= _SEASON_MONTH[season]
    return Meaning("DATE", f"{year_text(year)}-{season}", source)


def bare_year(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """`1944`, where it stands as a year does and not as a count of things."""
    year = int(phrase.word("year"))
    if phrase.before() in ("$", "#", "£", "€", "no", "than", "least", "about", "some", "nearly") or phrase.after() in (
        "%",
        "percent",
        "people",
        "shares",
        "points",
        "miles",
        "men",
        "troops",
        "feet",
        "meters",
        "km",
        "members",
    ):
        return None
    usual = 1900 <= year < 2100
    if not usual and not anchor.narrative and phrase.before() not in _BEFORE_A_YEAR:
        return None
    return Meaning("DATE", f"{year:04d}")


#: `May` and `March` by themselves are months only after one of these.
_BEFORE_A_MONTH = frozenset(
    listed("in by since until till through of from to between during after before and last next this or - for")
)
_BEFORE_A_YEAR = frozenset(listed("in since by until from during after before of to between around circa early late"))


def part_of_year(phrase: Phrase, _: Anchor) -> Meaning:
    """`early 1944`, `mid-1944`, `the end of 1944`, `fiscal 1989`, `the year 1944`."""
    return Meaning("DATE", phrase.word("year"))


def half_of_year(phrase: Phrase, _: Anchor) -> Meaning:
    """`the first half of 1990`, `the latter half of 1990`."""
    return Meaning("DATE", f"{phrase.word('year')}-H{1 if phrase.word('half') == 'first' else 2}")


def year_in_words_alone(phrase: Phrase, _: Anchor) -> Meaning | None:
    """`nineteen ninety-seven`, `the year two thousand`."""
    year = year_in_words(phrase.words("year"))
    return Meaning("DATE", f"{year:04d}") if year else None


def year_before_christ(phrase: Phrase, _: Anchor) -> Meaning | None:
    """`490 BC`."""
    year = number([phrase.word("year").replace(",", "")])
    return Meaning("DATE", f"BC{int(year):04d}") if year else None


def short_year(phrase: Phrase, _: Anchor) -> Meaning:
    """`'44`."""
    return Meaning("DATE", f"19{phrase.word('year')[1:]}")


def decade_of_years(phrase: Phrase, _: Anchor) -> Meaning:
    """`the 1990s`, `the late '80s`, `the nineties`."""
    return Meaning("DATE", decade(phrase.word("decade")))


def century(phrase: Phrase, _: Anchor) -> Meaning | None:
    """`the 19th century`, `eighteenth-century`, `the 4th century BC`."""
    count = ordinal(phrase.word("nth"))
    if not count or count > 21:
        return None
    return Meaning("DATE", f"{'BC' if phrase.word('era') else ''}{count - 1:02d}")


def fixed_day(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """`Christmas`, `Christmas 1944`, `last Christmas`."""
    month, day = FIXED_DAYS[phrase.word("fixed")]
    written = phrase.word("year")
    if written:
        return Meaning("DATE", f"{written}-{month:02d}-{day:02d}")
    if phrase.word("which"):
        year, source = _year_of_named(anchor, month, phrase.word("which"))
    else:
        year, source = _year_for(phrase, anchor, month, day)
    return Meaning("DATE", f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}", source)


def moving_day(phrase: Phrase, anchor: Anchor) -> Meaning | None:
    """`Thanksgiving`: the fourth Thursday of November."""
    origin, source = anchor.now, anchor.now_source
    year: int | None = int(phrase.word("year")) if phrase.word("year") else None
    if year is None and origin is not None:
        year = origin.year - ((origin.month or 12) < 11)
    if year is None:
        return Meaning("DATE", "XXXX-11-XX", source)
    first = date(year, 11, 1)
    return Meaning("DATE", day_value(first.replace(day=22 + (4 - first.isoweekday()) % 7)), source)


def month_end(_: Phrase, anchor: Anchor) -> Meaning:
    """`month's end`, `the end of the month`."""
    origin, source = anchor.then, anchor.then_source
    if origin is None or origin.month is None:
        return Meaning("DATE", "XXXX-XX", source)
    year, month = shift_month(origin.year, origin.month, 0)
    return Meaning("DATE", f"{year:04d}-{month:02d}", source)


WHICH = "(?P<which>last|next|this past|this coming|this|the previous|the following)"
DAY = "(?P<day>DAYOFMONTH|ORDINAL)"

RULES = (
    Rule("(?P<iso>ISODATE)", iso_date),
    Rule("(?P<slash>SLASHDATE)", slash_date),
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
    Rule("(?<=YEAR HYPHEN) (?P<year>DAYNUMBER|FIGURE)", end_of_years),
    Rule("(?<=(?:on|by|until)) the (?P<day>NTH)", day_by_number),
    Rule("(?<=MONTH DAYNUMBER (?:HYPHEN|and|to|or)) (?P<day>DAYNUMBER) (?! /|UNIT|UNITS)", day_after_a_day),
    Rule("(?P<day>DAYNUMBER) (?=(?:HYPHEN|and|to|or) DAYNUMBER MONTH)", day_before_a_day),
    Rule(f"{PART}? (?P<month>MONTH) (?:COMMA|of|in)? (?P<year>YEAR|SHORTYEAR)", month_of_year),
    Rule("(?P<month>MONTH) of? (?P<year>NUMBERWORD (?:HYPHEN? NUMBERWORD)+)", month_of_year_in_words),
    Rule(f"{PART}? (?:{WHICH} HYPHEN?)? (?P<month>FULLMONTH)", bare_month),
    Rule(
        f"{PART}? (?P<month>FULLMONTH) (?:(?P<day>DAYNUMBER) )?(?:COMMA|of)? (?P<which>last|this|next|that|the same)"
        " year",
        month_of_relative_year,
    ),
    Rule(
        f"{PART_OF}? (?:early|late|mid HYPHEN?)? the? (?:early|late|mid)? (?P<season>SEASON)"
        " (?:of|COMMA)? (?P<year>YEAR)",
        season_of_year,
    ),
    Rule("the? (?P<year>YEAR) (?P<season>SEASON)", season_of_year),
    Rule("the? (?P<season>SEASON) of (?P<year>NUMBERWORD (?:HYPHEN? NUMBERWORD)+)", season_of_year_in_words),
    Rule(
        f"{PART_OF}? (?P<which>last|next|the next|this past|this|the|that|the same)? (?:early|late)?"
        " (?P<season>SEASON)",
        bare_season,
    ),
    Rule("(?P<year>YEAR)", bare_year),
    Rule(f"(?:{PART}|fiscal|the? (?:year|years)) (?P<year>YEAR)", part_of_year),
    Rule("the? (?P<half>first|second|last|latter) half of (?P<year>YEAR)", half_of_year),
    Rule("(?:the year)? (?P<year>NUMBERWORD (?:HYPHEN? NUMBERWORD)+)", year_in_words_alone),
    Rule(f"(?:{PART}|(?:circa|ca|c) )? (?P<year>FIGURE|YEAR|DAYNUMBER) ERA", year_before_christ),
    Rule("(?<=(?:in|of|since|by|late|early)) (?P<year>SHORTYEAR)", short_year),
    Rule(f"{PART_OF}? the? (?:(?:early|late|mid|middle) HYPHEN?)? (?P<decade>DECADE|DECADEWORD)", decade_of_years),
    Rule(
        f"{PART_OF}? the? (?:(?:early|late|mid) HYPHEN?)? (?P<nth>NTH|ORDINAL) HYPHEN? century (?P<era>ERA)?", century
    ),
    Rule("(?P<which>last|next|this)? (?P<fixed>FIXEDDAY) (?:day|eve)? (?:COMMA? (?P<year>YEAR))?", fixed_day),
    Rule("last? thanksgiving day? (?P<year>YEAR)?", moving_day),
    Rule("(?:the end of (?:the|that) month|month POSSESSIVE end)", month_end),
)
