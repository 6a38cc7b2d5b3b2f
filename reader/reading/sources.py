"""Where a quotation leads: the passage that `enter` goes to, and the other documents that quote the same words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model import Dossier, Link, Quotation, Span, Stretches
from reader.model.review import can_be_judged
from reader.model.standing import standings_by_document

if TYPE_CHECKING:
    from reader.reading.state import ReadingState


def stands_nowhere(links: Sequence[Link]) -> bool:
    """Say whether no document has a quotation's words, or is said to, or has any that are like them."""
    return all(link.verdict == "absent" and link.origin == "detected" and link.nearest is None for link in links)


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


def places_of(links: Sequence[Link]) -> tuple[tuple[Link, ...], ...]:
    """Return the places of a quotation's words: in each document the likeliest passage of each part, then every other.

    Args:
        links: A quotation's links, the likeliest first for each part and document.

    Returns:
        The links to show together, by part; the document that matches best comes first.
    """
    documents = [standing.link.document for standing in standings_by_document(links)]
    first: dict[str, dict[int, Link]] = {document: {} for document in documents}
    others: list[Link] = []
    for link in links:
        there = first[link.document]
        if link.part in there:
            others.append(link)
        else:
            there[link.part] = link
    together = [tuple(there[part] for part in sorted(there)) for there in first.values()]
    return (*together, *((link,) for link in sorted(others, key=lambda link: documents.index(link.document))))


def same_words(dossier: Dossier, quotation: Quotation) -> tuple[Quotation, ...]:
    """Return the quotations of other documents that have the words of one; only what touches it is looked at."""
    (into,) = dossier.looked_up("links into", lambda: _links_into(dossier)).get(quotation.document, (None,))
    numbered = {number: link for part in quotation.parts for number, link in (into.overlapping(part) if into else ())}
    touching = [*dossier.links_of(quotation.id), *(numbered[number] for number in sorted(numbered))]
    if not touching:
        return ()
    from reader.analysis.sources import quoted_elsewhere  # the whole search in sources: not before the first frame

    quoted = dossier.looked_up("quoted in", lambda: _quoted_in(dossier))
    near = {quotation.id: quotation}
    for link in touching:
        (there,) = quoted.get(link.document, (None,))
        others = [dossier.quotation(link.quotation), *(there.overlapping(link.span) if there else ())]
        near.update({each.id: each for each in others if each is not None})
    return quoted_elsewhere(touching, tuple(near.values())).get(quotation.id, ())


def _links_into(dossier: Dossier) -> dict[str, tuple[Stretches[tuple[int, Link]], ...]]:
    """Return the links, with their numbers, by the document they lead to and their places in it."""
    spanned: dict[str, list[tuple[Span, tuple[int, Link]]]] = {}
    for number, link in enumerate(dossier.links):
        spanned.setdefault(link.document, []).append((link.span, (number, link)))
    return {document: (Stretches(found),) for document, found in spanned.items()}


def _quoted_in(dossier: Dossier) -> dict[str, tuple[Stretches[Quotation], ...]]:
    """Return the quotations by their document and their places in it."""
    spanned: dict[str, list[tuple[Span, Quotation]]] = {}
    for each in dossier.quotations:
        spanned.setdefault(each.document, []).extend((part, each) for part in each.parts)
    return {document: (Stretches(found),) for document, found in spanned.items()}


def why_no_source(state: ReadingState, quotation: Quotation) -> str:
    """Return why there is no passage that a quotation comes from."""
    dossier = state.dossier
    if len(dossier.documents) == 1:
        return "No other document is open that it could come from"
    if quotation.kind == "term":
        return "Nobody says these words: they are a title, a name, or used with reserve"
    if quotation.kind == "indirect":
        return "Reported speech: there are no quoted words to look for"
    if not can_be_judged(dossier, quotation):
        return "These are the words of a source: those of stories are compared with it"
    if state.completion.running:
        return "Still looking for its source"
    if any(link.absence == "speaker_not_in_sources" for link in dossier.links_of(quotation.id)):
        return "The speaker is in none of the other documents: its source is not open"
    return "No other document of this dossier has these words"
