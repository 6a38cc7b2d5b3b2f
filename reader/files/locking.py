"""One writer at a time, also between two running readers."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.errors import CannotSave, reason_of
from reader.model import Finding

_PAUSE = 0.01


@contextlib.contextmanager
def locked(path: Path, patience: float = 2.0) -> Iterator[None]:
    """Hold the lock of a file while the block runs.

    The lock is the system's, on a file of its own beside it (`.name.lock`): it goes with the process, so one that a
    killed reader left behind locks nothing.

    Args:
        path: The file that is to be changed; its folder must exist.
        patience: Seconds to wait for another holder.

    Raises:
        CannotSave: Another holder did not let go, or the lock's file cannot be opened.
    """
    lock = path.with_name(f".{path.name}.lock")
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(lock, flags, 0o600)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "is no file name"
        raise CannotSave(Finding(f"cannot be locked: {reason}", file=clean_line(str(path)))) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise CannotSave(Finding("is no regular file", file=clean_line(str(lock)), mend="move it out of the way"))
        _wait(descriptor, path, patience)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, path: Path, patience: float) -> None:
    end = time.monotonic() + patience
    while not _taken(descriptor):
        if time.monotonic() > end:
            raise CannotSave(Finding("is being changed by another reader", file=clean_line(str(path))))
        time.sleep(_PAUSE)


def _taken(descriptor: int) -> bool:
    """Try to take the lock; a file system that knows no locks is written without one."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
