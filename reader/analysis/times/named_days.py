"""Rules for named days: Christmas, Thanksgiving, Easter."""

from __future__ import annotations

from datetime import date

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import day_value, nth_weekday, valid_day
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.missing_years import year_for, year_of_named

#: Month and day.
FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "veterans day": (11, 11),
    "boxing day": (12, 26),
    "bastille day": (7, 14),
}
#: Month, weekday (Monday is 1) and which of them, for holidays in the United States.
MOVING = {
    "thanksgiving": (11, 4, 4),
    "thanksgiving day": (11, 4, 4),
    "labor day": (9, 1, 1),
    "memorial day": (5, 1, -1),
}


def named_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Christmas 1944`, `last Thanksgiving`, `Election Day`, `Easter`: in the year that is written or meant."""
    name = phrase.word("name").replace("’", "'").replace(" 's", "'s")
    month = _month_of(name)
    written, which = phrase.word("year"), phrase.word("which")
    year, source = (int(written), "written") if written else (None, "written")
    if which:
        year, source = year_of_named(anchor, month, which)
    elif year is None:
        year, source = year_for(phrase, anchor, month, None)
    if year is None or not 0 < year < 10000:
        return Meaning("DATE", f"XXXX-{month:02d}-XX", source)
    day = day_named(name, year)
    return Meaning("DATE", day_value(day), source) if day else None


def day_named(name: str, year: int) -> date | None:
    """Return a named day in a year."""
    if name in FIXED:
        return valid_day(year, *FIXED[name])
    if name in MOVING:
        month, weekday, count = MOVING[name]
        return nth_weekday(year, month, weekday, count)
    if name == "election day":
        monday = nth_weekday(year, 11, 1, 1)
        return valid_day(year, 11, monday.day + 1) if monday else None
    return easter(year)


def easter(year: int) -> date:
    """Return Easter Sunday in the western churches (the anonymous Gregorian algorithm, Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leaps, skipped = century // 4, century % 4
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _month_of(name: str) -> int:
    """Return the month by which the year of a named day is decided."""
    if name in FIXED:
        return FIXED[name][0]
    if name in MOVING:
        return MOVING[name][0]
    return 11 if name == "election day" else 4


_NAME = (
    "(?P<name>christmas (?:day|eve)?|thanksgiving day?|halloween|easter|new year POSSESSIVE (?:eve|day)"
    "|valentine POSSESSIVE day|(?:veterans|boxing|bastille|labor|memorial|election) day)"
)

RULES = (Rule(f"(?P<which>last|next|this)? {_NAME} (?:COMMA? (?P<year>YEAR))?", named_day),)
