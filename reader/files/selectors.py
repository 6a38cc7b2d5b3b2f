"""A dossier's selectors to spans, with what to say where they select nothing, or too much."""

from __future__ import annotations

from collections.abc import Sequence

from reader.files.anchoring import Anchor, Selector, anchor, words_still_found
from reader.files.fields import Fields, shortened
from reader.model import Document, Span

KEYS = ("exact", "prefix", "suffix")


def read_selector(fields: Fields) -> Selector | None:
    """Read exact, prefix and suffix; None, and reported, where `exact` is missing or empty."""
    exact = fields.words("exact")
    if not exact.strip():
        if fields.has("exact"):
            fields.complain("exact", fields.line_of("exact"), "'exact' is empty", "give the words to be found")
        elif fields.mapping.get("exact") is None:
            fields.missing("exact", "give the words to be found")
        return None
    return Selector(exact, fields.words("prefix"), fields.words("suffix"))


def find_span(fields: Fields, document: Document, *, after: int = 0, near: Sequence[Span] = ()) -> Span | None:
    """Find the words that a mapping with exact, prefix and suffix selects.

    Args:
        fields: The mapping.
        document: Where to look.
        after: Offset from which to take words that occur several times.
        near: What the words belong to.

    Returns:
        The span; None, and reported, where the words are lost.
    """
    selector = read_selector(fields)
    if selector is None:
        return None
    found = anchor(document.text, selector, after=after, near=near)
    if found is None:
        _report_lost(fields, selector, document)
        return None
    _report_doubts(fields, selector, document, found)
    return found.span


def _report_lost(fields: Fields, selector: Selector, document: Document) -> None:
    still = words_still_found(document.text, selector.exact) if fields.report.may_suggest() else ""
    words = shortened(" ".join(selector.exact.split()), 60)
    message = f"lost: “{words}” is not in {document.id!r}"
    mend = f"the text has “{shortened(still, 60)}”, and goes on otherwise" if still else "copy the words from the text"
    fields.complain("exact", fields.line_of("exact"), message, mend)


def _report_doubts(fields: Fields, selector: Selector, document: Document, found: Anchor) -> None:
    if found.how not in ("one of several", "context lost"):
        return
    words = shortened(" ".join(selector.exact.split()))
    line = document.text.count("\n", 0, found.span.start) + 1
    if found.how == "one of several":
        message = f"“{words}” occurs {found.occurrences} times in {document.id!r}; the one at its line {line} is taken"
        fields.doubt("exact", fields.line_of("exact"), message, "add a prefix or a suffix")
    else:
        message = f"“{words}” was found again by its words at line {line} of {document.id!r}, but not its surroundings"
        fields.doubt("exact", fields.line_of("exact"), message, "mend the prefix or the suffix")
