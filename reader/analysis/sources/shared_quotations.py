"""The same words quoted by several documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Link, Quotation, Span, Stretches


def quoted_elsewhere(links: Iterable[Link], quotations: Sequence[Quotation]) -> dict[str, tuple[Quotation, ...]]:
    """Return, by quotation id, the quotations in other documents with the same words.

    Args:
        links: The dossier's links; a passage copied from the quoting document is not independent and does not count.
        quotations: The dossier's quotations.
    """
    by_id = {quotation.id: quotation for quotation in quotations}
    parts = _quoted_parts(quotations)
    same: dict[str, dict[str, Quotation]] = {}
    for link in links:
        there = parts.get(link.document)
        if there is None or (link.as_quoted and not link.second_hand):
            continue
        for other, span in there.overlapping(link.span):
            if _mostly_within(link.span, span):
                same.setdefault(link.quotation, {})[other.id] = other
                same.setdefault(other.id, {})[link.quotation] = by_id[link.quotation]
    return {quotation: tuple(others.values()) for quotation, others in same.items()}


def _quoted_parts(quotations: Sequence[Quotation]) -> dict[str, Stretches[tuple[Quotation, Span]]]:
    """Return, by document id, the stretches in quotation marks."""
    spanned: dict[str, list[tuple[Span, tuple[Quotation, Span]]]] = {}
    for quotation in quotations:
        if quotation.quotes_words:
            there = spanned.setdefault(quotation.document, [])
            there.extend((part, (quotation, part)) for part in quotation.parts)
    return {document: Stretches(found) for document, found in spanned.items()}


def _mostly_within(passage: Span, part: Span) -> bool:
    """Return whether more than half of a passage is within a part of a quotation."""
    return 2 * (min(passage.end, part.end) - max(passage.start, part.start)) > len(passage)
