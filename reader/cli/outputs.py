"""What a command writes to a file or folder that its user names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.errors import UsageError
from reader.cli.writer import say
from reader.files.dossiers import DOSSIER_FILE, JUDGEMENTS_FILE
from reader.files.saving import make_folder, save_bytes

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from reader.model import Dossier


def spare_what_is_read(output: Path, dossier: Dossier, arguments: argparse.Namespace, made: str) -> None:
    """Refuse to write over a file that was read.

    Args:
        output: What is to be written.
        dossier: What was read.
        arguments: Those of the command line, which name the files.
        made: What is made of them: `the sheet`.

    Raises:
        UsageError: It is one.
    """
    written = os.path.realpath(output)
    if any(os.path.realpath(each) == written for each in _files_read(dossier, arguments)):
        raise UsageError(f"--output: {output} is read for {made}, so it is not overwritten; name another file")


def save_output(output: Path, data: bytes) -> None:
    """Save a file, whole or not at all, and say what is to be known of that.

    Raises:
        CannotSave: It cannot be saved; an older one is as it was.
    """
    for finding in save_bytes(output, data):
        say(str(finding))


def save_in_new_folder(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Save files by their names in a folder that is new or empty: nothing is overwritten.

    Raises:
        UsageError: There is something already.
        CannotSave: A file cannot be saved.
    """
    if os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
        raise UsageError(f"--output: {folder} is there already, and is not overwritten; name a new folder")
    make_folder(folder)
    for name, data in contents.items():
        save_output(folder / name, data)


def _files_read(dossier: Dossier, arguments: argparse.Namespace) -> Iterator[Path]:
    yield from map(Path, (*arguments.words, *arguments.source))
    if dossier.folder is not None:
        names = (name for each in dossier.documents for name in (each.file, each.provenance.original) if name)
        yield from (dossier.folder / name for name in (DOSSIER_FILE, JUDGEMENTS_FILE, *names))
