"""Resolving a dossier's selectors to spans, and reporting those that select nothing, or too much."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.files.fields import Fields, shortened
from reader.model import Document, Span
from reader.prose.anchoring import anchor_in
from reader.words.anchoring import Anchor, Selector, with_blanks, words_still_found

#: A positive whole number in a sensible range.
_NUMBER = re.compile("[1-9][0-9]{0,8}")

KEYS = ("exact", "prefix", "suffix", "occurrence")


def read_selector(fields: Fields) -> Selector | None:
    """Read exact, prefix, suffix and occurrence; if `exact` is missing or empty, report it and return None."""
    exact = fields.words("exact")
    if not exact.strip():
        if fields.has("exact"):
            fields.complain("exact", fields.line_of("exact"), "'exact' is empty", "give the words to find")
        elif fields.mapping.get("exact") is None:
            fields.missing("exact", "give the words to find")
        return None
    return Selector(exact, fields.words("prefix"), fields.words("suffix"), _read_occurrence(fields))


def _read_occurrence(fields: Fields) -> int:
    """Return which occurrence is meant, counted from 1; 0 if it is missing, or invalid and reported."""
    text = fields.text("occurrence")
    if not text or _NUMBER.fullmatch(text):
        return int(text or 0)
    message = f"{shortened(text)!r} is not the number of an occurrence"
    fields.complain("occurrence", fields.line_of("occurrence"), message, "count occurrences from 1")
    return 0


def find_span(fields: Fields, document: Document, *, after: int = 0, near: Sequence[Span] = ()) -> Span | None:
    """Find the words that a mapping with exact, prefix, suffix and occurrence selects.

    Args:
        fields: The mapping.
        document: Where to look.
        after: Offset from which to choose if the words occur several times.
        near: What the words belong to.

    Returns:
        The span; None if the words are lost, which is reported.
    """
    selector = read_selector(fields)
    if selector is None:
        return None
    found = anchor_in(document, selector, after=after, near=near)
    if found is None:
        _report_lost(fields, selector, document)
        return None
    _report_doubts(fields, selector, document, found)
    return with_blanks(document.text, selector.exact, found.span)


def _report_lost(fields: Fields, selector: Selector, document: Document) -> None:
    still = words_still_found(document.text, selector.exact) if fields.report.may_suggest() else ""
    words = shortened(" ".join(selector.exact.split()), 60)
    message = f"lost: “{words}” is not in {document.id!r}"
    hint = f"the text has “{shortened(still, 60)}”, then differs" if still else "copy the words from the text"
    fields.complain("exact", fields.line_of("exact"), message, hint)


def _report_doubts(fields: Fields, selector: Selector, document: Document, found: Anchor) -> None:
    """Warn about words that may not be the ones that were meant."""
    if found.how not in ("one of several", "too few", "context lost"):
        return
    words = shortened(" ".join(selector.exact.split()))
    line = document.text.count("\n", 0, found.span.start) + 1
    if found.how == "one of several":
        message = f"“{words}” occurs {found.occurrences} times in {document.id!r}; the one on its line {line} is used"
        context = selector.prefix or selector.suffix
        hint = "add occurrence: 2 for the second, and so on" if context else "add a prefix or a suffix"
        fields.doubt("exact", fields.line_of("exact"), message, hint)
    elif found.how == "too few":
        times = "once" if found.occurrences == 1 else f"{found.occurrences} times"
        message = f"“{words}” occurs only {times} in {document.id!r}; the one on its line {line} is used"
        fields.doubt("occurrence", fields.line_of("occurrence"), message, "correct the number, or remove it")
    else:
        message = f"“{words}” is on line {line} of {document.id!r}, but the words around it differ"
        fields.doubt("exact", fields.line_of("exact"), message, "correct the prefix or the suffix")
