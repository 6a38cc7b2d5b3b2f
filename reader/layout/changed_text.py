"""Where a place has moved to after the text was edited."""

from __future__ import annotations

from functools import cached_property

from reader.model import Span

#: Lengths of the text after a place by which it is found again, the most reliable first.
_WITNESSES = (400, 120, 40, 16)


class ChangedText:
    """A text before and after an edit.

    Args:
        old: The text before the edit.
        new: The text after it.
    """

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new

    def place(self, offset: int) -> int:
        """Return the offset in the new text of the character at `offset` in the old one.

        The same offset if nothing before it changed; else the nearest place that is followed by the same words; else
        the same offset, limited to the new text.
        """
        if offset <= self._same:
            return offset
        found = self._witnessed(offset)
        return min(offset, len(self._new)) if found is None else found

    def span(self, span: Span) -> Span | None:
        """Return the span in the new text of a span in the old one; None if its words are gone."""
        words = span.words_of(self._old)
        for start in (self.place(span.start), self._witnessed(span.start)):
            if start is not None and self._new.startswith(words, start):
                return Span(start, start + len(words))
        return None

    def _witnessed(self, offset: int) -> int | None:
        """Return the nearest place followed by the same words, as many as possible; None if there is none."""
        for length in _WITNESSES:
            words = self._old[offset : offset + length]
            if len(words.strip()) < min(length, 8):
                continue
            before, after = self._new.rfind(words, 0, offset + len(words)), self._new.find(words, offset)
            found = [place for place in (before, after) if place >= 0]
            if found:
                return min(found, key=lambda place: abs(place - offset))
        return None

    @cached_property
    def _same(self) -> int:
        """Length of the common prefix of the two texts."""
        low, high = 0, min(len(self._old), len(self._new))
        while low < high:
            middle = (low + high + 1) // 2
            if self._old[low:middle] == self._new[low:middle]:
                low = middle
            else:
                high = middle - 1
        return low


def place_after_change(old: str, new: str, offset: int) -> int:
    """Return the offset in `new` of the character at `offset` in `old`, as `ChangedText.place` does."""
    return ChangedText(old, new).place(offset)
