"""Programs that are started beside the reading."""

from __future__ import annotations

import sys

from reader.tui import lent_terminal
from reader.tui.lent_terminal import open_outside


def test_a_program_is_started_without_the_terminal() -> None:
    asked = "import sys; sys.exit(sys.stdin.read() or sys.stdout.isatty())"
    assert open_outside([sys.executable, "-c", asked]) == f"Opened with {sys.executable}"
    assert lent_terminal._started[-1].wait(timeout=60) == 0


def test_a_program_that_does_not_start_is_said() -> None:
    assert open_outside(["/nonexistent/viewer", "x"]) == "/nonexistent/viewer did not start: No such file or directory"
