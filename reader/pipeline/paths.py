"""Paths to a dossier: a dossier's folder, any number of texts, or no path at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from reader.files.addresses import address_of, file_name
from reader.files.cleaning import clean_line
from reader.files.contents import is_folder, is_stdin, read_beginning
from reader.files.dossiers import DOSSIER_FILE, read_dossier
from reader.files.errors import CannotRead
from reader.files.locating import default_dossier
from reader.files.texts import ReadDocument, read_bytes
from reader.files.wishes import NO_WISHES, Wishes, named_message
from reader.model import Document, Dossier, Finding, parse_edtf
from reader.model.document import as_source
from reader.model.ids import numbered
from reader.model.values import replace
from reader.pipeline.given_text import Text, read_given_text
from reader.pipeline.importing import read_address, read_any, reader_inside

#: Size in bytes from which a loose text is long: reading it takes longer than showing its first page.
LONG_FILE = 4_000_000
#: Bytes of a long text that are read for its first page.
BEGINNING = 1_000_000


def open_paths(
    paths: Sequence[str | Text],
    *,
    published: str = "",
    sources: Sequence[str | Text] = (),
    wishes: Wishes = NO_WISHES,
    received: dict[str, bytes] | None = None,
) -> Dossier:
    """Read a dossier: the one in a folder, one made of loose texts, or the one that comes with Reader.

    Args:
        paths: A folder with a dossier.yaml (or that file), or files, addresses of pages, `-` for standard input, texts;
            none for the dossier that comes with Reader.
        published: EDTF date of publication of undated texts; empty if unknown.
        sources: Files, pages and texts of which the user says that they are sources of the loose texts.
        wishes: How the files are to be read.
        received: Takes the bytes of loose files by document id, where they are to be kept.

    Raises:
        CannotRead: Nothing can be shown; the finding says what is wrong, where, and what to do.
    """
    if published:
        _check_date(published)
    if "" in (*paths, *sources):
        raise CannotRead(Finding("the name of a file is empty", hint="name a file or a folder"))
    if not paths:
        _refuse_beside_folder(sources)
        return _dated(read_dossier(default_dossier()), published)
    first = paths[0]
    if isinstance(first, str) and is_dossier(first):
        folder = Path(first) if is_folder(Path(first)) else Path(first).parent
        _refuse_beside_folder(sources)
        if len(paths) > 1:
            hint = "name the folder alone"
            raise CannotRead(Finding("cannot be opened together with a folder", _called(paths[1]), hint=hint))
        return _dated(read_dossier(folder, reader_inside(wishes)), published)
    return _dated(_loose(paths, sources, wishes, received), published)


def is_dossier(path: str) -> bool:
    """Say whether a path names a dossier: its folder, or the dossier.yaml in it."""
    named = Path(path)
    return is_folder(named) or (named.name == DOSSIER_FILE and os.path.lexists(named))


def _called(given: str | Text) -> str:
    """Return what messages call a file or a text."""
    return clean_line(given) if isinstance(given, str) else given.name


def open_beginning(paths: Sequence[str], wishes: Wishes = NO_WISHES) -> tuple[Dossier, float] | None:
    """Read the beginning of a long loose text, so that its first page can be shown before the rest is read.

    Returns:
        A dossier of the beginning, and how many times as long the whole text is; None if that would save nothing.
    """
    if len(paths) != 1 or is_stdin(paths[0]) or is_folder(Path(paths[0])) or Path(paths[0]).name == DOSSIER_FILE:
        return None
    try:
        data, size = read_beginning(Path(paths[0]), BEGINNING)
    except CannotRead:
        return None  # reading all of it will say what is wrong
    if size <= LONG_FILE:
        return None
    file = clean_line(paths[0])
    document = read_bytes(data, document_id=_id_of(paths[0], ()), file=file, wishes=wishes).document
    return Dossier(document.title, (document,)), size / len(data)


def _refuse_beside_folder(sources: Sequence[str | Text]) -> None:
    if sources:
        hint = "list the document in its dossier.yaml, with its kind:"
        raise CannotRead(Finding("cannot be opened as a source beside a dossier", _called(sources[0]), hint=hint))


def _loose(
    paths: Sequence[str | Text], sources: Sequence[str | Text], wishes: Wishes, received: dict[str, bytes] | None
) -> Dossier:
    """Make a dossier of texts; those that cannot be read become findings, unless none can be read."""
    readings: list[ReadDocument] = []
    findings: list[Finding] = []
    opened = (*paths, *dict.fromkeys(source for source in sources if source not in paths))
    for path in opened:
        try:
            reading = _read(path, _id_of(path, readings), wishes, keep=received is not None)
            readings.append(_as_source(reading) if path in sources else reading)
        except CannotRead as error:
            if len(opened) == 1:
                raise
            findings.append(error.finding)
    if not readings:
        raise CannotRead(findings[0])
    findings.extend(finding for reading in readings for finding in reading.findings)
    documents = tuple(reading.document for reading in readings)
    if received is not None:
        received.update((reading.document.id, reading.data) for reading in readings)
    return Dossier(documents[0].title, documents, findings=tuple(findings))


def _read(given: str | Text, document_id: str, wishes: Wishes, *, keep: bool) -> ReadDocument:
    """Read what a path names; or take a text as it is given."""
    if isinstance(given, Text):
        return read_given_text(given, document_id)
    return read_path(given, document_id, wishes, keep=keep)


def _as_source(reading: ReadDocument) -> ReadDocument:
    """Return what was read, as a source."""
    return replace(reading, document=as_source(reading.document))


def read_path(path: str, document_id: str, wishes: Wishes, *, keep: bool) -> ReadDocument:
    """Read a file, a page on the web, or one message of a mailbox.

    Raises:
        CannotRead: It cannot be read.
    """
    if address := address_of(path):
        return read_address(address, document_id=document_id, wishes=wishes, keep=keep)
    file, message = named_message(path)
    if not message:
        return read_any(Path(path), document_id=document_id, wishes=wishes, keep=keep)
    read = read_any(Path(file), document_id=document_id, wishes=replace(wishes, message=message), keep=keep)
    if read.document.kind != "mail":
        hint = f"to open it at a line: reader {clean_line(file)} +{message}"
        raise CannotRead(Finding("is no mailbox, of which a message could be named", clean_line(file), hint=hint))
    from reader.imports.mailbox_messages import message_of  # only where somebody names a message

    one = message_of(read.data.replace(b"\r\n", b"\n"), message) if keep else b""
    return replace(read, document=replace(read.document, file=clean_line(path)), data=one)


def _id_of(path: str | Text, readings: Sequence[ReadDocument]) -> str:
    """Return the id of a loose text: its file name without suffix, numbered if that id is taken."""
    if isinstance(path, Text):
        return numbered(path.name, {reading.document.id for reading in readings})
    if address := address_of(path):
        name = clean_line(Path(file_name(address)).stem) or "page"
        return numbered(name, {reading.document.id for reading in readings})
    file, message = named_message(path)
    name = "stdin" if file in ("-", "/dev/stdin") else clean_line(Path(file).stem) or "text"
    name += f"-{message}" if message else ""
    return numbered(name, {reading.document.id for reading in readings})


def _dated(dossier: Dossier, published: str) -> Dossier:
    """Give undated documents their date of publication."""
    if not published:
        return dossier
    documents: list[Document] = [each if each.date else replace(each, date=published) for each in dossier.documents]
    return replace(dossier, documents=tuple(documents))


def _check_date(published: str) -> None:
    try:
        parse_edtf(published)
    except ValueError as error:
        raise CannotRead(Finding(clean_line(str(error)), "--published", hint="give it as 2013-05-22")) from error
