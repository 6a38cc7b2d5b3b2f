"""Spans as selectors: the exact words, and as much context as it takes to find them again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from itertools import islice

from reader.model import Document, Span
from reader.prose.anchoring import anchor_in
from reader.prose.reading import LONG, reading_of
from reader.words.anchoring import Selector, find_places, places_of

#: Code points of context to try in turn, on either side.
_CONTEXTS = (0, 16, 32, 64)


def selector_in(document: Document, span: Span) -> dict[str, str]:
    """Return what finds a span of a document again: words as they are read there, where that finds just this span.

    Args:
        document: The document.
        span: Half-open, in code points of its text.
    """
    if len(document.text) <= LONG and (view := reading_of(document).view).changes_anything:
        selector = make_selector(view.to_view(span), view.text)
        found = anchor_in(document, selector_of(selector))
        if found is not None and found.span == span:
            return selector
    return make_selector(span, document.text)


def selector_of(fields: Mapping[str, str]) -> Selector:
    """Return the selector that `make_selector` gave as fields."""
    exact, prefix, suffix = (fields.get(name, "") for name in ("exact", "prefix", "suffix"))
    return Selector(exact, prefix, suffix, int(fields.get("occurrence") or 0))


def make_selector(span: Span, text: str) -> dict[str, str]:
    """Return `exact`, with `prefix` and `suffix` if the words occur more than once, and `occurrence` if need be.

    The first three are those of the W3C Web Annotation Data Model's TextQuoteSelector. The number of the occurrence is
    added only if the longest context is not unique.
    """
    exact = span.words_of(text)
    start = span.start + len(exact) - len(exact.lstrip())
    place = Span(start, start + len(exact.strip()))
    prefix = suffix = ""
    occurrence = 0
    for length in _CONTEXTS:
        prefix, suffix = text[max(0, span.start - length) : span.start], text[span.end : span.end + length]
        prefix, suffix = prefix if prefix.strip() else "", suffix if suffix.strip() else ""
        if list(islice(find_places(text, exact, prefix, suffix), 2)) == [place]:
            break
    else:
        places = places_of(text, exact, prefix, suffix)
        index = bisect_left(places, place)
        occurrence = index + 1 if places[index : index + 1] == (place,) else 0
    context = {"prefix": prefix, "suffix": suffix, "occurrence": str(occurrence or "")}
    return {"exact": exact} | {key: value for key, value in context.items() if value}
