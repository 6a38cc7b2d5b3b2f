"""Quotations by where they stand: those at a stretch, and the one that a stretch is about."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Quotation, Span, Stretches


class QuotationsByPlace:
    """The quotations of a dossier, looked up by place."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        """Sort them."""
        by_document: dict[str, list[tuple[Span, Quotation]]] = {}
        for quotation in quotations:
            listed = by_document.setdefault(quotation.document, [])
            listed += [(part, quotation) for part in quotation.parts]
        self._stretches = {name: Stretches(listed) for name, listed in by_document.items()}

    def overlapping(self, document: str, span: Span) -> list[Quotation]:
        """Return the quotations that share a character with a stretch of a document, in the order of the text."""
        stretches = self._stretches.get(document)
        return list(dict.fromkeys(stretches.overlapping(span))) if stretches else []

    def at(self, document: str, span: Span) -> Quotation | None:
        """Return the quotation that a stretch has most in common with; None if it overlaps none.

        Of several, the one whose own words are covered most: who marks a word within a quotation means that one.
        """

        def in_common(quotation: Quotation) -> tuple[int, float]:
            shared = sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in quotation.parts)
            return shared, shared / sum(map(len, quotation.parts))

        return max(self.overlapping(document, span), key=in_common, default=None)
