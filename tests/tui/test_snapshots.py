"""How the main screens look, colours included; `pytest --snapshot-update` takes new pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.memory.library import change_library
from reader.memory.library_entry import Checked, LibraryEntry, Opening, with_read
from reader.pipeline import open_paths
from reader.reading.launch import LaunchOptions, Preferences
from reader.reading.shelf import Shelf
from reader.tui.app import ReaderApp
from tests.library.shelf import harbour
from tests.tui.screens import Screen

SCREENS = {
    "text-alone": ((80, 24), ()),
    "quotation": ((120, 36), ("3", "]")),
    "two-documents": ((200, 50), ("3", "]", "enter")),
    "timeline": ((120, 36), ("T",)),
    "search": ((100, 30), ("slash", "<weapons>", "enter")),
    "help": ((120, 36), ("question_mark",)),
}
LIBRARY = {
    "list": ((120, 16), ("j",)),
    "narrow": ((80, 16), ()),
    "search": ((120, 16), ("slash", "<harbour fund>", "enter")),
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


@pytest.mark.parametrize("name", LIBRARY)
def test_all_dossiers_look_as_before(
    name: str, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    size, keys = LIBRARY[name]
    vote = replace(harbour(tmp_path), checked=Checked(12, 42, 2), read="2021-05-03T10:00:00Z")
    gone = LibraryEntry(Opening((str(tmp_path / "budget"),)), "Budget speech", Checked(18, 18), "2020-05-03T10:00:00Z")
    for entry in (gone, vote):
        change_library(lambda library, entry=entry: with_read(library, entry), tmp_path / "state")  # type: ignore[misc]

    async def press(pilot: Pilot[Any]) -> None:
        assert isinstance(pilot.app, ReaderApp)
        screen = Screen(pilot.app, pilot)
        await screen.settle()
        await screen.press(*keys)

    app = ReaderApp(Preferences(), shelf=Shelf(tmp_path / "state", tmp_path / "cache"))
    assert snap_compare(app, terminal_size=size, run_before=press)
