"""Commands on the program itself: by key, by name after the colon, and the ways out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui.dialogs.choice import ListDialog
from reader.tui.dialogs.help import HelpDialog
from tests.tui.screens import Screen, running


async def typed(screen: Screen, line: str) -> None:
    await screen.press(":", f"<{line}>", "enter")


@pytest.mark.parametrize("line", ["q", "quit", "q!", "wq", "close", "Close"])
async def test_house_18_quitting_and_closing_by_name_leave(line: str) -> None:
    async with running() as screen:
        await typed(screen, line)
        assert screen.app.return_code == 0


async def test_house_18_closing_by_name_closes_what_is_on_top_first() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.press("o")
        await typed(screen, "close")
        assert screen.app.is_running and screen.app.return_code is None


async def test_what_saves_elsewhere_saves_here() -> None:
    async with running() as screen:
        await typed(screen, "w")
        assert screen.status.startswith("Saved")


async def test_help_and_the_palette_open_by_name() -> None:
    async with running() as screen:
        await screen.press("?")
        assert isinstance(screen.app.screen, HelpDialog)
        await screen.press("q")
        await typed(screen, "help")
        assert isinstance(screen.app.screen, ListDialog)
        await screen.press("q")
        await typed(screen, "commands")
        assert isinstance(screen.app.screen, ListDialog)


async def test_a_name_that_nothing_has_is_told_with_the_nearest() -> None:
    async with running() as screen:
        await typed(screen, "timelin")
        assert screen.status == "No command named 'timelin': did you mean timeline?"
        await typed(screen, "xyzzy {close}")
        assert screen.status == "No command named 'xyzzy {close}': ^p lists them"


async def test_an_empty_line_does_nothing() -> None:
    async with running() as screen:
        before = screen.status
        await screen.press(":", "enter")
        assert screen.status == before


async def test_a_percentage_is_never_past_the_end() -> None:
    async with running(size=(80, 12)) as screen:
        await typed(screen, "250 %")
        assert screen.desk.view.fraction == 1
        await typed(screen, "0%")
        assert screen.desk.view.top < 10
        await typed(screen, "999999999")
        assert screen.desk.view.fraction > 0.9


async def test_the_interrupting_key_copies_what_is_selected_or_says_how_to_quit() -> None:
    async with running(size=(80, 24), keymap={"close": ["ctrl+w"]}) as screen:
        await screen.press("ctrl+c")
        assert screen.status == "^w quits"
        await screen.press("3", "j", "v", "ctrl+c")
        assert screen.app.clipboard.startswith("Secretary of State")


async def test_reading_again_shows_what_the_file_holds_now(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Before.\n", encoding="utf-8")
    async with running(paths=[str(story)]) as screen:
        story.write_text("After.\n", encoding="utf-8")
        await screen.press("r")
        assert "After." in screen.text()
        story.unlink()
        await screen.press("r")
        assert screen.status.startswith("Not read again") and "story.txt" in " ".join(screen.text().split())
        assert "After." in screen.text()


async def test_house_21_messages_name_the_keys_of_the_keymap() -> None:
    keymap = {"next_quotation": ["w"], "escape": ["ctrl+g"], "search": [], "bookmarks": ["Z"], "go_to_bookmark": ["f3"]}
    async with running(keymap=keymap) as screen:
        await screen.press("c")
        assert "No current quotation: w goes to the next one" in screen.text()
        await screen.press("c", "n")
        assert screen.status == "No search yet: :search starts one"
        await screen.press("m", "k")
        assert screen.status.startswith("Bookmark k set: f3 k returns here")
        await screen.press("f3", "j")
        assert screen.status == "No bookmark j: Z lists them"
        await screen.press("s", ":", "<search>", "enter", "<zzz>")
        assert "^g shows all." in screen.text()
        await screen.press("ctrl+g")
        assert "^g shows all." not in screen.text()


async def test_house_21_prompts_follow_the_keymap_as_far_as_they_can() -> None:
    keymap = {"source": ["O"], "escape": ["ctrl+g", "E"], "regex": ["ctrl+t"]}
    async with running(keymap=keymap) as screen:
        await screen.press("/")
        assert "enter go   ^g cancel   tab complete   up earlier   ^t pattern" in screen.rows()[-2]
        await screen.press("ctrl+t")
        assert "pattern /" in screen.text()
        await screen.press("<OE>", "ctrl+g", "/", "<Gen[a-z]va>", "enter")
        assert screen.status.startswith("pattern Gen[a-z]va 1/")


async def test_house_20_a_prompt_names_the_pattern_key_where_it_works(tmp_path: Path) -> None:
    async with running() as screen:
        for key, label, pattern_label in (
            ("/", " /", " pattern /"),
            ("S", " all documents /", " all documents, pattern /"),
        ):
            await screen.press(key)
            assert "^r pattern" in screen.rows()[-2] and screen.rows()[-1] == label
            await screen.press("ctrl+r")
            assert screen.rows()[-1] == pattern_label
            await screen.press("ctrl+r", "escape")
        for key in "a:":
            await screen.press(key)
            assert "pattern" not in screen.rows()[-2]
            await screen.press("ctrl+r", "escape")
            assert not screen.state.pattern


async def test_house_21_a_list_filtered_by_typing_can_be_chosen_from_whatever_the_keymap() -> None:
    async with running(keymap={"source": ["O"]}) as screen:
        await screen.press("s")
        assert "O their quotations" in screen.rows()[-1]
        await screen.press("/", "<layman>", "enter", "O")
        assert screen.state.filter.speaker == "layman"
