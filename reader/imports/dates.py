"""Dates as files give them, as EDTF."""

from __future__ import annotations

import re

from reader.model import parse_edtf

_DAY = re.compile(r"\s*(\d{4})-(\d\d)(?:-(\d\d))?")


def day_of(given: str) -> str:
    """Return the day of a date in the form of ISO 8601 (`2019-05-03T10:12:00Z`); empty if there is none."""
    found = _DAY.match(given)
    if found is None:
        return ""
    day = "-".join(part for part in found.groups() if part)
    try:
        parse_edtf(day)
    except ValueError:
        return ""
    return day
