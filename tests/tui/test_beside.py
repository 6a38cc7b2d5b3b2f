"""What work beside the screen tells arrives, or is dropped once nobody is there to hear it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from reader.tui.app import ReaderApp
from reader.tui.beside import on_screen


class App:
    """Leaves while something is being told, or has left, or stays."""

    def __init__(self, *, running: bool, leaves: bool = False) -> None:
        self.is_running = running
        self._leaves = leaves

    def call_from_thread(self, tell: Callable[..., object], *told: object) -> None:
        if self._leaves:
            self.is_running = False
            raise RuntimeError("Event loop is closed")
        tell(*told)


def tell(app: App) -> list[object]:
    heard: list[object] = []
    on_screen(cast("ReaderApp", cast("Any", app)), heard.append, "found")
    return heard


def test_what_is_told_arrives() -> None:
    assert tell(App(running=True)) == ["found"]


def test_after_leaving_and_while_leaving_it_is_dropped() -> None:
    assert tell(App(running=False)) == []
    assert tell(App(running=True, leaves=True)) == []


def test_a_fault_of_what_is_told_is_a_fault() -> None:
    def fail() -> None:
        raise RuntimeError("a fault of ours")

    with pytest.raises(RuntimeError, match="a fault of ours"):
        on_screen(cast("ReaderApp", cast("Any", App(running=True))), fail)
