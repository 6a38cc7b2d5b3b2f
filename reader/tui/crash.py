"""What is said when Reader itself is at fault: one safe line; the rest goes into a log."""

from __future__ import annotations

import sys

from rich.text import Text


def crash_line() -> Text:
    """Write the exception that is being handled to the log, and return the line that says where it is."""
    from reader.files.crash_log import write_crash

    return Text(write_crash(sys.exc_info()[1]))
