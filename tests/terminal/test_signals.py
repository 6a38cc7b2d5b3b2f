"""W1, W2, F1, F2: whenever a signal comes and whatever hangs, the terminal is given back and the place is kept."""

from __future__ import annotations

import fcntl
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.processes import children_of, is_running, needs_proc, processor_time, wait_until
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

LONG = "".join(f"Line {number} of a long text.\n\n" for number in range(400))
SIGNALS = [pytest.param(signal.SIGTERM, id="F1 TERM"), pytest.param(signal.SIGHUP, id="F2 HUP")]

#: Reader with one thing changed before it starts.
CHANGED = """
import sys, time
{change}
from reader.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def story(tmp_path: Path) -> str:
    file = tmp_path / "story.txt"
    file.write_text(LONG, encoding="utf-8")
    return str(file)


def read_on(terminal: Terminal) -> None:
    """Go on to another page, and wait until all is quiet."""
    terminal.wait_for("Line 3 of")
    terminal.wait_until_ready()
    terminal.press("  ")
    terminal.wait_until(lambda: "Line 3 of" not in terminal.text)
    terminal.wait_for_silence()


def first_line(terminal: Terminal) -> str:
    """Return the first words of the text that are shown."""
    return next(line.strip() for line in terminal.lines if line.strip().startswith("Line "))


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_keeps_the_place(start: Start, story: str, number: signal.Signals) -> None:
    terminal = start(story)
    read_on(terminal)
    place = first_line(terminal)
    terminal.send(number)
    assert terminal.wait_for_end() == 128 + number
    assert terminal.out_of_order() == []
    again = start(story)
    again.wait_for(place)
    assert first_line(again) == place


def test_f2_a_terminal_that_is_gone_keeps_the_place(start: Start, story: str) -> None:
    terminal = start(story)
    read_on(terminal)
    place = first_line(terminal)
    terminal.close()
    terminal.wait_for_end()
    again = start(story)
    again.wait_for(place)
    assert first_line(again) == place


@contextmanager
def lock_held(folder: Path) -> Iterator[None]:
    """Hold the lock on a folder, as another reader does while it saves."""
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(descriptor)


@pytest.mark.parametrize("number", SIGNALS)
def test_w1_a_lock_that_another_reader_holds_does_not_keep_the_terminal(
    start: Start, story: str, environment: dict[str, str], number: signal.Signals
) -> None:
    with lock_held(Path(environment["XDG_STATE_HOME"]) / "dossier-reader"):
        terminal = start(story)
        read_on(terminal)
        terminal.send(number)
        assert terminal.wait_for_end() == 128 + number
    assert terminal.out_of_order() == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            "from reader.reading import saving\nsaving.save = lambda *_, **__: time.sleep(60)", id="saving hangs"
        ),
        pytest.param(
            "from reader.tui.driver import ReaderDriver\nReaderDriver.stop_application_mode = lambda _: time.sleep(60)",
            id="leaving hangs",
        ),
        pytest.param(
            "from reader.tui.desk import ScreenDesk\nScreenDesk.move = lambda *_: [None for _ in iter(int, 1)]",
            id="the screen is busy",
        ),
    ],
)
def test_w1_whatever_hangs_the_terminal_is_given_back(start: Start, story: str, change: str) -> None:
    terminal = start(story, command=(sys.executable, "-c", CHANGED.format(change=change)))
    terminal.wait_for("Line 3 of")
    terminal.wait_until_ready()
    terminal.press("j")
    time.sleep(0.1)
    terminal.send(signal.SIGTERM)
    assert terminal.wait_for_end() == 143
    assert terminal.out_of_order() == []


def test_w1_what_hangs_on_leaving_does_not_cost_the_place(start: Start, story: str) -> None:
    change = "from reader.tui.driver import ReaderDriver\nReaderDriver.stop_application_mode = lambda _: time.sleep(60)"
    terminal = start(story, command=(sys.executable, "-c", CHANGED.format(change=change)))
    read_on(terminal)
    place = first_line(terminal)
    terminal.send(signal.SIGTERM)
    assert terminal.wait_for_end() == 143
    again = start(story)
    again.wait_for(place)


@pytest.mark.parametrize("arguments", [(), ("+200",)], ids=["with a first page", "without"])
@pytest.mark.parametrize("moment", range(0, 100, 13))
def test_w2_a_signal_at_any_moment_of_the_start_gives_the_terminal_back(
    start: Start, story: str, arguments: tuple[str, ...], moment: int
) -> None:
    terminal = start(story, *arguments)
    terminal.wait_until(lambda: bool(terminal.raw))
    terminal.read(moment / 200)
    terminal.send(signal.SIGTERM)
    assert terminal.wait_for_end() == 143
    assert terminal.out_of_order() == []


def test_w2_the_first_byte_is_written_only_when_a_signal_would_be_heeded(start: Start, story: str) -> None:
    terminal = start(story)
    while not terminal.raw:
        terminal.read(0.001)
    terminal.send(signal.SIGHUP)
    assert terminal.wait_for_end() == 129
    assert terminal.out_of_order() == []


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_c4_a_search_does_not_outlive_the_screen(start: Start, tmp_path: Path, number: signal.Signals) -> None:
    file = tmp_path / "letters.txt"
    file.write_text("Letters.\n\n" + "a" * 5_000 + "!", encoding="utf-8")
    terminal = start(str(file))
    terminal.wait_for("Letters")
    terminal.wait_until_ready()
    terminal.press("\x12/(a+)+$\r")
    terminal.wait_until(lambda: bool(children_of(terminal.process.pid)))
    (child,) = children_of(terminal.process.pid)
    assert wait_until(lambda: processor_time(child) > 0.3)
    terminal.send(number)
    terminal.wait_for_end()
    assert wait_until(lambda: not is_running(child))
