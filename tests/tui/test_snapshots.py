"""How the main screens look, colours included; `pytest --snapshot-update` takes new pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.pipeline import open_paths
from reader.reading.launch import LaunchOptions
from reader.tui.app import ReaderApp
from tests.tui.screens import Screen

SCREENS = {
    "text-alone": ((80, 24), ()),
    "quotation": ((120, 36), ("3", "]")),
    "two-documents": ((200, 50), ("3", "]", "enter")),
    "timeline": ((120, 36), ("T",)),
    "search": ((100, 30), ("slash", "<weapons>", "enter")),
    "help": ((120, 36), ("question_mark",)),
}


@pytest.mark.parametrize("name", SCREENS)
def test_looks_as_before(name: str, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    size, keys = SCREENS[name]

    async def press(pilot: Pilot[Any]) -> None:
        assert isinstance(pilot.app, ReaderApp)
        screen = Screen(pilot.app, pilot)
        await screen.settle()
        await screen.press(*keys)

    assert snap_compare(ReaderApp(LaunchOptions(open_paths([]))), terminal_size=size, run_before=press)
