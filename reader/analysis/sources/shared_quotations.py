"""The same words quoted by two documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.model import Change, Link, Quotation, Span, Stretches, Verdict


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """Two quotations, in different documents, that have the same words.

    Attributes:
        first: Id of the quotation whose words were looked for.
        first_part: Which of its parts, counted from 0.
        second: Id of the quotation that was found to have them.
        second_part: Which of its parts.
        verdict: How the first one's words stand in the second's document.
        changes: What differs between the two, the second's document as the source.
    """

    first: str
    first_part: int
    second: str
    second_part: int
    verdict: Verdict
    changes: tuple[Change, ...] = ()


def shared_quotations(links: Iterable[Link], quotations: Sequence[Quotation]) -> Iterator[SharedQuotation]:
    """Yield each pair of quotations once whose words are the same, in the order of the links.

    Args:
        links: What `link_quotations` found: a link whose passage is itself a quotation makes a pair.
        quotations: Those of the dossier.
    """
    spanned: dict[str, list[tuple[Span, tuple[Quotation, int, Span]]]] = {}
    for quotation in quotations:
        if quotation.kind != "indirect":
            spanned.setdefault(quotation.document, []).extend(
                (part, (quotation, number, part)) for number, part in enumerate(quotation.parts)
            )
    parts = {document: Stretches(found) for document, found in spanned.items()}
    seen: set[frozenset[tuple[str, int]]] = set()
    for link in links:
        there = parts.get(link.document)
        for other, part, span in there.overlapping(link.span) if there else ():
            pair = frozenset({(link.quotation, link.part), (other.id, part)})
            if pair not in seen and _mostly_within(link.span, span):
                seen.add(pair)
                yield SharedQuotation(link.quotation, link.part, other.id, part, link.verdict, link.changes)


def quoted_elsewhere(links: Iterable[Link], quotations: Sequence[Quotation]) -> dict[str, tuple[Quotation, ...]]:
    """Return, by the id of a quotation, those of other documents that have the same words.

    Args:
        links: What `link_quotations` found; a passage that was taken from the quoting document is no second witness.
        quotations: Those of the dossier.
    """
    by_id = {quotation.id: quotation for quotation in quotations}
    same: dict[str, dict[str, Quotation]] = {}
    for shared in shared_quotations((link for link in links if not link.as_quoted), quotations):
        same.setdefault(shared.first, {})[shared.second] = by_id[shared.second]
        same.setdefault(shared.second, {})[shared.first] = by_id[shared.first]
    return {quotation: tuple(others.values()) for quotation, others in same.items()}


def _mostly_within(passage: Span, part: Span) -> bool:
    """Say whether more than half of a passage lies within a quotation's part."""
    return 2 * (min(passage.end, part.end) - max(passage.start, part.start)) > len(passage)
