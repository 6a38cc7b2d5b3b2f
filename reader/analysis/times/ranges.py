"""Ranges: of two dates that are joined, the first lasts until the second, which happens nothing on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.model import Span, TimeExpression, parse_edtf
from reader.model.values import replace

_JOINED = re.compile(r"\s*(?:--?|[–—‒−]|(?:(?:up )?to|through|thru|until|till)\s)\s*(?:the\s)?")
#: Years alone are joined by a stroke too: 1990/91.
_STROKE = re.compile(r"[-–—‒−/]")
_AND = re.compile(r"\s+and\s+(?:the\s)?")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s)?\Z", re.IGNORECASE)
#: "They moved the vote from May 3 to May 10" tells of two days.
_MOVED = re.compile(
    r"\b(?:moved?|moving|postponed?|postponing|delay(?:ed)?|pushed|shifted|rescheduled|changed|brought|deferred|extended)\b[^.;]*\Z",
    re.IGNORECASE,
)
#: A date as precise as both ends of a range are; of times of day, those that tell the minute.
_PLAIN = {
    "DATE": re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII),
    "TIME": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d", re.ASCII),
}
#: How far before a date the words are looked for that tell what joins it, in code points.
_REACH = 60


def with_ranges(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return expressions of which the first of a range has its interval: `1811` of 1811–19 is `1811/1819`."""
    found = list(times)
    for index in range(len(found) - 1):
        first, last = found[index], found[index + 1]
        if last.span.start - first.span.end < _REACH and _is_a_range(text, first, last):
            edtf = f"{first.edtf}/{last.edtf}"
            found[index] = replace(first, edtf=edtf, latest=parse_edtf(edtf).latest.isoformat())  # type: ignore[union-attr]
    return found


def whole_ranges(text: str, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """Yield expressions, both ends of a range as one: `from May 3 to May 10`, `1990/91`, `the winter of 1943-44`."""
    index = 0
    while index < len(times):
        time = times[index]
        if index + 1 < len(times) and _is_the_end(text, time, times[index + 1]):
            index += 1
            time = replace(time, span=Span(time.span.start, times[index].span.end))
        yield time
        index += 1


def _is_the_end(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Return whether an expression is the end of the range that the one before it begins."""
    if first.edtf.endswith(f"/{last.edtf}") and last.span.start - first.span.end < _REACH:
        return True
    if len(last.edtf) != len("1944") or not _STROKE.fullmatch(text, first.span.end, last.span.start):
        return False
    return first.edtf[:4].isdecimal() and int(last.edtf) == int(first.edtf[:4]) + 1


def _is_a_range(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Return whether two dates are the ends of a range."""
    plain = _PLAIN.get(first.type)
    if plain is None or last.type != first.type or not (plain.fullmatch(first.edtf) and plain.fullmatch(last.edtf)):
        return False
    if len(first.edtf) != len(last.edtf) or not first.edtf < last.edtf:
        return False
    if first.earliest > last.earliest or first.latest > last.latest:  # a season is written as a month after the twelfth
        return False
    before = text[max(0, first.span.start - _REACH) : first.span.start]
    if _AND.fullmatch(text, first.span.end, last.span.start):
        return _BETWEEN.search(before) is not None
    if len(first.edtf) == len("1990") and _STROKE.fullmatch(text, first.span.end, last.span.start):
        return True
    return _JOINED.fullmatch(text, first.span.end, last.span.start) is not None and not _MOVED.search(before)
