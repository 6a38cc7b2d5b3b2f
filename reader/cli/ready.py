"""A reader process of `reader serve` that is ready before its window is, and then only has to be told the size."""

from __future__ import annotations

import gc
import os
from importlib import import_module

#: What takes longest of a start, and depends on nothing that is read.
_FIRST = ("reader.tui.start", "reader.tui.app", "reader.tui.browser_driver", "reader.cli.main")
#: Most bytes of the line that says the columns and the rows.
_LONGEST = 20


def main() -> int:
    """Wait for the size of the window, read what the command line names, and return the exit status."""
    gc.disable()  # as every start does until the first frame
    for module in _FIRST:
        import_module(module)
    size = _first_line()
    if not size:  # the server has gone, or needs no other window
        return 0
    os.environ["COLUMNS"], os.environ["ROWS"] = size.split()
    from reader.cli.main import main as run

    return run()


def _first_line() -> str:
    """Return the first line of standard input, without taking any of what follows it; empty where it ends before."""
    line = b""
    while not line.endswith(b"\n") and len(line) < _LONGEST:
        byte = os.read(0, 1)
        if not byte:
            return ""
        line += byte
    return line.decode("ascii")
