"""A file of any kind as a document: a text as it stands, other formats as the text that is made of them."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.binary_formats import HEAD, refuse_binary
from reader.files.cleaning import clean, clean_line
from reader.files.contents import head_of, is_stdin, read_given, read_stdin
from reader.files.errors import CannotRead
from reader.files.texts import ReadDocument, read_bytes, read_document, read_document_inside
from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.formats import format_of
from reader.model import UNDESCRIBED, Document, Finding

if TYPE_CHECKING:
    from reader.files.document_section import ReadInside
    from reader.imports.formats import Format
    from reader.imports.imported import Imported

_GZIP = b"\x1f\x8b"
#: Most bytes of a packed file, and of what it unpacks to: 97 kB can stand for 100 MB.
_MOST_PACKED, _MOST_UNPACKED = 50 << 20, 64 << 20


def read_any(path: Path, *, document_id: str, wishes: Wishes = NO_WISHES) -> ReadDocument:
    """Read a file that the user named, or standard input.

    Raises:
        CannotRead: It cannot be read, or no text can be made of it.
    """
    shown = "" if is_stdin(path) else clean_line(str(path))
    head = head_of(path)
    if head.startswith(_GZIP):
        return _read_packed(_bytes_of(path, _MOST_PACKED), document_id, shown, wishes)
    found = format_of(head, shown)
    if found is None:
        return read_document(path, document_id=document_id, wishes=wishes)
    return _imported(_bytes_of(path, found.limit), found, document_id, shown, wishes)


def reader_inside(wishes: Wishes) -> ReadInside:
    """Return what reads the files of a dossier."""

    def read(folder: Path, name: str, document_id: str) -> ReadDocument:
        return read_document_inside(folder, name, document_id=document_id, wishes=wishes)

    return read


def _bytes_of(path: Path, limit: int) -> bytes:
    return read_stdin(limit, only_text=False) if is_stdin(path) else read_given(path, limit)


def _read_packed(data: bytes, document_id: str, file: str, wishes: Wishes) -> ReadDocument:
    """Read a file that gzip packed; what it says of its own size is not believed."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        unpacked = unpacker.decompress(data, _MOST_UNPACKED + 1)
    except zlib.error as error:
        raise CannotRead(Finding("is packed with gzip, and damaged", file or "-", hint="get it anew")) from error
    if len(unpacked) > _MOST_UNPACKED:
        hint = "unpack it first: gunzip"
        raise CannotRead(Finding(f"unpacks to more than {_MOST_UNPACKED >> 20} MB", file or "-", hint=hint))
    name = file[: -len(".gz")] if file.lower().endswith(".gz") else file
    found = format_of(unpacked, name)
    if found is not None:
        return _imported(unpacked, found, document_id, file, wishes)
    if not wishes.encoding:
        refuse_binary(unpacked[:HEAD], file or "-")
    read = read_bytes(unpacked, document_id=document_id, file=name, wishes=wishes)
    return replace(read, document=replace(read.document, file=file, made_from="a file packed with gzip"))


def _imported(data: bytes, found: Format, document_id: str, file: str, wishes: Wishes) -> ReadDocument:
    """Return what is made of bytes of a known format.

    Raises:
        CannotRead: No text can be made of them.
    """
    from reader.imports.errors import CannotImport  # not before there is something to import
    from reader.imports.importing import import_bytes

    try:
        imported = import_bytes(data, found, wishes)
    except CannotImport as error:
        raise CannotRead(Finding(error.message, file or "-", hint=error.hint)) from error
    return _document(imported, found, document_id, file)


def _document(imported: Imported, found: Format, document_id: str, file: str) -> ReadDocument:
    document = Document(
        id=document_id,
        text=clean(imported.text),
        title=clean_line(imported.title) or clean_line(Path(file).name) or "standard input",
        kind=imported.kind or UNDESCRIBED,
        file=file,
        markdown=imported.markdown,
        publisher=clean_line(imported.publisher),
        author=clean_line(imported.author),
        recipient=clean_line(imported.recipient),
        date=imported.date,
        url=clean_line(imported.url),
        made_from=found.name,
        locators=imported.locators,
        visible=clean(imported.visible),
    )
    findings = tuple(Finding(clean_line(each), file or "-", severity="warning") for each in imported.warnings)
    return ReadDocument(document, findings)
