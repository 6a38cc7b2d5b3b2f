"""Adjusting the words of a quotation, or choosing where to cut it: shown live, before anything is changed."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from reader.model import Quotation, Span
from reader.model.values import dataclass, replace
from reader.reading.stops import By, end_moved, start_moved

#: Which end of the words is moved.
End = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Adjusting:
    """Words as they are to be.

    Attributes:
        quotation: The quotation.
        parts: Its words as they would be.
        part: Which of them is adjusted, counted from 0.
    """

    quotation: Quotation
    parts: tuple[Span, ...]
    part: int = 0

    def moved(self, text: str, end: End, by: By, steps: int) -> Adjusting:
        """Return it with an end moved on, or back if negative; it stops at the other end and at the other parts."""
        span = self.parts[self.part]
        before = self.parts[self.part - 1].end if self.part else 0
        behind = self.parts[self.part + 1].start if self.part + 1 < len(self.parts) else len(text)
        if end == "start":
            start = start_moved(text, span.start, by, steps)
            last = start_moved(text, span.end, "word", -1)  # one word is left at least
            span = Span(max(before, min(start, max(last, span.start))), span.end)
        else:
            at = end_moved(text, span.end, by, steps)
            first = end_moved(text, span.start, "word", 1)
            span = Span(span.start, min(behind, max(at, min(first, span.end))))
        parts = (*self.parts[: self.part], span, *self.parts[self.part + 1 :])
        return replace(self, parts=parts)

    def at_next_part(self) -> Adjusting:
        """Return it with the ends of the next part moved, or of the first one again."""
        return replace(self, part=(self.part + 1) % len(self.parts))


@dataclass(frozen=True, slots=True)
class Cutting:
    """A place where a quotation is to be cut.

    Attributes:
        quotation: The quotation.
        at: Offset where the second one would begin.
    """

    quotation: Quotation
    at: int

    def moved(self, text: str, by: By, steps: int) -> Cutting:
        """Return it so many words or sentences on, or back if negative, with words on both sides."""
        at = self.at
        for _ in range(abs(steps)):
            at = self._beside(text, at, by, 1 if steps > 0 else -1)
        return replace(self, at=at)

    @property
    def parts(self) -> tuple[Span, ...]:
        """The words of the second quotation."""
        parts = (Span(max(each.start, self.at), each.end) for each in self.quotation.parts if each.end > self.at)
        return tuple(parts)

    def _beside(self, text: str, at: int, by: By, step: int) -> int:
        """Return the next place, or the one before, where it can be cut: never among words between two parts."""
        there = start_moved(text, at, by, step)
        for part, following in pairwise(self.quotation.parts):
            if part.end <= there < following.start:
                there = following.start if step > 0 else start_moved(text, part.end, by, -1)
        return there if self.quotation.start < there < self.quotation.end else at


def first_cut(quotation: Quotation, text: str) -> Cutting:
    """Return the likeliest place to cut a quotation: where its second sentence begins, or else its second word."""
    start = Cutting(quotation, quotation.start)
    at = start.moved(text, "sentence", 1)
    return at if at.at > quotation.start else start.moved(text, "word", 1)
