"""Dates on one line, as short as they can be said: for rows of a timeline."""

from __future__ import annotations

import calendar
import re

from reader.layout.date_labels import label_date
from reader.model import EdtfDate, parse_edtf

#: A month, a day of one, or a time of one, as EDTF writes it.
_WITH_MONTH = re.compile(
    r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d:\d\d)[\d:Z+-]*)?)?(?P<doubt>[?~%]?)"
)


def date_in_short(meant: EdtfDate) -> str:
    """Return a date on one line.

    `22 May 2013`, `22 May 2013 04:40`, `22 May 2013 ~08:00–09:30`, `1 Sep–15 Nov 2012`, `Jan–Apr 2013`, `2011~–2013`,
    `spring 2013`.
    """
    start, _, end = meant.text.partition("/")
    first, last = _WITH_MONTH.fullmatch(start), _WITH_MONTH.fullmatch(end)
    if meant.has_time:
        return _with_times(first, last, is_span="/" in meant.text) or meant.text
    if first and last and first["month"] != last["month"]:
        return f"{_point(first, with_year=first['year'] != last['year'])}–{_point(last, with_year=True)}"
    label = label_date(meant)
    if not label.within_month or meant.earliest is None:
        return label.heading
    month = f"{meant.earliest:%b} {meant.earliest.year}"
    return month + label.day.removeprefix("?") if label.day.startswith("?") else f"{label.day} {month}"


def readable(text: str) -> str:
    """Return a date as it is written, or in short if it has a time of day: `22 May 2013 04:40`."""
    try:
        meant = parse_edtf(text)
    except ValueError:
        return text
    return date_in_short(meant) if meant.has_time else text


def _with_times(first: re.Match[str] | None, last: re.Match[str] | None, *, is_span: bool) -> str:
    """Return a moment, or one until another, which may be open; empty if both are."""
    if first is None:
        return f"–{_point(last, with_year=True)}" if last else ""
    begin = _point(first, with_year=True)
    if last is None:
        return f"{begin}–" if is_span else begin
    is_one_day = first.group("year", "month", "day") == last.group("year", "month", "day")
    if is_one_day and first["doubt"] and first["doubt"] == last["doubt"]:
        return f"{begin[:-6]}{first['doubt']}{first['clock']}–{last['clock']}"
    until = f"{last['clock']}{last['doubt']}" if is_one_day else _point(last, with_year=True)
    return f"{begin}–{until}"


def _point(point: re.Match[str], *, with_year: bool) -> str:
    """Return an end of a span: `1 Sep~`, `15 Nov 2012`, `Jan 2013`, `22 May 2013 04:40`."""
    day = f"{int(point['day'])} " if point["day"] else ""
    year = f" {int(point['year'])}" if with_year else ""
    clock = f" {point['clock']}" if point["clock"] else ""
    return f"{day}{calendar.month_abbr[int(point['month'])]}{year}{clock}{point['doubt']}"
