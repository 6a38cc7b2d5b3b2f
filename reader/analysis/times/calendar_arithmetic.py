"""Calendar arithmetic: values a number of days, weeks, months, quarters or years away."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from reader.analysis.times.anchors import Partial

#: The value of each unit if there is nothing to count from.
UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "10Y": "XXX",
    "100Y": "XX",
}


def year_text(year: int) -> str:
    """Return a year in TIMEX3: `1944`, `BC0490` for -490; empty beyond the end of the calendar."""
    if year <= 0:
        return f"BC{-year:04d}"
    return f"{year:04d}" if year < 10000 else ""


def day_value(day: date) -> str:
    """Return `2013-05-22`."""
    return day.isoformat()


def week_value(day: date) -> str:
    """Return the ISO week of a day: `2013-W21`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_of(month: int) -> int:
    """Return the quarter of a month, 1 to 4."""
    return (month + 2) // 3


def valid_day(year: int, month: int, day: int) -> date | None:
    """Return that day, None if it does not exist."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def shift_day(day: date, days: int) -> date | None:
    """Return the day `days` later, None beyond the end of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Return the year and month `months` later."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def shift_quarter(year: int, quarter: int, quarters: int) -> tuple[int, int]:
    """Return the year and quarter `quarters` later."""
    index = year * 4 + quarter - 1 + quarters
    return index // 4, index % 4 + 1


def shifted(origin: Partial | None, unit: str, count: int) -> str:
    """Return the value of the unit that is `count` units after `origin`, as precise as the unit.

    What is unknown in the origin stays unknown: two days after `1944-06` is `1944-XX-XX`.
    """
    if origin is None:
        return UNKNOWN.get(unit, "")
    year, month, _ = origin
    if unit.endswith("Y"):
        return _years_later(year, unit, count)
    if month is None:
        return year_text(year) + UNKNOWN.get(unit, "XXXX")[4:]
    if unit == "M":
        year, month = shift_month(year, month, count)
        return f"{year_text(year)}-{month:02d}" if year < 10000 else ""
    if unit == "Q":
        year, quarter = shift_quarter(year, quarter_of(month), count)
        return f"{year:04d}-Q{quarter}"
    day = origin.date
    if day is None:
        return year_text(year) + UNKNOWN.get(unit, "XXXX")[4:]
    return _days_later(day, unit, count)


def _years_later(year: int, unit: str, count: int) -> str:
    """Return the value of a year, decade or century counted from a year."""
    years = {"Y": 1, "10Y": 10, "100Y": 100}[unit]
    later = year + count * years
    text = year_text(later)
    return text[: len(text) - {1: 0, 10: 1, 100: 2}[years]]


def _days_later(day: date, unit: str, count: int) -> str:
    """Return the value of a day, week or weekend counted from a day."""
    step = {"D": 1, "W": 7, "WE": 7, "2W": 14}.get(unit)
    later = shift_day(day, count * step) if step else None
    if later is None:
        return ""
    if unit == "D":
        return day_value(later)
    return week_value(later) + ("-WE" if unit == "WE" else "")


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date | None:
    """Return the first (1), second (2) or last (-1) such weekday of a month, and so on; Monday is 1."""
    if count == 0 or valid_day(year, month, 1) is None:
        return None
    if count > 0:
        first = date(year, month, 1)
        return valid_day(year, month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (count - 1))
    last = date(year, month, monthrange(year, month)[1])
    return valid_day(year, month, last.day - (last.isoweekday() - weekday) % 7 + 7 * (count + 1))


def weekday_near(day: date, weekday: int, direction: int) -> date | None:
    """Return the nearest such weekday, on or before a day (-1) or on or after it (1); Monday is 1."""
    if direction < 0:
        return shift_day(day, -((day.isoweekday() - weekday) % 7))
    return shift_day(day, (weekday - day.isoweekday()) % 7)
