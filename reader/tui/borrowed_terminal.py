"""The terminal, borrowed from the shell: restored on a signal, from any thread, at any moment."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import Any, Final

if sys.platform != "win32":
    import termios

#: Signals that end the program, as far as this system has them.
_NAMES = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")
ENDING: Final = tuple(signal.Signals(getattr(signal, name)) for name in _NAMES if hasattr(signal, name))
ALTERNATE_SCREEN: Final = "\x1b[?1049h"
ENTER: Final = f"{ALTERNATE_SCREEN}\x1b[?25l"
#: Private modes that Textual or the first page switches on: mouse, focus, paste, synchronized output, resize reports.
SWITCHED_ON: Final = (1000, 1002, 1003, 1006, 1015, 1016, 1004, 2004, 2026, 2048)
#: Switches off colours, those modes and the keyboard protocol; brings back line wrap, main screen and cursor.
LEAVE: Final = "\x1b[0m" + "".join(f"\x1b[?{mode}l" for mode in SWITCHED_ON) + "\x1b[<u\x1b[?7h\x1b[?1049l\x1b[?25h"


class BorrowedTerminal:
    """The terminal on standard input and output, as it was and as it is to be again.

    Attributes:
        attributes: Its line settings as they were; None if there is no terminal.
        in_use: Whether it is set up for a screen, or may be at any moment.
        has_page: Whether the first page stands on its alternate screen.
    """

    def __init__(self) -> None:
        self.attributes: list[Any] | None = None
        self.in_use = False
        self.has_page = False

    def borrow(self) -> None:
        """Remember the terminal's state; from now on each of `ENDING` restores it and ends the program."""
        if sys.platform == "win32" or self.in_use or not (os.isatty(0) and os.isatty(1)):
            return
        self.attributes, self.in_use = termios.tcgetattr(0), True
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # the shell would be left on the alternate screen
        for number in ENDING:
            signal.signal(number, self._end)

    def hold_keys(self) -> None:
        """Hold keys back, for the screen to take them."""
        if sys.platform == "win32" or self.attributes is None:
            return
        silent = termios.tcgetattr(0)
        silent[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        silent[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        termios.tcsetattr(0, termios.TCSANOW, silent)

    def finish(self) -> None:
        """Restore it if the screen has not; from then on, signals end the program as usual."""
        if self.attributes is None:
            return
        if self.in_use:
            with suppress(OSError):
                os.write(1, LEAVE.encode())
            self._restore_settings(0)
        self.in_use = False
        if sys.platform != "win32":
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        for number in ENDING:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)

    def give_back(self) -> None:
        """Restore it at once, whatever other threads are doing: what they still write goes nowhere."""
        if not self.in_use:
            return
        self.in_use = False
        if not os.isatty(1):  # in a browser there is nothing to restore
            return
        with suppress(OSError):
            terminal = _opened_anew()
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            self._restore_settings(terminal)
            _write_all(terminal, LEAVE.encode())

    def _end(self, number: int, _: FrameType | None) -> None:
        self.give_back()
        os._exit(128 + number)

    def _restore_settings(self, terminal: int) -> None:
        if sys.platform != "win32" and self.attributes is not None:
            with suppress(termios.error):
                termios.tcsetattr(terminal, termios.TCSANOW, self.attributes)


def _opened_anew() -> int:
    """Return a non-blocking descriptor of the terminal, which may take no output."""
    try:
        return os.open(os.ttyname(1), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return os.dup(1)


def _write_all(terminal: int, data: bytes) -> None:
    """Write; if the terminal takes nothing more, discard what it has not shown yet and write again."""
    try:
        os.write(terminal, data)
    except BlockingIOError:
        with suppress(termios.error):
            termios.tcflush(terminal, termios.TCOFLUSH)
        os.write(terminal, data)
