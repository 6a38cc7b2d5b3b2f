"""A list to choose from: letters are keys, one key lets them filter, and escape leaves one thing at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from reader.reading.dialogs import Choice, ChoiceRow
from reader.tui.dialogs.choice import ListDialog
from tests.tui.screens import Screen, running

NAMES = ("Ann Hale", "Hal Reed", "Bea Oduya", "José Núñez", "Jan Ochs")


@dataclass
class Listed:
    """A list that is open on the screen, with what was chosen from it."""

    screen: Screen
    chosen: list[str] = field(default_factory=list)

    def open(self, names: Sequence[str] = NAMES, **options: Any) -> None:
        roles = {"Ann Hale": "chair"}
        rows = tuple(
            ChoiceRow(name.lower(), (), ((name, "plain"),), ((roles.get(name, ""), "dim"),), name=name)
            for name in names
        )
        self.screen.desk.show(Choice("Speakers", rows, "Nobody", self.chosen.append, **options))

    @property
    def dialog(self) -> ListDialog:
        assert isinstance(self.screen.app.screen, ListDialog)
        return self.screen.app.screen

    @property
    def is_closed(self) -> bool:
        return self.screen.app.screen is self.screen.reading

    @property
    def rows(self) -> list[str]:
        """The rows that the list has now, shown or not."""
        listing = self.dialog.row_list.listing
        assert listing is not None
        return ["".join(piece.text for piece in listing.row(index, 60).body) for index in range(len(listing))]


@asynccontextmanager
async def listed(names: Sequence[str] = NAMES, **options: Any) -> AsyncIterator[Listed]:
    async with running(size=(100, 24)) as screen:
        shown = Listed(screen)
        shown.open(names, **options)
        await screen.settle()
        yield shown


async def test_letters_are_keys_until_the_search_key_lets_them_filter() -> None:
    async with listed() as shown:
        await shown.screen.press("j", "h")
        assert shown.rows == list(NAMES) and shown.dialog.row_list.cursor == 1
        await shown.screen.press("/", "h", "a", "j")
        assert shown.rows == [] and "0 of 5" in shown.screen.text()
        assert "Nothing here has “haj”. escape shows all" in shown.screen.text()
        await shown.screen.press("backspace", "l")
        assert shown.rows == ["Ann Hale", "Hal Reed"]
        assert "/hal" in shown.screen.text() and "2 of 5" in shown.screen.text()


async def test_enter_keeps_the_filter_and_letters_are_keys_again() -> None:
    async with listed() as shown:
        await shown.screen.press("/", "h", "a", "enter", "j")
        assert shown.rows == ["Ann Hale", "Hal Reed"] and "2 of 5" in shown.screen.text()
        await shown.screen.press("enter")
        assert shown.chosen == ["hal reed"] and shown.is_closed


async def test_one_escape_shows_all_where_the_cursor_is_and_one_more_leaves() -> None:
    for typed in (("/", "n", "u", "n"), ("/", "n", "u", "n", "enter")):
        async with listed() as shown:
            await shown.screen.press(*typed, "escape")
            assert shown.rows == list(NAMES) and shown.dialog.row_list.cursor_key == "josé núñez"
            assert " of 5" not in shown.screen.text()
            await shown.screen.press("escape")
            assert shown.is_closed and shown.chosen == []


async def test_backspace_in_an_empty_line_and_control_u_take_everything_back() -> None:
    async with listed() as shown:
        await shown.screen.press("/", "h", "a", "ctrl+u")
        assert shown.rows == list(NAMES) and shown.dialog.is_typing
        await shown.screen.press("backspace")
        assert not shown.dialog.is_typing
        await shown.screen.press("q")
        assert shown.is_closed


async def test_arrows_move_in_the_list_while_letters_filter_it() -> None:
    async with listed() as shown:
        await shown.screen.press("/", "a", "down", "down", "up")
        assert shown.dialog.row_list.cursor == 1
        await shown.screen.press("left", "left", "j", "enter", "enter")
        assert shown.chosen == ["jan ochs"]


async def test_what_is_pasted_filters_and_other_words_of_a_row_find_it() -> None:
    async with listed() as shown:
        shown.dialog.take_paste("nothing")
        assert shown.rows == list(NAMES)
        await shown.screen.press("/")
        shown.dialog.take_paste("chair")
        assert shown.rows == ["Ann Hale"]


async def test_the_keys_that_filter_are_told_and_follow_the_keymap() -> None:
    async with running(size=(100, 24), keymap={"search": ["w"]}) as screen:
        shown = Listed(screen)
        shown.open()
        await screen.settle()
        assert "w filters" in screen.text()
        await screen.press("w")
        assert "enter keeps the filter" in screen.text() and "escape drops it" in screen.text()


async def test_a_list_that_is_typed_into_from_the_start_has_the_best_first_and_enter_chooses_at_once() -> None:
    async with listed(type_first=True) as shown:
        await shown.screen.press("<hal>")
        assert shown.rows == ["Hal Reed", "Ann Hale"]
        await shown.screen.press("down", "enter")
        assert shown.chosen == ["ann hale"] and shown.is_closed


async def test_after_an_entry_is_forgotten_the_cursor_is_on_the_next_one() -> None:
    async with listed(forget=lambda _: None) as shown:
        await shown.screen.press("j", "x")
        assert shown.rows == ["Ann Hale", "Bea Oduya", "José Núñez", "Jan Ochs"]
        assert shown.dialog.row_list.cursor_key == "bea oduya"
        await shown.screen.press("G", "x")
        assert shown.dialog.row_list.cursor_key == "josé núñez"


async def test_a_list_of_thousands_is_filtered_as_it_is_typed() -> None:
    async with listed([f"Speaker {number}" for number in range(5_000)]) as shown:
        await shown.screen.press("/", "4", "9", "9", "9")
        assert shown.rows == ["Speaker 4999"] and "1 of 5000" in shown.screen.text()
