"""Signals that end the program: first the terminal is restored, then everything is saved."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from types import FrameType
from typing import TYPE_CHECKING

from reader.tui.borrowed_terminal import ENDING

if TYPE_CHECKING:
    from reader.tui.borrowed_terminal import BorrowedTerminal

#: Seconds for the screen to leave by itself: a terminal that is gone may never take the last bytes.
LEAVING_S = 0.8
#: Seconds for saving afterwards, before the process ends in any case.
SAVING_S = 3.0
_PAUSE_S = 0.02


def handle_ending_signals(
    leave: Callable[[int], object], save: Callable[[], object], terminal: BorrowedTerminal
) -> None:
    """From now on, end in good order, with exit status 128 + the signal's number, on each of `ENDING`.

    Args:
        leave: Leaves the screen with an exit status.
        save: Saves what is still unsaved, if the screen does not leave by itself.
        terminal: The terminal to restore then.
    """
    loop = asyncio.get_running_loop()
    asked: SimpleQueue[int] = SimpleQueue()  # the one queue that is safe to write to in a signal handler
    Thread(target=_end_all_the_same, args=(save, terminal, asked), daemon=True).start()

    def end(number: int, _: FrameType | None) -> None:
        asked.put(128 + number)
        with suppress(RuntimeError):  # the loop has already ended
            loop.call_soon_threadsafe(leave, 128 + number)

    for each in ENDING:
        signal.signal(each, end)


def _end_all_the_same(save: Callable[[], object], terminal: BorrowedTerminal, asked: SimpleQueue[int]) -> None:
    """Once asked, end even if leaving hangs: restore the terminal, save what can be saved, and wait for neither."""
    status = asked.get()
    end = time.monotonic() + LEAVING_S
    while terminal.in_use and time.monotonic() < end:
        time.sleep(_PAUSE_S)
    if terminal.in_use:
        terminal.give_back()
        Thread(target=_save_and_end, args=(save, status), daemon=True).start()
    time.sleep(SAVING_S)
    os._exit(status)


def _save_and_end(save: Callable[[], object], status: int) -> None:
    with suppress(Exception):  # what hangs may have left the screen half done
        save()
    os._exit(status)
