"""TIMEX3 values as EDTF dates, and the first and last day that they may mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from reader.model import parse_edtf

_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?", re.ASCII)
_QUARTER = re.compile(r"(\d{4})-([QH])([1-4])", re.ASCII)
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)", re.ASCII)
_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)

_SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def edtf_of(value: str) -> str:
    """Return the TIMEX3 value of a date or time as EDTF level 1, empty if it has no place on a timeline."""
    value = value.partition("T")[0]
    if _PLAIN.fullmatch(value):
        return value
    if match := _WEEK.fullmatch(value):
        return _week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    if match := _QUARTER.fullmatch(value):
        return _months(int(match[1]), int(match[3]), 3 if match[2] == "Q" else 6)
    if match := _SEASON.fullmatch(value):
        return f"{match[1]}-{_SEASON_CODES[match[2]]}"
    if re.fullmatch(r"\d{4}-\d\d-XX", value):
        return value
    if re.fullmatch(r"\d{4}-XX-XX|\d{4}-XX", value):
        return value[:4]
    if re.fullmatch(r"\d{3}X?|\d\dX{0,2}", value, re.ASCII):
        return value.rstrip("X").ljust(4, "X")
    return ""


@lru_cache(maxsize=4096)
def days_of(kind: str, value: str, edtf: str = "") -> tuple[str, str, str]:
    """Return EDTF, first and last day (`YYYY-MM-DD`) of a TIMEX3 value; empty for sets, references and mere lengths.

    Args:
        kind: TIMEX3 type.
        value: TIMEX3 value.
        edtf: The EDTF date, if already known, as for a part of a month.
    """
    if kind in ("DATE", "TIME"):
        edtf = edtf or edtf_of(value)
    if not edtf:
        return "", "", ""
    try:
        parsed = parse_edtf(edtf)
    except ValueError:
        return "", "", ""
    return (
        edtf,
        parsed.earliest.isoformat() if parsed.earliest else "",
        parsed.latest.isoformat() if parsed.latest else "",
    )


def _week(year: int, week: int, *, weekend: bool) -> str:
    """Return an ISO week, or its Saturday and Sunday, as an interval."""
    try:
        monday = date.fromisocalendar(year, week, 1)
        first = monday + timedelta(days=5 if weekend else 0)
        return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    except (ValueError, OverflowError):
        return ""


def _months(year: int, number: int, length: int) -> str:
    """Return a quarter or a half of a year as an interval of months."""
    last = number * length
    return f"{year:04d}-{last - length + 1:02d}/{year:04d}-{last:02d}" if last <= 12 else ""
