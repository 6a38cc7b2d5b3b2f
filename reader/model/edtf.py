"""The part of EDTF level 1 that dossiers use: parsing, and the days a date may mean.

The grammar is that of the Library of Congress, Extended Date/Time Format specification, 4 February 2019
(ISO 8601-2), levels 0 and 1, without years of more than four digits and negative years. A day may have a time, which is
read to the minute; beyond that grammar seconds may be left out, and a time may be an end of an interval and doubtful.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time

from reader.model.values import dataclass

#: Seasons of EDTF level 1, by meteorological months of the northern hemisphere; winter begins in December.
SEASON_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:Z|[+-]\d\d:\d\d)?)?)?(?P<qualifier>[?~%])?",
    re.ASCII,
)
#: Minutes of a day.
DAY = 24 * 60
#: A minute after all others, for what has no end.
NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A parsed date.

    Attributes:
        text: As written.
        earliest: First day it may mean; None if it is open to the past.
        latest: Last day it may mean; None if it is open to the future.
        approximate: Marked with `~` or `%`.
        uncertain: Marked with `?` or `%`.
        from_minute: Minute of the first day at which it begins: 280 of `2013-05-22T04:40`.
        to_minute: Minute of the last day at which it ends; that of its beginning for a moment.
    """

    text: str
    earliest: date | None
    latest: date | None
    approximate: bool = False
    uncertain: bool = False
    from_minute: int = 0
    to_minute: int = DAY

    @property
    def begins(self) -> int | None:
        """Its first minute, counted from 1 January of the year 1; None if it is open to the past."""
        return None if self.earliest is None else minute_of(self.earliest) + self.from_minute

    @property
    def ends(self) -> int | None:
        """The minute after its last one, or that of a moment; None if it is open to the future."""
        return None if self.latest is None else minute_of(self.latest) + self.to_minute

    @property
    def has_time(self) -> bool:
        """Whether it begins or ends at a time of day."""
        return self.from_minute > 0 or self.to_minute < DAY


def minute_of(day: date) -> int:
    """Return the first minute of a day, counted from 1 January of the year 1."""
    return (day.toordinal() - 1) * DAY


def moment_at(minute: int) -> datetime:
    """Return the day and time of a minute; past the end of the calendar, its last one."""
    ordinal, within = divmod(max(0, minute), DAY)
    if ordinal >= date.max.toordinal():
        return datetime.max
    return datetime.combine(date.fromordinal(ordinal + 1), time(within // 60, within % 60))


def parse_edtf(text: str) -> EdtfDate:
    """Parse `2013-05-22`, `2013-05`, `201X`, `2013-22`, `2013-06~`, `2013-05-18/2013-05-19`, `2013/..`, `..`.

    A zone (`2013-05-22T04:40:00+02:00`) is read and not counted: times are those of the place.

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
    parsed = EdtfDate(
        text,
        earliest,
        latest,
        approximate=any(point.approximate for point in points if point),
        uncertain=any(point.uncertain for point in points if point),
        from_minute=first.from_minute if first else 0,
        to_minute=last.to_minute if last else DAY,
    )
    if earliest and latest and (latest, parsed.to_minute) < (earliest, parsed.from_minute):
        raise ValueError(f"{text!r} ends before it begins")
    return parsed


def single_day(text: str) -> str:
    """Return the calendar day, `YYYY-MM-DD`, from which "today" and "yesterday" can be counted; empty if it is none."""
    try:
        parsed = parse_edtf(text)
    except ValueError:
        return ""
    day = parsed.earliest.isoformat() if parsed.earliest else ""
    return day if day and text.partition("T")[0] == day and "/" not in text else ""


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
    minutes = _minutes(match, text)
    return EdtfDate(side, earliest, latest, qualifier in ("~", "%"), qualifier in ("?", "%"), *minutes)


def _minutes(match: re.Match[str], text: str) -> tuple[int, int]:
    """Return the minutes of the day at which a point begins and ends."""
    if match["hour"] is None:
        return 0, DAY
    if not (match["day"] or "X").isdecimal():
        raise ValueError(f"{text!r} gives a time of an unspecified day")
    minute = int(match["hour"]) * 60 + int(match["minute"])
    if minute > DAY or int(match["minute"]) > 59:
        raise ValueError(f"{text!r}: there is no time {match['hour']}:{match['minute']}")
    return minute, minute


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
