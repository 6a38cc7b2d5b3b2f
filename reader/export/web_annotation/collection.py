"""All annotations of a dossier as one JSON-LD document: an AnnotationCollection with its only page inline."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from reader.export.web_annotation.annotations import (
    event_annotation,
    iri_of,
    judgement_annotation,
    passage_annotation,
    quotation_annotation,
    rejection_annotation,
    speaker_records,
)
from reader.export.web_annotation.kept import Kept, kept_annotation
from reader.export.web_annotation.targets import Targets
from reader.files.addresses import address_of
from reader.files.annotation_terms import CONTEXT, NAMESPACE, PREFIX, own
from reader.files.places import text_sha256
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model import Document, Dossier

Record = dict[str, Any]


def collection_lines(dossier: Dossier, kept: Iterable[Kept] = ()) -> Iterator[str]:
    """Yield the lines of the document, one annotation a line; the same for the same dossier, at any time.

    Args:
        dossier: All of its quotations, events, links, judgements and rejected words are written.
        kept: Notes and bookmarks beside them.
    """
    targets = Targets(dossier)
    annotations = [to_json(each) for each in _annotations(dossier, kept, targets)]
    key = (dossier.title, *(f"{name} {source}" for name, source in targets.sources.items()))
    page = {"id": iri_of("page", *key), "type": "AnnotationPage", "startIndex": 0, "items": []}
    head = {
        "@context": [CONTEXT, {PREFIX: NAMESPACE}],
        "id": iri_of("collection", *key),
        "type": "AnnotationCollection",
        "label": dossier.title,
        "total": len(annotations),
        own("documents"): [_document_record(document, dossier, targets) for document in dossier.documents],
        own("speakers"): list(speaker_records(dossier)),
        "first": page,
    }
    yield to_json(head).removesuffix("]}}")
    for number, line in enumerate(annotations, 1):
        yield line + ("," if number < len(annotations) else "")
    yield "]}}"


def _annotations(dossier: Dossier, kept: Iterable[Kept], targets: Targets) -> Iterator[Record]:
    """Yield quotations, passages, judgements, rejected words, events, then what was kept."""
    quotations = {quotation.id: quotation for quotation in dossier.quotations}
    for quotation in dossier.quotations:
        yield quotation_annotation(quotation, dossier, targets)
    for link in dossier.links:
        if link.quotation in quotations:
            yield passage_annotation(link, quotations[link.quotation], targets)
    judged = (dossier.judgement_of(quotation.id) for quotation in dossier.quotations)
    for judgement in dict.fromkeys(filter(None, judged)):
        yield judgement_annotation(judgement, targets)
    for rejection in dict.fromkeys(dossier.rejected):
        yield rejection_annotation(rejection, targets)
    for event in dossier.events:
        yield event_annotation(event, dossier, targets)
    for each in dict.fromkeys(kept):
        yield kept_annotation(each, dossier.document(each.document), targets)


def _document_record(document: Document, dossier: Dossier, targets: Targets) -> Record:
    """Return by what a document is known again: its address, its names, and the text that positions count in."""
    record = {"id": targets.sources[document.id], own("id"): document.id, own("title"): document.title}
    file = "" if address_of(document.file) else document.file
    if file:  # a loose file is named as its user called it, which may be a path of this disk
        record[own("file")] = file if dossier.folder is not None else PurePath(file).name
    record[own("textSha256")] = text_sha256(document.text)
    return record
