"""The targets of annotations: which document, and which words of it, in the W3C's selectors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.imports.annotations.annotated import Target
from reader.imports.annotations.json_values import as_dict, as_list, first_text, line_of, offset_of, text_of

#: How many selectors may refine one another.
_REFINED = 8
#: Most characters of context that are looked at, nearest to the words; an export of Reader's has up to 1024.
_CONTEXT = 1024
#: A fragment of a plain text (RFC 5147).
_CHARACTERS = re.compile(r"char=(\d{1,9}),(\d{1,9})", re.ASCII)


def target_of(value: Any, source: str = "", title: str = "") -> Target:
    """Return what a value under `target` is about.

    Args:
        value: An address, or an object with `source` or `id`, and perhaps `selector`.
        source: The document, where the value does not say it.
        title: Its title, likewise.
    """
    if isinstance(value, str):
        return Target(line_of(value) or source, title)
    given = as_dict(value)
    named = given.get("source")
    described = as_dict(named) or given
    address = line_of(named) or line_of(described.get("id")) or source
    title = first_text(described.get("title")) or title
    quote: dict[str, Any] = {}
    position: tuple[int, int] | None = None
    for selector in _selectors(given.get("selector"), 0):
        kind = selector.get("type")
        if kind == "TextQuoteSelector" and not quote and text_of(selector.get("exact")).strip():
            quote = selector
        position = position or _position(selector)
    start, end = position or (None, None)
    prefix, suffix = text_of(_end_of(quote.get("prefix"))), text_of(quote.get("suffix"))[:_CONTEXT]
    return Target(address, title, text_of(quote.get("exact")), prefix, suffix, start, end)


def _selectors(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield selectors, each followed by those that refine it."""
    for selector in map(as_dict, as_list(value)):
        yield selector
        if depth < _REFINED:
            yield from _selectors(selector.get("refinedBy"), depth + 1)


def _position(selector: dict[str, Any]) -> tuple[int, int] | None:
    """Return the position that a selector gives; None if it gives none."""
    start, end = selector.get("start"), selector.get("end")
    if selector.get("type") == "FragmentSelector" and (found := _CHARACTERS.fullmatch(text_of(selector.get("value")))):
        start, end = int(found[1]), int(found[2])
    elif selector.get("type") != "TextPositionSelector":
        return None
    first, last = offset_of(start), offset_of(end)
    return (first, last) if first is not None and last is not None and first <= last else None


def _end_of(value: Any) -> Any:
    """Return the end of a text, where what is nearest to the words stands."""
    return value[-_CONTEXT:] if isinstance(value, str) else value
