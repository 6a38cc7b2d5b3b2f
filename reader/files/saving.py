"""Saving so that a file is either the old one or the new one, whenever the power goes."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import stat
import time
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.errors import CannotSave, reason_of
from reader.model import Finding

#: A temporary file that is older was left behind by a program that was killed, in seconds.
_LEFT_BEHIND = 3600.0

#: What fsync says on file systems that cannot do it: the data is as safe as it gets there.
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)


def save_text(path: Path, text: str) -> None:
    """Write a text file in one step: a temporary file in the same folder, synced, then put in the old one's place.

    The old file's permissions stay. The folder is not made.

    Args:
        path: The file; where one is there already, it must be a regular file.
        text: Written as UTF-8; a lone surrogate becomes `?`.

    Raises:
        CannotSave: Nothing was changed; the finding says why.
    """
    save_bytes(path, text.encode("utf-8", errors="replace"))


def save_bytes(path: Path, data: bytes) -> None:
    """Write a file in one step, as `save_text` does.

    Raises:
        CannotSave: Nothing was changed; the finding says why.
    """
    try:
        mode = _mode_of(path)
        _sweep(path)
        temporary = _temporary(path)
        try:
            _write(temporary, data, mode)
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(path.parent)
    except CannotSave:
        raise
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "is no file name"
        number = getattr(error, "errno", 0) or 0
        mend = "free some space" if number in (errno.ENOSPC, errno.EDQUOT) else ""
        finding = Finding(f"cannot be saved: {reason}", file=clean_line(str(path)), mend=mend)
        raise CannotSave(finding, number) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are not there.

    Raises:
        CannotSave: It cannot be made, or something else stands there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "is no file name"
        raise CannotSave(Finding(f"the folder cannot be made: {reason}", file=clean_line(str(folder)))) from error


def _mode_of(path: Path) -> int | None:
    """Return the permissions to keep, None where the file is new.

    Raises:
        CannotSave: Something is there that is no regular file.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        mend = "move it out of the way"
        raise CannotSave(Finding("cannot be saved: what is there is no regular file", clean_line(str(path)), mend=mend))
    return stat.S_IMODE(mode)


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")


def _sweep(path: Path) -> None:
    """Remove temporary files of this one that were left behind long ago."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        with contextlib.suppress(OSError):
            if abs(time.time() - left.lstat().st_mtime) > _LEFT_BEHIND:
                left.unlink()


def _write(temporary: Path, data: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
        if mode is not None:
            temporary.chmod(mode)
        file.write(data)
        file.flush()
        try:
            os.fsync(file.fileno())
        except OSError as error:
            if error.errno not in _NO_SYNC:
                raise


def _sync_folder(folder: Path) -> None:
    """Make the new name last; the file itself is whole already, so what fails here harms nothing."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
