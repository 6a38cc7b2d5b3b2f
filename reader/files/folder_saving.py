"""Saving a dossier's folder atomically: whenever it is interrupted, it holds either the old dossier or the new one.

A new folder is written next to its destination and then renamed. In an existing folder, `dossier.yaml` decides: the new
texts are first written under names that the old dossier does not use, a `dossier.yaml` with these names replaces the
old one, and only then are the texts moved into place. So a `dossier.yaml` never names another dossier's texts.
"""

from __future__ import annotations

import glob
import os
import re
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.contents import read_given
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead, CannotSave
from reader.files.locking import locked
from reader.files.old_files import keep_old
from reader.files.saving import (
    make_folder,
    put_in_place,
    regular_file,
    remove,
    save_bytes,
    sweep,
    sync_folder,
    telling_why,
    temporary_name,
    write_beside,
)
from reader.files.yaml_tree import SIZE_LIMIT, parse_yaml
from reader.model import Finding
from reader.model.values import dataclass

_NOTHING: Mapping[str, bytes] = {}

#: Makes the text of the `dossier.yaml`, given the file name to use for each text.
Describe = Callable[[Mapping[str, str]], str]


@dataclass(frozen=True, slots=True)
class SavedFolder:
    """The result of saving a folder.

    Attributes:
        files: The dossier's files, `dossier.yaml` last.
        kept: The files that were replaced, and where each is kept.
    """

    files: tuple[Path, ...]
    kept: tuple[tuple[Path, Path], ...] = ()


def save_folder(
    folder: Path,
    texts: Mapping[str, str],
    describe: Describe,
    *,
    overwrite: bool,
    beside: Mapping[str, bytes] = _NOTHING,
) -> SavedFolder:
    """Save a dossier into a folder, which is created if it does not exist.

    Args:
        folder: The folder.
        texts: The dossier's texts by file name.
        describe: Makes the `dossier.yaml`.
        overwrite: Whether existing files may be replaced; each is kept as `NAME~`.
        beside: More files by name, which may be in a folder below: originals, places. None of their names means another
            thing in another dossier, so they need no names of their own while they are being replaced.

    Raises:
        CannotSave: The folder holds the old dossier; or, if saving failed at the very end, the new one with some texts
            under temporary names.
    """

    def described(passing: Mapping[str, str]) -> bytes:
        return _described(folder, describe, {name: passing.get(name, name) for name in texts})

    new = {name: _encoded(text) for name, text in texts.items()} | {**beside, DOSSIER_FILE: described({})}
    files = tuple(folder / name for name in new)
    with telling_why(folder):
        there = os.path.lexists(folder)
    if not there:
        _make(folder, new)
        return SavedFolder(files)
    with locked(folder):
        changed = {name: data for name, data in new.items() if _differs(folder / name, data)}
        replaced = [folder / name for name in changed if os.path.lexists(folder / name)]
        if replaced and not overwrite:
            raise CannotSave(Finding("already exists", clean_line(str(replaced[0]))))
        if changed:
            changed[DOSSIER_FILE] = new[DOSSIER_FILE]
        with ExitStack() as leftovers:
            make_folders(folder, changed, leftovers)
            kept = _replace(folder, changed, replaced, described, leftovers, texts)
        _sweep_beside(folder, texts)
        sync_folder(folder)
    return SavedFolder(files, kept)


