"""What survives: places, bookmarks and notes, and the document read last."""

from __future__ import annotations

from pathlib import Path

from reader.memory.keeping import recall
from reader.opening import open_paths
from tests.tui.screens import running


async def test_bookmarks_notes_and_the_place_are_there_the_next_time(tmp_path: Path) -> None:
    dossier = open_paths([])
    async with running(dossier, recalled=recall(dossier, tmp_path), size=(80, 12)) as screen:
        await screen.press("9", "j", "m", "a", "J", "]")
        await screen.press("K", "]", "a", "<who else?>", "enter", "J", "q")
    recalled = recall(dossier, tmp_path)
    assert recalled.remembered.document == "letter"
    async with running(dossier, recalled=recalled, size=(80, 12)) as screen:
        assert screen.reading.reading.document == "letter"
        await screen.press("'", "a")
        assert screen.reading.reading.document == "article"
        await screen.press("B")
        assert "who else?" in screen.text()


async def test_an_edited_file_opens_at_the_same_words(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    lines = [f"This is line number {number} of the story.\n" for number in range(200)]
    story.write_text("".join(lines))
    async with running(
        paths=[str(story)], recalled=recall(open_paths([str(story)]), tmp_path), size=(80, 12)
    ) as screen:
        await screen.press("1", "0", "0", "G", "q")
    story.write_text("A line more.\n" * 30 + "".join(lines))
    dossier = open_paths([str(story)])
    async with running(dossier, recalled=recall(dossier, tmp_path), size=(80, 12)) as screen:
        assert screen.reading.view.document.text.startswith("This is line number 99 of", screen.reading.view.top)


async def test_a_bookmark_that_was_never_made_is_told(tmp_path: Path) -> None:
    async with running(size=(80, 12)) as screen:
        await screen.press("'", "z")
        assert screen.status == "There is no bookmark z: B lists them"


async def test_a_kept_place_is_forgotten_from_the_list(tmp_path: Path) -> None:
    async with running() as screen:
        await screen.press("m", "a", "m", "b", "B", "x", "q")
        assert [letter for letter, _ in screen.reading.keeper.remembered.bookmarks] == ["b"]


async def test_house_1_a_note_stays_with_the_quotation_it_was_begun_on() -> None:
    async with running() as screen:
        await screen.press("]")
        asked = screen.reading.reading.current_quotation
        assert asked is not None
        await screen.press("a")
        screen.reading.change(quotation=screen.reading.reading.dossier.quotations[5].id)  # as a click on it does
        await screen.press("<who else?>", "enter")
        note = screen.reading.keeper.remembered.notes[-1]
    assert (note.text, note.quotation, note.at.offset) == ("who else?", asked.id, asked.start)
