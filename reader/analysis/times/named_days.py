"""Days with names: Christmas, Thanksgiving, Easter."""

from __future__ import annotations

from datetime import date, timedelta

from reader.analysis.times.calendar_arithmetic import nth_weekday, valid_day

#: Month and day.
FIXED = {
    "new year's day": (1, 1),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "april fools day": (4, 1),
    "april fool's day": (4, 1),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "guy fawkes night": (11, 5),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
#: Month, weekday (Monday is 1), which of them, and days after it; holidays of the United States, mostly.
MOVING = {
    "martin luther king day": (1, 1, 3, 0),
    "memorial day": (5, 1, -1, 0),
    "mother's day": (5, 7, 2, 0),
    "father's day": (6, 7, 3, 0),
    "labor day": (9, 1, 1, 0),
    "columbus day": (10, 1, 2, 0),
    "election day": (11, 1, 1, 1),
    "thanksgiving": (11, 4, 4, 0),
    "thanksgiving day": (11, 4, 4, 0),
    "thanksgiving eve": (11, 4, 4, -1),
    "black friday": (11, 4, 4, 1),
    "cyber monday": (11, 4, 4, 4),
}
#: Days after Easter Sunday in the western churches.
FROM_EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit sunday": 49,
    "whit monday": 50,
}
#: The year of a day that is known by its figures.
NINE_ELEVEN = "9/11"


def month_of(name: str) -> int:
    """Return the month by which the year of a named day is decided."""
    if name in FIXED:
        return FIXED[name][0]
    if name in MOVING:
        return MOVING[name][0]
    return 9 if name == NINE_ELEVEN else 4


def day_named(name: str, year: int) -> date | None:
    """Return a named day in a year."""
    if name == NINE_ELEVEN:
        return date(2001, 9, 11)
    if name in FIXED:
        return valid_day(year, *FIXED[name])
    if name in MOVING:
        month, weekday, count, after = MOVING[name]
        day = nth_weekday(year, month, weekday, count)
        return day + timedelta(days=after) if day else None
    return easter(year) + timedelta(days=FROM_EASTER[name])


def easter(year: int) -> date:
    """Return Easter Sunday in the western churches (the anonymous Gregorian algorithm, Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leaps, skipped = century // 4, century % 4
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _pattern() -> str:
    """Return the names as a pattern of the grammar."""
    every = sorted((*FIXED, *MOVING, *FROM_EASTER), key=len, reverse=True)
    names = [name.replace("st. ", "st STOP ").replace("'s", " POSSESSIVE") for name in every]
    return f"(?P<name>{'|'.join(names)}|(?<=(?:the|since|after|before)) NINEELEVEN)"


NAME = _pattern()
