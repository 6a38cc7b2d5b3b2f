"""Notes on the screen: a sign in the margin, underlined words, and the old words in the line."""

from __future__ import annotations

from pathlib import Path

from tests.tui.screens import running

STORY = "The ferry sails at noon.\n\nNobody knew it, not even Rao.\n\nThe boat left without him.\n"


async def test_a_note_has_a_sign_beside_its_line_and_its_words_are_underlined(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    async with running(paths=[str(story)], size=(80, 24), depth="none") as screen:
        await screen.click("knew")
        await screen.press("a", "<Who says?>", "enter")
        [row] = [row for row in screen.rows() if "Nobody" in row]
        assert row.startswith("*") and [each for each in screen.rows() if each.startswith("*")] == [row]
        assert all(style.underline for style in screen.styles_of("knew it, not even"))
        assert not any(style.underline for style in screen.styles_of("The boat"))
        await screen.press("B")
        assert "Who says?  “knew it, not even”" in screen.text()


async def test_the_sign_stands_in_a_narrow_margin_too(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    async with running(paths=[str(story)], size=(40, 24)) as screen:
        await screen.click("knew")
        await screen.press("a", "<Who says?>", "enter")
        assert "  *Nobody knew it, not even Rao." in screen.rows()


async def test_an_emptied_line_says_that_it_deletes_the_note(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    async with running(paths=[str(story)], size=(80, 24)) as screen:
        await screen.click("knew")
        await screen.press("a", "<ab>", "enter", "a")
        assert screen.rows()[-1] == " note on “knew it, not even”: ab"
        await screen.press("backspace", "backspace")
        assert screen.rows()[-1] == " empty: deletes the note on “knew it, not even”"
        await screen.press("enter")
        assert not screen.state.kept.remembered.notes
        assert not any(row.startswith("*") for row in screen.rows())


async def test_a_quotation_with_a_note_has_the_sign_beside_its_initials() -> None:
    async with running(size=(120, 36)) as screen:
        await screen.press("3", "]", "a", "<Ask.>", "enter")
        assert any(row.startswith("*SI") for row in screen.rows())
