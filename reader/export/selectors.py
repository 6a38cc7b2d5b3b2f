"""Spans as selectors: the exact words, and as much around them as finds them again."""

from __future__ import annotations

from reader.model import Span
from reader.words.anchoring import places_of

#: Code points of context that are tried in turn, on either side.
_CONTEXTS = (0, 16, 32, 64)


def make_selector(span: Span, text: str) -> dict[str, str]:
    """Return `exact`, with `prefix` and `suffix` where the words stand more than once, then with `occurrence`.

    The first three and their meaning are those of the W3C Web Annotation Data Model's TextQuoteSelector. The number, of
    the places that these select, stands only where the longest context does not tell.
    """
    exact = span.words_of(text)
    start = span.start + len(exact) - len(exact.lstrip())
    place = Span(start, start + len(exact.strip()))
    selector: dict[str, str] = {}
    places: tuple[Span, ...] = ()
    for length in _CONTEXTS:
        around = {
            "prefix": text[max(0, span.start - length) : span.start],
            "suffix": text[span.end : span.end + length],
        }
        selector = {"exact": exact} | {key: words for key, words in around.items() if words.strip()}
        places = places_of(text, **selector)
        if places == (place,):
            return selector
    if place in places:
        selector["occurrence"] = str(places.index(place) + 1)
    return selector
