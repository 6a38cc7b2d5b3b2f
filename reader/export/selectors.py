"""Spans as selectors: the exact words, and as much before and after them as finds them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Span

#: Code points of context to begin with; doubled until the place is the only one.
_FIRST_CONTEXT = 16


def make_selector(span: Span, text: str) -> dict[str, str]:
    """Return `exact`, with `prefix` and `suffix` only where the exact words stand more than once in the text.

    The names and their meaning are those of the W3C Web Annotation Data Model's TextQuoteSelector.
    """
    exact = span.words_of(text)
    length = _FIRST_CONTEXT
    selector = {"exact": exact}
    while _is_elsewhere(selector, text):
        prefix, suffix = text[max(0, span.start - length) : span.start], text[span.end : span.end + length]
        selector = {"exact": exact} | {
            key: words for key, words in (("prefix", prefix), ("suffix", suffix)) if words.strip()
        }
        if length > len(text):
            break
        length *= 2
    return selector


def _is_elsewhere(selector: dict[str, str], text: str) -> bool:
    """Say whether a selector finds more than one place."""
    words = selector.get("prefix", "") + selector["exact"] + selector.get("suffix", "")
    return bool(words) and text.find(words, text.find(words) + 1) >= 0
