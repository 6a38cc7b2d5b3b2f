"""What every dialog has: one table from which its line of keys is drawn and its keys work, filled from the keymap."""

from __future__ import annotations

import pytest

from reader.tui.dialogs.choice import ListDialog
from reader.tui.dialogs.dialog import Dialog
from reader.tui.dialogs.page import PageDialog
from tests.tui.screens import Screen, running

#: How each dialog is opened from the first dossier.
OPENED = {
    "help": ("question_mark",),
    "details of a document": ("i",),
    "details of a quotation": ("]", "i"),
    "what is never changed": ("]", "C"),
    "places": ("m", "a", "B"),
    "results": ("S", "<weapons>", "enter"),
    "palette": ("ctrl+p",),
}


def dialog(screen: Screen) -> Dialog[object]:
    assert isinstance(screen.app.screen, Dialog)
    return screen.app.screen


async def test_a_closing_key_typed_twice_closes_a_dialog_once() -> None:
    async with running() as screen:
        await screen.press("question_mark")
        await screen.type_at_once("escape", "escape")
        assert screen.app.screen is screen.reading
        assert screen.app.is_running


@pytest.mark.parametrize("opening", OPENED.values(), ids=OPENED)
async def test_w3_the_quitting_key_quits_from_every_dialog(opening: tuple[str, ...]) -> None:
    async with running() as screen:
        await screen.press(*opening)
        dialog(screen)
        await screen.press("ctrl+q")
        assert screen.app.return_code == 0


async def test_w3_the_quitting_key_quits_from_a_prompt_and_while_a_letter_is_awaited() -> None:
    for opening in ("/", "m"):
        async with running() as screen:
            await screen.press(opening, "ctrl+q")
            assert screen.app.return_code == 0


@pytest.mark.parametrize("opening", OPENED.values(), ids=OPENED)
async def test_house_20_every_key_that_is_shown_is_in_the_table_and_the_last_one_closes(
    opening: tuple[str, ...],
) -> None:
    async with running(size=(120, 40)) as screen:
        await screen.press(*opening)
        offered = dialog(screen).offered()
        assert all(f"{each.key} {each.label}" in screen.text() for each in offered)
        assert {each.label for each in offered} <= {entry.label for entry in dialog(screen).table()}
        assert offered[-1].label == "closes"
        await screen.press(offered[-1].key)
        assert screen.app.screen is screen.reading


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
@pytest.mark.parametrize("opening", OPENED.values(), ids=OPENED)
async def test_every_dialog_is_closed_by_a_click_on_its_line_of_keys_or_beside_it(
    opening: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with running(size=size) as screen:
        await screen.press(*opening)
        await screen.click("closes")
        assert screen.app.screen is screen.reading
        await screen.press(*opening)
        await screen.pilot.click(offset=(0, 0))
        assert (screen.app.screen is screen.reading) is not (opening == ("question_mark",))


async def test_what_a_dialog_offers_is_done_by_a_click_on_it() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.press("]", "2", "]", "i")
        await screen.click("compares with the source")
        assert screen.app.screen is screen.reading and screen.desk.comparison.display
        await screen.click("go there")
        assert screen.app.screen is screen.reading
        assert screen.state.document == "letter"


async def test_house_20_from_a_quotation_s_details_c_compares() -> None:
    async with running() as screen:
        await screen.press("]", "2", "]", "i")
        assert "enter corrects the speaker   c compares with the source" in screen.text()
        await screen.press("c")
        assert screen.app.screen is screen.reading and screen.desk.comparison.display
        await screen.press("i")
        assert "compares with the source" not in screen.text()
        await screen.press("C")
        assert "comes with Reader" in screen.text()


async def test_house_21_dialogs_follow_the_keymap() -> None:
    keymap = {"close": ["z"], "line_down": ["w"], "source": ["f4"], "forget": ["ctrl+k"]}
    async with running(keymap=keymap, size=(120, 14)) as screen:
        await screen.press("question_mark", "w", "w", "w")
        page = dialog(screen)
        assert isinstance(page, PageDialog)
        assert page.query_one("VerticalScroll").scroll_y == 3
        await screen.press("q")
        assert dialog(screen) is page
        await screen.press("z")
        assert not isinstance(screen.app.screen, Dialog)
        await screen.press("m", "a", "m", "b", "B")
        assert [each.key for each in dialog(screen).offered()] == ["^k", "f4", "/", "z"]
        await screen.press("x", "ctrl+k", "w")
        assert [letter for letter, _ in screen.state.kept.remembered.bookmarks] == ["b"]


async def test_a_page_scrolls_by_every_key_of_the_text_and_takes_counts() -> None:
    async with running(size=(120, 14)) as screen:
        await screen.press("question_mark")
        area = dialog(screen).query_one("VerticalScroll")
        for keys, expected in (
            (("5", "j"), 5), (("k",), 4), (("d",), 10), (("u",), 4), (("space",), 16), (("b",), 4),
            (("G",), area.max_scroll_y), (("g",), 0), (("down",), 1), (("home",), 0),
        ):  # fmt: skip
            await screen.press(*keys)
            assert area.scroll_y == expected, keys


async def test_a_list_moves_by_every_key_of_the_text() -> None:
    async with running(size=(120, 20)) as screen:
        await screen.press("S", "<the>", "enter")
        results = dialog(screen)
        assert isinstance(results, ListDialog)
        page = 2 * (results.row_list.size.height // 2)
        last = len(results.row_list.listing or ()) - 1
        for keys, expected in (
            (("5", "j"), 5), (("k",), 4), (("g",), 0), (("space",), page), (("pageup",), 0), (("d",), page // 2),
            (("G",), last), (("up",), last - 1), (("home",), 0), (("9", "9", "9", "9", "j"), last),
        ):  # fmt: skip
            await screen.press(*keys)
            assert results.row_list.cursor == expected, keys


async def test_nothing_can_be_chosen_from_an_empty_list() -> None:
    async with running() as screen:
        await screen.press("B", "enter", "x", "j", "G", "space")
        assert "Nothing kept yet" in screen.text()


async def test_the_interrupting_key_closes_a_dialog() -> None:
    async with running() as screen:
        await screen.press("question_mark", "ctrl+c")
        assert screen.app.screen is screen.reading
