"""The input line, where it is laid out before its screen is there."""

from __future__ import annotations

import pytest
from textual.app import App, ScreenStackError

from tests.tui.screens import running


async def test_a_line_that_is_laid_out_before_any_screen_is_there_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.13 mounts the lines of the lists while no screen is on the stack yet."""
    cleared = App.clear_selection
    calls = 0

    def not_there_yet(app: App[None]) -> None:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise ScreenStackError("No screens on stack")
        cleared(app)

    monkeypatch.setattr(App, "clear_selection", not_there_yet)
    async with running() as screen:
        await screen.press("o", "/", "<layman>")
        assert "layman" in screen.text()
    assert calls > 1
