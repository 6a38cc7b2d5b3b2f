"""The first page, painted before Textual is imported; whatever happens meanwhile, the terminal is restored."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.files.cleaning import clean_line
from reader.layout.arrangement import text_place
from reader.layout.first_page import first_rows
from reader.layout.head import head_of
from reader.model import Dossier
from reader.model.place import Place
from reader.tui.borrowed_terminal import ENTER, BorrowedTerminal

if TYPE_CHECKING:
    from datetime import datetime

    from reader.memory.library_entry import LibraryEntry

CLEAR = "\x1b[H\x1b[2J"
#: Columns of a row of all dossiers that are no part of it, and rows of the screen above and below them.
LIBRARY_FRAME, LIBRARY_BARS = 3, 4


class FirstPage:
    """Shows the text at once; the screen later draws over it.

    Args:
        terminal: Where it is shown, and which is restored if the screen never comes.
        colours: What sets the colours of text and background; empty for the terminal's own.
    """

    def __init__(self, terminal: BorrowedTerminal, colours: str = "") -> None:
        self._terminal = terminal
        self._colours = colours
        self._is_painted = False

    def paint(self, dossier: Dossier, place: Place, *, measure: int, times_as_long: float = 1.0) -> None:
        """Show the title and the text from a place on, and hold keys until the screen takes them.

        Args:
            dossier: What is open, or its beginning.
            place: Where the reading starts.
            measure: Columns of text; 0 for the whole window.
            times_as_long: How many times as long the whole text is.
        """
        self._paint(lambda size: page(dossier, place, size, measure=measure, times_as_long=times_as_long))

    def paint_library(self, entries: Sequence[LibraryEntry], now: datetime) -> None:
        """Show all dossiers, and hold keys until the screen takes them.

        Args:
            entries: The dossiers.
            now: The time now.
        """
        self._paint(lambda size: library_page(entries, size, now))

    def _paint(self, painted: Callable[[os.terminal_size], str]) -> None:
        if sys.platform == "win32" or self._is_painted or not (os.isatty(0) and os.isatty(1)):
            return
        self._is_painted = True
        self._terminal.borrow()
        self._terminal.hold_keys()
        shown = painted(os.get_terminal_size(1))
        with suppress(OSError):
            os.write(1, (ENTER + self._colours + CLEAR + shown).encode("utf-8", "replace"))


def page(dossier: Dossier, place: Place, size: os.terminal_size, *, measure: int, times_as_long: float = 1.0) -> str:
    """Return what draws the title and the first rows, without any control characters of the text."""
    document = dossier.document(place.document)
    index = min(1, dossier.documents.index(document))
    where = text_place(size.columns, size.lines, index=index, documents=len(dossier.documents))
    head = head_of(dossier, document, times_as_long=times_as_long)
    rows = first_rows(document, head, where, measure=measure, offset=place.offset)
    drawn = [
        f"\x1b[{where.row + number + 1};{where.column + 1}H{clean_line(row)}" for number, row in enumerate(rows) if row
    ]
    title = f"\x1b[1;2H\x1b[1m{clean_line(dossier.title[: size.columns // 2])}\x1b[22m" if where.row else ""
    return title + "".join(drawn)


def library_page(entries: Sequence[LibraryEntry], size: os.terminal_size, now: datetime) -> str:
    """Return what draws the heading and the first of all dossiers as their screen does."""
    from reader.library.entry_rows import EntryRows, columns_of  # only where all dossiers are shown

    rows, shown_rows = EntryRows(entries, {}, now), max(0, size.lines - LIBRARY_BARS)
    scroll_bar = 1 if len(entries) > shown_rows else 0
    widths = rows.widths(size.columns - LIBRARY_FRAME - scroll_bar)
    gap = " " * widths.gap
    drawn = ["\x1b[1;2H\x1b[1mReader\x1b[22m"]
    for index in range(min(len(entries), shown_rows)):
        shown = filter(None, columns_of(rows.row(index, short=widths.is_short), widths))
        drawn.append(f"\x1b[{index + 3};3H{clean_line(gap.join(shown))}")
    return "".join(drawn)
