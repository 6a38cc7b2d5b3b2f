"""A document added to a dossier: its files first, then its entry in `dossier.yaml`; or neither."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.corrections import change_dossier
from reader.files.entry_changes import Put, with_changes
from reader.files.errors import CannotSave
from reader.files.folder_saving import make_folders
from reader.files.locating import is_bundled, never_changed
from reader.files.saving import remove, save_bytes
from reader.files.yaml_written import Plain
from reader.model import Finding


def add_document(folder: Path, fields: Mapping[str, Plain], files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Add a document to the dossier in a folder; every other byte of its `dossier.yaml` stays.

    Args:
        folder: The dossier's folder.
        fields: The document's keys and values, as `dossier.yaml` has them.
        files: Its files by name. One that is there already with the same contents stays.

    Returns:
        The files.

    Raises:
        CannotRead: The `dossier.yaml` cannot be read.
        CannotSave: It comes with Reader or cannot be edited, or a file would be written over; nothing is changed.
    """
    if is_bundled(folder):
        raise CannotSave(never_changed(folder))
    with ExitStack() as leftovers:
        make_folders(folder, files, leftovers)
        for name, data in files.items():
            path = folder / name
            if not _is_there(path, data):
                save_bytes(path, data)
                leftovers.callback(remove, path)
        change_dossier(folder, lambda text: with_changes(text, [Put("documents", fields)]))
        leftovers.pop_all()
    return tuple(folder / name for name in files)


def _is_there(path: Path, data: bytes) -> bool:
    """Return whether a file is there with the same contents.

    Raises:
        CannotSave: Another file is there.
    """
    if not os.path.lexists(path):
        return False
    if path.is_symlink() or not path.is_file() or path.stat().st_size != len(data) or path.read_bytes() != data:
        raise CannotSave(Finding("already exists", clean_line(str(path)), hint="rename one of the two"))
    return True
