"""What a dossier is never written into: a file, the folder that comes with Reader, what it is made from itself."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.contents import is_stdin
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import WillNotSave
from reader.files.folder_saving import differing_files
from reader.files.locating import is_bundled
from reader.model import Finding
from reader.pipeline.making import new_dossier

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.files.wishes import Wishes
    from reader.model import Dossier
    from reader.pipeline.making import NewDossier


def prepared_dossier(
    folder: Path,
    opened: Dossier,
    paths: Sequence[str],
    received: Mapping[str, bytes],
    wishes: Wishes,
    *,
    overwrite: bool,
    said_by: str,
) -> NewDossier:
    """Return a dossier that may be saved in a folder; nothing is written yet.

    Args:
        folder: Where.
        opened: The dossier as it was opened.
        paths: The files that it was opened from.
        received: Their bytes, by document id.
        wishes: How they were read.
        overwrite: Whether existing files may be replaced.
        said_by: How the user would say that they may be.

    Raises:
        WillNotSave: It must not be saved there.
        CannotRead: An original that the dossier names cannot be read.
    """
    _refuse_folder(folder)
    new = new_dossier(opened, received, wishes)
    if not overwrite:
        _refuse_to_overwrite(folder, new.files, said_by)
    _refuse_inputs([*differing_files(folder, new.texts), folder / DOSSIER_FILE], paths, new.dossier)
    return new


def _refuse_folder(folder: Path) -> None:
    """Refuse a file in place of a folder, and the folder that comes with Reader."""
    try:
        if os.path.lexists(folder) and not folder.is_dir():
            raise WillNotSave(Finding("is a file; name a folder", str(folder)))
    except (OSError, ValueError) as error:
        if isinstance(error, WillNotSave):
            raise
        raise WillNotSave(Finding(str(error), str(folder))) from None
    if is_bundled(folder):
        raise WillNotSave(Finding("comes with Reader and is never changed; name another folder", str(folder)))


def _refuse_to_overwrite(folder: Path, names: Sequence[str], said_by: str) -> None:
    """Refuse to replace files: that was not asked for."""
    if there := [name for name in names if os.path.lexists(folder / name)]:
        message = f"already exists; {said_by} replaces it and keeps it as {there[0]}~"
        raise WillNotSave(Finding(message, str(folder / there[0])))


def _refuse_inputs(replaced: Sequence[Path], paths: Sequence[str], dossier: Dossier) -> None:
    """Refuse to replace what the dossier is made from, by whatever name it was given."""
    inputs = list(_inputs(paths, dossier))
    for path in replaced:
        if path.exists() and any(os.path.samestat(path.stat(), given) for given in inputs):
            message = "the dossier is made from it, so it is not overwritten; name another folder"
            raise WillNotSave(Finding(message, str(path)))


def _inputs(paths: Sequence[str], dossier: Dossier) -> Iterator[os.stat_result]:
    """Yield the `stat` of each file that was read."""
    files = [Path(path) for path in paths if not is_stdin(path)]
    if dossier.folder is not None:
        files += [dossier.folder / name for name in (DOSSIER_FILE, *(each.file for each in dossier.documents))]
    for file in files:
        with suppress(OSError, ValueError):
            yield file.stat()
    if any(is_stdin(path) for path in paths):
        with suppress(OSError):
            yield os.fstat(0)  # `reader new talks - < talks/article.txt`
