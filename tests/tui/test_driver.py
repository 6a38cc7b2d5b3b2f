"""The thread that reads the terminal's input, on a driver that was given no terminal."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from threading import Thread

import pytest

from tests.tui.screens import running

if sys.platform == "win32":
    pytest.skip("the driver is for terminals of Unix", allow_module_level=True)


@pytest.fixture(autouse=True)
def signals_as_they_were() -> Iterator[None]:
    numbers = (signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH)
    before = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


async def test_a_thread_that_ended_by_itself_leaves_nothing_that_ends_the_next_one() -> None:
    """Else no key arrives any more after ctrl+z and fg, once in some dozens of times."""
    from reader.tui.driver import ReaderDriver

    async with running() as screen:
        driver = ReaderDriver(screen.app, mouse=False)
        driver._key_thread = Thread(target=driver.exit_event.wait)  # it looks at the event, and never at the pipe
        driver._key_thread.start()
        driver.disable_input()
        assert not driver._key_thread.is_alive()
        assert not driver._was_woken()
