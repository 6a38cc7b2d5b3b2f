"""Files as they were when they were read: by size, time and name on the disk, and for certain by their sha256."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.files.contents import pieces_given
from reader.files.dossiers import DOSSIER_FILE
from reader.files.errors import CannotRead
from reader.files.wishes import named_message
from reader.model import Dossier
from reader.model.values import dataclass

#: Nanoseconds within which a file may change twice without its time telling.
_BLUR_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file or folder as it was.

    Attributes:
        path: Where it is.
        size: In bytes; -1 if it was not there.
        changed: When it was changed, in nanoseconds; 0 if it changed so late that its time does not tell.
        inode: Its number on its disk.
        sha256: Of its bytes; empty for a folder, for what was not there, and where its time does not tell.
    """

    path: str
    size: int = -1
    changed: int = 0
    inode: int = 0
    sha256: str = ""


def stamps_of(paths: Iterable[str], read_since: int) -> tuple[Stamp, ...]:
    """Return files as they are now, after they were read.

    Args:
        paths: Where they are.
        read_since: When reading them began, in nanoseconds; what changed since then, or right before, is not trusted.
    """
    return tuple(_stamp(path, read_since) for path in dict.fromkeys(paths))


def still(stamps: Sequence[Stamp]) -> tuple[Stamp, ...] | None:
    """Return files as they are now if all are as they were, by their times, or where these differ by their sha256."""
    now = tuple(map(_still, stamps))
    return tuple(each for each in now if each is not None) if None not in now else None


def has_same_bytes(stamp: Stamp) -> bool:
    """Say whether a file has the same bytes as when it was read."""
    return bool(stamp.sha256) and _sha256(stamp.path) == stamp.sha256


def files_of(dossier: Dossier, paths: Sequence[str]) -> tuple[str, ...]:
    """Return the files that a dossier was read from, and the folders in which others may appear.

    Args:
        dossier: As it was read.
        paths: What was opened.
    """
    if dossier.folder is None:
        return tuple(named_message(path)[0] for path in paths)
    files = [dossier.folder / document.file for document in dossier.documents]
    folders = {dossier.folder, *(file.parent for file in files)}
    return tuple(map(str, (dossier.folder / DOSSIER_FILE, *files, *sorted(folders))))


def _stamp(path: str, read_since: int) -> Stamp:
    status = _status(path)
    if status is None:
        return Stamp(path)
    changed = status.st_mtime_ns if status.st_mtime_ns < read_since - _BLUR_NS else 0
    known = _sha256(path) if changed and stat.S_ISREG(status.st_mode) else ""
    return Stamp(path, status.st_size, changed, status.st_ino, known)


def _still(stamp: Stamp) -> Stamp | None:
    """Return a file as it is now, if it is as it was."""
    status = _status(stamp.path)
    if status is None or stamp.size < 0:
        return stamp if status is None and stamp.size < 0 else None
    now = (status.st_size, status.st_mtime_ns, status.st_ino)
    if stamp.changed and now == (stamp.size, stamp.changed, stamp.inode):
        return stamp
    if not has_same_bytes(stamp):
        return None
    again = _stamp(stamp.path, time.time_ns())
    return again if again.sha256 in ("", stamp.sha256) else None


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116  a thousand files are looked at
    except (OSError, ValueError):
        return None


def _sha256(path: str) -> str:
    """Return the sha256 of a file's bytes; empty if it cannot be read."""
    try:
        found = hashlib.sha256()
        for piece in pieces_given(Path(path)):
            found.update(piece)
        return found.hexdigest()
    except CannotRead:
        return ""
