"""`reader doctor` on a terminal: what it is like, and whether the screen can be worked with in it."""

from __future__ import annotations

import re

import pytest

from tests.terminal.conftest import Start


@pytest.mark.parametrize(
    ("columns", "rows", "kind", "status", "words"),
    [
        (100, 60, "xterm-256color", 0, ("ok     type", "xterm-256color", "100 columns, 60 rows", "256, of which")),
        (30, 9, "xterm-256color", 1, ("make it 40", "columns and 10", "rows at least")),
        (100, 60, "dumb", 1, ("wrong  type", "TERM is 'dumb'", "set TERM to what the terminal is")),
    ],
)
def test_the_terminal_is_told(
    start: Start, environment: dict[str, str], columns: int, rows: int, kind: str, status: int, words: tuple[str, ...]
) -> None:
    environment["TERM"] = kind
    terminal = start("doctor", columns=columns, rows=rows)
    assert terminal.wait_for_end() == status
    told = " ".join(re.sub(r"\x1b\[\d+m", "", terminal.raw.decode()).split())
    for each in words:
        assert " ".join(each.split()) in told
