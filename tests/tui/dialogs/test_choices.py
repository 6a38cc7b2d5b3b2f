"""Rows with words below them: the cursor steps from row to row, and the words are seen with their row."""

from __future__ import annotations

from reader.reading.dialogs import Choice, ChoiceRow
from reader.tui.dialogs.choice import ListDialog
from reader.tui.dialogs.choices import Choices
from tests.tui.screens import Screen, running

ROWS = tuple(
    ChoiceRow(str(number), (), ((f"place {number}", "plain"),), below=f"words {number} " * 20) for number in range(6)
)


def lines(choices: Choices) -> list[str]:
    return ["".join(piece.text for piece in choices.row(index, 40).body) for index in range(len(choices))]


def test_words_below_a_row_are_broken_to_the_width_with_air_after_them() -> None:
    choices = Choices([ChoiceRow("a", (), (("place", "plain"),), below="one two three"), ROWS[0]], "", width=12)
    assert lines(choices)[:4] == ["place", "  one two", "  three", "  "]
    assert [choices.key(index) for index in range(5)] == ["a", None, None, None, "0"]
    assert choices.entry_of(2) == choices.entry_of(0) == range(4)
    assert choices.index_of("0") == 4


def test_rows_without_words_below_take_a_line_each() -> None:
    choices = Choices([ChoiceRow("a"), ChoiceRow("b")], "")
    assert len(choices) == 2 and choices.entry_of(1) == range(1, 2)


async def opened(screen: Screen, chosen: list[str], *, at: str = "") -> ListDialog:
    screen.desk.show(Choice("All words", ROWS, "", chosen.append, head=("who it is", "how much"), at=at))
    await screen.settle()
    assert isinstance(screen.app.screen, ListDialog)
    return screen.app.screen


async def test_the_cursor_steps_from_row_to_row_and_its_words_are_seen() -> None:
    async with running(size=(60, 24)) as screen:
        dialog = await opened(screen, [])
        assert "who it is" in screen.text() and "how much" in screen.text()
        for number in range(1, 6):
            await screen.press("j")
            assert dialog.row_list.cursor_key == str(number)
            assert screen.text().count(f"words {number}") == 20, "all of them"
        await screen.press("2", "k")
        assert dialog.row_list.cursor_key == "3"
        await screen.press("G")
        assert dialog.row_list.cursor_key == "5" and screen.text().count("words 5") == 20


async def test_a_click_on_the_words_chooses_their_row() -> None:
    async with running(size=(60, 24)) as screen:
        chosen: list[str] = []
        await opened(screen, chosen)
        row = next(number for number, line in enumerate(screen.rows()) if "words 1" in line)
        await screen.pilot.click(offset=(20, row))
        await screen.settle()
        assert chosen == ["1"]


async def test_the_words_are_found_by_the_filter_and_broken_anew_in_another_window() -> None:
    async with running(size=(60, 24)) as screen:
        dialog = await opened(screen, [], at="2")
        assert dialog.row_list.cursor_key == "2"
        before = len(dialog.row_list.listing or ())
        await screen.pilot.resize_terminal(100, 24)
        await screen.settle()
        assert len(dialog.row_list.listing or ()) < before and dialog.row_list.cursor_key == "2"
        await screen.press("/", "<words 4>")
        assert dialog.row_list.cursor_key == "4" and "1 of 6" in screen.text()
