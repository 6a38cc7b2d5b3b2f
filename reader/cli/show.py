"""`reader show`: the texts themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.dossier import PATHS_HELP, add_path_arguments, load
from reader.export.json_text import json_document
from reader.export.records import document_record
from reader.pipeline.plain_finds import plain
from reader.prose.reading import reading_of
from reader.reading.status import FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer
    from reader.model import Document, Dossier

USAGE = "[--raw | --plain | --json] [--width COLUMNS] [PATH…]"
DESCRIPTION = f"Print the texts, each under its title and origin.\n\n{PATHS_HELP}"
EPILOG = """\
examples:
  reader show                     every text of the dossier
  reader show --raw letter        the letter's text exactly: the offsets of
                                  --json count its code points
  reader show --plain a.md        what is read of it: no markup, no line ends
                                  within paragraphs
  reader show --width 72 a.txt    wrapped to 72 columns
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--raw", action="store_true", help="write the text exactly, and nothing else")
    formats.add_argument("--plain", action="store_true", help="write what is read of it: the words without markup")
    formats.add_argument("--json", action="store_true", help="write JSON (schema 1)")
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the texts that were asked for."""
    loaded = load(arguments)
    if arguments.raw:
        for document in loaded.documents:
            writer.exact(document.text)
    elif arguments.json:
        records = map(document_record, loaded.documents)
        writer.lines(json_document({"title": loaded.dossier.title}, "documents", records))
    else:
        documents = loaded.documents
        if arguments.plain:
            documents = tuple(plain(each, reading_of(each).view) for each in documents)
        write_texts(loaded.dossier, documents, writer, arguments.width)
    return FOUND


def write_texts(dossier: Dossier, documents: tuple[Document, ...], writer: Writer, width: int | None) -> None:
    """Write texts one after another, each under a head; a single file outside a dossier has none, as with `cat`."""
    with_head = dossier.folder is not None or len(documents) > 1
    for number, document in enumerate(documents):
        if number:
            writer.line()
        if with_head:
            _write_head(document, writer)
        if width is None:
            writer.text(document.text)
        else:
            _write_wrapped(document.text, writer, width)


def _write_head(document: Document, writer: Writer) -> None:
    """Write the title and origin of a document, and its note."""
    origin = ", ".join(part for part in (document.publisher, document.date, document.url) if part)
    writer.line((f"==> {document.id}: {document.title}", "heading"))
    for line in (origin, document.note):
        if line:
            writer.line((line, "dim"))
    writer.line()


def _write_wrapped(text: str, writer: Writer, width: int) -> None:
    """Write a text wrapped to a width."""
    from reader.layout.wrap import wrap

    for line in text.removesuffix("\n").split("\n") if text else ():
        for start, end in wrap(line, width, width):
            writer.text(line[start:end] + "\n")
