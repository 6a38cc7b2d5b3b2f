"""What survives: places, bookmarks and notes, and the document read last."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from reader.memory.keeping import recall
from reader.pipeline import open_paths
from reader.pipeline.judgements import with_kept_judgements
from reader.reading.saving import save_often
from reader.tui import app as application
from tests.tui.screens import Screen, running


async def test_bookmarks_notes_and_the_place_are_there_the_next_time(tmp_path: Path) -> None:
    dossier = open_paths([])
    async with running(dossier, recalled=recall(dossier, tmp_path), size=(80, 12)) as screen:
        await screen.press("9", "j", "m", "a", "J", "]")
        await screen.press("K", "]", "a", "<who else?>", "enter", "J", "q")
    recalled = recall(dossier, tmp_path)
    assert recalled.remembered.document == "letter"
    dossier = with_kept_judgements(dossier, tmp_path)
    async with running(dossier, recalled=recalled, size=(80, 12)) as screen:
        assert screen.state.document == "letter"
        await screen.press("'", "a")
        assert screen.state.document == "article"
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
        assert screen.desk.view.document.text.startswith("This is line number 99 of", screen.desk.view.top)


async def test_a_bookmark_that_was_never_made_is_told(tmp_path: Path) -> None:
    async with running(size=(80, 12)) as screen:
        await screen.press("'", "z")
        assert screen.status == "No bookmark z: B lists them"


async def test_a_kept_place_is_forgotten_from_the_list(tmp_path: Path) -> None:
    async with running() as screen:
        await screen.press("m", "a", "m", "b", "B", "x", "q")
        assert [letter for letter, _ in screen.state.kept.remembered.bookmarks] == ["b"]


async def test_house_1_a_note_stays_with_the_quotation_it_was_begun_on() -> None:
    async with running() as screen:
        await screen.press("]")
        asked = screen.state.current_quotation
        assert asked is not None
        await screen.press("a")
        screen.session.change(quotation=screen.state.dossier.quotations[5].id)  # as a click on it does
        await screen.press("<who else?>", "enter")
        judgement = screen.state.dossier.judgement_of(asked.id)
    assert judgement is not None and judgement.note == "who else?"


def notices(screen: Screen) -> list[str]:
    return [notice.message for notice in screen.app._notifications]


async def test_l4_a_failure_to_save_is_told_when_it_begins_and_when_it_comes_back(tmp_path: Path) -> None:
    dossier, file = open_paths([]), tmp_path / "memory.json"
    async with running(dossier, recalled=recall(dossier, tmp_path)) as screen:
        for time in (1, 2):
            await screen.press("m", "a" if time == 1 else "b")
            file.unlink(missing_ok=True)
            file.mkdir()
            save_often(screen.session)
            save_often(screen.session)
            await screen.settle()
            assert len([notice for notice in notices(screen) if "memory.json" in notice]) == time
            file.rmdir()
            save_often(screen.session)
        assert screen.app.last_words(patience=0) == []


async def test_l4_what_cannot_be_saved_at_the_end_is_tried_again_and_told_after_leaving(tmp_path: Path) -> None:
    dossier, file = open_paths([]), tmp_path / "memory.json"
    async with running(dossier, recalled=recall(dossier, tmp_path)) as screen:
        await screen.press("m", "a")
        file.mkdir()
        await screen.press("Q")
        assert not screen.app.is_running
    said = screen.app.last_words(patience=0)
    assert "memory.json" in said[0] and said[1] == "not saved: your place and 1 bookmark"
    file.rmdir()
    assert screen.app.last_words(patience=0) == []
    assert [letter for letter, _ in recall(dossier, tmp_path).remembered.bookmarks] == ["a"]


async def test_where_nothing_is_kept_a_bookmark_stays_until_the_reader_leaves_and_is_said_to(tmp_path: Path) -> None:
    (tmp_path / "memory.json").mkdir()
    dossier = open_paths([])
    async with running(dossier, recalled=recall(dossier, tmp_path)) as screen:
        await screen.press("m", "a")
        assert screen.status.endswith("until you leave")
        save_often(screen.session)  # as it does every few seconds
        await screen.press("J", "'", "a")
        assert screen.state.document == "article"
        await screen.press("Q")
    assert screen.app.last_words(patience=0) == ["not saved: 1 bookmark"]


async def test_a_width_that_cannot_be_kept_is_told_after_leaving(tmp_path: Path) -> None:
    settings = tmp_path / "settings.yaml"
    async with running(settings_file=settings) as screen:
        await screen.press("-")
        settings.mkdir()
        await screen.press("Q")
    assert "settings.yaml" in " ".join(screen.app.last_words(patience=0))


async def test_places_are_saved_every_few_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application, "SAVE_INTERVAL_S", 0.2)
    dossier = open_paths([])
    async with running(dossier, recalled=recall(dossier, tmp_path), size=(80, 12)) as screen:
        await screen.press("9", "j")
        top = screen.desk.view.top
        assert top > 0
        while True:  # a test that never ends has failed
            place = recall(dossier, tmp_path).remembered.place_in("article")
            if place is not None and place.offset == top:
                break
            await asyncio.sleep(0.05)


async def test_w_saves_and_says_what_could_not_be_saved(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("“We will wait,” said Ann Lee.\n")
    dossier, memory = open_paths([str(tmp_path / "story.txt")]), tmp_path / "state"
    async with running(dossier, recalled=recall(dossier, memory)) as screen:
        await screen.press("m", "a", ":", "<w>", "enter")
        assert screen.status.startswith("Saved")
        assert [letter for letter, _ in recall(dossier, memory).remembered.bookmarks] == ["a"]
        await screen.press("]", "X", "escape", ":", "<w>", "enter")
        assert screen.status == "Not saved: 1 change"
