"""Showing a long page through the pager, as git does: on a terminal, and only what the window cannot hold."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
from io import BytesIO
from typing import TYPE_CHECKING

from reader.cli.writer import Writer, can_be_drawn_on

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def write_paged(write: Callable[[Writer], object], writer: Writer) -> None:
    """Write a page: through a pager if it is longer than the terminal, else as it is."""
    page = BytesIO()
    write(Writer(page, width=writer.width, colour=writer.colour))
    shown = page.getvalue()
    pager = _pager(os.environ) if _is_longer_than_window(shown) else ()
    if not pager or not _was_shown(pager, shown):
        writer.data(shown)


def _is_longer_than_window(shown: bytes) -> bool:
    """Say whether standard output is a terminal with fewer rows than a page."""
    if not can_be_drawn_on(sys.stdout, os.environ):
        return False
    try:
        rows = os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return False
    return shown.count(b"\n") >= rows > 0


def _pager(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the pager as a command: that of `PAGER`, else less; none where there is no such program."""
    with contextlib.suppress(ValueError):  # a quotation mark too many
        words = shlex.split(environment.get("PAGER", "") or "less")
        if words and shutil.which(words[0]):
            return tuple(words)
    return ()


def _less(options: str) -> str:
    """Return the options of less: the user's, and the one that shows bold words as such; git's where there are none."""
    if not options.strip():
        return "FRX"
    return options if "R" in options else f"{options} -R"


def _was_shown(pager: tuple[str, ...], shown: bytes) -> bool:
    """Show a page in a pager until its user closes it; say whether it began."""
    settings = {"LESSCHARSET": "utf-8", **os.environ, "LESS": _less(os.environ.get("LESS", ""))}
    before = signal.signal(signal.SIGINT, _leave_to_pager)
    try:
        subprocess.Popen(pager, stdin=subprocess.PIPE, env=settings).communicate(shown)
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return True


def _leave_to_pager(*_: object) -> None:
    """Do nothing about ctrl+c, which is the pager's: unlike a signal that is ignored, it is not handed on to it so."""
