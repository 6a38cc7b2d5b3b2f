"""Where a quotation leads: the passage that `enter` goes to, and the other documents that quote the same words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Dossier, Link, Quotation
from reader.model.standing import standings_by_document


def stands_nowhere(links: Sequence[Link]) -> bool:
    """Say whether no document has a quotation's words, or is said to."""
    return all(link.verdict == "absent" and link.origin == "detected" for link in links)


def passage_of(links: Sequence[Link]) -> Link | None:
    """Return the passage of the first part found, in the document with the best match; None for none.

    Args:
        links: A quotation's links, the likeliest first for each part and document.
    """
    for standing in standings_by_document(links):
        there = [link for link in links if link.document == standing.link.document and link.is_passage]
        if there:
            return min(there, key=lambda link: link.part)
    return None


def same_words(dossier: Dossier, quotation: Quotation) -> tuple[Quotation, ...]:
    """Return the quotations of other documents that have the words of one; only the links that touch it are read."""
    touching = [
        link
        for link in dossier.links
        if link.quotation == quotation.id
        or (link.document == quotation.document and any(link.span.overlaps(part) for part in quotation.parts))
    ]
    if not touching:
        return ()
    from reader.analysis.sources import quoted_elsewhere  # the whole search in sources: not before the first frame

    return quoted_elsewhere(touching, dossier.quotations).get(quotation.id, ())
