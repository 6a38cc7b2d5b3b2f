"""Changes of the `dossier.yaml` of a folder, under its lock, that leave every other byte as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.contents import read_inside
from reader.files.dossier_text import DossierText
from reader.files.dossiers import DOSSIER_FILE
from reader.files.entry_changes import ChangedText
from reader.files.errors import CannotSave
from reader.files.exact_text import decode_exactly
from reader.files.locating import is_bundled, never_changed
from reader.files.locking import locked
from reader.files.saving import save_bytes
from reader.files.yaml_tree import SIZE_LIMIT
from reader.model import Finding


def change_dossier(
    folder: Path, change: Callable[[DossierText], ChangedText]
) -> tuple[ChangedText, tuple[Finding, ...]]:
    """Change the `dossier.yaml` of a folder under its lock, and save it atomically.

    Args:
        folder: The folder.
        change: Returns the new text, given what the file says at that moment. What it raises goes on to the caller.

    Returns:
        What became of the text, and what the user should know about the saving; see `save_bytes`.

    Raises:
        CannotRead: The file cannot be read.
        CannotSave: It comes with Reader, could not be read without loss, or cannot be saved; it is unchanged.
    """
    file = folder / DOSSIER_FILE
    if is_bundled(folder):
        raise CannotSave(never_changed(file))
    with locked(folder):
        exact = decode_exactly(read_inside(folder, DOSSIER_FILE, SIZE_LIMIT), clean_line(str(file)))
        changed = change(DossierText(exact.text))
        if changed.text == exact.text:
            return changed, ()
        return changed, save_bytes(file, exact.encoded(changed.text), limit=SIZE_LIMIT)
