"""Dates as files give them, as EDTF."""

from __future__ import annotations

import re
from calendar import month_abbr

from reader.model import parse_edtf

_DAY = re.compile(r"\s*(\d{4})-(\d\d)(?:-(\d\d))?")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T|\s*$)")
_MONTHS = {name.lower(): number for number, name in enumerate(month_abbr) if name}
_NAME = r"([A-Za-z]{3})[a-z]*\.?"
_DAY_FIRST = re.compile(rf"\s*(?:[A-Za-z]+\.?,?\s+)?(\d\d?)(?:st|nd|rd|th)?\s+{_NAME},?\s+(\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"\s*(?:[A-Za-z]+day,?\s+)?{_NAME}\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{{4}})\b")


def day_of(given: str) -> str:
    """Return the day of a date in figures as ISO 8601 has them, or in English words; empty if there is none.

    `2019-05-03T10:12:00Z`, `20190503`, `Fri, 03 May 2019 10:12:00 GMT`, `May 3, 2019`.
    """
    if found := _DAY.match(given) or _COMPACT.match(given):
        day = "-".join(part for part in found.groups() if part)
    elif found := _DAY_FIRST.match(given):
        day = _day(found[3], found[2], found[1])
    elif found := _MONTH_FIRST.match(given):
        day = _day(found[3], found[1], found[2])
    else:
        return ""
    try:
        parse_edtf(day)
    except ValueError:
        return ""
    return day


def _day(year: str, month: str, day: str) -> str:
    """Return a day as ISO 8601 has it; of a month of no such name, as none that exists."""
    return f"{year}-{_MONTHS.get(month.lower(), 0):02d}-{int(day):02d}"
