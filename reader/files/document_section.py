"""The `documents` of a dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from reader.files.errors import CannotRead
from reader.files.fields import Fields
from reader.files.places import read_places
from reader.files.texts import ReadDocument, read_document_inside
from reader.model import Document, Locator, Provenance
from reader.model.values import replace

_KEYS = (
    "id",
    "file",
    "kind",
    "title",
    "publisher",
    "published",
    "date",
    "url",
    "author",
    "recipient",
    "complete",
    "quoted_from",
    "note",
    "original",
    "sha256",
    "accessed",
    "final_url",
    "content_type",
    "imported_by",
    "encoding",
    "told_by",
)

#: What a document's `told_by` says the origin of.
_TOLD = ("title", "author", "recipient", "date", "publisher", "url")


#: Reads a file of a dossier: its folder, the file's name in it, the document's id.
ReadInside = Callable[[Path, str, str], ReadDocument]


def read_text_inside(folder: Path, name: str, document_id: str) -> ReadDocument:
    """Read a file of a dossier that is a text.

    Raises:
        CannotRead: It cannot be read.
    """
    return read_document_inside(folder, name, document_id=document_id)


def read_documents(root: Fields, folder: Path, read_inside: ReadInside) -> tuple[Document, ...]:
    """Read the documents that can be opened, in the order of the file, and report the others."""
    documents: dict[str, Document] = {}
    sources: dict[str, Fields] = {}
    for unlabelled in root.mappings("documents"):
        fields = unlabelled.labelled(f"document {unlabelled.text('id') or 'without an id'}")
        fields.refuse_unknown(_KEYS)
        document_id = fields.required("id")
        if document_id in documents:
            fields.complain("id", fields.line_of("id"), "another document has this id", "give each its own id")
            continue
        document = _read_one(fields, folder, document_id, read_inside) if document_id else None
        if document is not None:
            documents[document_id] = document
            sources[document_id] = fields
    return tuple(_checked(document, sources[document.id], documents) for document in documents.values())


def document_named(fields: Fields, documents: Mapping[str, Document]) -> Document | None:
    """Return the document whose id is in the field `document`; report it and return None if there is none."""
    document_id = fields.required("document")
    document = documents.get(document_id)
    if document_id and document is None:
        hint = fields.nearest(document_id, documents)
        fields.complain("document", fields.line_of("document"), f"there is no document {document_id!r}", hint)
    return document


def _read_one(fields: Fields, folder: Path, document_id: str, read_inside: ReadInside) -> Document | None:
    file = fields.required("file", "add file: followed by the name of a text in the dossier's folder")
    if not file:
        return None
    try:
        reading = read_inside(folder, file, document_id)
    except CannotRead as error:
        finding = error.finding
        fields.complain("file", fields.line_of("file"), f"{finding.file}: {finding.message}", finding.hint)
        return None
    fields.report.add(*reading.findings)
    found = reading.document
    if fields.has("published") and fields.has("date"):
        fields.complain("date", fields.line_of("date"), "'published' is given as well", "keep one of the two")
    return replace(
        found,
        title=fields.text("title", found.title),
        kind=fields.text("kind", found.kind),
        publisher=fields.text("publisher", found.publisher),
        author=fields.text("author", found.author),
        recipient=fields.text("recipient"),
        date=fields.date("published") or fields.date("date") or found.date,
        url=fields.text("url", found.url),
        complete=fields.flag("complete", default=True),
        quoted_from=fields.text("quoted_from"),
        note=fields.text("note"),
        locators=_places(fields, folder, found),
        provenance=_provenance(fields, found.provenance),
    )


def _places(fields: Fields, folder: Path, document: Document) -> tuple[Locator, ...]:
    """Return where in its original a kept text stands; for a file that is its own original, where that says it does."""
    if not fields.has("original"):
        return document.locators
    locators, findings = read_places(folder, document.file, document.text)
    fields.report.add(*findings)
    return locators or document.locators


def _provenance(fields: Fields, found: Provenance) -> Provenance:
    told = fields.inner("told_by") if fields.has("told_by") else None
    if told is not None:
        told.refuse_unknown(_TOLD)
    return Provenance(
        original=fields.text("original"),
        sha256=fields.text("sha256").lower(),
        accessed=fields.text("accessed"),
        final_url=fields.text("final_url"),
        content_type=fields.text("content_type", found.content_type),
        imported_by=fields.text("imported_by", found.imported_by),
        encoding=fields.text("encoding"),
        told_by=tuple((key, told.text(key)) for key in _TOLD if told.has(key)) if told is not None else found.told_by,
    )


def _checked(document: Document, fields: Fields, documents: dict[str, Document]) -> Document:
    """Return the document, without a `quoted_from` that does not exist."""
    if not document.quoted_from or document.quoted_from in documents:
        return document
    message = f"there is no document {document.quoted_from!r}"
    hint = fields.nearest(document.quoted_from, documents)
    fields.complain("quoted_from", fields.line_of("quoted_from"), message, hint)
    return replace(document, quoted_from="")
