import io
import sys

import pytest

from reader.cli import progress
from reader.cli.progress import ProgressLine, bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_one_line_that_is_cleared_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "_INTERVAL_S", 0)
    shown = ProgressLine()
    shown.show("12 texts\x1b[2J", 1, 2)
    shown.clear()
    assert terminal.getvalue() == "\r\x1b[K[##########----------]  50% 12 texts␛[2J\r\x1b[K"


def test_a_file_or_a_pipe_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    monkeypatch.setattr(progress, "_INTERVAL_S", 0)
    shown = ProgressLine()
    shown.show("12 texts")
    shown.clear()
    assert pipe.getvalue() == ""


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    shown = ProgressLine()
    shown.show("12 texts")
    shown.clear()
    assert terminal.getvalue() == ""


def test_work_that_is_known_to_be_long_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    shown = ProgressLine(at_once=True)
    shown.show("finding quotations 1/1")
    shown.show("and at once something else")
    assert terminal.getvalue() == "\r\x1b[Kfinding quotations 1/1"


def test_a_narrow_terminal_sees_one_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that goes on in the next row could not be written over."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "terminal_columns", lambda _: 12)
    ProgressLine(at_once=True).show("finding quotations 1/1")
    assert terminal.getvalue() == "\r\x1b[Kfinding quo"


def test_a_bar_needs_a_total() -> None:
    assert bar(5, 0) == ""
    assert bar(5, 4) == "[####################] 100% "
