"""An axis of time in cells: its marks, its folds, how much lies on it, and which cells a date takes."""

from __future__ import annotations

import math
from collections.abc import Iterable

from reader.layout.time_axis import TimeAxis, length_words
from reader.layout.timeline_counts import column, counts_on
from reader.model import EdtfDate
from reader.model.values import dataclass

#: Cells between two labels of an axis at least.
TICK_CELLS = 6
#: What a fold looks like.
FOLDED = "┄"


@dataclass(frozen=True, slots=True)
class AxisLines:
    """The lines of an axis, each as wide as it.

    Attributes:
        lengths: How long its folds are; empty if it has none.
        labels: What its marks stand for.
        axis: The axis with its marks and folds.
    """

    lengths: str
    labels: str
    axis: str


def axis_lines(axis: TimeAxis, cells: int) -> AxisLines:
    """Return the lines of an axis of so many cells."""
    lengths, labels, line = _Line(cells), _Line(cells), ["─"] * cells
    for fold in axis.folds():
        start, end = cells_of(fold.start, fold.end, cells)
        line[start:end] = FOLDED * (end - start)
        lengths.write(start, length_words(fold.length))
    for tick in axis.ticks(max(2, cells // TICK_CELLS)):
        place = min(cells - 1, int(tick.place * cells))
        line[place] = "┼" if tick.strong else "┬"
        labels.write(place, tick.label)
    return AxisLines(lengths.text if lengths.text.strip() else "", labels.text, "".join(line))


def overview(axis: TimeAxis, minutes: Iterable[int], cells: int) -> str:
    """Return an axis of so many cells, as high where much lies on it; a fold shows where nothing does."""
    counts = counts_on((axis.place(minute) for minute in minutes), cells)
    most = max(counts, default=0)
    line = axis_lines(axis, cells).axis
    return "".join(column(count, most) if count else sign for count, sign in zip(counts, line, strict=True))


def lit_cells(axis: TimeAxis, meant: EdtfDate, cells: int) -> tuple[int, int]:
    """Return the half-open cells of an axis that a date takes; towards an open end, all of them."""
    start = 0.0 if meant.begins is None else axis.place(meant.begins)
    end = 1.0 if meant.ends is None else axis.place(meant.ends)
    return cells_of(start, end, cells)


def cells_of(start: float, end: float, cells: int) -> tuple[int, int]:
    """Return the half-open cells of a part of the axis, one at least."""
    first = min(cells - 1, int(start * cells + 1e-9))
    return first, min(cells, max(first + 1, math.ceil(end * cells - 1e-9)))


def cell_of(place: float, cells: int) -> int:
    """Return the cell of a place on an axis."""
    return min(cells - 1, int(place * cells + 1e-9))


class _Line:
    """Labels on one line, each where nothing stands yet."""

    def __init__(self, cells: int) -> None:
        self._cells = [" "] * cells

    @property
    def text(self) -> str:
        """The line."""
        return "".join(self._cells)

    def write(self, place: int, label: str) -> None:
        """Write a label from a place on, at the right end a little before it; where there is no room, not at all."""
        start = max(0, min(place, len(self._cells) - len(label)))
        around = self._cells[max(0, start - 1) : start + len(label) + 1]
        if len(label) <= len(self._cells) and not "".join(around).strip():
            self._cells[start : start + len(label)] = label
