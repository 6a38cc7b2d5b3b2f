"""The dossier that comes with Reader: always among all dossiers, wherever this Reader is installed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from reader.files.errors import CannotRead
from reader.files.locating import FIRST_DOSSIER, default_dossier
from reader.memory.library_entry import Library, LibraryEntry, Opening
from reader.model.values import replace

#: Its title, which is known before it is read.
TITLE: Final = "Peace talks in jeopardy"
#: How its path ends, in whatever installation.
_END: Final = ("docs_data", FIRST_DOSSIER)


def is_first(entry: LibraryEntry) -> bool:
    """Say whether an entry is the dossier that comes with Reader, with this one or with another installed before."""
    return len(entry.opening.paths) == 1 and Path(entry.opening.paths[0]).parts[-2:] == _END


def has_own(library: Library) -> bool:
    """Say whether a user has any dossier of his own."""
    return not all(map(is_first, library))


def all_entries(library: Library) -> tuple[LibraryEntry, ...]:
    """Return all dossiers, the last read first, the one that comes with Reader among them."""
    try:
        opening = Opening((os.path.realpath(default_dossier()),))
    except CannotRead:
        return tuple(entry for entry in reversed(library) if not is_first(entry))
    read = next((entry for entry in reversed(library) if is_first(entry)), None)
    first = replace(read, opening=opening) if read is not None else LibraryEntry(opening, TITLE)
    others = (entry if not is_first(entry) else first for entry in reversed(library))
    return tuple(dict.fromkeys((*others, first)))
