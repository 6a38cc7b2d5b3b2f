"""Group F: what happens to the terminal while Reader lives in it, and what it is left in afterwards."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

#: Words of the first dossier's first paragraph, and a mark of its links, which are found last.
SHOWN = ("negotiating table", "SI→")


def started(start: Start, *arguments: str, words: tuple[str, ...] = SHOWN, **options: object) -> Terminal:
    """Start Reader, and return its terminal when the text is on the screen and nothing is going on any more."""
    terminal = start(*arguments, **options)
    terminal.wait_for(*words)
    terminal.wait_until_ready()
    return terminal


@pytest.mark.parametrize(
    ("number", "status"),
    [
        pytest.param(signal.SIGTERM, 143, id="F1 TERM"),
        pytest.param(signal.SIGHUP, 129, id="F2 HUP"),
        pytest.param(signal.SIGINT, 130, id="F3 INT"),
        pytest.param(signal.SIGQUIT, 131, id="F6 QUIT"),
    ],
)
def test_ending_signals_give_the_terminal_back(start: Start, number: signal.Signals, status: int) -> None:
    terminal = started(start)
    terminal.send(number)
    assert terminal.wait_for_end() == status
    assert terminal.out_of_order() == []


def test_f1_ended_while_only_the_first_page_is_painted_gives_the_terminal_back(start: Start) -> None:
    terminal = start()
    terminal.wait_until(lambda: b"negotiating" in terminal.raw)
    terminal.send(signal.SIGTERM)
    assert terminal.wait_for_end() == 143
    assert terminal.out_of_order() == []


def test_keys_typed_while_only_the_first_page_is_painted_are_not_lost(start: Start) -> None:
    terminal = start()
    terminal.wait_until(lambda: b"negotiating" in terminal.raw)
    terminal.press("]]")
    terminal.wait_for("quotation 2 of 14")


def test_f4_stopped_from_outside_and_continued_paints_everything(start: Start) -> None:
    terminal = started(start)
    stop_and_continue(terminal, lambda: terminal.send(signal.SIGTSTP))


def test_f5_stopped_by_ctrl_z_and_continued_paints_everything(start: Start) -> None:
    terminal = started(start)
    stop_and_continue(terminal, lambda: terminal.press("\x1a"))


def test_f4_stopped_by_force_and_continued_paints_everything(start: Start) -> None:
    """Nobody can catch SIGSTOP: the terminal was not given back, and is taken again."""
    terminal = started(start)
    before = all_but_the_status(terminal)
    terminal.send(signal.SIGSTOP)
    terminal.wait_for_stop()
    terminal.clear()
    terminal.send(signal.SIGCONT)
    terminal.wait_until(lambda: all_but_the_status(terminal) == before)
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_f4_stopped_while_something_is_being_painted_does_not_wait_for_itself(start: Start) -> None:
    """The signal arrives while the main thread holds the lock of what is to be written."""
    terminal = started(start, command=(sys.executable, "-c", STOPPED_WITHIN_A_WRITE))
    terminal.press("j")
    terminal.wait_for_stop()
    assert terminal.out_of_order() == []


def all_but_the_status(terminal: Terminal) -> list[str]:
    """Return the rows of the screen but for the status line, which tells what is going on."""
    lines = terminal.lines
    return lines[:-2] + lines[-1:]


def stop_and_continue(terminal: Terminal, stop: object) -> None:
    """Stop the program, write over its screen as a shell does, bring it back, and quit."""
    before = all_but_the_status(terminal)
    assert callable(stop)
    stop()
    terminal.wait_for_stop()
    assert terminal.out_of_order() == []
    terminal.clear()
    terminal.send(signal.SIGCONT)
    terminal.wait_until(lambda: all_but_the_status(terminal) == before)
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_f7_f8_a_window_of_one_cell_and_of_none_comes_back(start: Start) -> None:
    terminal = started(start)
    before = all_but_the_status(terminal)
    for columns, rows in ((1, 1), (0, 0), (3, 2), (20, 5)):
        terminal.resize(columns, rows)
        terminal.wait_for_silence()
        assert terminal.process.poll() is None
    terminal.resize(80, 24)
    terminal.wait_until(lambda: all_but_the_status(terminal) == before)
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_f9_a_hundred_sizes_in_a_second_settle_on_the_last(start: Start) -> None:
    terminal = started(start)
    before = all_but_the_status(terminal)
    for step in range(100):
        terminal.resize(40 + step, 10 + step % 30)
        time.sleep(0.01)
    terminal.resize(80, 24)
    terminal.wait_until(lambda: all_but_the_status(terminal) == before)
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_f10_an_empty_standard_input_takes_keys_from_the_terminal(start: Start) -> None:
    with Path("/dev/null").open() as nothing:
        terminal = started(start, stdin=nothing.fileno())
    terminal.press("]")
    terminal.wait_for("quotation 1 of")
    terminal.press("Q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_f11_text_from_a_pipe_is_read_and_keys_come_from_the_terminal(start: Start) -> None:
    text = subprocess.Popen(["/bin/echo", "“Nothing is lost,” said Maren Holt."], stdout=subprocess.PIPE)
    assert text.stdout is not None
    terminal = started(start, "-", stdin=text.stdout.fileno(), words=("Nothing is lost",))
    text.stdout.close()
    text.wait()
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_e7_keys_come_from_the_terminal_that_is_drawn_on_where_none_controls_the_process(start: Start) -> None:
    text = subprocess.Popen(["/bin/echo", "“Nothing is lost,” said Maren Holt."], stdout=subprocess.PIPE)
    assert text.stdout is not None
    terminal = started(start, "-", stdin=text.stdout.fileno(), controlling=False, words=("Nothing is lost",))
    text.stdout.close()
    text.wait()
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_f12_ends_when_the_terminal_is_gone(start: Start) -> None:
    terminal = started(start)
    terminal.close()
    terminal.wait_for_end()


def test_f13_standard_error_elsewhere_does_not_take_the_screen(start: Start, tmp_path: Path) -> None:
    elsewhere = tmp_path / "standard-error"
    with elsewhere.open("wb") as file:
        terminal = started(start, stderr=file.fileno())
    assert elsewhere.read_bytes() == b""
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


@pytest.mark.parametrize("name", ["dumb", None], ids=["dumb", "unset"])
def test_f14_a_terminal_that_cannot_be_drawn_on_gets_the_text(
    start: Start, environment: dict[str, str], name: str | None
) -> None:
    environment.pop("TERM")
    if name:
        environment["TERM"] = name
    terminal = start()
    assert terminal.wait_for_end() == 0
    assert b"negotiating" in terminal.raw
    assert b"\x1b" not in terminal.raw


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_f15_a_locale_without_utf_8_does_not_garble_the_marks(
    start: Start, environment: dict[str, str], encoding: str
) -> None:
    environment |= {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
    terminal = started(start)
    assert "Kerry‘s goal" in terminal.text
    terminal.press("q")
    assert terminal.wait_for_end() == 0


#: Reader, which is stopped the moment that a key makes it hand something to the thread that writes.
STOPPED_WITHIN_A_WRITE = """
import os, signal, sys
from textual.drivers._writer_thread import WriterThread
from reader.tui.desk import ScreenDesk
def write(self, text):
    with self._queue.mutex:
        os.kill(os.getpid(), signal.SIGTSTP)
        WriterThread.write = usual
    usual(self, text)
