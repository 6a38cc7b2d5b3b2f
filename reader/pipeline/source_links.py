"""The links of a dossier's quotations to the passages they come from, and which of its own claims hold."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from reader.model import Document, Dossier, Link, Quotation, Span
from reader.model.link import Nearest
from reader.model.values import replace
from reader.pipeline.absences import absences, turn_beginnings
from reader.pipeline.outside_text import links_outside
from reader.pipeline.plain_finds import link_in_document, nearest_in_document, plain, quotation_in_view
from reader.pipeline.step import Step
from reader.pipeline.voices import voices_of
from reader.prose.reading import reading_of
from reader.prose.view import PlainView

#: The words of each step.
LOOKING = "looking for the quoted words"


def link_in_steps(dossier: Dossier, only: Container[str] | None = None) -> Iterator[Step[Sequence[Link]]]:
    """Yield the links found so far, after each short step; the last step has them all.

    The result is one growing list: whoever keeps it copies it, rather than each of a thousand steps.

    Where the dossier names a document as a quotation's source that does not have the words, the link's verdict is
    `absent`. So is, in the last step, that of a story's quotation that no source has. Reported speech has no quoted
    words to look for, so it has neither verdict nor link, whatever the dossier claims.

    Args:
        dossier: All documents and quotations.
        only: Ids of the quotations whose links are asked for; None for all.
    """
    from reader.analysis.sources import linking_steps

    dossier = without_turns_of_sources(dossier)
    claims = {name: told for name, told in _claims_of(dossier).items() if only is None or name in only}
    links: list[Link] = []
    nearest: dict[tuple[str, int], Nearest] = {}
    quoting = {quotation.document for quotation in dossier.quotations}
    views = {each.id: reading_of(each).spoken for each in dossier.documents if each.id in quoting}
    quotations = {each.id: quotation_in_view(views[each.document], each) for each in dossier.quotations}
    claimed = quoting | {claim.document for told in claims.values() for claim in told}
    sought = tuple(each for each in quotations.values() if only is None or each.id in only)
    read = documents_worth_reading(dossier, sought, views, claimed)
    views |= {each.id: reading_of(each).spoken for each in read if each.id not in views}
    documents = [plain(each, views[each.id]) for each in read]
    voices = lru_cache(maxsize=None)(lambda name: voices_of(dossier.document(name), dossier))
    speakers = {speaker.id: speaker for speaker in dossier.speakers}
    for step in linking_steps(documents, tuple(quotations.values()), speakers, voices, only):
        if step.links:
            found = tuple(_in_documents(link, views, quotations[link.quotation]) for link in step.links)
            links.extend(held_against(claims.pop(found[0].quotation, []), found))
        nearest |= {
            (quotation, part): nearest_in_document(passage, views, quotations[quotation], part)
            for quotation, part, passage in step.nearest
        }
        yield Step(links, LOOKING, step.done, step.total)
    for unfound in claims.values():
        links.extend(held_against(unfound, ()))
    links.extend(links_outside(documents, sought, links, dossier.folder))
    missing = absences(dossier, links, nearest, voices)
    links.extend(link for link in missing if only is None or link.quotation in only)
    yield Step(links, LOOKING, 1, 1)


def _claims_of(dossier: Dossier) -> dict[str, list[Link]]:
    """Return what the dossier says of where its quotations in marks come from, by quotation."""
    in_marks = {quotation.id for quotation in dossier.quotations if quotation.quotes_words}
    claims: dict[str, list[Link]] = {}
    for claim in dossier.links:
        if claim.origin == "curated" and claim.quotation in in_marks:
            claims.setdefault(claim.quotation, []).append(claim)
    return claims


def documents_worth_reading(
    dossier: Dossier, quotations: Sequence[Quotation], views: Mapping[str, PlainView], surely: Container[str]
) -> list[Document]:
    """Return the documents that may have the words of any quotation: the others are never read, however long.

    Args:
        dossier: All documents, and whom the quotations name.
        quotations: In the views of their documents.
        views: Those views.
        surely: Ids of the documents that are read in any case.
    """
    from reader.analysis.sources import may_have_any, sought_words

    sought = [
        sought_words(part.words_of(views[each.document].text), speaker.name if speaker else "")
        for each in quotations
        if each.quotes_words
        for speaker in [dossier.speaker(each.speaker)]
        for part in each.parts
    ]
    return [each for each in dossier.documents if each.id in surely or may_have_any(each.text, sought)]


def without_turns_of_sources(dossier: Dossier) -> Dossier:
    """Return a dossier without the turns of transcripts other than the first document: they are no claims.

    A transcript is the record that claims are held against; what its speakers quote from others stays.
    """
    turns = {each.id: turn_beginnings(each) for each in dossier.documents[1:] if dossier.quotations_of(each.id)}
    if not any(turns.values()):
        return dossier
    kept = tuple(each for each in dossier.quotations if each.start not in turns.get(each.document, ()))
    return replace(dossier, quotations=kept)


def _in_documents(link: Link, views: Mapping[str, PlainView], quotation: Quotation) -> Link:
    """Return a link that was found between two views as one between their documents."""
    return link_in_document(link, views[quotation.document], views[link.document], quotation)


def held_against(claims: list[Link], found: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return the links of one quotation, the dossier's claims first.

    A claim takes the verdict and passage of the link found at the place it names; if none was found there, its verdict
    is `absent`. Links found elsewhere stay, as detected.
    """
    links: list[Link] = []
    left = list(found)
    for claim in claims:
        same = [each for each in left if (each.part, each.document) == (claim.part, claim.document)]
        there = next((each for each in same if each.span.overlaps(claim.span)), None)
        if there is None:
            links.append(replace(claim, verdict="absent", span=Span(claim.span.start, claim.span.start)))
        else:
            left.remove(there)
            copied = claim.as_quoted or (there.as_quoted and not there.second_hand)  # a claim calls it a source
            links.append(replace(there, origin="curated", as_quoted=copied))
    return (*links, *left)
