"""The quotations that no source has, and why: not there, nobody who could say them there, or no source at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.model import Document, Dossier, Link, Quotation, Span
from reader.model.link import Absence, Nearest
from reader.prose.reading import reading_of

if TYPE_CHECKING:
    from reader.analysis.sources import Voices

#: The passages most like words that are absent, by quotation and part.
NearestPassages = Mapping[tuple[str, int], Nearest]


def absences(
    dossier: Dossier, links: Sequence[Link], nearest: NearestPassages, voices_of: Callable[[str], Voices]
) -> Iterator[Link]:
    """Yield an `absent` link for each part of a quotation that is in none of the sources.

    Only the quotations of stories are expected there: those of the first document and of articles. A source is any
    other document that is complete, not an article, and not made of what an article quotes. Words that other texts only
    repeat are absent where a document that is a source by its kind has not got them.

    Args:
        dossier: All documents and quotations.
        links: What was found.
        nearest: The passages most like what was not.
        voices_of: Returns who speaks where in the document with an id.
    """
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.quotation, []).append(link)
    is_named = cache(_is_named)
    sources = [each for each in dossier.documents if each.complete and not each.quoted_from and each.kind != "article"]
    for quotation in _claims(dossier):
        others = [document for document in sources if document.id != quotation.document]
        if not others:
            continue
        called = [document for document in others if document.is_source]
        there = found.get(quotation.id, ())
        document = next((link.document for link in there if not link.as_quoted), others[0].id)
        for part in range(len(quotation.parts)):
            held = [link for link in there if link.part == part]
            if any(not link.as_quoted for link in held):
                continue
            near = nearest.get((quotation.id, part))
            why: Absence = "not_there" if near else _reason(dossier, quotation, others, voices_of, is_named)
            if held and (why != "not_there" or not called):
                continue  # only repeated, and there is no source that should have it
            name = called[0].id if held and called else document
            yield Link(quotation.id, part, name, Span(0, 0), "absent", absence=why, nearest=near)


def turn_beginnings(document: Document) -> frozenset[int]:
    """Return where in a document the words of each turn begin."""
    reading = reading_of(document)
    spans = (
        reading.spoken.to_document(reading.spoken.to_view(reading.view.to_document(turn.words)))
        for turn in reading.turns
    )
    return frozenset(span.start for span in spans)


def _claims(dossier: Dossier) -> Iterator[Quotation]:
    """Yield the quotations of stories in marks, but for what is said in a story that is a talk."""
    first = dossier.documents[0]
    stories = {document.id for document in dossier.documents if document.kind == "article"} | {first.id}
    spoken = turn_beginnings(first)
    for quotation in dossier.quotations:
        said_here = quotation.document == first.id and quotation.start in spoken
        if quotation.quotes_words and quotation.document in stories and not said_here:
            yield quotation


def _reason(
    dossier: Dossier,
    quotation: Quotation,
    sources: Sequence[Document],
    voices_of: Callable[[str], Voices],
    is_named: Callable[[str, str], bool],
) -> Absence:
    """Return why a quotation is absent: only if all who speak in the sources are known to be others is nobody there."""
    from reader.analysis.sources import is_same_person

    speaker = dossier.speaker(quotation.speaker)
    if speaker is None:
        return "not_there"
    surname = speaker.name.lower().split()[-1]
    for source in sources:
        if not is_named(surname, source.text):  # nobody of that name speaks there
            continue
        speakers = voices_of(source.id).speakers
        if not speakers or any(is_same_person(speaker, each) is not False for each in speakers):
            return "not_there"
    return "speaker_not_in_sources"


def _is_named(surname: str, text: str) -> bool:
    """Return whether a long text has a surname, given in small letters; a short one is read in as little time."""
    from reader.analysis.sources import LONG_ENOUGH

    return len(text) <= LONG_ENOUGH or surname in text.lower()
