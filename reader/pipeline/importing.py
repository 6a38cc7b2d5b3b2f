"""A file of any kind as a document: a text as it stands, other formats as the text that is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.cleaning import clean, clean_line
from reader.files.contents import head_of, is_stdin, read_given, read_stdin
from reader.files.errors import CannotRead
from reader.files.texts import ReadDocument, read_document
from reader.imports.formats import format_of
from reader.model import UNDESCRIBED, Document, Finding

if TYPE_CHECKING:
    from reader.imports import Imported
    from reader.imports.formats import Format


def read_any(path: Path, *, document_id: str) -> ReadDocument:
    """Read a file that the user named, or standard input.

    Raises:
        CannotRead: It cannot be read, or no text can be made of it.
    """
    shown = "" if is_stdin(path) else clean_line(str(path))
    found = format_of(head_of(path), shown)
    if found is None:
        return read_document(path, document_id=document_id)
    from reader.imports import CannotImport, import_bytes  # not before there is something to import

    data = read_stdin(found.limit, only_text=False) if is_stdin(path) else read_given(path, found.limit)
    try:
        imported = import_bytes(data, found)
    except CannotImport as error:
        raise CannotRead(Finding(error.message, shown or "-", hint=error.hint)) from error
    return _document(imported, found, document_id, shown)


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
    )
    findings = tuple(Finding(clean_line(each), file or "-", severity="warning") for each in imported.warnings)
    return ReadDocument(document, findings)
