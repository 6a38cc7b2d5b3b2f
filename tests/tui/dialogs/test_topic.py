"""Topics of help on the screen."""

from __future__ import annotations

from reader.help import topic_named
from tests.tui.screens import running


async def test_a_topic_is_completed_and_shown() -> None:
    async with running(size=(100, 30)) as screen:
        await screen.press(":", "<help che>", "tab", "enter")
        assert "Checking a story" in screen.text()
        assert "(:help sheet)" in screen.text()


async def test_it_scrolls_to_its_end_and_is_broken_anew_in_another_width() -> None:
    topic = topic_named("reading")
    assert topic is not None
    last = topic.text.split()[-1]
    async with running(size=(100, 30)) as screen:
        await screen.press(":", "<help reading>", "enter", "G")
        assert last in screen.text()
        await screen.pilot.resize_terminal(50, 20)
        await screen.press("G")
        assert last in screen.text()
        assert all(len(row.rstrip()) <= 50 for row in screen.rows())


async def test_a_click_on_the_name_of_another_topic_shows_that() -> None:
    async with running(size=(100, 40)) as screen:
        await screen.press(":", "<help checking>", "enter")
        await screen.click(":help sheet")
        assert "The fact-check sheet" in screen.text()
        await screen.press("q")
        assert "The fact-check sheet" not in screen.text() and "Checking a story" not in screen.text()


async def test_the_others_are_listed_and_shown() -> None:
    async with running(size=(100, 40)) as screen:
        await screen.press(":", "<help dates>", "enter", "l")
        assert "▸dates" in screen.text()
        await screen.press("j", "enter")
        assert "A dossier is a folder of texts" in screen.text()
