"""Where the dossiers that come with Reader are."""

from __future__ import annotations

from pathlib import Path

from reader.files.errors import CannotRead
from reader.model import Finding

#: The dossier that opens when nothing is named.
FIRST_DOSSIER = "peace-talks-2013"


def dossiers_folder() -> Path:
    """Return the folder of the dossiers: inside the package in a wheel, beside it in an editable install.

    Raises:
        CannotRead: It is at neither place.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "docs_data", package.parent / "docs_data"):
        if folder.is_dir():
            return folder
    raise CannotRead(Finding("the dossiers that come with Reader are missing", str(package), mend="install it again"))


def default_dossier() -> Path:
    """Return the folder of the dossier that opens when nothing is named."""
    return dossiers_folder() / FIRST_DOSSIER
