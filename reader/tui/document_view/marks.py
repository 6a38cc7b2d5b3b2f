"""What is laid over the text: marks in layers, signs and bars in the margin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from rich.style import Style

from reader.model import Span
from reader.tui.look import Ink

#: Layers from the lowest to the highest; the style of a higher one wins.
LAYERS = ("quotations", "links", "current", "search", "match", "selection")


class PaintedMark(NamedTuple):
    """A stretch of the text that is told apart.

    Attributes:
        span: Where.
        ink: What it is, or the colour of who says it.
    """

    span: Span
    ink: Ink


class MarginSign(NamedTuple):
    """A sign in the margin, at the row that holds an offset.

    Attributes:
        offset: Which row: the one that holds this character.
        text: Initials in two cells, then up to one sign about them, for which a narrow margin has no room.
        style: Its style.
        verdict: Sign of what became of the words in their source, after the text; empty where there is none.
        weight: How bad that is: of several quotations in one row the heaviest verdict is shown.
    """

    offset: int
    text: str
    style: Style
    verdict: str = ""
    weight: int = 0


class MarkLayer:
    """Marks of one layer, found by where they stand; tens of thousands are no burden.

    Args:
        marks: In any order; they may overlap.
    """

    def __init__(self, marks: Iterable[PaintedMark] = ()) -> None:
        self._marks = sorted((mark for mark in marks if len(mark.span)), key=lambda mark: mark.span.start)
        self._starts = [mark.span.start for mark in self._marks]
        # The furthest end so far never falls, so that bisect finds the first mark that may reach into a row.
        self._furthest_ends = list(accumulate((mark.span.end for mark in self._marks), max))

    def __len__(self) -> int:
        return len(self._marks)

    def within(self, start: int, end: int) -> list[PaintedMark]:
        """Return the marks that overlap [start, end), by where they start."""
        first = bisect_right(self._furthest_ends, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.span.end > start]


class Margin:
    """What stands in the margin.

    Args:
        signs: In any order.
        bars: What has a bar beside its rows, in its ink.
    """

    def __init__(self, signs: Sequence[MarginSign] = (), bars: Sequence[PaintedMark] = ()) -> None:
        self._signs = sorted(signs, key=lambda sign: sign.offset)
        self._offsets = [sign.offset for sign in self._signs]
        self._bars = tuple(bars)

    def of(self, start: int, end: int) -> tuple[MarginSign | None, Ink | None]:
        """Return the first sign of the row [start, end), and the ink of its bar where it has one.

        The sign's text ends in the heaviest verdict of the row, whoever speaks first.
        """
        signs = self._signs[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]
        sign = None
        if signs:
            verdict = max(signs, key=lambda each: each.weight).verdict
            sign = signs[0]._replace(text=signs[0].text + verdict)
        return sign, next((bar.ink for bar in self._bars if bar.span.start < end and start < bar.span.end), None)
