"""What is shown as selected is what is copied: by keys, by mouse, and after the text has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App

from tests.tui.screens import Screen, running

STORY = "“We keep the ferry,” said Rao.\n\nNobody rose until it was noon, and then all did.\n\nThe end.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []

    def copy(_: App[int], text: str) -> str:
        words.append(text)
        return "Copied"

    monkeypatch.setattr("reader.tui.clipboard.copy", copy)
    return words


async def drag(screen: Screen, words: str) -> None:
    """Select words by mouse, from where they stand on the screen."""
    row = next(row for row, text in enumerate(screen.rows()) if words in text)
    column = screen.rows()[row].index(words)
    await screen.pilot.mouse_down(offset=(column, row))
    await screen.pilot.hover(offset=(column + len(words) - 1, row))
    await screen.pilot.mouse_up(offset=(column + len(words) - 1, row))
    await screen.settle()


def shown(screen: Screen) -> str:
    """Return the words shown as selected."""
    selection = screen.desk.view.selection
    return selection.words_of(screen.state.text) if selection else ""


async def test_words_dragged_over_are_copied_and_then_selected_no_more(story: Path, copied: list[str]) -> None:
    async with running(paths=[str(story)]) as screen:
        await screen.press("]")
        await drag(screen, "until it was")
        assert shown(screen) == "until it was"
        await screen.press("y", "y")
        assert copied[0] == "until it was"
        assert shown(screen) == ""
        assert copied[1].startswith("“We keep the ferry,”")  # the current quotation, as where nothing is selected


async def test_what_the_mouse_selects_takes_the_place_of_what_keys_select(story: Path, copied: list[str]) -> None:
    async with running(paths=[str(story)]) as screen:
        await screen.press("v", "j")
        await drag(screen, "until it was")
        assert screen.state.selection is None
        assert shown(screen) == "until it was"
        await screen.press("y")
        assert copied == ["until it was"]


async def test_what_keys_select_takes_the_place_of_what_the_mouse_selected(story: Path, copied: list[str]) -> None:
    async with running(paths=[str(story)]) as screen:
        await drag(screen, "until it was")
        await screen.press("v")
        by_keys = shown(screen)
        assert by_keys == screen.session.selected_words() != "until it was"
        await screen.press("escape")
        assert shown(screen) == screen.session.selected_words() == ""


async def test_escape_takes_back_what_the_mouse_selected(story: Path) -> None:
    async with running(paths=[str(story)]) as screen:
        await drag(screen, "until it was")
        await screen.press("escape")
        assert shown(screen) == screen.session.selected_words() == ""


async def test_words_selected_by_keys_stay_so_where_the_text_changed_behind_them(story: Path) -> None:
    async with running(paths=[str(story)]) as screen:
        await screen.press("v", "j")
        before = shown(screen)
        story.write_text(f"{STORY}\nMore.\n")
        await screen.press("r")
        assert shown(screen) == before == screen.session.selected_words() != ""


async def test_words_selected_by_mouse_are_selected_no_more_in_a_text_that_changed(story: Path) -> None:
    async with running(paths=[str(story)]) as screen:
        await drag(screen, "until it was")
        story.write_text(f"A new beginning.\n\n{STORY}")
        await screen.press("r")
        assert shown(screen) == screen.session.selected_words() == ""


async def test_words_selected_by_mouse_stay_so_while_quotations_are_found(story: Path) -> None:
    async with running(paths=[str(story)]) as screen:
        await drag(screen, "until it was")
        await screen.press("D")
        assert shown(screen) == screen.session.selected_words() == "until it was"


async def test_words_of_the_details_are_lit_and_copied_too(copied: list[str]) -> None:
    async with running() as screen:
        await screen.press("]", "2", "]")
        words = "Salim Idris, commander"
        plain = screen.styles_of("Salim Idris", within=words)
        await drag(screen, words)
        assert screen.styles_of("Salim Idris", within=words) != plain
        await screen.press("y")
        assert copied == [words]
