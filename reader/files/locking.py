"""One writer at a time in a folder, also between two running readers."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.errors import CannotSave, reason_of
from reader.model import Finding

_PAUSE = 0.01


@contextlib.contextmanager
def locked(folder: Path, patience: float = 2.0) -> Iterator[None]:
    """Hold the lock of a folder while the block runs.

    The lock is the system's and on the folder itself: it leaves no file behind, and goes with its process, so that a
    reader that was killed locks nothing. Where the system knows no such lock, the block runs without.

    Args:
        folder: Where something is to be changed; it must exist.
        patience: Seconds to wait for another holder.

    Raises:
        CannotSave: Another holder did not let go, or the folder cannot be opened.
    """
    if os.name != "posix":
        yield
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "is no folder's name"
        raise CannotSave(Finding(f"cannot be opened: {reason}", file=clean_line(str(folder)))) from error
    try:
        end = time.monotonic() + patience
        while not _taken(descriptor):
            if time.monotonic() > end:
                raise CannotSave(Finding("is being changed by another reader", file=clean_line(str(folder))))
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    """Try to take the lock; a file system that knows none is written without."""
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
