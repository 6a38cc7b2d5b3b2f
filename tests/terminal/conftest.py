from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.memory.keeping import FILE
from reader.memory.record import write_record
from tests.terminal.terminal import READER, Terminal, environment_in

#: Starts Reader with arguments, in a terminal; keyword arguments as `Terminal` takes them.
Start = Callable[..., Terminal]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which everything that Reader keeps lands in the test's own folder, and not the first time."""
    environment = environment_in(tmp_path / "home")
    state = Path(environment["XDG_STATE_HOME"]) / "dossier-reader"
    state.mkdir(parents=True, mode=0o700, exist_ok=True)
    (state / FILE).write_text(write_record(()), encoding="utf-8")
    return environment


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
