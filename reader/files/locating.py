"""Where to find the dossiers that come with Reader."""

from __future__ import annotations

import os
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead
from reader.model import Finding

#: The dossier that opens by default.
FIRST_DOSSIER = "peace-talks-2013"


def dossiers_folder() -> Path:
    """Return the folder of the dossiers: inside the package in a wheel, beside it in an editable install.

    Raises:
        CannotRead: It is in neither place.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "docs_data", package.parent / "docs_data"):
        if folder.is_dir():
            return folder
    raise CannotRead(Finding("the dossiers that come with Reader are missing", str(package), hint="reinstall Reader"))


def default_dossier() -> Path:
    """Return the folder of the dossier that opens by default."""
    return dossiers_folder() / FIRST_DOSSIER


def is_bundled(folder: Path) -> bool:
    """Return whether a folder is, or is inside, one of the dossiers that come with Reader, whatever path leads to it.

    These are read-only: an edit would change the project in a clone, and be lost with the next update in an installed
    package.
    """
    try:
        named, bundled = Path(os.path.realpath(folder)), dossiers_folder()
    except (CannotRead, OSError, ValueError):
        return False
    return bundled in (named, *named.parents)


def never_changed(file: Path) -> Finding:
    """Return what to say when a file of a bundled dossier was to be changed."""
    hint = f"make a copy you can edit: reader new FOLDER {clean_line(str(file.parent))}"
    return Finding("comes with Reader and is never changed", clean_line(str(file)), hint=hint)
