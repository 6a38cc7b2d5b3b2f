"""Lending the terminal to a program: the user's editor."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from textual.app import App, SuspendNotSupported

from reader.reading.editor import EditorError
from reader.tui.borrowed_terminal import ENDING

#: Signals that ctrl+c and ctrl+backslash send to every foreground program.
FROM_KEYS = {signal.SIGINT, getattr(signal, "SIGQUIT", signal.SIGINT)}

#: What was started beside this program and had not ended when last looked at.
_started: list[subprocess.Popen[bytes]] = []


def run_program(app: App[Any], command: Sequence[str]) -> int:
    """Lend the terminal to a program, and return its status; whatever happens, the screen comes back.

    Raises:
        EditorError: It cannot be started.
    """
    failure: OSError | None = None
    status = 0
    try:
        with app.suspend(), _interrupts_left_to_it():
            try:
                status = subprocess.run(command, check=False).returncode
            except OSError as error:  # raised through `suspend`, it would leave the screen dead
                failure = error
    except SuspendNotSupported:
        raise EditorError("This terminal cannot be given to an editor") from None
    if failure is not None:
        raise EditorError(f"{command[0]} did not start: {failure.strerror}")
    return status


def open_outside(command: Sequence[str]) -> str:
    """Start a program beside this one, with nothing of the terminal; return the outcome in words."""
    nothing = subprocess.DEVNULL
    _started[:] = [each for each in _started if each.poll() is None]
    try:
        started = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    except OSError as error:
        return f"{command[0]} did not start: {error.strerror}"
    _started.append(started)
    return f"Opened with {command[0]}"


@contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Ignore ctrl+c and the like, which the terminal sends to both programs; raise other signals afterwards."""
    came: list[int] = []
    handlers = {number: signal.signal(number, lambda number, _: came.append(number)) for number in ENDING}
    waking = signal.set_wakeup_fd(-1)  # or the event loop would still get them
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(waking)
        for each in came:
            if each not in FROM_KEYS:
                signal.raise_signal(each)
