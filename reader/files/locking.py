"""One writer at a time in a folder, even between two running readers."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from reader.files.cleaning import clean_line
from reader.files.errors import CannotSave, LockedByAnother, reason_of
from reader.model import Finding

#: Seconds to wait for a lock by default: a save takes hundredths, and the screen must not freeze.
PATIENCE_S = 0.25

#: Seconds between attempts.
_PAUSE_S = 0.01


@contextlib.contextmanager
def locked(folder: Path, patience: float = PATIENCE_S) -> Iterator[None]:
    """Hold the lock of a folder while the block runs.

    The lock is the system's, on the folder itself: it leaves no file behind and ends with its process, so that a killed
    reader locks nothing. If the system has no such lock, the block runs without one.

    Args:
        folder: The folder to be changed; it must exist.
        patience: Seconds to wait for another holder; 0 to try once.

    Raises:
        LockedByAnother: Another holder did not release it.
        CannotSave: The folder cannot be opened.
    """
    if sys.platform == "win32":
        yield
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "not a valid folder name"
        raise CannotSave(Finding(f"cannot be opened: {reason}", file=clean_line(str(folder)))) from error
    try:
        end = time.monotonic() + patience
        while not taken(descriptor):
            if time.monotonic() >= end:
                raise LockedByAnother(_held(folder))
            time.sleep(_PAUSE_S)
        yield
    finally:
        os.close(descriptor)


def _held(folder: Path) -> Finding:
    return Finding("is being changed by another reader", file=clean_line(str(folder)), hint="try again")


def taken(descriptor: int) -> bool:
    """Try to take the lock of an open file or folder; succeed if the system or file system has none."""
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
