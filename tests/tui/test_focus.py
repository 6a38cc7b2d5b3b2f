"""What has the focus is on the screen, and takes the keys: after prompts and dialogs, at every size."""

from __future__ import annotations

import pytest

from tests.tui.screens import running

NARROW, WIDE = (80, 24), (120, 40)


async def test_a_list_called_over_the_text_takes_enter_though_the_panel_was_hidden_on_a_wide_screen() -> None:
    async with running(size=WIDE) as screen:
        await screen.press("p")
        await screen.pilot.resize_terminal(*NARROW)
        await screen.press("o", "j", "enter")
        assert screen.status.startswith("quotation 2 of 14")
        assert not screen.desk.panel.display


async def test_the_timeline_called_over_the_text_is_stepped_through_by_days() -> None:
    async with running(size=WIDE) as screen:
        await screen.press("p")
        await screen.pilot.resize_terminal(*NARROW)
        await screen.press("T", "g")
        first = screen.desk.panel.cursor_id
        await screen.press("]")
        assert screen.state.quotation is None
        assert screen.desk.panel.cursor_id != first


async def test_a_panel_hidden_on_a_wide_screen_is_not_there_again_on_a_narrow_one() -> None:
    async with running(size=NARROW) as screen:
        await screen.press("o")
        await screen.pilot.resize_terminal(*WIDE)
        await screen.press("p")
        await screen.pilot.resize_terminal(*NARROW)
        await screen.settle()
        assert not screen.desk.panel.display


async def test_the_next_pane_of_a_narrow_screen_is_the_text_and_nothing_covers_it() -> None:
    async with running(size=NARROW) as screen:
        await screen.press("o", "tab")
        assert screen.app.focused is screen.desk.view
        assert not screen.desk.panel.display


async def test_the_panel_comes_back_beside_a_text_that_was_alone() -> None:
    async with running(size=WIDE) as screen:
        await screen.press("z", "p")
        assert screen.desk.panel.display


async def test_a_list_opened_while_the_text_is_alone_brings_the_other_document_back_too() -> None:
    async with running(size=(200, 50)) as screen:
        await screen.press("z", "o")
        assert screen.desk.documents.shown == ("article", "letter")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_prompt_that_is_left_gives_the_keys_back_to_the_list(size: tuple[int, int]) -> None:
    async with running(size=size) as screen:
        await screen.press("o", "/", "escape", "j", "enter")
        assert screen.status.startswith("quotation 2 of 14")


async def test_after_a_search_from_a_list_over_the_text_the_match_can_be_seen() -> None:
    async with running(size=NARROW) as screen:
        await screen.press("o", "S", "<MANPADS>", "enter", "enter")
        assert not screen.desk.panel.display
        assert screen.app.focused is screen.desk.view
        assert "MANPADS" in screen.text()


async def test_a_line_that_is_gone_to_from_a_list_over_the_text_can_be_seen() -> None:
    async with running(size=NARROW) as screen:
        await screen.press("o", ":", "9", "enter")
        assert not screen.desk.panel.display


@pytest.mark.parametrize(
    "keys",
    [
        ("m", "a", "o", "B", "enter"),
        ("o", "S", "<MANPADS>", "enter", "enter"),
        ("3", "]", "o", "c", "enter"),
    ],
    ids=["a bookmark", "a match of all documents", "the passage of a comparison"],
)
async def test_what_a_dialog_over_a_list_leads_to_can_be_seen(keys: tuple[str, ...]) -> None:
    async with running(size=NARROW) as screen:
        await screen.press(*keys)
        assert not screen.desk.panel.display
        assert screen.app.focused is screen.desk.view


@pytest.mark.parametrize("click", [False, True])
async def test_a_list_that_is_opened_points_at_the_place_in_the_text(click: bool) -> None:
    async with running(size=WIDE) as screen:
        await screen.press("J")
        if click:
            row = screen.rows()[1]
            await screen.pilot.click(offset=(row.index("contents"), 1))
            await screen.settle()
        else:
            await screen.press("t")
        assert screen.desk.panel.cursor_id == "letter:0:0"


async def test_the_next_pane_is_the_list_also_where_two_documents_stand_side_by_side() -> None:
    async with running(size=(200, 50)) as screen:
        for document in ("letter", "article"):
            await screen.press("J", "tab")
            assert screen.desk.arrangement.panel_has_focus
            await screen.press("tab")
            assert screen.app.focused is screen.desk.view
            assert screen.state.document == document