def differing_files(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Return which of the texts would replace a file with other contents.

    Raises:
        CannotSave: Something other than a regular file is in the place of one of them.
    """
    differing = [folder / name for name, text in texts.items() if _differs(folder / name, _encoded(text))]
    return [path for path in differing if os.path.lexists(path)]


def _replace(
    folder: Path,
    changed: Mapping[str, bytes],
    replaced: Sequence[Path],
    describe: Callable[[Mapping[str, str]], bytes],
    leftovers: ExitStack,
    texts: Collection[str],
) -> tuple[tuple[Path, Path], ...]:
    """Move the changed files into place, `dossier.yaml` last; return the replaced files, and where each is kept."""
    temporary: dict[str, Path] = {}
    for name, data in changed.items():
        temporary[name] = write_beside(folder / name, data)
        leftovers.callback(remove, temporary[name])
    beside: dict[str, str] = {}
    try:
        passing = _write_passing(folder, changed, describe, beside, texts)
        kept = tuple((path, keep_old(path)) for path in replaced)
        if passing is not None:
            put_in_place(passing, folder / DOSSIER_FILE)
    except BaseException:
        for name in beside.values():
            remove(folder / name)
        raise
    for name, written in temporary.items():
        put_in_place(written, folder / name)
    return kept


def _write_passing(
    folder: Path,
    changed: Mapping[str, bytes],
    describe: Callable[[Mapping[str, str]], bytes],
    beside: dict[str, str],
    texts: Collection[str],
) -> Path | None:
    """Write the changed texts under temporary names, recorded in `beside`, and a `dossier.yaml` that names them.

    Returns:
        That `dossier.yaml`, in a temporary file; None if there is no old one that names the changed texts.
    """
    passing = [name for name in changed if name in texts]
    if not passing or not os.path.lexists(folder / DOSSIER_FILE):
        return None
    for name in passing:
        beside[name] = _name_beside(name)
        save_bytes(folder / beside[name], changed[name])
    return write_beside(folder / DOSSIER_FILE, describe(beside))


def _make(folder: Path, new: Mapping[str, bytes]) -> None:
    """Create a folder with all of its files, or not at all."""
    make_folder(folder.parent)
    with telling_why(folder, "the folder cannot be created"):
        sweep(folder)
        temporary = temporary_name(folder)
        temporary.mkdir()
        try:
            make_folders(temporary, new, ExitStack())
            for name, data in new.items():
                save_bytes(temporary / name, data)
            temporary.rename(folder)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
    sync_folder(folder.parent)


def make_folders(folder: Path, names: Iterable[str], leftovers: ExitStack) -> None:
    """Create the folders below a folder that files are to be in.

    Args:
        folder: The folder.
        names: The names of the files in it.
        leftovers: Removes, when it is closed, those that stayed empty.

    Raises:
        CannotSave: One of them cannot be created, or leads elsewhere.
    """
    for inner in sorted({(folder / name).parent for name in names} - {folder}):
        with telling_why(inner, "the folder cannot be created"):
            if inner.is_symlink():
                raise CannotSave(Finding("is a symbolic link", clean_line(str(inner)), hint="put a folder there"))
            inner.mkdir(exist_ok=True)
        leftovers.callback(_remove_empty, inner)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # it is not empty
        folder.rmdir()


def _described(folder: Path, describe: Describe, names: Mapping[str, str]) -> bytes:
    """Return a `dossier.yaml` that can be read back.

    Raises:
        CannotSave: It exceeds the limits for reading.
    """
    data = _encoded(describe(names))
    file = clean_line(str(folder / DOSSIER_FILE))
    try:
        if len(data) > SIZE_LIMIT:
            raise CannotRead(Finding(f"is larger than {SIZE_LIMIT >> 20} MB", file))
        parse_yaml(data.decode(), file)
    except CannotRead as error:
        message = f"was not saved, since it could not be read back: it {error.finding.message}"
        raise CannotSave(Finding(message, file, hint="use fewer or shorter texts")) from error
    return data


def _differs(path: Path, data: bytes) -> bool:
    """Return whether a file is missing, or has other contents.

    Raises:
        CannotSave: It is not a regular file, or cannot be read.
    """
    with telling_why(path):
        old = regular_file(path)
    if old is None or old.st_size != len(data):
        return True
    try:
        return read_given(path) != data
    except CannotRead as error:
        raise CannotSave(error.finding) from error


def _name_beside(name: str) -> str:
    """Return an unused name like `letter-new-0f1e2d3c4b5a.txt`."""
    path = Path(name)
    return f"{path.stem}-new-{os.urandom(6).hex()}{path.suffix}"


def _sweep_beside(folder: Path, names: Iterable[str]) -> None:
    """Remove texts under temporary names that this save or an interrupted one left: nothing refers to them now."""
    for path in map(Path, names):
        for left in folder.glob(f"{glob.escape(path.stem)}-new-*{glob.escape(path.suffix)}"):
            if re.fullmatch(r".*-new-[0-9a-f]{12}", left.stem):
                remove(left)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
