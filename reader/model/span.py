"""A stretch of a text."""

from __future__ import annotations

from reader.model.values import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Half-open [start, end) in code points of a document's text.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last character; never smaller than `start`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards or starts before the text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def without_space(self, text: str) -> Span:
        """Return the span without the white space around its words; an empty one at its end where there are none."""
        words = text[self.start : self.end]
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, max(start, self.start + len(words.rstrip())))

    def words_of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]
