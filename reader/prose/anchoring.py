"""Selectors in a document: their words are those that are read, or those that stand there."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Document, Span
from reader.model.values import replace
from reader.prose.reading import LONG, reading_of
from reader.prose.view import PlainView
from reader.words.anchoring import Anchor, Selector, anchor, stands_at, with_blanks
from reader.words.lost_context import likeliest_place, place_without_spaces

#: What decided in vain: the words may be found better elsewhere.
_DOUBTFUL = ("context lost", "too few")


def anchor_in(document: Document, selector: Selector, *, after: int = 0, near: Sequence[Span] = ()) -> Anchor | None:
    """Find a selector's words in a document.

    Words that stand in the text just so are found there, without reading it; any others in what is read of it, where
    they may run on over marks and the ends of lines. Occurrences are counted in what is read.

    Args:
        document: The document.
        selector: What to find.
        after: If nothing else decides, the first occurrence at or after this offset is used, else the first.
        near: Spans of the document that the words belong to.

    Returns:
        The anchor, its span one of the document; None if the words are not there, or the selector has none.
    """
    found = anchor(document.text, selector, after=after, near=near)
    is_sure = found is not None and found.how not in _DOUBTFUL
    if (is_sure and not selector.occurrence) or len(document.text) > LONG:
        return found
    view = reading_of(document).view
    if not view.changes_anything:
        return found
    start = view.to_view(Span(after, after)).start
    read = anchor(view.text, selector, after=start, near=[view.to_view(span) for span in near])
    if read is None or (found is not None and read.how in _DOUBTFUL):
        return found
    return replace(read, span=view.to_document(read.span))


def selected(document: Document, selector: Selector, hint: int | None = None) -> Span | None:
    """Find what somebody selected, with the blanks at its ends; None if it cannot be told where that is.

    What stands just as the selector says at the hint is it, however often the text says the same. Else the place is
    found as by `anchor_in`, of several the one nearest to the hint; where the words are nowhere with their context, at
    the place that has most of it; where they are nowhere, in other white space.

    Args:
        document: The document.
        selector: Words, and what is around them.
        hint: Where they are said to begin, in code points of the document's text; None if nobody says.
    """
    text = document.text
    words = selector.exact.strip()
    if not words or (len(text) > LONG and words not in text):  # no other spelling is looked for in so long a text
        return None
    near = [] if hint is None else [Span(min(hint, len(text)), min(hint, len(text)))]
    view = reading_of(document).view if len(text) <= LONG else None
    for place in near:
        if stands_at(text, selector, place.start):
            return Span(place.start, place.start + len(selector.exact))
        if view is not None and view.changes_anything:
            read = view.to_view(place).start
            if stands_at(view.text, selector, read):
                return view.to_document(Span(read, read + len(selector.exact)))
    found = anchor_in(document, selector, near=near)
    if found is None:
        solid = place_without_spaces(view.text, selector) if view is not None else None
        return view.to_document(solid) if solid and view else None
    if found.how == "context lost" and found.occurrences > 1:
        return _likeliest(document, selector, hint, view)
    return with_blanks(text, selector.exact, found.span)


def _likeliest(document: Document, selector: Selector, hint: int | None, view: PlainView | None) -> Span | None:
    """Return the likeliest of the places of words that are nowhere with their context."""
    if (place := likeliest_place(document.text, selector, hint)) is not None:
        return place
    if view is None or not view.changes_anything:
        return None
    read = likeliest_place(view.text, selector, hint)
    return view.to_document(read) if read is not None else None
