"""What is drawn over the text, in layers, and in the margin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from copy import copy
from itertools import accumulate
from typing import NamedTuple

from reader.model import Span
from reader.tui.look.roles import Ink

#: Layers from the lowest to the highest; the style of a higher one wins.
LAYERS = ("quotations", "links", "notes", "current", "search", "match", "selection")


class PaintedMark(NamedTuple):
    """A stretch of the text that is set off.

    Attributes:
        span: Where.
        ink: Its role, or its speaker's colour.
    """

    span: Span
    ink: Ink


class MarginSign(NamedTuple):
    """A sign in the margin, at the row of an offset.

    Attributes:
        offset: Of a character in the row.
        text: Initials in two cells, then at most one sign, for which a narrow margin has no room.
        ink: Of the text.
        verdict: The verdict's sign, which follows the text; empty for none.
        tone: The verdict's ink.
        weight: How much it needs somebody to look at it; of several in a row the one with the most is shown.
        decision: The sign of what a person decided, which follows the verdict's; empty for nothing.
        decision_tone: Its ink.
    """

    offset: int
    text: str
    ink: Ink
    verdict: str = ""
    tone: Ink = "plain"
    weight: int = 0
    decision: str = ""
    decision_tone: Ink = "plain"


class InMargin(NamedTuple):
    """What stands beside a row.

    Attributes:
        sign: Its sign; None for none.
        bar: The ink of its bar; None for none.
        notes: The offsets in it that notes are on.
    """

    sign: MarginSign | None = None
    bar: Ink | None = None
    notes: tuple[int, ...] = ()


class MarkLayer:
    """The marks of one layer, found by position, even tens of thousands.

    Args:
        marks: In any order; they may overlap.
    """

    def __init__(self, marks: Iterable[PaintedMark] = ()) -> None:
        self._marks = sorted((mark for mark in marks if len(mark.span)), key=lambda mark: mark.span.start)
        self._starts = [mark.span.start for mark in self._marks]
        # The furthest end so far never decreases, so bisect finds the first mark that may reach into a row.
        self._furthest_ends = list(accumulate((mark.span.end for mark in self._marks), max))

    def __len__(self) -> int:
        return len(self._marks)

    def within(self, start: int, end: int) -> list[PaintedMark]:
        """Return the marks that overlap [start, end), by start."""
        first = bisect_right(self._furthest_ends, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.span.end > start]


def changed_spans(before: Sequence[PaintedMark], after: Sequence[PaintedMark]) -> list[Span]:
    """Return where two sequences of marks set something off differently."""
    if before == after:
        return []
    return [mark.span for mark in set(before) ^ set(after) or before]


class Margin:
    """What is in the margin.

    Args:
        signs: In any order.
        bars: What has a bar beside its rows, in the bar's ink.
        notes: Offsets that notes are on, in any order.
    """

    def __init__(
        self, signs: Sequence[MarginSign] = (), bars: Sequence[PaintedMark] = (), notes: Iterable[int] = ()
    ) -> None:
        self._signs = sorted(signs, key=lambda sign: sign.offset)
        self._offsets = [sign.offset for sign in self._signs]
        self.bars = tuple(bars)
        self._notes = sorted(notes)

    def with_bars(self, bars: Sequence[PaintedMark]) -> Margin:
        """Return it with other bars; thousands of signs are not sorted again."""
        other = copy(self)
        other.bars = tuple(bars)
        return other

    def of(self, start: int, end: int) -> InMargin:
        """Return what stands beside the row [start, end).

        The sign has the worst verdict of the row that nobody has judged, whoever speaks first.
        """
        signs = self._signs[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]
        sign = None
        if signs:
            worst = max(signs, key=lambda each: each.weight)
            sign = worst._replace(offset=signs[0].offset, text=signs[0].text, ink=signs[0].ink)
        notes = self._notes[bisect_left(self._notes, start) : bisect_left(self._notes, end)]
        bar = next((bar.ink for bar in self.bars if bar.span.start < end and start < bar.span.end), None)
        return InMargin(sign, bar, tuple(notes))
