"""The files that texts were made of, as they were received: kept beside the texts, and held against them again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timezone
from typing import Final

from reader.files.addresses import address_of, charset_of, file_name
from reader.files.cleaning import clean_line
from reader.files.contents import TEXT_LIMIT, read_inside
from reader.files.errors import CannotRead
from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.formats import format_of
from reader.model import Document, Dossier, Finding
from reader.model.values import dataclass, replace
from reader.pipeline.importing import read_data
from reader.version import VERSION

#: The folder of a dossier that originals are kept in.
ORIGINALS: Final = "originals"
#: How many digits of the sha256 name an original.
_DIGITS = 12
_ENDING = re.compile(r"\.([a-z0-9]{1,8}(?:\.gz)?)$")


@dataclass(frozen=True, slots=True)
class WithOriginals:
    """A dossier whose documents name their originals.

    Attributes:
        dossier: The dossier.
        files: The originals by their names in its folder.
    """

    dossier: Dossier
    files: Mapping[str, bytes]


def with_originals(dossier: Dossier, received: Mapping[str, bytes], wishes: Wishes = NO_WISHES) -> WithOriginals:
    """Return a dossier that is about to be saved, with the originals of its documents.

    Args:
        dossier: As it was opened.
        received: The bytes of the files that were opened, by document id.
        wishes: How they were read.

    Raises:
        CannotRead: An original that the dossier names cannot be read.
    """
    files: dict[str, bytes] = {}
    documents = []
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    for document in dossier.documents:
        data = received.get(document.id)
        if data is None:
            data = _kept_bytes(dossier, document)
        if data is not None:
            document = _described(document, data, now, wishes)
            files[document.provenance.original] = data
        documents.append(document)
    return WithOriginals(replace(dossier, documents=tuple(documents)), files)


def _kept_bytes(dossier: Dossier, document: Document) -> bytes | None:
    """Return the original that a dossier on disk has of a document; None if it has none."""
    known = document.provenance
    name = known.original or (document.file if document.made_from or known.sha256 else "")
    return read_inside(dossier.folder, name, TEXT_LIMIT) if dossier.folder is not None and name else None


def _described(document: Document, data: bytes, now: str, wishes: Wishes) -> Document:
    """Return a document with what is known of its original; what was known before stays."""
    known = document.provenance
    sha256 = hashlib.sha256(data).hexdigest()
    found = format_of(data, document.file)
    provenance = replace(
        known,
        original=f"{ORIGINALS}/{sha256[:_DIGITS]}.{_ending(document, data)}",
        sha256=known.sha256 or sha256,
        accessed=known.accessed or now,
        content_type=known.content_type or (found.media_type if found else "text/plain"),
        imported_by=known.imported_by or f"Reader {VERSION}",
        encoding=known.encoding or wishes.encoding,
    )
    return replace(document, provenance=provenance)


def _ending(document: Document, data: bytes) -> str:
    """Return the ending of an original's name: that of the file, else that of its format."""
    name = document.provenance.original or document.file
    if address_of(name):
        name = file_name(name, document.provenance.content_type)
    named = _ENDING.search(name.lower())
    if named:
        return named[1]
    found = format_of(data, document.file)
    return "eml" if document.kind == "mail" else found.ending if found else "txt"


def check_originals(dossier: Dossier, wishes: Wishes = NO_WISHES) -> Iterator[Finding]:
    """Yield what is wrong with the originals of a dossier: they were changed, or give another text now.

    Args:
        dossier: As it is on disk.
        wishes: How originals are to be read, such as a password.
    """
    for document in dossier.documents:
        known = document.provenance
        name = known.original or (document.file if known.sha256 else "")  # a file may be its own original
        if dossier.folder is not None and name and (finding := _check(dossier, document, name, wishes)):
            yield finding


def _check(dossier: Dossier, document: Document, name: str, wishes: Wishes) -> Finding | None:
    """Return what is wrong with one original."""
    known = document.provenance
    assert dossier.folder is not None
    file = clean_line(str(dossier.folder / name))
    try:
        data = read_inside(dossier.folder, name, TEXT_LIMIT)
    except CannotRead as error:
        hint = f"put the file back, or remove original: from document {document.id}"
        return Finding(f"the original of {document.id} cannot be read: {error.finding.message}", file, hint=hint)
    if known.sha256 and hashlib.sha256(data).hexdigest() != known.sha256:
        message = f"the original of {document.id} is not the file that was received: its sha256 is another"
        return Finding(message, file, key="sha256", hint="put the received file back")
    if not known.original:
        return None
    try:
        text = text_again(data, document, wishes)
    except CannotRead as error:
        message = f"the text of {document.id} cannot be made again: {error.finding.message}"
        return Finding(message, file, hint=error.finding.hint, severity="warning")
    if text == document.text:
        return None
    then, now = known.imported_by or "another program", f"Reader {VERSION}"
    why = "it was edited" if now in then else f"it was edited, or {now} makes another of it than {then} did"
    message = f"the text of {document.id} differs from what is made of its original now: {why}"
    return Finding(message, file, hint=f"compare it with: reader show --raw {file}", severity="warning")


def text_again(data: bytes, document: Document, wishes: Wishes = NO_WISHES) -> str:
    """Return the text that is made of a document's original now.

    Raises:
        CannotRead: None can be made.
    """
    known = document.provenance
    wishes = replace(wishes, encoding=known.encoding, declared=charset_of(known.content_type))
    return read_data(data, clean_line(document.provenance.original), document.id, wishes).document.text
