"""Atomic saving: a file is either the old one or the new one, even if the power fails."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.errors import CannotSave, reason_of
from reader.model import Finding

#: An older temporary file was left behind by a program that was killed.
_LEFT_BEHIND_S = 3600.0

#: Permissions of private files and folders.
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700

#: Errors of fsync on file systems that do not support it: the data is as safe as it gets there.
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)


def save_text(path: Path, text: str, *, private: bool = False, limit: int | None = None) -> tuple[Finding, ...]:
    """Write a text file as UTF-8, as `save_bytes` does; a lone surrogate becomes `?`."""
    return save_bytes(path, text.encode("utf-8", errors="replace"), private=private, limit=limit)


def save_bytes(path: Path, data: bytes, *, private: bool = False, limit: int | None = None) -> tuple[Finding, ...]:
    """Write a file atomically: to a temporary file in the same folder, which is synced and then replaces the old one.

    The old file's permissions and owner are kept. The folder must exist.

    Args:
        path: The file; if it exists, it must be a regular file.
        data: Its new contents.
        private: Whether nobody else may read it, whatever its old permissions.
        limit: Most bytes that can be read back.

    Returns:
        What the user should know: that the old file had another name, which still has the old contents.

    Raises:
        CannotSave: Nothing was changed; the finding says why.
    """
    if limit is not None and len(data) > limit:
        message = f"cannot be saved: it would be larger than {limit >> 20} MB, the most that can be read back"
        raise CannotSave(Finding(message, clean_line(str(path))))
    names = _names_of(path)
    temporary = write_beside(path, data, private=private)
    put_in_place(temporary, path)
    sync_folder(path.parent)
    if names < 2:
        return ()
    message = "had another name (a hard link), which still has the old contents"
    return (Finding(message, clean_line(str(path)), severity="warning"),)


def write_beside(path: Path, data: bytes, *, private: bool = False) -> Path:
    """Write the contents of a file into a temporary one in the same folder, and return its path.

    Raises:
        CannotSave: Nothing was changed or left behind; the finding says why.
    """
    with telling_why(path):
        old = regular_file(path)
        sweep(path)
        temporary = temporary_name(path)
        try:
            _write(temporary, data, old, private=private)
        except BaseException:
            remove(temporary)
            raise
    return temporary


def put_in_place(temporary: Path, path: Path) -> None:
    """Replace a file with a temporary one, atomically.

    Raises:
        CannotSave: The old file is unchanged, and the temporary one is removed.
    """
    with telling_why(path):
        try:
            temporary.replace(path)
        except BaseException:
            remove(temporary)
            raise


def make_folder(folder: Path, *, private: bool = False) -> None:
    """Create a folder and its parents, if they do not exist.

    Args:
        folder: The folder.
        private: Whether nobody else may read it, even if it already exists.

    Raises:
        CannotSave: It cannot be created, or something else is in its place.
    """
    with telling_why(folder, "the folder cannot be created"):
        folder.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER if private else 0o777)
    if private:
        _hide(folder, _PRIVATE_FOLDER)


def make_private(path: Path) -> None:
    """Remove everyone else's permission to read a file, if it exists and is ours."""
    with contextlib.suppress(OSError, ValueError):
        if stat.S_ISREG(path.lstat().st_mode):
            _hide(path, _PRIVATE_FILE)


@contextlib.contextmanager
def telling_why(path: Path, what: str = "cannot be saved") -> Iterator[None]:
    """Turn system errors within the block into `CannotSave` for this file."""
    try:
        yield
    except CannotSave:
        raise
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "not a valid file name"
        number = getattr(error, "errno", 0) or 0
        hint = "free some space" if number in (errno.ENOSPC, errno.EDQUOT) else ""
        raise CannotSave(Finding(f"{what}: {reason}", file=clean_line(str(path)), hint=hint), number) from error


def regular_file(path: Path) -> os.stat_result | None:
    """Return the status of a file to be replaced, None if there is none.

    Raises:
        CannotSave: It is not a regular file.
    """
    try:
        old = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(old.st_mode):
        hint = "move it out of the way"
        message = "cannot be saved: what is there is not a regular file"
        raise CannotSave(Finding(message, clean_line(str(path)), hint=hint))
    return old


def temporary_name(path: Path) -> Path:
    """Return a temporary name in the same folder for the replacement of a file or folder."""
    return path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")


def sweep(path: Path) -> None:
    """Remove old temporary files and folders that were left behind."""
    import shutil  # imports three compression libraries, which the first page should not wait for

    for left in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        with contextlib.suppress(OSError):
            status = left.lstat()
            if abs(time.time() - status.st_mtime) < _LEFT_BEHIND_S:
                continue
            if not stat.S_ISDIR(status.st_mode):
                left.unlink()
            elif re.fullmatch(r"[0-9a-f]{12}", left.name.split(".")[-2]):
                shutil.rmtree(left, ignore_errors=True)


def sync_folder(folder: Path) -> None:
    """Sync new names to disk; the files themselves are complete, so failure here does no harm."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove(path: Path) -> None:
    """Remove a temporary file; failure does no harm."""
    with contextlib.suppress(OSError):
        path.unlink()


def _names_of(path: Path) -> int:
    """Return how many names (hard links) a file has."""
    try:
        return path.lstat().st_nlink
    except (OSError, ValueError):
        return 0


def _hide(path: Path, mode: int) -> None:
    """Remove the permissions of others, if we may."""
    with contextlib.suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(mode)


def _write(temporary: Path, data: bytes, old: os.stat_result | None, *, private: bool) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temporary, flags, _PRIVATE_FILE if private or old else 0o666), "wb") as file:
        if old is not None:
            _take_after(temporary, old, private=private)
        file.write(data)
        file.flush()
        try:
            os.fsync(file.fileno())
        except OSError as error:
            if error.errno not in _NO_SYNC:
                raise


def _take_after(temporary: Path, old: os.stat_result, *, private: bool) -> None:
    """Give a new file the owner and the permissions of the old one."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):  # only root may give files away
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(_PRIVATE_FILE if private else stat.S_IMODE(old.st_mode))
