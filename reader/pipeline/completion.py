"""A dossier completed step by step, so that a screen can show each step."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from typing import Final

from reader.model import Document, Dossier
from reader.model.values import replace
from reader.pipeline.authors import with_authors
from reader.pipeline.detection import detect_events, detect_quotations, was_searched, with_publication_date
from reader.pipeline.doubtful_reports import with_doubtful_reports
from reader.pipeline.source_links import link_in_steps
from reader.pipeline.step import Step

#: Code points of a text that is searched only where somebody asks for that: it takes minutes.
LONG: Final = 20_000_000
#: Seconds between steps while links are being found.
STEP_INTERVAL_S = 0.25


def complete(
    dossier: Dossier, *, whatever_length: bool = False, events: bool = True, links: bool = True, doubtful: bool = False
) -> Iterator[Step[Dossier]]:
    """Yield the dossier with quotations, speakers, dates and links as they are found; the last step has them all.

    Args:
        dossier: As read from its files.
        whatever_length: Whether to search texts longer than `LONG` too.
        events: Whether to find dates and what they date.
        links: Whether to find the passages that quotations come from.
        doubtful: Whether to find reported speech too that may well be none.
    """
    sought = [each for each in dossier.documents if is_sought(each) and (whatever_length or len(each.text) <= LONG)]
    searched = [each for each in sought if _is_to_be_searched(dossier, each)]
    for number, document in enumerate(sought, 1):
        yield Step(dossier, f"finding quotations {number}/{len(sought)}")
        dossier = _detected(dossier, document, events=events)
        if doubtful:
            dossier = with_doubtful_reports(dossier, dossier.document(document.id))
    dossier = with_authors(dossier, sought, signed=searched)
    if links and len(dossier.documents) > 1:
        yield from _linked(dossier)
    else:
        yield Step(dossier, "")


def completed(dossier: Dossier) -> Dossier:
    """Return the dossier with all that can be found in it, whatever its length."""
    for step in complete(dossier, whatever_length=True):
        dossier = step.result
    return dossier


def is_sought(document: Document) -> bool:
    """Say whether Reader searches a document: one made of passages that another document quotes is not searched."""
    return not document.quoted_from


def waits_to_be_told(dossier: Dossier) -> bool:
    """Say whether some text is so long that Reader searches it only on request, and none was made yet."""
    looked_through = {document_id for document_id, _ in dossier.times}
    return any(
        len(document.text) > LONG
        and is_sought(document)
        and document.id not in looked_through
        and not dossier.quotations_of(document.id)
        for document in dossier.documents
    )


def _is_to_be_searched(dossier: Dossier, document: Document) -> bool:
    """Say whether quotations are looked for in a document: it has none, nor events that an earlier search found.

    So what somebody has removed since stays removed.
    """
    return not dossier.quotations_of(document.id) and not was_searched(dossier, document.id)


def _detected(dossier: Dossier, document: Document, *, events: bool) -> Dossier:
    """Return the dossier with what is found in one document."""
    if _is_to_be_searched(dossier, document):
        dossier = detect_quotations(dossier, document)
    if events and document.id not in dict(dossier.times):
        dossier = with_publication_date(dossier, document)
        dossier = detect_events(dossier, dossier.document(document.id))
    return dossier


def _linked(dossier: Dossier) -> Iterator[Step[Dossier]]:
    """Yield the dossier with more and more links, no more often than a screen can show."""
    told = monotonic()
    for linking in link_in_steps(dossier):
        if linking.done == linking.total:
            dossier = replace(dossier, links=tuple(linking.result))
        elif monotonic() - told > STEP_INTERVAL_S:
            told = monotonic()
            words = f"looking for sources {linking.done}/{linking.total}"
            yield Step(replace(dossier, links=tuple(linking.result)), words)
    yield Step(dossier, "")
