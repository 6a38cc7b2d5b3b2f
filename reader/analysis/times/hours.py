"""Hours: times of day in the dates of a timeline, whose events may be minutes apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.times.ranges import with_ranges
from reader.model import Span, TimeExpression, parse_edtf
from reader.model.values import replace

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI)", re.ASCII)
#: What stands between a time of day and its day: "4:40 a.m. on 18 March", "on 18 March, at 4:40 a.m.".
_BESIDE = re.compile(r",?\s{1,4}(?:on|at|around|about|by)?\s{0,4}(?:the\s)?")
#: About when a part of a day begins and ends, as the BBC's and the Met Office's forecasts use the words.
_HOURS = {"MO": ("06:00", "12:00"), "AF": ("12:00", "18:00"), "EV": ("18:00", "22:00"), "NI": ("20:00", "24:00")}


def by_the_clock(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return expressions with their times of day, the first of two that are joined with the time until the second.

    `1 p.m. to 4:45 p.m.` is `2021-03-18T13:00/2021-03-18T16:45`, `the afternoon` is about 12 to 18, and the day of
    `4:40 a.m. on 18 March` belongs to its time.
    """
    return with_ranges(text, _without_their_days(text, [_with_its_time(each) for each in times]))


def _without_their_days(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return expressions, a time of day and the day written beside it as one."""
    found: list[TimeExpression] = []
    for time in times:
        before = found[-1] if found else None
        if before is None or not _BESIDE.fullmatch(text, before.span.end, time.span.start):
            found.append(time)
        elif "T" in before.edtf and before.edtf.partition("T")[0] == time.edtf:
            found[-1] = replace(before, span=Span(before.span.start, time.span.end))
        elif "T" in time.edtf and time.edtf.partition("T")[0] == before.edtf:
            found[-1] = replace(time, span=Span(before.span.start, time.span.end))
        else:
            found.append(time)
    return found


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
