"""Dates as a newspaper prints them."""

from __future__ import annotations

import calendar
from datetime import date

from reader.model import parse_edtf


def date_words(text: str) -> str:
    """Return `22 May 2013`, `18–19 May 2013`, `May 2013` or `about May 2013`; any other EDTF date as written.

    Args:
        text: EDTF level 1, or empty.

    Raises:
        ValueError: It is not an EDTF date.
    """
    if not text:
        return ""
    meant = parse_edtf(text)
    if meant.earliest is None or meant.latest is None or meant.uncertain:
        return text
    about = "about " if meant.approximate else ""
    words = _days(meant.earliest, meant.latest)
    return about + words if words else text


def _days(first: date, last: date) -> str:
    """Return the words for the days from `first` to `last`; empty if they are more than a month or two."""
    month = f"{calendar.month_name[first.month]} {first.year}"
    if first == last:
        return f"{first.day} {month}"
    if (first.year, first.month) != (last.year, last.month):
        return ""
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return month
    return f"{first.day}–{last.day} {month}"
