"""The part of EDTF level 1 that dossiers use: parsing, and the days a date may mean.

The grammar is that of the Library of Congress, Extended Date/Time Format specification, 4 February 2019
(ISO 8601-2), levels 0 and 1, without times of day, years of more than four digits and negative years.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

#: Seasons of EDTF level 1, by meteorological months of the northern hemisphere; winter begins in December.
SEASON_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<qualifier>[?~%])?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A parsed date.

    Attributes:
        text: As written.
        earliest: First day it may mean; None if it is open to the past.
        latest: Last day it may mean; None if it is open to the future.
        approximate: Marked with `~` or `%`.
        uncertain: Marked with `?` or `%`.
    """

    text: str
    earliest: date | None
    latest: date | None
    approximate: bool = False
    uncertain: bool = False


def parse_edtf(text: str) -> EdtfDate:
    """Parse `2013-05-22`, `2013-05`, `201X`, `2013-22`, `2013-06~`, `2013-05-18/2013-05-19`, `2013/..`, `..`.

    Raises:
        ValueError: The text is not such a date; the message says what is wrong with it.
    """
    if text == "..":
        return EdtfDate(text, None, None)
    sides = text.split("/")
    if len(sides) > 2:
        raise ValueError(f"{text!r} has more than one '/'")
    points = [None if side in ("", "..") else _parse_point(side, text) for side in sides]
    if all(point is None for point in points):
        raise ValueError(f"{text!r} names no date")
    first, last = points[0], points[-1]
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest and latest and latest < earliest:
        raise ValueError(f"{text!r} ends before it begins")
    return EdtfDate(
        text,
        earliest,
        latest,
        approximate=any(point.approximate for point in points if point),
        uncertain=any(point.uncertain for point in points if point),
    )


def is_single_day(text: str) -> bool:
    """Return whether a date is a plain calendar day, from which "today" and "yesterday" can be counted."""
    try:
        parsed = parse_edtf(text)
    except ValueError:
        return False
    return parsed.earliest is not None and text == parsed.earliest.isoformat()


def _parse_point(side: str, text: str) -> EdtfDate:
    """Parse one side of an interval, or a date that is not an interval."""
    match = _POINT.fullmatch(side)
    if match is None:
        raise ValueError(f"{text!r} is not an EDTF date such as 2013-05-22, 2013-05, 2013-06~ or 2013-05-18/2013-05-19")
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year and month is not None:
        raise ValueError(f"{text!r} gives a month of an unspecified year")
    if month == "XX" and day not in (None, "XX"):
        raise ValueError(f"{text!r} gives a day of an unspecified month")
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year == 0:
        raise ValueError(f"{text!r}: there is no year 0")
    earliest, latest = _days_meant(first_year, last_year, month, day, text)
    qualifier = match["qualifier"] or ""
    return EdtfDate(side, earliest, latest, qualifier in ("~", "%"), qualifier in ("?", "%"))


def _days_meant(first_year: int, last_year: int, month: str | None, day: str | None, text: str) -> tuple[date, date]:
    """Return the first and last day that a point may mean."""
    if month is None or month == "XX":
        return date(first_year, 1, 1), date(last_year, 12, 31)
    number = int(month)
    if number in SEASON_FIRST_MONTH:
        if day is not None:
            raise ValueError(f"{text!r} gives a day of a season")
        return _season(first_year, number)
    if not 1 <= number <= 12:
        raise ValueError(f"{text!r}: there is no month {number}")
    length = calendar.monthrange(first_year, number)[1]
    if day is None or day == "XX":
        return date(first_year, number, 1), date(first_year, number, length)
    if not 1 <= int(day) <= length:
        raise ValueError(f"{text!r}: {calendar.month_name[number]} {first_year} has no day {int(day)}")
    return date(first_year, number, int(day)), date(first_year, number, int(day))


def _season(year: int, season: int) -> tuple[date, date]:
    """Return the first and last day of a season; winter runs into the next year."""
    first = SEASON_FIRST_MONTH[season]
    last_year, last = (year + 1, 2) if season == 24 else (year, first + 2)
    if last_year > 9999:
        return date(year, first, 1), date(year, 12, 31)
    return date(year, first, 1), date(last_year, last, calendar.monthrange(last_year, last)[1])
