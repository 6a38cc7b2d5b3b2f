"""`reader get`: one page or file, kept in a dossier: a new one, or one that is there."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.dossier import add_reading_options, load, parted, wishes_of
from reader.cli.errors import UsageError
from reader.cli.new import make
from reader.cli.writer import say
from reader.files.addresses import address_of
from reader.files.dossiers import DOSSIER_FILE
from reader.model.ids import numbered
from reader.model.values import replace
from reader.pipeline.making import file_names, places_files
from reader.reading.status import FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer
    from reader.model import Document

USAGE = "[--force] [--published DATE] URL|FILE [FOLDER]"
DESCRIPTION = """\
Fetch the page or file at URL with one request, or take FILE, and keep it in
FOLDER: the text, the bytes as they were received (originals/) with their
sha256, the address asked for and the one it led to, when, and what made the
text of it. If FOLDER is a dossier, it is added there as another document;
otherwise FOLDER becomes a dossier of it. Without FOLDER that is called like it.

Nothing else is fetched: no pictures, scripts, or what a page links to. At most
20 MB in 20 seconds, 5 redirections, no cookies. Where a site refuses programs,
save the page in the browser and take the file."""
WORDS = (("path",), ("folder",))
EPILOG = """\
examples:
  reader get https://example.org/2013/report.pdf
  reader get https://example.org/talks talks    into the dossier talks
  reader https://example.org/talks              read it, and keep nothing
"""
_NOT_IN_NAME = re.compile(r"[^\w]+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--force", action="store_true", help="replace what is there, and keep it as NAME~")
    add_reading_options(parser)
    parser.set_defaults(document=[], source=[])


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Get it, and print the names of the files that keep it."""
    words = arguments.words
    if not 1 <= len(words) <= 2 or "" in words:
        raise UsageError("name a page or file, and a folder: reader get URL|FILE [FOLDER]")
    if not address_of(words[0]) and "://" in words[0]:
        raise UsageError(f"{words[0]}: is no address of a page; give it as https://example.org/page")
    if not parted(words[:1])[0]:
        raise UsageError(f"{words[0]}: there is no such file")
    folder = Path(words[1] if len(words) > 1 else folder_name(words[0]))
    if os.path.lexists(folder / DOSSIER_FILE) and not arguments.force:
        return _add(words[0], folder, arguments, writer)
    return make(folder, words[:1], arguments, writer)


def folder_name(source: str) -> str:
    """Return what a dossier of a page or file is called: `example-org-talks`, `report`."""
    address = address_of(source)
    bare = address.partition("://")[2].partition("?")[0].partition("#")[0].removeprefix("www.")
    return _NOT_IN_NAME.sub("-", bare if address else Path(source).stem).strip("-").lower()[:60].strip("-") or "page"


def _add(source: str, folder: Path, arguments: argparse.Namespace, writer: Writer) -> int:
    """Add a page or file to a dossier, and print the names of its files."""
    from reader.export.dossier_file import document_fields
    from reader.files.additions import add_document
    from reader.pipeline import open_paths
    from reader.pipeline.originals import with_originals

    there = {document.id for document in open_paths([str(folder)]).documents}
    received: dict[str, bytes] = {}
    loaded = load(arguments, [source], received)
    originals = with_originals(loaded.dossier, received, wishes_of(arguments))
    document = _named_anew(originals.dossier.documents[0], folder, there)
    name = file_names((document,))[document.id]
    places = places_files(replace(originals.dossier, documents=(document,)), {document.id: name})
    files = {name: document.text.encode("utf-8", "replace"), **originals.files, **dict(places)}
    for file in add_document(folder, document_fields(document, name), files):
        writer.line(str(file))
    say(f"added to {folder / DOSSIER_FILE} as {document.id}")
    return FOUND


def _named_anew(document: Document, folder: Path, there: set[str]) -> Document:
    """Return a document under an id that neither a document nor a file of the dossier has."""
    taken = set(there)
    while True:
        named = replace(document, id=numbered(document.id, taken))
        if not os.path.lexists(folder / file_names((named,))[named.id]):
            return named
        taken.add(named.id)
