"""Rules for calendar days, and the days that other rules count from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import (
    day_value,
    shift_day,
    shift_month,
    shifted,
    valid_day,
)
from reader.analysis.times.grammar import REFUSED, Meaning, Phrase, Rule, WrittenDay
from reader.analysis.times.missing_years import full_year, year_for, year_of_named
from reader.analysis.times.named_days import NINE_ELEVEN, day_named
from reader.analysis.times.numbers import ordinal
from reader.analysis.times.vocabulary import DAY_PARTS, SHORT_WEEKDAYS, SMALL_WORDS, WEEKDAYS
from reader.analysis.times.weekdays import weekday_meant, weekday_side

OF_PART = "(?:the? (?:early|late)? WEEKDAY? (?P<part>DAYPART) hours? of)"


class DayMeant(NamedTuple):
    """The day that a phrase means.

    Attributes:
        value: TIMEX3 value, with X for what is unknown.
        date: The day, None if it is not known.
        source: What it was resolved from.
    """

    value: str
    date: date | None
    source: str


def day_meant(written: WrittenDay, phrase: Phrase, anchor: TimeAnchor) -> DayMeant | None:
    """Return the day of a written date, in the year that is written or meant; None if it does not exist then."""
    year, source = _year(written, phrase, anchor)
    if year is None or not 0 < year < 10000:
        day = f"{written.day:02d}" if written.day else "XX"
        return DayMeant(f"XXXX-{written.month:02d}-{day}", None, source)
    found = day_named(written.name, year) if written.name else valid_day(year, written.month, written.day)
    return DayMeant(day_value(found), found, source) if found else None


def _year(written: WrittenDay, phrase: Phrase, anchor: TimeAnchor) -> tuple[int | None, str]:
    """Return the year of a written date and what it was resolved from."""
    if written.name == NINE_ELEVEN:
        return 2001, "written"
    if len(written.year) == 4 and written.year.isdecimal():
        return int(written.year), "written"
    if written.year:
        return full_year(written.year, phrase, anchor), "written"
    if written.follows and anchor.mentioned and anchor.mentioned.month == written.month:
        return anchor.mentioned.year, "published"
    which = phrase.word("which")
    if written.name and which:
        return year_of_named(anchor, written.month, which)
    if which in ("next", "last") and anchor.now is not None:
        now, day = anchor.now, (written.month, written.day)
        here = (now.month or 1, now.day or 1)
        return now.year + (day <= here if which == "next" else -(day >= here)), anchor.now_source
    return year_for(phrase, anchor, written.month, written.day or None, written.weekday)


def any_day(phrase: Phrase, anchor: TimeAnchor, ahead: bool = False) -> DayMeant | None:
    """Return the day of a phrase's `ANYDAY`: a date, a weekday, or yesterday, today, tomorrow.

    Args:
        phrase: With the groups of `ANYDAY`.
        anchor: What it counts from.
        ahead: Whether a weekday is ahead whatever the clause says: `a week from Friday`.
    """
    if (written := phrase.day()) is not None:
        return day_meant(written, phrase, anchor)
    origin, source = anchor.now, anchor.now_source
    here = origin.date if origin else None
    if phrase.word("monthday"):
        return _numbered(phrase.word("weekday"), phrase.word("monthday"), phrase, anchor)
    if phrase.word("weekday"):
        return weekday_alone(phrase.word("weekday"), phrase, anchor, ahead=ahead)
    days = NAMED_DAYS[phrase.word("named")]
    found = shift_day(here, days) if here else None
    return DayMeant(shifted(origin, "D", days), found, source)


def weekday_alone(name: str, phrase: Phrase, anchor: TimeAnchor, *, ahead: bool = False) -> DayMeant:
    """Return the day of a weekday beside which the phrase may say `next` or `last`."""
    weekday, here = WEEKDAYS[name], anchor.now.date if anchor.now else None
    found = weekday_meant(phrase, here, weekday, phrase.word("which"), ahead=ahead) if here else None
    return DayMeant(day_value(found) if found else f"XXXX-WXX-{weekday}", found, anchor.now_source)


NAMED_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}


def day_alone(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`May 22, 2013`, `22 May`, `last Thanksgiving`, `the night of May 20, 2013`, `Christmas morning`."""
    written = phrase.day()
    if written and not written.name and phrase.word("which") == "this":
        return None
    if written and phrase.word("year"):
        written = written._replace(year=phrase.word("year"))
    day = day_meant(written, phrase, anchor) if written else None
    if written is None or day is None:
        return REFUSED
    if written.clock:
        return Meaning("TIME", day.value + written.clock, day.source)
    if part := phrase.word("part"):
        return Meaning("TIME", f"{day.value}T{DAY_PARTS[part]}", day.source)
    return Meaning("DATE", day.value, day.source)


def weekday_next(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Friday next`, `Friday last`."""
    day = any_day(phrase, anchor)
    return Meaning("DATE", day.value, day.source) if day else None


def weekday_with_its_number(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Friday the 13th`: the nearest that there is."""
    if phrase.after()[:1].isalpha() and phrase.is_capital(phrase.end - phrase.first):
        return None
    day = _numbered(phrase.word("weekday"), phrase.word("day"), phrase, anchor)
    return Meaning("DATE", day.value, day.source) if day else None


def _numbered(name: str, number_of_day: str, phrase: Phrase, anchor: TimeAnchor) -> DayMeant | None:
    """Return the nearest day that is such a weekday with such a number in its month."""
    weekday, day = (WEEKDAYS | SHORT_WEEKDAYS)[name], ordinal(number_of_day) or 0
    here = anchor.now.date if anchor.now else None
    if here is None:
        return DayMeant(f"XXXX-XX-{day:02d}", None, "nothing")
    for months_away in sorted(range(-12, 13), key=lambda months: (abs(months), months * -weekday_side(phrase))):
        year, month = shift_month(here.year, here.month, months_away)
        found = valid_day(year, month, day)
        if found and found.isoweekday() == weekday:
            return DayMeant(day_value(found), found, anchor.now_source)
    return None


def day_by_number(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`on the 15th`: of the last month mentioned; `the 15th Army` is not a date."""
    then, day = anchor.then, ordinal(phrase.word("day"))
    names_a_thing = phrase.after()[:1].isalpha() and phrase.after() not in SMALL_WORDS
    if names_a_thing or then is None or then.month is None or day is None:
        return None
    found = valid_day(then.year, then.month, day) if then.year > 0 else None
    return Meaning("DATE", day_value(found), anchor.then_source) if found else None


#: A date alone, as it may stand in a text of any language.
ALONE = (Rule("(?P<date>CALENDARDAY) DAYGOESON*", day_alone),)

RULES = (
    Rule("(?P<date>CALENDARDAY) DAYGOESON* (?P<part>DAYPART) (?:(?:COMMA|of|in)? (?P<year>YEAR))?", day_alone),
    Rule("(?P<weekday>WEEKDAY) (?P<which>next|last) (?!UNIT|UNITS|MONTH|DAYPART)", weekday_next),
    Rule("(?P<weekday>WEEKDAY|SHORTWEEKDAY) STOP? COMMA? the? (?P<day>NTH)", weekday_with_its_number),
    Rule("(?<=(?:on|by|until)) the (?P<day>NTH)", day_by_number),
    Rule(f"{OF_PART}? (?:(?P<which>last|next|this)|this coming)? (?P<date>CALENDARDAY) DAYGOESON*", day_alone),
)
