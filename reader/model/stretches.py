"""Items at spans of a text, looked up by overlap without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from reader.model.span import Span

Item = TypeVar("Item")


class Stretches(Generic[Item]):
    """Items by their spans, which may overlap and contain one another."""

    def __init__(self, spanned: Iterable[tuple[Span, Item]]) -> None:
        """Sort the items by span."""
        self._spanned = sorted(spanned, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._spanned]
        self._reached = list(accumulate((span.end for span, _ in self._spanned), max))

    def overlapping(self, span: Span) -> list[Item]:
        """Return the items that overlap a span, in the order of the text."""
        found: list[Item] = []
        index = bisect_left(self._starts, span.end) - 1
        while index >= 0 and self._reached[index] > span.start:
            there, item = self._spanned[index]
            if there.overlaps(span):
                found.append(item)
            index -= 1
        return found[::-1]
