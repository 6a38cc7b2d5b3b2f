"""Drawing in a browser, and reading from it: through pipes to the server that has the connection."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.drivers.web_driver import WebDriver

from reader.tui.look.colour import to_hex
from reader.tui.look.look import look_of

if TYPE_CHECKING:
    from textual.driver import Driver

    from reader.tui.borrowed_terminal import BorrowedTerminal

#: What a process gets when its terminal is gone, as far as this system has that.
_HUNG_UP = getattr(signal, "SIGHUP", signal.SIGTERM)


class BrowserDriver(WebDriver):
    """Textual's driver for browsers, for a server that may be gone at any moment.

    Textual's own reads on when its server has been killed, for ever, and fails when it next writes.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._write = partial(self._write_all)

    def start_application_mode(self) -> None:
        """Begin to draw and to read; signals are ours, since Textual would leave without an exit status."""
        super().start_application_mode()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):
                loop.remove_signal_handler(number)
        self._app.theme_changed_signal.subscribe(self._app, self._fill_page)
        self._fill_page()

    def _fill_page(self, *_: object) -> None:
        """Give the page the colour of the text's ground, where it is not quite filled with rows."""
        palette = look_of(self._app).palette
        self.write(f"\x1b]11;{to_hex(palette.page)}\x1b\\" if palette else "\x1b]111\x1b\\")

    def run_input_thread(self) -> None:
        """Pass on what the browser sends; when nobody can send any more, leave as if a terminal had hung up."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            os.kill(os.getpid(), _HUNG_UP)

    def _write_all(self, data: bytes) -> int:
        """Write to the server; what it does not take any more is lost, and the end of its pipe ends the reading."""
        left = memoryview(data)
        with suppress(OSError):
            while left:
                left = left[os.write(self.fileno, left) :]
        return len(data)


def browser_driver(terminal: BorrowedTerminal) -> type[Driver]:
    """Return the driver for a process that ends in good order on signals.

    Args:
        terminal: Told whether there is a screen to leave.
    """

    class EndingDriver(BrowserDriver):
        """Says when there is a screen, and when there is none any more."""

        def start_application_mode(self) -> None:
            terminal.in_use = True
            super().start_application_mode()

        def close(self) -> None:
            super().close()
            terminal.in_use = False

    return EndingDriver
