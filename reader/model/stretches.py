"""Things that stand in a text, found by the stretch they overlap without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from reader.model.span import Span

Item = TypeVar("Item")


class Stretches(Generic[Item]):
    """Things by their spans, which may overlap and hold one another."""

    def __init__(self, spanned: Iterable[tuple[Span, Item]]) -> None:
        """Order the things by their spans."""
        self._spanned = sorted(spanned, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._spanned]
        self._reached = list(accumulate((span.end for span, _ in self._spanned), max))

    def overlapping(self, span: Span) -> list[Item]:
        """Return the things that share a character with a span, in the order of the text."""
        found: list[Item] = []
        index = bisect_left(self._starts, span.end) - 1
        while index >= 0 and self._reached[index] > span.start:
            there, item = self._spanned[index]
            if there.overlaps(span):
                found.append(item)
            index -= 1
        return found[::-1]
