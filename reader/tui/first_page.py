"""The first screen, painted before Textual is imported; whatever happens meanwhile, the terminal is restored."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.tui.borrowed_terminal import ENTER, BorrowedTerminal
from reader.tui.first_screen import Beginning, first_screen

if TYPE_CHECKING:
    from datetime import datetime

    from reader.memory.library_entry import LibraryEntry
    from reader.tui.look.escapes import Escapes, Inked

CLEAR = "\x1b[H\x1b[2J"
#: Columns of a row of all dossiers that are no part of it, and rows of the screen above and below them.
LIBRARY_FRAME, LIBRARY_BARS = 3, 4


class FirstPage:
    """Shows at once what the screen will show, which later draws the same over it.

    Args:
        terminal: Where it is shown, and which is restored if the screen never comes.
        escapes: The terminal's escape sequences.
    """

    def __init__(self, terminal: BorrowedTerminal, escapes: Escapes) -> None:
        self._terminal = terminal
        self._escapes = escapes
        self._is_painted = False

    def paint(self, beginning: Beginning) -> None:
        """Show what a reading begins with, and hold keys until the screen takes them."""
        self._paint(lambda size: page(beginning, size, self._escapes))

    def paint_library(self, entries: Sequence[LibraryEntry], now: datetime) -> None:
        """Show all dossiers, and hold keys until the screen takes them.

        Args:
            entries: The dossiers.
            now: The time now.
        """
        self._paint(lambda size: library_page(entries, size, now, self._escapes))

    def _paint(self, painted: Callable[[os.terminal_size], str]) -> None:
        if sys.platform == "win32" or self._is_painted or not (os.isatty(0) and os.isatty(1)):
            return
        self._is_painted = True
        self._terminal.borrow()
        self._terminal.hold_keys()
        shown = painted(os.get_terminal_size(1))
        self._terminal.has_page = True
        with suppress(OSError):
            os.write(1, (ENTER + self._escapes.written([("", ())]) + CLEAR + shown).encode("utf-8", "replace"))


def page(beginning: Beginning, size: os.terminal_size, escapes: Escapes) -> str:
    """Return what draws the first screen, without any control characters of the text."""
    return "".join(
        f"\x1b[{number};1H{escapes.written(row)}" for number, row in enumerate(first_screen(beginning, size), 1)
    )


def library_page(entries: Sequence[LibraryEntry], size: os.terminal_size, now: datetime, escapes: Escapes) -> str:
    """Return what draws the heading and the first of all dossiers as their screen does."""
    from reader.library.entry_rows import EntryRows, columns_of  # only where all dossiers are shown

    rows, shown_rows = EntryRows(entries, {}, now), max(0, size.lines - LIBRARY_BARS)
    scroll_bar = 1 if len(entries) > shown_rows else 0
    widths = rows.widths(size.columns - LIBRARY_FRAME - scroll_bar)
    gap = " " * widths.gap
    title: Inked = ("Reader", ("strong",))
    drawn = [f"\x1b[1;2H{escapes.written([title])}"]
    for index in range(min(len(entries), shown_rows)):
        shown = filter(None, columns_of(rows.row(index, short=widths.is_short), widths))
        drawn.append(f"\x1b[{index + 3};3H{escapes.written([(gap.join(shown), ())])}")
    return "".join(drawn)
