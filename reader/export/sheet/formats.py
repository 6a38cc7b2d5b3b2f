"""The formats of a fact-check sheet, and the bytes of a sheet in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.export.json_text import json_document
from reader.export.sheet.claim_review import claim_reviews
from reader.export.sheet.markdown import sheet_markdown
from reader.export.sheet.page import sheet_page
from reader.export.sheet.records import entry_records, sheet_head, sheet_rows
from reader.export.sheet.word_document import sheet_word_document
from reader.files.cleaning import clean
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.export.sheet.sheet import Sheet

#: Each format, and what it is for.
FORMATS: Final = {
    "html": "a page to look at, to print and to send",
    "markdown": "the same as Markdown",
    "csv": "a row a quotation",
    "json": "everything (schema 1)",
    "docx": "a Word document, to be edited and commented",
    "claimreview": "what people judged, as schema.org ClaimReviews (JSON-LD)",
}
#: What the ending of a file's name says of its format.
ENDINGS: Final = {
    "html": "html",
    "htm": "html",
    "md": "markdown",
    "markdown": "markdown",
    "csv": "csv",
    "json": "json",
    "docx": "docx",
    "jsonld": "claimreview",
}


def sheet_bytes(sheet: Sheet, name: str) -> bytes:
    """Return the bytes of a sheet in a format; the same sheet gives the same bytes."""
    if name == "docx":
        return sheet_word_document(sheet)
    return _text(_lines(sheet, name))


def _lines(sheet: Sheet, name: str) -> Iterable[str]:
    if name == "html":
        return sheet_page(sheet)
    if name == "markdown":
        return sheet_markdown(sheet)
    if name == "csv":
        return map(clean, sheet_rows(sheet))
    if name == "json":
        return json_document(sheet_head(sheet), "quotations", entry_records(sheet))
    return [to_json(claim_reviews(sheet))]


def _text(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