def moved(self, *how):
    WriterThread.write = write
    move(self, *how)
usual, move = WriterThread.write, ScreenDesk.move
ScreenDesk.move = moved
from reader.__main__ import main
sys.exit(main())
"""

#: Reader, with a fault of ours behind the key `j`; the exception's words try to reach the terminal.
FAULTY = """
import sys
from reader.tui.desk import ScreenDesk
def fail(*_):
    raise RuntimeError("no \\x1b]52;c;bm8=\\x07 such [bold]thing[/nothing]")
ScreenDesk.move = fail
from reader.__main__ import main
sys.exit(main())
"""


def test_f16_a16_a_fault_of_ours_gives_the_terminal_back_and_says_one_safe_line(
    start: Start, environment: dict[str, str]
) -> None:
    terminal = started(start, command=(sys.executable, "-c", FAULTY))
    terminal.press("j")
    assert terminal.wait_for_end() == 70
    assert terminal.out_of_order() == []
    after = terminal.raw[terminal.raw.rindex(b"\x1b[?1049l") :]
    assert b"this is a bug in Reader" in after
    assert b"\x1b]52" not in terminal.raw
    assert b"Traceback" not in terminal.raw
    logs = list(Path(environment["HOME"]).rglob("crash.log"))
    assert len(logs) == 1
    assert "RuntimeError" in logs[0].read_text(encoding="utf-8")


def test_a_text_from_a_pipe_is_not_waited_for_again_and_keys_go_on(start: Start) -> None:
    text = subprocess.Popen(["/bin/echo", "“Nothing is lost,” said Maren Holt."], stdout=subprocess.PIPE)
    assert text.stdout is not None
    terminal = started(start, "-", stdin=text.stdout.fileno(), words=("Nothing is lost",))
    text.stdout.close()
    text.wait()
    terminal.press("r")
    terminal.wait_for("cannot be reloaded")
    terminal.wait_for("MH?")  # until then Reader is still looking for quotations
    terminal.press("]")
    terminal.wait_for("quotation 1 of 1")
    terminal.press("Q")
    assert terminal.wait_for_end() == 0


def test_the_first_time_three_keys_are_named_and_never_again(start: Start, environment: dict[str, str]) -> None:
    shutil.rmtree(Path(environment["XDG_STATE_HOME"]) / "dossier-reader")
    first = start()
    first.wait_for("] next quotation, enter to its source, ? all keys", "SI→")
    first.press("q")
    assert first.wait_for_end() == 0
    second = start()
    second.wait_for("quotations by")
    assert "to its source" not in second.text


def test_the_screen_takes_over_where_the_first_page_stands(start: Start) -> None:
    """Some terminals clear the alternate screen whenever they are switched to it."""
    terminal = started(start)
    assert terminal.raw.count(b"\x1b[?1049h") == 1
    terminal.press("\x1a")
    terminal.wait_for_stop()
    terminal.clear()
    terminal.send(signal.SIGCONT)
    terminal.wait_for(*SHOWN)
    assert terminal.raw.count(b"\x1b[?1049h") == 2
