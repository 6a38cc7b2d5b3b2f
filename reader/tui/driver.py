"""The terminal's input, read by a thread that ends at once when told to, or when the terminal is gone.

Textual's own thread sleeps in selects of 0.1 s, which delays quitting by 200 ms, and spins on a terminal that has hung
up. This one is woken by a pipe, and takes the end of the input for a hang-up.

On ctrl+z, Textual stops wherever the signal finds it, even while handing something to the output thread; it then waits
for ever for a lock that it holds itself. Here a stop waits for the loop's next step.
"""

from __future__ import annotations

import os
import select
import signal
from codecs import getincrementaldecoder
from typing import Any

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

#: Seconds without input after which a lone escape is taken for the escape key, as in Textual's own driver.
ESCAPE_DELAY = 0.1
#: Bytes read at once, as in Textual's own driver.
CHUNK = 4096


class ReaderDriver(LinuxDriver):
    """Textual's Linux driver with an input thread of our own; it draws on standard output."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._has_terminal = False
        super().__init__(*arguments, **options)
        # Textual draws on standard error, in the locale's encoding; we draw on standard output, in UTF-8.
        self._file = open(1, "w", 1 << 16, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        self._waking_end, self._wake = os.pipe()

    def start_application_mode(self) -> None:
        """Take the terminal; from now on a stop waits for the loop's next step."""
        self._has_terminal = True
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def stop_application_mode(self) -> None:
        """Give the terminal back; while another program has it, a stop takes effect at once."""
        self._has_terminal = False
        super().stop_application_mode()

    def _sigtstp_application(self, *_: object) -> None:
        """Stop the program after giving the terminal back."""
        if self._has_terminal:
            self._loop.call_soon_threadsafe(super()._sigtstp_application)
        else:
            super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again; a process stopped by force has not yet given it back."""
        if self._has_terminal:
            self._loop.call_soon_threadsafe(self._take_again)
        else:
            super()._sigcont_application()

    def _take_again(self) -> None:
        """Repaint everything: others may have written to the terminal."""
        self.suspend_application_mode()
        self._must_signal_resume = True
        self.resume_application_mode()

    def disable_input(self) -> None:
        """Wake the input thread, so that it ends without delay."""
        if self._key_thread is not None and self._key_thread.is_alive():  # on ctrl+z it is stopped twice
            os.write(self._wake, b".")
        super().disable_input()
        if self._was_woken():  # it ended by itself; the byte would end the next thread at once
            os.read(self._waking_end, CHUNK)

    def _was_woken(self) -> bool:
        return self._waking_end in select.select([self._waking_end], [], [], 0)[0]

    def run_input_thread(self) -> None:
        """Pass on what the terminal sends, until input is disabled."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        try:
            while not self.exit_event.is_set():
                ready, _, _ = select.select([self.fileno, self._waking_end], [], [], ESCAPE_DELAY)
                if self._waking_end in ready:
                    os.read(self._waking_end, 1)
                    break
                if self.fileno in ready:
                    data = self._read()
                    if not data:
                        os.kill(os.getpid(), signal.SIGHUP)
                        break
                    for event in parser.feed(decode(data)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        finally:
            self._end(parser)

    def _read(self) -> bytes:
        """Return what the terminal sent; empty if it is gone."""
        try:
            return os.read(self.fileno, CHUNK)
        except OSError:
            return b""

    def _end(self, parser: XTermParser) -> None:
        """Flush the parser."""
        try:
            for _ in parser.feed(""):
                pass
        except (EOFError, ParseError):
            pass
