"""The line of keys: what does not fit is left out, and each key can be clicked instead of pressed."""

from __future__ import annotations

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from tests.tui.screens import Screen, running


def keys_shown(screen: Screen) -> str:
    return screen.rows()[-1]


async def test_a_narrow_screen_shows_the_first_keys_and_always_how_to_find_the_others() -> None:
    async with running(size=(200, 24)) as screen:
        assert keys_shown(screen).split("   ")[0] == " ] next"
        assert "s speakers" in keys_shown(screen) and keys_shown(screen).endswith("Q quit")
        for width, missing in ((72, "s speakers"), (64, "p lists"), (40, "/ search")):
            await screen.pilot.resize_terminal(width, 24)
            await screen.settle()
            assert missing not in keys_shown(screen)
            assert keys_shown(screen).startswith(" ] next")
            assert keys_shown(screen).endswith("^p menu   ? help")


async def test_every_key_in_it_does_by_a_click_what_it_does_by_itself() -> None:
    async with running(size=(120, 36)) as screen:
        await screen.click("] next")
        assert screen.state.quotation == "q1"
        await screen.click("] next")
        await screen.click("[ previous")
        assert screen.state.quotation == "q1"
        await screen.click("p lists")
        assert not screen.desk.arrangement.panel_is_shown
        await screen.click("s speakers")
        assert screen.session.list_in_focus is not None
        await screen.click("? help")
        assert "who says what" in screen.text()


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_words_are_searched_for_and_the_prompt_is_left_by_clicks(size: tuple[int, int]) -> None:
    async with running(size=size) as screen:
        await screen.click("/ search")
        await screen.press("<weapons>")
        await screen.click("enter go")
        assert screen.state.search is not None
        assert screen.desk.prompt is None
        await screen.click("/ search")
        await screen.click("^r pattern")
        assert screen.state.pattern
        await screen.click("escape cancel")
        assert screen.desk.prompt is None
        assert screen.state.search is not None


async def test_after_a_jump_it_leads_back() -> None:
    async with running(size=(100, 24)) as screen:
        assert "back" not in keys_shown(screen)
        await screen.press("G")
        await screen.click("backspace back")
        assert "article 0 %" in screen.place


async def test_every_command_can_be_reached_from_it_by_clicks() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.click("^p menu")
        await screen.click("Contents")
        assert screen.desk.panel.tab == "contents" and screen.desk.arrangement.panel_is_shown


async def test_a_click_ends_no_selection_so_that_what_is_selected_can_be_copied() -> None:
    async with running(size=(80, 24)) as screen:
        screen.reading.selections = {screen.desk.view: Selection(Offset(0, 0), Offset(0, 30))}
        await screen.click("^p menu")
        await screen.press("<copy>")
        assert screen.reading.selections


async def test_a_click_between_keys_does_nothing_and_keeps_the_focus() -> None:
    async with running(size=(200, 50)) as screen:
        await screen.press("o")
        await screen.pilot.click(offset=(120, 49))
        assert screen.session.list_in_focus is not None
        await screen.click("escape close", button=3)
        assert screen.session.list_in_focus is not None


async def test_the_key_under_the_pointer_is_underlined() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.pilot.hover(offset=(4, 23))
        await screen.settle()
        assert all(style.underline for style in screen.styles_of("next", within="] next"))
        await screen.pilot.hover(offset=(4, 10))
        await screen.settle()
        assert not any(style.underline for style in screen.styles_of("next", within="] next"))
