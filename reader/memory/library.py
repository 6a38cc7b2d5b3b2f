"""Loading and changing the library: the dossiers that its user has opened, or put there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead, CannotSave
from reader.files.locking import PATIENCE_S, locked
from reader.files.saving import make_folder, save_text
from reader.memory.json_field import Newer
from reader.memory.keeping import memory_folder
from reader.memory.kept_file import KeptFile
from reader.memory.library_entry import Library
from reader.memory.library_record import read_library_record, write_library_record
from reader.model import Finding

FILE = "library.json"
#: Largest file that is read and written, in bytes: ten thousand usual entries need a fifth of it.
_SIZE_LIMIT = 16 << 20
_KEPT: KeptFile[Library] = KeptFile(FILE, read_library_record, (), "the list of dossiers starts afresh", _SIZE_LIMIT)


def read_library(folder: Path | None = None) -> tuple[Library, tuple[Finding, ...]]:
    """Return the library, and what is wrong with its file; whatever that is, there is a library.

    Args:
        folder: Where it is kept; that of the memory if none is given.
    """
    folder = folder or memory_folder()
    try:
        return _KEPT.load_at_opening(folder)
    except (CannotRead, CannotSave, Newer) as error:
        return (), (_notice(error, folder),)


def change_library(
    change: Callable[[Library], Library], folder: Path | None = None, *, patience: float = PATIENCE_S
) -> tuple[Library, tuple[Finding, ...]]:
    """Change the library as it is on disk now, whatever another reader has changed meanwhile.

    Args:
        change: Returns the changed library.
        folder: Where it is kept; that of the memory if none is given.
        patience: Seconds to wait for another reader that is saving.

    Returns:
        The library as it is now, and what the user should know.

    Raises:
        LockedByAnother: Another reader is saving right now; nothing was changed.
        CannotSave: Nothing was changed.
    """
    folder = folder or memory_folder()
    make_folder(folder, private=True)
    with locked(folder, patience):
        try:
            before, findings = _KEPT.load_or_set_aside(folder)
        except (CannotRead, Newer) as error:
            raise CannotSave(_notice(error, folder)) from error
        library = change(before)
        if library != before:
            text = write_library_record(library)
            findings = (*findings, *save_text(folder / FILE, text, private=True, limit=_SIZE_LIMIT))
    return library, findings


def _notice(error: CannotRead | CannotSave | Newer, folder: Path) -> Finding:
    """Return what to report where the file cannot be used."""
    file = clean_line(str(folder / FILE))
    if isinstance(error, Newer):
        message, hint = "was written by a newer version of Reader and is left untouched", "update Reader"
    else:
        message, hint = error.finding.message, "move it out of the way, and a new one will be made"
    return Finding(f"{message}; no list of dossiers will be kept", file, 0, "", hint, "warning")
