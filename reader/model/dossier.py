"""A story and the documents it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.model.document import Document
from reader.model.event import Event, TimeExpression
from reader.model.finding import Finding
from reader.model.link import Link
from reader.model.quotation import Quotation
from reader.model.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the screen, the command line and the exports read; nothing writes to it.

    Attributes:
        title: What the header says.
        documents: In the order of the dossier; never empty.
        speakers: Everybody named, whether they speak or not.
        quotations: By document, then by offset.
        events: As told; `sorted_events` orders them by date.
        times: Time expressions found in each document, by document id.
        links: From quotations to passages.
        findings: What is wrong with the dossier.
        folder: The dossier's folder; None for loose files.
    """

    title: str
    documents: tuple[Document, ...]
    speakers: tuple[Speaker, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[tuple[str, tuple[TimeExpression, ...]], ...] = ()
    links: tuple[Link, ...] = ()
    findings: tuple[Finding, ...] = ()
    folder: Path | None = None

    def document(self, document_id: str) -> Document:
        """Return the document of that id; KeyError where there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def speaker(self, speaker_id: str | None) -> Speaker | None:
        """Return the speaker of that id, None for None or an id that no speaker has."""
        for speaker in self.speakers:
            if speaker.id == speaker_id:
                return speaker
        return None

    def quotations_of(self, document_id: str) -> tuple[Quotation, ...]:
        """Return the quotations of one document, by offset."""
        return tuple(quotation for quotation in self.quotations if quotation.document == document_id)

    def links_of(self, quotation_id: str) -> tuple[Link, ...]:
        """Return the links of one quotation, the likeliest first."""
        return tuple(link for link in self.links if link.quotation == quotation_id)
