"""Short labels for EDTF dates on a vertical axis, as precise as the date."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from reader.model import EdtfDate
from reader.model.edtf import DAY
from reader.model.values import dataclass, replace

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
#: A time of day with the doubt about it.
_TIME = re.compile(r"T[^/]*")
_BEGINS_WITH_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class DateLabel:
    """What the axis shows of a date.

    Attributes:
        heading: `2013-05` if the date is within a month, else the date: `2011~–2013`, `spring 2013`, `undated`.
        day: `21`, `18–19`, `28–05-03` (into the next month), `20~–22`, `?` for a month without a day; empty if it is
            not within a month.
        weekday: `Tue`; for a weekend, its Saturday; else empty.
        within_month: Whether the heading is a month that other dates may share.
        clock: `04:40`, `~12:00`: the time at which it begins, if one is told.
    """

    heading: str = ""
    day: str = ""
    weekday: str = ""
    within_month: bool = False
    clock: str = ""


@lru_cache(4096)
def label_date(meant: EdtfDate | None) -> DateLabel:
    """Return the labels of a date; None means undated."""
    if meant is None:
        return DateLabel("undated")
    if meant.has_time:
        day = label_date(replace(meant, text=_TIME.sub("", meant.text), from_minute=0, to_minute=DAY))
        return replace(day, clock=_clock(meant.text))
    first, last = meant.earliest, meant.latest
    if first is None or last is None or not _begins_in_month(meant.text, first, last):
        return DateLabel(_wide_label(meant, first, last))
    return DateLabel(f"{first:%Y-%m}", _day_label(meant.text, first, last), _weekday(first, last), within_month=True)


def _clock(text: str) -> str:
    """Return the time at which a date begins, after `~` if it is about then."""
    start = text.partition("/")[0]
    _, has_time, clock = start.partition("T")
    return ("~" if _doubt(start) else "") + clock[:5] if has_time else ""


def _begins_in_month(text: str, first: date, last: date) -> bool:
    """Return whether a date is a month, days within one, or days that run on for less than a year."""
    month = (first.year, first.month)
    if month == (last.year, last.month):
        return True
    if _is_whole_months(first, last):
        return False
    return _BEGINS_WITH_DAY.match(text) is not None and (last - first).days < 365


def _day_label(text: str, first: date, last: date) -> str:
    """Return the days within the month of `first`, with `?` and `~` as written."""
    start, _, end = text.partition("/")
    doubt, end_doubt = _doubt(start), _doubt(end)
    if _is_whole_months(first, last):
        return "?" + doubt.replace("?", "")
    if first == last:
        return f"{first.day}{doubt}"
    closing = str(last.day) if first.month == last.month and first.year == last.year else f"{last:%m-%d}"
    return f"{first.day}{doubt}–{closing}{end_doubt}"


def _wide_label(meant: EdtfDate, first: date | None, last: date | None) -> str:
    """Return the label of a date longer than a month: years, seasons, quarters, open intervals."""
    start, _, end = meant.text.partition("/")
    if not end:
        return _point_label(start)
    if first is None or last is None:
        return f"{_point_label(start)}–{_point_label(end)}"
    if first.year != last.year:
        return f"{start[:4]}{_doubt(start)}–{end[:4]}{_doubt(end)}"
    return f"{_point_label(start[:7])}{_doubt(start)}–{end[5:7]}{_doubt(end)}"


def _point_label(point: str) -> str:
    """Return one side of an interval, or a simple date: `2011~`, `2010s`, `spring 2013`; empty for an open side."""
    if point == "..":
        return ""
    if "XX" in point[:4]:
        return f"{point[:2]}00–{point[:2]}99{_doubt(point)}"
    if point[3:4] == "X":
        return f"{point[:3]}0s{_doubt(point)}"
    season = _SEASONS.get(point[5:7])
    return f"{season} {point[:4]}{_doubt(point)}" if season else point.replace("-XX", "")


def _doubt(point: str) -> str:
    return point[-1] if point and point[-1] in "?~%" else ""


def _is_whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]


def _weekday(first: date, last: date) -> str:
    """Return the weekday of a single day, or of a Saturday and Sunday."""
    weekend = first.weekday() == 5 and (last - first).days == 1
    return _WEEKDAYS[first.weekday()] if first == last or weekend else ""
