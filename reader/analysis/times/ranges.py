"""Ranges: of two dates that are joined, the first lasts until the second."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.model import TimeExpression, parse_edtf

_JOINED = re.compile(r"\s*(?:--?|[–—‒−]|(?:(?:up )?to|through|thru|until|till)\s)\s*(?:the\s)?")
_AND = re.compile(r"\s+and\s+(?:the\s)?")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s)?\Z", re.IGNORECASE)
#: "They moved the vote from May 3 to May 10" tells of two days.
_MOVED = re.compile(
    r"\b(?:moved?|moving|postponed?|postponing|delay(?:ed)?|pushed|shifted|rescheduled|changed|brought|deferred|extended)\b[^.;]*\Z",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
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


def _is_a_range(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Return whether two dates are the ends of a range."""
    if (
        first.type != "DATE"
        or last.type != "DATE"
        or not (_PLAIN.fullmatch(first.edtf) and _PLAIN.fullmatch(last.edtf))
    ):
        return False
    if len(first.edtf) != len(last.edtf) or not first.edtf < last.edtf:
        return False
    before = text[max(0, first.span.start - _REACH) : first.span.start]
    if _AND.fullmatch(text, first.span.end, last.span.start):
        return _BETWEEN.search(before) is not None
    return _JOINED.fullmatch(text, first.span.end, last.span.start) is not None and not _MOVED.search(before)
