"""`reader new`: a dossier folder made of files."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.errors import CannotWriteError, UsageError
from reader.cli.loading import complete, load
from reader.cli.status import FOUND
from reader.cli.writer import say
from reader.export.dossier_file import DOUBTFUL, dossier_file
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotSave, reason_of
from reader.files.saving import save_text

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer
    from reader.model import Document, Dossier

USAGE = "[--force] [--published DATE] FOLDER FILE…"
DESCRIPTION = """\
Make FOLDER a dossier of FILEs (- is the standard input): their cleaned texts, and a dossier.yaml of the
quotations, speakers and dates that Reader found, laid out to be corrected, with a comment on each
doubtful one. `reader check FOLDER` then says what is wrong with it, `reader FOLDER` opens it."""
EPILOG = """\
examples:
  reader new talks article.txt letter.txt --published 2013-05-22
  reader new --force talks article.txt      write over a dossier that is there
"""
_NOT_IN_FILE_NAME = re.compile(r"[^\w-]+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--force", action="store_true", help="write over what is there")
    parser.add_argument("--published", default="", metavar="DATE", help="when undated texts were published")
    parser.set_defaults(document=[])


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Make the folder, and name the files that were written."""
    if len(arguments.words) < 2:
        raise UsageError("name a folder and the files to put in it: reader new FOLDER FILE…")
    name, *files = arguments.words
    folder = Path(name)
    dossier = complete(load(arguments, files), events=True, links=True).dossier
    names = file_names(dossier.documents)
    texts = {names[document.id]: document.text for document in dossier.documents}
    texts[DOSSIER_FILE] = dossier_file(_without_folder_fields(dossier), names)  # last: it vouches for the others
    _refuse_to_overwrite(folder, texts, force=arguments.force)
    _save(folder, texts)
    for file in texts:
        writer.line(str(folder / file))
    _tell_doubts(dossier)
    return FOUND


def file_names(documents: tuple[Document, ...]) -> dict[str, str]:
    """Return a file name for each document by its id: of letters, digits, `_` and `-` alone, none twice."""
    names: dict[str, str] = {}
    for document in documents:
        stem = _NOT_IN_FILE_NAME.sub("-", document.id).strip("-").lower()[:60] or "text"
        ending = ".md" if document.markdown else ".txt"
        name, number = stem + ending, 2
        while name in names.values():
            name, number = f"{stem}-{number}{ending}", number + 1
        names[document.id] = name
    return names


def _without_folder_fields(dossier: Dossier) -> Dossier:
    """Return the dossier with nothing in it that holds only where its files were."""
    return replace(dossier, documents=tuple(replace(document, file="") for document in dossier.documents))


def _refuse_to_overwrite(folder: Path, texts: dict[str, str], *, force: bool) -> None:
    """Refuse to touch files that are there, unless that is asked for."""
    try:
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder}: is a file; name a folder")
        there = [file for file in texts if (folder / file).exists() or (folder / file).is_symlink()]
    except (OSError, ValueError) as error:
        raise UsageError(f"{folder}: {error}") from None
    if there and not force:
        raise UsageError(f"{folder / there[0]}: is there already; --force writes over it")


def _save(folder: Path, texts: dict[str, str]) -> None:
    """Write the files, each whole or not at all."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in texts.items():
            save_text(folder / file, text)
    except OSError as error:
        raise CannotWriteError(f"{folder}: {reason_of(error)}") from None
    except CannotSave as error:
        raise CannotWriteError(str(error)) from None


def _tell_doubts(dossier: Dossier) -> None:
    """Say how much of it somebody should look at."""
    doubtful = sum(each.speaker is None or each.confidence < DOUBTFUL for each in dossier.quotations)
    total = len(dossier.quotations)
    say(f"{total} quotations, {doubtful} of them doubtful, {len(dossier.events)} events; correct {DOSSIER_FILE}")
