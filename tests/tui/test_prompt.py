"""The prompt on the screen: names that complete, counts, earlier searches, results again."""

from __future__ import annotations

from tests.tui.screens import Screen, running


def line(screen: Screen) -> str:
    return screen.rows()[-1].strip()


async def test_a_name_is_completed_and_its_words_are_counted() -> None:
    async with running() as screen:
        await screen.press("/", "<@id>")
        assert line(screen).startswith("/@idris ")
        assert "Salim Idris 8 · Letter to Kerry 4" in line(screen)
        await screen.press("tab", "<weapons>")
        assert line(screen).startswith("/@idris weapons ") and line(screen).endswith("2 in this document, 3 in all")
        await screen.press("enter")
        assert screen.status.startswith("/@idris weapons 1/2")


async def test_the_key_that_completes_steps_on_to_the_next_name_and_back() -> None:
    async with running() as screen:
        await screen.press("/", "<@id>", "tab", "tab")
        assert line(screen).startswith('/@"Letter to Kerry" ')
        await screen.press("shift+tab")
        assert line(screen).startswith("/@idris ")
        await screen.press("backspace", "right")
        assert line(screen).startswith("/@idris ") and line(screen).endswith("in all")


async def test_the_right_key_moves_within_the_line_and_completes_at_its_end() -> None:
    async with running() as screen:
        await screen.press("/", "<@laym>", "left", "right")
        assert line(screen).startswith("/@laym")
        await screen.press("right", "<must>", "enter")
        assert screen.state.search is not None and screen.state.search.words == "@layman must"


async def test_earlier_searches_are_stepped_through() -> None:
    async with running() as screen:
        await screen.press("/", "<rebels>", "enter", "S", "<weapons>", "enter", "escape", "/", "<re>", "up")
        assert line(screen).startswith("/rebels ")
        await screen.press("down")
        assert line(screen).startswith("/re ")
        await screen.press("backspace", "backspace", "up", "up", "up")
        assert line(screen).startswith("/rebels ")
        await screen.press("down", "enter")
        assert screen.state.search is not None and screen.state.search.words == "weapons"


async def test_an_empty_line_lists_the_last_results_again_where_the_cursor_was() -> None:
    async with running() as screen:
        await screen.press("S", "<weapons>", "enter", "j", "j", "q", "S")
        assert "enter lists the 6 results of “weapons” again" in line(screen)
        await screen.press("enter")
        assert "weapons: 6 in all documents" in screen.text()
        assert next(row for row in screen.rows() if "▸article" in row or "▸letter" in row)
        await screen.press("enter")
        assert screen.state.search is not None and screen.state.search.current == 2


async def test_an_empty_line_says_what_it_searches_for_again() -> None:
    async with running() as screen:
        await screen.press("/", "<geneva>", "enter", "/")
        assert "enter searches for “geneva” again" in line(screen)


async def test_a_prompt_that_was_closed_is_told_nothing_more() -> None:
    async with running() as screen:
        screen.send("/", "@", "i", "escape")
        await screen.settle()
        assert screen.desk.prompt is None and screen.app.is_running
