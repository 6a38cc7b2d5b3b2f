"""A file of any kind as a document: a text as it stands, other formats as the text that is made of them."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.addresses import charset_of, file_name, requested
from reader.files.binary_formats import HEAD, refuse_binary
from reader.files.cleaning import clean, clean_line
from reader.files.contents import TEXT_LIMIT, head_of, is_stdin, read_given, read_inside, read_stdin
from reader.files.errors import CannotRead
from reader.files.texts import ReadDocument, read_bytes, read_document_inside
from reader.files.wishes import NO_WISHES, Wishes, known_encoding
from reader.imports.formats import format_of
from reader.model import UNDESCRIBED, Document, Finding, Provenance
from reader.model.values import replace

if TYPE_CHECKING:
    from reader.files.document_section import ReadInside
    from reader.imports.formats import Format
    from reader.imports.imported import Imported

_GZIP = b"\x1f\x8b"
#: Most characters of the name of a place.
_LONGEST_PLACE = 200
#: The endings of the texts of dossiers: they are what annotations count, whatever stands in them.
_TEXT_ENDINGS = (".txt", ".md", ".markdown", ".text")
#: Most bytes of a packed file, and of what it unpacks to: 97 kB can stand for 100 MB.
_MOST_PACKED, _MOST_UNPACKED = 50 << 20, 64 << 20


def read_any(path: Path, *, document_id: str, wishes: Wishes = NO_WISHES, keep: bool = False) -> ReadDocument:
    """Read a file that the user named, or standard input.

    Args:
        path: The file; `-` for standard input.
        document_id: Id of the document.
        wishes: How it is to be read.
        keep: Whether to return the bytes too.

    Raises:
        CannotRead: It cannot be read, or no text can be made of it.
    """
    shown = "" if is_stdin(path) else clean_line(str(path))
    head = head_of(path)
    found = format_of(head, shown)
    is_packed = head.startswith(_GZIP)
    limit = _MOST_PACKED if is_packed else found.limit if found else TEXT_LIMIT
    only_text = not (is_packed or found or wishes.encoding)
    if only_text and not (keep or wishes.declared or is_stdin(path)):
        from reader.files.long_texts import read_long_text

        if (long := read_long_text(path, document_id=document_id)) is not None:
            return long
    data = read_stdin(limit, only_text=only_text) if is_stdin(path) else read_given(path, limit, only_text=only_text)
    read = read_data(data, shown, document_id, wishes)
    return replace(read, data=data) if keep else read


def read_data(data: bytes, file: str, document_id: str, wishes: Wishes = NO_WISHES) -> ReadDocument:
    """Make a document of the bytes of a file of any kind.

    Args:
        data: The bytes.
        file: Its name, whose ending tells what its beginning leaves open; empty for standard input.
        document_id: Id of the document.
        wishes: How it is to be read.

    Raises:
        CannotRead: No text can be made of it.
    """
    if data.startswith(_GZIP):
        return _read_packed(data, document_id, file, wishes)
    found = format_of(data, file)
    return _imported(data, found, document_id, file, wishes) if found else _read_text(data, document_id, file, wishes)


def reader_inside(wishes: Wishes) -> ReadInside:
    """Return what reads the files of a dossier: those called texts as texts, others by what they are."""

    def read(folder: Path, name: str, document_id: str) -> ReadDocument:
        if name.lower().endswith(_TEXT_ENDINGS):
            return read_document_inside(folder, name, document_id=document_id, wishes=wishes)
        return read_data(read_inside(folder, name, TEXT_LIMIT), clean_line(name), document_id, wishes)

    return read


def read_address(address: str, *, document_id: str, wishes: Wishes = NO_WISHES, keep: bool = False) -> ReadDocument:
    """Fetch a page or file that the user named by its address: one request, on the user's word.

    Args:
        address: The address.
        document_id: Id of the document.
        wishes: How it is to be read.
        keep: Whether to return the bytes too.

    Raises:
        CannotRead: It cannot be fetched, or no text can be made of it.
    """
    from reader.imports.errors import CannotImport
    from reader.imports.fetching import fetch

    shown = clean_line(address)
    try:
        fetched = fetch(address)
    except CannotImport as error:
        raise CannotRead(Finding(error.message, shown, hint=error.hint)) from error
    wishes = replace(wishes, declared=charset_of(fetched.content_type))
    try:
        read = read_data(fetched.data, file_name(fetched.final_url, fetched.content_type), document_id, wishes)
    except CannotRead as error:
        raise CannotRead(replace(error.finding, file=shown)) from error
    final = clean_line(fetched.final_url)
    provenance = replace(
        read.document.provenance,
        accessed=fetched.accessed,
        final_url=final if final != requested(address) else "",
        content_type=clean_line(fetched.content_type) or read.document.provenance.content_type,
    )
    document = replace(
        read.document,
        file=shown,
        url=shown,
        made_from=read.document.made_from or "a text from the web",
        provenance=provenance,
    )
    findings = tuple(replace(finding, file=shown) for finding in read.findings)
    return ReadDocument(document, findings, fetched.data if keep else b"")


def _read_text(data: bytes, document_id: str, file: str, wishes: Wishes) -> ReadDocument:
    if not wishes.encoding:
        refuse_binary(data[:HEAD], file or "-")
        wishes = replace(wishes, encoding=_declared_encoding(data, wishes.declared))
    return read_bytes(data, document_id=document_id, file=file, wishes=wishes)


def _declared_encoding(data: bytes, declared: str) -> str:
    """Return the encoding that a sender names, where the bytes are in it and are no UTF-8; else nothing."""
    if not declared:
        return ""
    for encoding in ("utf-8", declared):
        try:
            data.decode(known_encoding(encoding))
        except (LookupError, UnicodeError):
            continue
        return "" if encoding == "utf-8" else known_encoding(declared)
    return ""


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
    read = _read_text(unpacked, document_id, name, wishes)
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
        locators=tuple(place._replace(value=clean_line(place.value)[:_LONGEST_PLACE]) for place in imported.locators),
        visible=clean(imported.visible),
        provenance=Provenance(
            accessed=imported.accessed,
            content_type=found.media_type,
            imported_by=imported.imported_by,
            told_by=tuple((name, source) for name, source in imported.told_by if getattr(imported, name)),
        ),
    )
    told = imported.warnings if imported.text.strip() else (*imported.warnings, "no text is in it")
    findings = tuple(Finding(clean_line(each), file or "-", severity="warning") for each in told)
    return ReadDocument(document, findings)
