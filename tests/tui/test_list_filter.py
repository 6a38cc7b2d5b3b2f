"""The lists of the panel: letters are keys, one key lets them filter, and one escape leaves one thing."""

from __future__ import annotations

import pytest

from reader.reading.filters import Listed
from tests.tui.screens import Screen, running

OPENING: dict[Listed, str] = {"quotations": "o", "speakers": "s", "timeline": "T", "contents": "t"}


def typed(screen: Screen) -> str:
    return screen.state.filter.typed_in(screen.desk.panel.tab)


@pytest.mark.parametrize("listed", OPENING)
async def test_letters_are_keys_in_every_list_and_one_escape_leaves_it(listed: Listed) -> None:
    async with running() as screen:
        await screen.press(OPENING[listed], "g")
        first = screen.desk.panel.cursor_id
        await screen.press("j")
        assert screen.desk.panel.cursor_id != first
        await screen.press("k")
        assert screen.desk.panel.cursor_id == first and typed(screen) == ""
        await screen.press("escape")
        assert screen.app.focused is screen.desk.view


@pytest.mark.parametrize(
    ("listed", "letters"),
    [("quotations", "weapons"), ("speakers", "kerry"), ("timeline", "letter"), ("contents", "letter")],
)
async def test_one_key_lets_letters_filter_every_list_with_a_count(listed: Listed, letters: str) -> None:
    async with running() as screen:
        await screen.press(OPENING[listed], "/", f"<{letters}>")
        rows = [row for row in screen.rows() if f"/{letters}" in row]
        assert len(rows) == 1 and rows[0].split()[-2] == "of"
        assert 0 < int(rows[0].split()[-3]) < int(rows[0].split()[-1])
        await screen.press("escape")
        assert typed(screen) == "" and f"/{letters}" not in screen.text()
        assert screen.app.focused is not screen.desk.view
        await screen.press("escape")
        assert screen.app.focused is screen.desk.view


async def test_a_filter_that_is_kept_leaves_letters_as_keys_and_escape_shows_all() -> None:
    async with running() as screen:
        await screen.press("o", "/", "<layman>", "enter", "G")
        assert typed(screen) == "layman" and screen.state.current_quotation is not None
        assert screen.state.current_quotation.speaker == "layman"
        assert "escape shows all" in screen.text()
        await screen.press("escape", "escape")
        assert typed(screen) == "" and screen.app.focused is screen.desk.view


async def test_what_is_stepped_through_is_what_is_listed() -> None:
    async with running() as screen:
        await screen.press("o", "/", "<layman>", "enter", "tab")
        for _ in range(4):
            await screen.press("]")
            assert screen.state.current_quotation in screen.state.quotations_here()


async def test_arrows_move_control_u_takes_all_back_and_backspace_in_an_empty_line_ends_it() -> None:
    async with running() as screen:
        await screen.press("s", "g")
        first = screen.desk.panel.cursor_id
        await screen.press("/", "a", "b", "ctrl+u")
        assert typed(screen) == "" and screen.desk.list_filter.is_open
        await screen.press("down")
        assert screen.desk.panel.cursor_id != first and screen.desk.list_filter.is_open
        await screen.press("backspace")
        assert not screen.desk.list_filter.is_open and screen.desk.arrangement.panel_has_focus


async def test_leaving_the_list_by_key_or_click_keeps_what_was_typed_and_letters_are_keys() -> None:
    async with running() as screen:
        await screen.press("s", "/", "a", "tab")
        assert screen.app.focused is screen.desk.view and typed(screen) == "a"
        await screen.press("s", "/", "n")
        assert typed(screen) == "an"
        await screen.pilot.click(screen.desk.view, offset=(30, 12))
        await screen.settle()
        top = screen.desk.view.top
        await screen.press("j")
        assert not screen.desk.list_filter.is_open and screen.desk.view.top > top
        await screen.press("s", "/")
        await screen.pilot.click("TabRow", offset=(2, 0))
        await screen.settle()
        assert not screen.desk.list_filter.is_open


async def test_what_is_pasted_filters_too_and_the_line_of_keys_can_be_clicked() -> None:
    async with running() as screen:
        screen.reading.take_paste("nothing")
        await screen.press("s", "/")
        screen.reading.take_paste("kerry")
        await screen.settle()
        assert typed(screen) == "kerry"
        row = screen.rows()[-1]
        await screen.pilot.click(screen.desk.key_bar, offset=(row.index("escape show all") + 2, 0))
        await screen.settle()
        assert typed(screen) == "" and not screen.desk.list_filter.is_open


async def test_over_the_text_of_a_narrow_screen_it_is_the_same() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.press("s", "/", "<kerry>")
        assert "/kerry" in screen.text()
        await screen.press("escape", "escape")
        assert screen.app.focused is screen.desk.view and not screen.desk.panel.display
