"""The log of a fault of ours: everything about it goes to a file, one safe line to the user."""

from __future__ import annotations

import contextlib
import traceback
from datetime import datetime
from pathlib import Path

from reader.files.cleaning import clean_line

#: The log is begun anew when it is longer than this, in bytes.
LENGTH_LIMIT = 1_000_000


def write_crash(error: BaseException | None) -> str:
    """Append the traceback of `error` to the log, and return the line to show: what failed and where the log is."""
    what = clean_line(f"{type(error).__name__}: {error}")[:200] if error else "unknown"
    written = None
    with contextlib.suppress(OSError, ImportError):
        written = _append("".join(traceback.format_exception(error)) if error else "no exception\n")
    where = f"the details are in {clean_line(str(written))}" if written else "the details could not be written to a log"
    return f"Reader failed ({what}); this is a fault of Reader's, and {where}"


def _append(report: str) -> Path:
    """Append a report to the log, and return the log's path."""
    from platformdirs import user_log_path

    log = user_log_path("dossier-reader", ensure_exists=True) / "crash.log"
    mode = "w" if log.is_file() and log.stat().st_size > LENGTH_LIMIT else "a"
    with log.open(mode, encoding="utf-8", errors="replace") as file:
        file.write(f"{datetime.now().astimezone().isoformat()}\n{report}\n")
    return log
