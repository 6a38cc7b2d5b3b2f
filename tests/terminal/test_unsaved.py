"""L4: what could not be saved at the end is told once the terminal is given back, and the exit status says so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.files.locking import locked
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal
from tests.terminal.test_life import started

#: Reader on a disk without room for another byte.
ON_A_FULL_DISK = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
from reader.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def state(environment: dict[str, str]) -> Path:
    """The folder that Reader remembers things in."""
    folder = Path(environment["XDG_STATE_HOME"]) / "dossier-reader"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def after_leaving(terminal: Terminal) -> str:
    """Return what stands on the terminal once the alternate screen is left."""
    return terminal.raw[terminal.raw.rindex(b"\x1b[?1049l") :].decode()


def test_l4_a_bookmark_that_another_readers_lock_keeps_from_being_saved_is_told(start: Start, state: Path) -> None:
    terminal = started(start)
    with locked(state):
        terminal.press("ma")
        terminal.wait_for("Bookmark a")
        terminal.press("Q")
        assert terminal.wait_for_end() == 74
    assert "not saved: your place and 1 bookmark" in after_leaving(terminal)
    assert terminal.out_of_order() == []


def test_l4_a_bookmark_on_a_full_disk_is_told(start: Start, state: Path) -> None:
    terminal = started(start, command=(sys.executable, "-c", ON_A_FULL_DISK))
    terminal.press("ma")
    terminal.wait_for("Bookmark a")
    terminal.press("Q")
    assert terminal.wait_for_end() == 74
    assert "not saved: your place and 1 bookmark" in after_leaving(terminal)
    assert terminal.out_of_order() == []


def test_l4_a_lock_that_is_let_go_in_time_costs_nothing(start: Start, state: Path) -> None:
    terminal = started(start)
    with locked(state):
        terminal.press("ma")
        terminal.wait_for("Bookmark a")
        terminal.press("Q")
        terminal.wait_until(lambda: b"\x1b[?1049l" in terminal.raw)
    assert terminal.wait_for_end() == 0
    assert '"a"' in (state / "memory.json").read_text(encoding="utf-8")
