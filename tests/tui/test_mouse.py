"""A button that goes down on a notice which has just gone does not end the program."""

from __future__ import annotations

import pytest
from textual.geometry import Offset
from textual.widget import Widget

from tests.tui.screens import running


async def test_a_widget_removed_since_the_last_frame_is_not_under_the_mouse(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running() as screen:
        gone = Widget()
        monkeypatch.setattr(
            type(screen.reading._compositor), "get_widget_and_offset_at", lambda *_: (gone, Offset(0, 0))
        )
        assert screen.reading.get_widget_and_offset_at(3, 3) == (None, None)
        await screen.pilot.mouse_down(offset=(3, 3))
        assert screen.app.is_running and screen.app.return_code is None
