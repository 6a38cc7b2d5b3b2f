"""On a system without the names that Python has on Unix alone, Reader starts, reads, saves and ends as it does here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.writer import can_be_drawn_on
from tests.files.dossier_folder import make_dossier

ROOT = Path(__file__).parent.parent


def test_the_screen_and_the_commands_do_without_what_windows_lacks(tmp_path: Path) -> None:
    folder = make_dossier(tmp_path)
    home = {"HOME": str(tmp_path / "home"), "XDG_STATE_HOME": str(tmp_path / "state"), "NO_COLOR": "1"}
    run = subprocess.run(
        [sys.executable, "-m", "tests.without_unix", str(folder), str(folder / "talk.md")],
        cwd=ROOT,
        env={**os.environ, **home},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert run.stderr.splitlines()[-1] == "all of it, without Unix", run.stderr
    assert run.returncode == 0


class Terminal:
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("platform", "environment", "drawn_on"),
    [
        ("linux", {"TERM": "xterm-256color"}, True),
        ("linux", {"TERM": "dumb"}, False),
        ("linux", {}, False),
        ("win32", {}, True),
        ("win32", {"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_of_windows_needs_no_name(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], drawn_on: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert can_be_drawn_on(Terminal(), environment) is drawn_on
