"""Words found again in a text that has other words, or other white space, around them than it had."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from functools import lru_cache

from reader.model import Span
from reader.words.anchoring import Selector, places_of

#: Characters of context that are compared on either side, and how many must be the same to tell places apart.
_COMPARED, _ENOUGH = 64, 6
#: Characters by which words are found again in other white space.
_FEWEST_SOLID = 20


def likeliest_place(text: str, selector: Selector, hint: int | None = None) -> Span | None:
    """Return the place of a selector's words that has most of what it says is around them; None if none has enough.

    Args:
        text: A text that has the words more than once, and nowhere with all of their context.
        selector: The words.
        hint: Where they are said to begin: of several such places the nearest is returned; None for the first.
    """
    before = " ".join(selector.prefix.split())[-_COMPARED:][::-1]
    after = " ".join(selector.suffix.split())[:_COMPARED]

    def likeness(place: Span) -> tuple[int, int]:
        """Rank a place: by the characters around it that are the same, then by how near it is."""
        ahead = " ".join(text[max(0, place.start - _COMPARED) : place.start].split())[::-1]
        behind = " ".join(text[place.end : place.end + _COMPARED].split())
        return _shared(before, ahead) + _shared(after, behind), -abs(place.start - (hint or 0))

    best = max(places_of(text, selector.exact), key=likeness, default=None)
    return best if best is not None and likeness(best)[0] >= _ENOUGH else None


def place_without_spaces(text: str, selector: Selector) -> Span | None:
    """Return the only place of a selector's words, white space aside; None if there is none, or are several.

    A page that was read by another program may have none where this text has the end of a paragraph.
    """
    words = "".join(selector.exact.split())
    if len(words) < _FEWEST_SOLID:
        return None
    solid, offsets = _without_spaces(text)
    found = solid.find(words)
    if found < 0 or solid.find(words, found + 1) >= 0:
        return None
    return Span(offsets[found], offsets[found + len(words) - 1] + 1)


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (ours, theirs) in pairs if ours != theirs), min(len(one), len(other)))


@lru_cache(maxsize=2)
def _without_spaces(text: str) -> tuple[str, Sequence[int]]:
    """Return a text without its white space, and where each of its characters stands in the text."""
    offsets = array("I", (match.start() for match in re.finditer(r"\S", text)))
    return "".join(text.split()), offsets
