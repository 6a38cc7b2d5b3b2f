"""Saving so that a file is either the old one or the new one, whenever the power goes."""

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

#: A temporary file that is older was left behind by a program that was killed.
_LEFT_BEHIND_S = 3600.0

#: Permissions of what is nobody else's to read.
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700

#: What fsync says on file systems that cannot do it: the data is as safe as it gets there.
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)


def save_text(path: Path, text: str, *, private: bool = False, limit: int | None = None) -> tuple[Finding, ...]:
    """Write a text file as UTF-8, as `save_bytes` does; a lone surrogate becomes `?`."""
    return save_bytes(path, text.encode("utf-8", errors="replace"), private=private, limit=limit)


def save_bytes(path: Path, data: bytes, *, private: bool = False, limit: int | None = None) -> tuple[Finding, ...]:
    """Write a file in one step: a temporary file in the same folder, synced, then put in the old one's place.

    The old file's permissions and owner stay. The folder is not made.

    Args:
        path: The file; where one is there already, it must be a regular file.
        data: What it is to hold.
        private: Whether nobody else may read it, whatever was allowed before.
        limit: Most bytes that will be read of it again.

    Returns:
        What the user should know: that the old file had another name, which still holds what was in it.

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
    """Write what is to become a file into a temporary one in the same folder, and return that.

    Raises:
        CannotSave: Nothing was changed, and nothing is left; the finding says why.
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
    """Let a temporary file take a file's place, in one step.

    Raises:
        CannotSave: The old file is as it was, and the temporary one is gone.
    """
    with telling_why(path):
        try:
            temporary.replace(path)
        except BaseException:
            remove(temporary)
            raise


def make_folder(folder: Path, *, private: bool = False) -> None:
    """Make a folder and those above it, if they are not there.

    Args:
        folder: The folder.
        private: Whether nobody else may look into it, also where it is there already.

    Raises:
        CannotSave: It cannot be made, or something else stands there.
    """
    with telling_why(folder, "the folder cannot be created"):
        folder.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER if private else 0o777)
    if private:
        _hide(folder, _PRIVATE_FOLDER)


def make_private(path: Path) -> None:
    """Take from everybody else the right to read a file, where it is there and ours."""
    with contextlib.suppress(OSError, ValueError):
        if stat.S_ISREG(path.lstat().st_mode):
            _hide(path, _PRIVATE_FILE)


@contextlib.contextmanager
def telling_why(path: Path, what: str = "cannot be saved") -> Iterator[None]:
    """Turn what the system says while the block runs into a `CannotSave` of this file."""
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
    """Return what the system knows of the file that is to be replaced, None if there is none.

    Raises:
        CannotSave: Something is there that is no regular file.
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
    """Return a name in the same folder for what is to take a file's or a folder's place."""
    return path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")


def sweep(path: Path) -> None:
    """Remove what was to take a file's or a folder's place long ago, and was left behind."""
    import shutil  # with it come three libraries of compression, which the first page need not wait for

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
    """Make new names last; the files themselves are whole already, so what fails here harms nothing."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove(path: Path) -> None:
    """Remove a file of ours that is needed no more; one that stays harms nothing."""
    with contextlib.suppress(OSError):
        path.unlink()


def _names_of(path: Path) -> int:
    """Return by how many names a file is known."""
    try:
        return path.lstat().st_nlink
    except (OSError, ValueError):
        return 0


def _hide(path: Path, mode: int) -> None:
    """Take the rights of others, where it is ours to take them."""
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
        with contextlib.suppress(OSError):  # only the superuser may give files away
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(_PRIVATE_FILE if private else stat.S_IMODE(old.st_mode))
