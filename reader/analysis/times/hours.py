"""Hours: times of day in the dates of a timeline, whose events may be minutes apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.times.ranges import with_ranges
from reader.model import TimeExpression, parse_edtf

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI)", re.ASCII)
#: About when a part of a day begins and ends, as the BBC's and the Met Office's forecasts use the words.
_HOURS = {"MO": ("06:00", "12:00"), "AF": ("12:00", "18:00"), "EV": ("18:00", "22:00"), "NI": ("20:00", "24:00")}


def by_the_clock(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return expressions with their times of day, the first of two that are joined with the time until the second.

    `1 p.m. to 4:45 p.m.` is `2021-03-18T13:00/2021-03-18T16:45`, `the afternoon` is about 12 to 18.
    """
    return with_ranges(text, [_with_its_time(each) for each in times])


def _with_its_time(time: TimeExpression) -> TimeExpression:
    """Return an expression whose EDTF date has the time that its value gives; as it is if there is none."""
    if time.type != "TIME":
        return time
    if clock := _CLOCK.fullmatch(time.value):
        return replace(time, edtf=clock[1]) if _is_a_date(clock[1]) else time
    if part := _PART.fullmatch(time.value):
        begin, end = _HOURS[part[2]]
        return replace(time, edtf=f"{part[1]}T{begin}~/{part[1]}T{end}~")
    return time


def _is_a_date(edtf: str) -> bool:
    try:
        parse_edtf(edtf)
    except ValueError:
        return False
    return True
