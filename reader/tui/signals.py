"""Signals that end the program: the place is kept and the terminal given back first."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
#: Seconds after which the process ends all the same: a terminal that is gone may never take the last bytes.
PATIENCE = 0.8


def handle_ending_signals(app: ReaderApp) -> None:
    """From now on, end in an orderly way, with exit status 128 + the signal's number, on each of `ENDING`."""
    loop = asyncio.get_running_loop()
    for number in ENDING:
        loop.add_signal_handler(number, _end, app, number)


def _end(app: ReaderApp, number: signal.Signals) -> None:
    """Keep the place and leave; if leaving hangs, end without it."""
    last_resort = threading.Timer(PATIENCE, os._exit, (128 + number,))
    last_resort.daemon = True
    last_resort.start()
    app.quit_reading(128 + number)
