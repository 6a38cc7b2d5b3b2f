"""A search in one document, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Span


@dataclass(frozen=True, slots=True)
class Search:
    """A search that was made and where it stands.

    Attributes:
        words: As typed.
        pattern: Whether they are a regular expression.
        matches: Spans in the text searched, in order.
        current: Index of the current match, -1 where there is none.
        more: Whether there are more matches than were kept.
    """

    words: str
    pattern: bool
    matches: tuple[Span, ...]
    current: int = -1
    more: bool = False
