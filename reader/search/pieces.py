"""A search of a long text, piece by piece: no other thread has to wait for it, and it can be given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Span
from reader.prose.view import whole_view
from reader.search.bare import without_accents_in
from reader.words.finding import compile_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Code points that are searched at once: no more than a few milliseconds of work.
PIECE = 1 << 17
#: Code points beyond a piece in which what begins in it may end; more white space between two words is hardly meant.
_BEYOND = 1 << 12


def found_in_pieces(
    text: str, words: str, goes_on: Callable[[], bool], within: Span | None = None, *, piece: int = PIECE
) -> Iterator[Span]:
    """Yield the stretches of a text that are some words, in order; letters with accents where none is typed too.

    Args:
        text: The text as it is.
        words: What to find.
        goes_on: Whether the rest is still wanted; asked before each piece.
        within: The stretch to search; None for all.
        piece: Code points that are searched at once.
    """
    pattern = compile_words(words)
    beyond = _BEYOND + len(words)
    at, stop = (within.start, within.end) if within else (0, len(text))
    while at < stop and goes_on():
        end = at + piece
        view = whole_view(text[at : min(end + beyond, stop)])
        if words.isascii() and not view.text.isascii():
            view = without_accents_in(view)
        found = pattern.find_spans(view.text)
        reached = end
        for span in map(view.to_document, found) if view.changes_anything else found:
            if at + span.start >= end:
                break
            yield Span(at + span.start, at + span.end)
            reached = max(end, at + span.end)
        at = reached
