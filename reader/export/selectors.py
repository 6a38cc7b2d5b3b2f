"""Spans as selectors: the exact words, and as much context as it takes to find them again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from reader.model import Document, Span
from reader.prose.anchoring import anchor_in
from reader.prose.reading import LONG, reading_of
from reader.words.anchoring import Selector, find_places, places_of

#: Code points of context to try in turn, on either side.
_CONTEXTS = (0, 16, 32, 64)
#: More of it, where the number of the occurrence does not find the span again either.
_LONG_CONTEXTS = (256, 1024)

#: How a selector finds its words if nothing else could be meant.
_DECIDED = ("alone", "context", "occurrence")


def selector_in(document: Document, span: Span) -> dict[str, str]:
    """Return what finds a span of a document again: words as they are read there, where that finds just this span.

    Args:
        document: The document.
        span: Half-open, in code points of its text.
    """
    candidates = make_selectors(span, document.text)
    if len(document.text) > LONG or not (view := reading_of(document).view).changes_anything:
        return next(candidates)
    candidates = chain(make_selectors(view.to_view(span), view.text), candidates)
    nearly: dict[str, str] = {}
    for selector in candidates:
        found = anchor_in(document, selector_of(selector))
        if found is not None and found.span == span:
            if found.how in _DECIDED:
                return selector
            nearly = nearly or selector
    return nearly or selector


def selector_of(fields: Mapping[str, str]) -> Selector:
    """Return the selector that `make_selector` gave as fields."""
    exact, prefix, suffix = (fields.get(name, "") for name in ("exact", "prefix", "suffix"))
    return Selector(exact, prefix, suffix, int(fields.get("occurrence") or 0))


def make_selectors(span: Span, text: str) -> Iterator[dict[str, str]]:
    """Yield ever more exact selectors of a span, which find just this one: the words, then with ever more around them.

    `exact`, `prefix` and `suffix` are those of the W3C Web Annotation Data Model's TextQuoteSelector. If a context is
    not unique, the number of the `occurrence` is added, before long contexts are tried.
    """
    exact = span.words_of(text)
    start = span.start + len(exact) - len(exact.lstrip())
    place = Span(start, start + len(exact.strip()))
    for length in (*_CONTEXTS, *_LONG_CONTEXTS):
        fields = {"exact": exact}
        prefix, suffix = text[max(0, span.start - length) : span.start], text[span.end : span.end + length]
        fields |= {name: words for name, words in (("prefix", prefix), ("suffix", suffix)) if words.strip()}
        if list(islice(find_places(text, exact, prefix, suffix), 2)) == [place]:
            yield fields
        elif length == _CONTEXTS[-1]:
            places = places_of(text, exact, prefix, suffix)
            index = bisect_left(places, place)
            yield fields | ({"occurrence": str(index + 1)} if places[index : index + 1] == (place,) else {})
