from __future__ import annotations

from textual.events import Key

from tests.tui.screens import running


async def test_a_closing_key_typed_twice_closes_a_dialog_once() -> None:
    async with running() as screen:
        await screen.press("question_mark")
        dialog = screen.app.screen
        assert dialog is not screen.reading
        for _ in range(2):  # the second is on its way already when the first closes
            dialog.post_message(Key("escape", None))
        await screen.settle()
        assert screen.app.screen is screen.reading
        assert screen.app.is_running
