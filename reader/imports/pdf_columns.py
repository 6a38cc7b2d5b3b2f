"""Columns whose lines a PDF draws row by row: found by the gutter between them, and read one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from reader.imports.pdf_lines import Line

#: A gutter stands beside so many lines of a page, and such a share of them; lines of prose are so long, in characters.
_FEWEST, _SHARE, _LONG = 4, 0.4, 20


class _Gap(NamedTuple):
    """The room between two pieces that stand beside each other."""

    left: float
    right: float


def in_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, those of columns that are drawn row by row one column after the other.

    Tables stay as they are: their cells are short. So do columns that are drawn one after the other already.
    """
    gutters = [gutter for gutter in _gutters(lines) if _is_prose(lines, gutter)]
    if not gutters:
        return list(lines)
    columns: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    ordered: list[Line] = []
    for line in lines:
        for piece in _cut(line, gutters):
            if any(piece.left < gutter < piece.right for gutter in gutters):  # a heading over the columns
                ordered += [each for column in columns for each in column]
                columns = [[] for _ in columns]
                ordered.append(piece)
            else:
                columns[sum(gutter < piece.left for gutter in gutters)].append(piece)
    return ordered + [each for column in columns for each in column]


def _gutters(lines: Sequence[Line]) -> Iterator[float]:
    """Yield the middles of the gaps that enough lines share."""
    least = max(_FEWEST, _SHARE * len(lines))
    shared: list[tuple[_Gap, int]] = []
    for gap in sorted(_gaps(lines)):
        last, count = shared[-1] if shared else (gap, 0)
        common = _Gap(max(last.left, gap.left), min(last.right, gap.right))
        if count and common.left < common.right:
            shared[-1] = (common, count + 1)
        else:
            shared.append((gap, 1))
    return ((gap.left + gap.right) / 2 for gap, count in shared if count >= least)


def _gaps(lines: Sequence[Line]) -> Iterator[_Gap]:
    """Yield the gaps within lines, and those between a line and the next one beside it."""
    for line in lines:
        for one, other in pairwise(line.pieces):
            yield _Gap(one.right, other.left)
    for one, other in pairwise(lines):
        height = max(1.0, one.top - one.bottom)
        if not one.pieces and other.left - one.right > height and abs(one.bottom - other.bottom) < height / 2:
            yield _Gap(one.right, other.left)


def _is_prose(lines: Sequence[Line], gutter: float) -> bool:
    """Return whether what stands on both sides of a gutter is lines of prose, most of which run on."""
    pieces = [piece for line in lines for piece in (line.pieces or (line,))]
    left = [piece for piece in pieces if piece.right < gutter]
    right = [piece for piece in pieces if piece.left > gutter]
    if not left or not right:
        return False
    running = sum(piece.text[-1:] not in '.!?:”"»' for piece in left)
    return min(median(len(each.text) for each in side) for side in (left, right)) >= _LONG and 2 * running >= len(left)


def _cut(line: Line, gutters: Sequence[float]) -> list[Line]:
    """Return a line cut where gutters are; pieces that stand on one side of all are one."""
    if not line.pieces:
        return [line]
    cut: list[Line] = []
    for piece in line.pieces:
        if cut and not any(cut[-1].right < gutter < piece.left for gutter in gutters):
            before = cut.pop()
            text = f"{before.text} {piece.text}"
            piece = Line(text, before.left, piece.right, before.bottom, max(before.top, piece.top))
        cut.append(piece)
    return cut
