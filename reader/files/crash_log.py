"""The crash log: the full report of a bug goes to a file, one safe line to the user."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import traceback
from datetime import datetime
from pathlib import Path

from reader.files.cleaning import clean, clean_line

#: The log is restarted when it is longer than this, in bytes.
LENGTH_LIMIT = 1_000_000

#: Do not block on a pipe or follow a symbolic link.
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


def write_crash(error: BaseException | None) -> str:
    """Append the traceback of `error` to the log, and return the line to show: what failed and where the log is."""
    what = clean_line(f"{type(error).__name__}: {error}")[:200] if error else "unknown"
    written = None
    with contextlib.suppress(OSError, ImportError, RuntimeError):  # RuntimeError: there is no home folder
        written = _append("".join(traceback.format_exception(error)) if error else "no exception\n")
    where = f"the details are in {clean_line(str(written))}" if written else "the details could not be written to a log"
    return f"Reader failed ({what}); this is a bug in Reader, and {where}"


def _append(report: str) -> Path:
    """Append a report to the log, and return the log's path.

    Raises:
        OSError: It cannot be written, or is not a regular file.
    """
    from platformdirs import user_log_path

    log = user_log_path("dossier-reader", ensure_exists=True) / "crash.log"
    text = f"{datetime.now().astimezone().isoformat()}\n{clean(report)}\n"
    with os.fdopen(os.open(log, _FLAGS, 0o600), "ab") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "is not a regular file")
        if status.st_size > LENGTH_LIMIT:
            file.truncate(0)
        file.write(text.encode("utf-8", "replace"))
    return log
