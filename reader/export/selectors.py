"""Spans as selectors: the exact words, and as much context as it takes to find them again."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from reader.model import Span
from reader.words.anchoring import find_places, places_of

#: Code points of context to try in turn, on either side.
_CONTEXTS = (0, 16, 32, 64)


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
