"""Days with names: Christmas, Thanksgiving, Easter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from reader.analysis.times.calendar_arithmetic import nth_weekday, valid_day

#: Month and day.
FIXED = {
    "new year's day": (1, 1),
    "twelfth night": (1, 5),
    "epiphany": (1, 6),
    "inauguration day": (1, 20),
    "burns night": (1, 25),
    "australia day": (1, 26),
    "groundhog day": (2, 2),
    "candlemas": (2, 2),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "st patrick's day": (3, 17),
    "april fool's day": (4, 1),
    "earth day": (4, 22),
    "st george's day": (4, 23),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "flag day": (6, 14),
    "juneteenth": (6, 19),
    "midsummer day": (6, 24),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "hallowe'en": (10, 31),
    "all saint's day": (11, 1),
    "all soul's day": (11, 2),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "veteran's day": (11, 11),
    "st andrew's day": (11, 30),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
#: Month, weekday (Monday is 1), which of them, and days after it; holidays of the United States, mostly.
MOVING = {
    "martin luther king day": (1, 1, 3, 0),
    "martin luther king jr day": (1, 1, 3, 0),
    "mlk day": (1, 1, 3, 0),
    "president's day": (2, 1, 3, 0),
    "memorial day": (5, 1, -1, 0),
    "mother's day": (5, 7, 2, 0),
    "father's day": (6, 7, 3, 0),
    "labor day": (9, 1, 1, 0),
    "columbus day": (10, 1, 2, 0),
    "election day": (11, 1, 1, 1),
    "remembrance sunday": (11, 7, 2, 0),
    "thanksgiving": (11, 4, 4, 0),
    "thanksgiving day": (11, 4, 4, 0),
    "thanksgiving eve": (11, 4, 4, -1),
    "black friday": (11, 4, 4, 1),
    "cyber monday": (11, 4, 4, 4),
    "giving tuesday": (11, 4, 4, 5),
}
#: Days after Easter Sunday in the western churches.
FROM_EASTER = {
    "mardi gras": -47,
    "shrove tuesday": -47,
    "pancake day": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter day": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit sunday": 49,
    "whit monday": 50,
    "trinity sunday": 56,
    "corpus christi": 60,
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


def name_of(words: Sequence[str]) -> str:
    """Return the key of a named day for its words: `all saint's day` for `All Saints’ Day`."""
    return _BY_LETTERS[_letters("st" if word == "saint" else word for word in words)]


def _letters(words: Iterable[str]) -> str:
    return "".join(filter(str.isalnum, "".join(words)))


_EVERY = (*FIXED, *MOVING, *FROM_EASTER)
_BY_LETTERS = {_letters(name): name for name in (*_EVERY, NINE_ELEVEN)}


def _pattern() -> str:
    """Return the names as a pattern of the grammar: `St. Patrick's`, `Saint Patricks`, `Presidents' Day`."""
    names = [" ".join(map(_word, name.split())) for name in sorted(_EVERY, key=len, reverse=True)]
    return f"(?P<name>{'|'.join(names)}|(?<=(?:the|since|after|before)) NINEELEVEN)"


def _word(word: str) -> str:
    if word == "st":
        return "(?:st STOP?|saint)"
    if word.endswith("'s"):
        return f"(?:{word[:-2]} POSSESSIVE|{word[:-2]}s APOSTROPHE?)"
    return "jr STOP?" if word == "jr" else word.replace("'", " APOSTROPHE ")


NAME = _pattern()
