from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.terminal import READER, ROOT, Terminal

#: Starts Reader with arguments, in a terminal; keyword arguments as `Terminal` takes them.
Start = Callable[..., Terminal]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which everything that Reader keeps lands in the test's own folder."""
    home = tmp_path / "home"
    home.mkdir()
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(ROOT),
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        **folders,
    }


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Start Reader in terminals of their own; what still runs at the end of the test is killed."""
    running: list[Terminal] = []

    def begin(*arguments: str, command: tuple[str, ...] = READER, **options: Any) -> Terminal:
        terminal = Terminal((*command, *arguments), environment, **options)
        running.append(terminal)
        return terminal

    yield begin
    for terminal in running:
        terminal.kill()
