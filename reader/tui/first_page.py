"""The first page, painted before Textual is imported; the terminal is given back whatever happens until it is there."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import Any

from reader.files.cleaning import clean_line
from reader.layout.arrangement import text_place
from reader.layout.first_page import first_rows
from reader.layout.head import head_of
from reader.model import Dossier
from reader.model.place import Place

if sys.platform != "win32":
    import termios

ENTER, CLEAR = "\x1b[?1049h\x1b[?25l", "\x1b[H\x1b[2J"
#: Colours, mouse, paste and focus reports and the keyboard protocol off, the usual screen and the cursor back: in case
#: Textual had begun to set up the terminal when a signal came.
LEAVE = "\x1b[0m\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?2004l\x1b[?1004l\x1b[<u\x1b[?1049l\x1b[?25h"
ENDING = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")


class FirstPage:
    """Shows the text at once; the screen draws over it when it is there.

    Args:
        colours: What sets the colours of text and ground; empty for the terminal's own.
    """

    def __init__(self, colours: str = "") -> None:
        self._colours = colours
        self._attributes: list[Any] | None = None
        self._is_ours = False

    def paint(self, dossier: Dossier, place: Place, *, measure: int, times_as_long: float = 1.0) -> None:
        """Show the title and the text from a place on, and take keys silently until the screen takes them.

        Args:
            dossier: What is open, or the beginning of it.
            place: Where the reading begins.
            measure: Columns of text; 0 for the whole window.
            times_as_long: How many times as long the whole text is.
        """
        if sys.platform == "win32" or self._is_ours or not (os.isatty(0) and os.isatty(1)):
            return
        self._quiet_keys()
        size = os.get_terminal_size(1)
        painted = page(dossier, place, size, measure=measure, times_as_long=times_as_long)
        with suppress(OSError):
            os.write(1, (ENTER + self._colours + CLEAR + painted).encode("utf-8", "replace"))

    def hand_over(self) -> list[Any] | None:
        """Return the terminal's modes as they were: whoever draws now restores them. None where nothing was painted."""
        self._is_ours = False
        return self._attributes

    def take_back(self) -> None:
        """Give the terminal back, where the screen never came."""
        if self._is_ours:
            self._restore()

    def _restore(self) -> None:
        with suppress(OSError):
            os.write(1, LEAVE.encode())
        with suppress(termios.error):
            termios.tcsetattr(0, termios.TCSANOW, self._attributes or termios.tcgetattr(0))

    def _quiet_keys(self) -> None:
        """Hold keys back as the screen will take them; on a signal, give the terminal back and end as it asks."""
        self._attributes, self._is_ours = termios.tcgetattr(0), True
        silent = termios.tcgetattr(0)
        silent[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        silent[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        termios.tcsetattr(0, termios.TCSANOW, silent)
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # a shell would be left on the alternate screen
        for name in ENDING:
            signal.signal(getattr(signal, name), self._end)

    def _end(self, number: int, _: FrameType | None) -> None:
        self._restore()  # even after handing over: the screen's own handlers were not there yet
        os._exit(128 + number)


def page(dossier: Dossier, place: Place, size: os.terminal_size, *, measure: int, times_as_long: float = 1.0) -> str:
    """Return what draws the title and the first rows; no control character of a text is in it, whoever read it."""
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
