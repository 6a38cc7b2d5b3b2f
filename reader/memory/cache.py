"""What may be lost at any moment: files in the platform's cache folder, readable only by their user, the oldest out."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from reader.files.contents import read_inside
from reader.files.errors import CannotRead, CannotSave, LockedByAnother
from reader.files.locking import locked
from reader.files.saving import make_folder, save_bytes

#: Bytes that all files of a cache may take together, and one of them.
SIZE_LIMIT, FILE_LIMIT = 64 << 20, 16 << 20
#: Digits of the checksum before the contents.
_CHECKSUM = 64


def cache_folder() -> Path:
    """Return the folder of what may be lost at any moment."""
    from platformdirs import user_cache_path  # 10 ms that a command without cache saves

    return user_cache_path("dossier-reader")


def read_cached(folder: Path, name: str, limit: int = FILE_LIMIT) -> bytes | None:
    """Return what was kept under a name; None if nothing was, it is longer than `limit`, or not as it was written."""
    try:
        data = read_inside(folder, name, limit + _CHECKSUM)
    except CannotRead:
        return None
    checksum, contents = data[:_CHECKSUM], data[_CHECKSUM:]
    if checksum != _checksum(contents):
        return None
    with contextlib.suppress(OSError):
        os.utime(folder / name)  # so that it is not the oldest
    return contents


def write_cached(folder: Path, name: str, contents: bytes) -> bool:
    """Keep contents under a name, and let the oldest go that take too much room; say whether they are kept.

    What cannot be kept is no fault: it is found again.
    """
    if len(contents) > FILE_LIMIT:
        return False
    try:
        make_folder(folder, private=True)
        with locked(folder, patience=0):
            save_bytes(folder / name, _checksum(contents) + contents, private=True)
            _make_room(folder)
    except (CannotSave, LockedByAnother):
        return False
    return True


def _make_room(folder: Path) -> None:
    """Remove the files that were not used for the longest time, until the rest fit."""
    files: list[tuple[float, int, str]] = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            status = entry.stat(follow_symlinks=False)
            files.append((status.st_mtime, status.st_size, entry.path))
    taken = sum(size for _, size, _ in files)
    for _, size, path in sorted(files):
        if taken <= SIZE_LIMIT:
            return
        with contextlib.suppress(OSError):
            Path(path).unlink()
            taken -= size


def _checksum(contents: bytes) -> bytes:
    return hashlib.sha256(contents).hexdigest().encode("ascii")
