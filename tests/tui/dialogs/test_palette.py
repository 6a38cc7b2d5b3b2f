"""The palette: everything by name, found by typing, chosen by keys."""

from __future__ import annotations

import pytest

from reader.keys import COMMANDS, effective_keys
from reader.reading.typed_words import passing_rows, plain
from reader.tui.dialogs.choice import ListDialog
from reader.tui.dialogs.palette import FIRST
from reader.tui.dialogs.palette import palette as palette_choice
from tests.tui.screens import Screen, running

ROWS = palette_choice(effective_keys({})[0], ["nord", "gruvbox"], print, print).rows


def palette(screen: Screen) -> ListDialog:
    dialog = screen.app.screen
    assert isinstance(dialog, ListDialog)
    return dialog


@pytest.mark.parametrize(
    "key",
    [
        *("pagedown", "pageup", "down", "up", "home", "end", "left", "right", "tab", "shift+tab", "ctrl+home"),
        *("ctrl+end", "ctrl+d", "ctrl+u", "ctrl+left", "delete", "f2", "ctrl+r", "space", "shift+home"),
    ],
)
async def test_e1_every_key_that_moves_leaves_the_palette_open(key: str) -> None:
    async with running(size=(80, 16)) as screen:
        await screen.press("ctrl+p", key, key, "down", key, "<s>", key)
        palette(screen)
        await screen.press("escape")
        assert screen.app.screen is screen.reading


async def test_e1_page_keys_move_by_pages_and_come_back() -> None:
    async with running(size=(80, 16)) as screen:
        await screen.press("ctrl+p")
        first = palette(screen).row_list.cursor_key
        await screen.press("pagedown")
        assert palette(screen).row_list.cursor > 3
        await screen.press("pageup")
        assert palette(screen).row_list.cursor_key == first
        await screen.press("end")
        assert palette(screen).row_list.cursor_key != first
        await screen.press("home")
        assert palette(screen).row_list.cursor_key == first


def test_everything_is_offered_once_and_the_palette_itself_is_not() -> None:
    ids = [row.key for row in ROWS]
    commands = ids[: len(COMMANDS) - 1]
    assert sorted(commands) == sorted(command.id for command in COMMANDS if command.id != "palette")
    assert commands[: len(FIRST)] == list(FIRST)
    assert ids[-2:] == [" gruvbox", " nord"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("next q", "next_quotation"),
        ("quit", "quit"),
        ("theme nord", " nord"),
        ("previous_match", "previous_match"),
        ("verdict", None),
        ("bookmark", "bookmark"),
        ("HELP", "help"),
    ],
)
def test_what_has_every_word_is_found_and_names_come_first(typed: str, first: str | None) -> None:
    found = passing_rows([(plain(row.name), plain(row.words)) for row in ROWS], typed, best_first=True)
    assert (ROWS[found[0]].key if found else None) == first


async def test_a_command_is_carried_out_after_the_palette_has_closed() -> None:
    async with running() as screen:
        await screen.press("ctrl+p", "<timel>", "enter")
        assert screen.desk.panel.tab == "timeline"
        assert screen.app.screen is screen.reading


async def test_a_theme_is_taken() -> None:
    async with running() as screen:
        await screen.press("ctrl+p", "<theme nord>", "enter")
        assert screen.app.theme == "nord"


async def test_nothing_found_is_said_and_backspace_takes_letters_back_then_closes() -> None:
    async with running() as screen:
        await screen.press("ctrl+p", "<zz>")
        assert "No such command" in screen.text()
        await screen.press("enter", "backspace", "backspace")
        assert "Line down" in screen.text()
        await screen.press("backspace")
        assert screen.app.screen is screen.reading


async def test_a_click_chooses() -> None:
    async with running() as screen:
        await screen.press("ctrl+p", "<help>")
        await screen.pilot.click(palette(screen).row_list, offset=(5, 0))
        await screen.settle()
        assert "Reader: who says what" in screen.text()


async def test_the_hint_names_keys_that_write_nothing() -> None:
    async with running(keymap={"source": ["O"]}) as screen:
        await screen.press("ctrl+p")
        assert "enter runs it" in screen.text()
        await screen.press("<O>")
        assert palette(screen)


async def test_a_blank_stands_behind_the_longest_name() -> None:
    async with running(size=(120, 30)) as screen:
        await screen.press("ctrl+p", *"macchiato")
        assert "Theme catppuccin-macchiato Colours" in screen.text()
