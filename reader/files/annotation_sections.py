"""What a `dossier.yaml` says of the words of its documents: all sections but that of the documents themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reader.files.errors import CannotRead
from reader.files.event_section import read_events
from reader.files.fields import Fields
from reader.files.quotation_section import read_quotations
from reader.files.rejected_section import read_rejected
from reader.files.report import Report
from reader.files.speaker_section import read_speakers
from reader.files.yaml_tree import Mapping as YamlMapping
from reader.files.yaml_tree import parse_yaml
from reader.model import Document, Event, Finding, Link, Quotation, Speaker
from reader.model.judgement import Judgement
from reader.model.rejection import Rejection

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


def annotations_in(text: str, documents: Iterable[Document], file: str) -> WrittenAnnotations:
    """Read what the text of a `dossier.yaml` says of documents that are open.

    Args:
        text: The text.
        documents: What is open; who wrote each, and to whom, is read anew.
        file: Name of the file for findings.

    Raises:
        CannotRead: It is not YAML, or has no keys.
    """
    root = parse_yaml(text, file).root
    if not isinstance(root, YamlMapping):
        raise CannotRead(Finding("has no keys", file, root.line))
    report = Report(file)
    fields = Fields(root, "", "", report)
    return replace(read_annotations(fields, _with_people(fields, documents)), findings=report.told())


def _with_people(root: Fields, documents: Iterable[Document]) -> list[Document]:
    """Return documents with their authors and recipients as they are written."""
    written = {fields.text("id"): fields for fields in root.mappings("documents")}
    return [
        replace(
            each,
            author=written[each.id].text("author", each.author),
            recipient=written[each.id].text("recipient", each.recipient),
        )
        if each.id in written
        else each
        for each in documents
    ]
