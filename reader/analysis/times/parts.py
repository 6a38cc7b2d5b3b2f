"""The part of a month, year, decade or century that is meant: `early`, `mid`, `late`, `the first half of`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence

_THIRDS = {
    "early": 0,
    "beginning": 0,
    "start": 0,
    "outset": 0,
    "opening": 0,
    "mid": 1,
    "middle": 1,
    "late": 2,
    "end": 2,
    "close": 2,
}
#: The first, last or latter days, months or part of a time.
_EDGES = {"first": 0, "opening": 0, "early": 0, "last": 2, "final": 2, "closing": 2, "latter": 2}
_FEW = frozenset(("days", "weeks", "months", "part"))
_HALVES = {"first": 0, "second": 1, "latter": 1, "last": 1}
#: How far into an expression the word for a part may stand: "by the very end of".
_REACH = 4

#: First and last day of a third of a month (0: its last day), months of a year, years of a decade, years of a century.
_DAYS = ((1, 10), (11, 20), (21, 0))
_MONTHS = ((1, 4), (5, 8), (9, 12))
_YEARS = ((0, 3), (4, 6), (7, 9))
_CENTURY = ((0, 33), (34, 66), (67, 99))
_HALF_CENTURY = ((0, 49), (50, 99))

_VALUE = re.compile(r"(\d{2})(\d?)(\d?)(?:-(\d\d))?", re.ASCII)


def part_of(words: Sequence[str], value: str) -> str:
    """Return the EDTF interval of the part of a time that its words name, empty if they name none.

    Args:
        words: The words of the expression: `mid`, `-`, `june`, `2011`.
        value: TIMEX3 value of the whole: a month, year, decade (`198`) or century (`18`).
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return ""
    month = bool(match[4])
    for position, word in enumerate(words[:_REACH]):
        if word in _EDGES and set(words[position + 1 : position + 3]) & _FEW:
            return _thirds(value, _EDGES[word], _EDGES[word], month=month)
        if word in _THIRDS:
            later = [_THIRDS[each] for each in words[position + 1 : position + _REACH + 2] if each in ("mid", "late")]
            return _thirds(value, _THIRDS[word], max([_THIRDS[word], *later]), month=month)
        if word in _HALVES and list(words[position + 1 : position + 3]) == ["half", "of"]:
            return _half(value, _HALVES[word], month=month)
    return ""


def _thirds(value: str, first: int, last: int, *, month: bool) -> str:
    """Return the interval from one third to another, `mid to late`, which has no sharp ends."""
    begin, end = _third(value, first, month=month), _third(value, last, month=month)
    return begin if first == last else f"{begin.partition('/')[0]}/{end.partition('/')[2]}"


def _third(value: str, third: int, *, month: bool) -> str:
    """Return a third, which has no sharp ends."""
    if month:
        first, last = _DAYS[third]
        return f"{value}-{first:02d}~/{value}-{last or _length(value):02d}~"
    if len(value) == 4:
        first, last = _MONTHS[third]
        return f"{value}-{first:02d}~/{value}-{last:02d}~"
    first, last = _YEARS[third] if len(value) == 3 else _CENTURY[third]
    return _years(value, first, last, "~")


def _half(value: str, half: int, *, month: bool) -> str:
    """Return a half of a month, a decade or a century; halves of years have values of their own."""
    if month:
        return f"{value}-01/{value}-15" if half == 0 else f"{value}-16/{value}-{_length(value):02d}"
    if len(value) == 2:
        return _years(value, *_HALF_CENTURY[half], "")
    return _years(value, 5 * half, 5 * half + 4, "") if len(value) == 3 else ""


def _years(prefix: str, first: int, last: int, about: str) -> str:
    """Return an interval of years that begin with the same figures."""
    width = 4 - len(prefix)
    return f"{prefix}{first:0{width}d}{about}/{prefix}{last:0{width}d}{about}"


def _length(month: str) -> int:
    """Return how many days `2018-02` has."""
    return monthrange(int(month[:4]), int(month[5:]))[1]
