"""What a `dossier.yaml` says of the words of its documents: all sections but that of the documents themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.files.event_section import read_events
from reader.files.fields import Fields
from reader.files.quotation_section import read_quotations
from reader.files.rejected_section import read_rejected
from reader.files.speaker_section import read_speakers
from reader.model import Document, Event, Finding, Link, Quotation, Speaker
from reader.model.judgement import Judgement
from reader.model.rejection import Rejection
from reader.model.values import dataclass

#: The keys of these sections.
SECTIONS = ("speakers", "quotations", "events", "rejected")


@dataclass(frozen=True, slots=True)
class WrittenAnnotations:
    """What is written of documents and their words; the attributes are those of `Dossier`.

    What is wrong with what is written is in `findings` only where it was read by itself.
    """

    documents: tuple[Document, ...]
    speakers: tuple[Speaker, ...]
    quotations: tuple[Quotation, ...]
    links: tuple[Link, ...]
    judgements: tuple[Judgement, ...]
    events: tuple[Event, ...]
    rejected: tuple[Rejection, ...]
    findings: tuple[Finding, ...] = ()


def read_annotations(root: Fields, documents: Iterable[Document]) -> WrittenAnnotations:
    """Read what is written of the words of documents; what cannot be used is reported and left out."""
    texts = {document.id: document for document in documents}
    speakers = read_speakers(root)
    known: Mapping[str, Speaker] = {speaker.id: speaker for speaker in speakers}
    quotations, links, judged = read_quotations(root, texts, known)
    return WrittenAnnotations(
        tuple(texts.values()),
        speakers,
        quotations,
        links,
        judged,
        read_events(root, texts, known),
        read_rejected(root, texts),
    )
