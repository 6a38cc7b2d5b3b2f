"""The right part of the status line: the document that is read, and how far the reader is."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.memory.keeping import recall
from reader.model import Document, Dossier, Finding, Locator
from reader.pipeline import open_paths
from tests.reading.paper_desk import DOSSIER
from tests.tui.screens import running


async def test_the_percentage_is_that_of_the_window_as_it_is(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("".join(f"Paragraph {number} of a story.\n\n" for number in range(40)), encoding="utf-8")
    async with running(paths=[str(story)], size=(120, 14)) as screen:
        await screen.press("space", "space", "space")
        assert "story 100 %" not in screen.place
        await screen.pilot.resize_terminal(120, 120)
        await screen.settle()
        assert screen.desk.view.fraction == 1.0
        assert "story 100 %" in screen.place


async def test_it_follows_the_text(tmp_path: Path) -> None:
    async with running() as screen:
        assert "article 0 %" in screen.place
        await screen.press("G")
        await screen.settle()
        assert "article 100 %" in screen.place


async def test_a_page_that_begins_within_the_top_row_is_the_one_being_read() -> None:
    words = "The ferry sails again in spring and the quay is mended by then. "
    text = words * 400 + "\n"
    pages = (Locator(0, "page", "1"), Locator(words.index("quay") + len(words) * 20, "page", "2"))
    async with running(Dossier("R", (Document("report", text, "R", locators=pages),)), size=(80, 24)) as screen:
        assert "report p. 1 0 %" in screen.place
        await screen.press(":", "p", "2", "enter")
        assert "report p. 2" in screen.place
        await screen.press("k")
        assert "report p. 1" in screen.place


async def test_a_key_that_a_message_names_can_be_clicked_with_what_it_does() -> None:
    async with running(size=(80, 24)) as screen:
        await screen.press("y")
        assert screen.status == "Nothing to copy: ] goes to a quotation, v selects"
        await screen.click("goes to a quotation")
        assert screen.state.quotation == "q1"


async def test_the_key_of_the_help_is_named_where_the_line_of_keys_is_not_shown() -> None:
    async with running(size=(80, 24)) as screen:
        assert "help" not in screen.place
        await screen.pilot.resize_terminal(80, 8)
        await screen.settle()
        assert "? help" in screen.place


@pytest.mark.parametrize(
    ("width", "words", "right"),
    [
        (200, "backspace back to the quotation in story, line 1", "minutes"),
        (80, "backspace back to story, line 1", "minutes"),
        (60, "backspace back", "minutes"),
    ],
)
async def test_after_a_jump_the_way_back_is_told_as_fully_as_there_is_room(width: int, words: str, right: str) -> None:
    async with running(DOSSIER, size=(width, 24)) as screen:
        await screen.press("]", "enter")
        assert screen.status.startswith("quotation 1 of 3") and screen.way_back == words
        assert right in screen.place
        await screen.click("backspace back")
        assert screen.state.document == "story" and screen.way_back == ""


async def test_an_event_that_was_gone_to_is_named_in_place_of_a_quotation() -> None:
    async with running(size=(200, 40)) as screen:
        await screen.press("]", "T", "g")
        while screen.state.dossier.event(screen.desk.panel.cursor_id) is None:
            await screen.press("j")
        await screen.press("enter")
        event = screen.state.current_event
        assert event is not None and screen.status.startswith(event.headline)


async def test_the_hint_of_the_first_time_moves_nothing_and_can_be_clicked(tmp_path: Path) -> None:
    dossier = open_paths([])
    async with running(dossier, size=(80, 24)) as screen:
        usual = screen.rows()
    async with running(dossier, size=(80, 24), recalled=recall(dossier, tmp_path)) as screen:
        assert "] next quotation, enter to its source, ? all keys" in screen.rows()[-2]
        assert screen.rows()[:-2] == usual[:-2] and screen.rows()[-1] == usual[-1]
        await screen.click("all keys")
        assert "who says what" in screen.text()
        await screen.press("q", "q")
    async with running(dossier, size=(80, 24), recalled=recall(dossier, tmp_path)) as screen:
        assert screen.rows() == usual


async def test_a_notice_covers_neither_it_nor_the_line_of_keys() -> None:
    async with running(size=(80, 24)) as screen:
        before = screen.rows()[-2:]
        screen.desk.tell((Finding("something is wrong", "dossier.yaml"),))
        await screen.pilot.pause()
        assert "something is wrong" in screen.text()
        assert screen.rows()[-2:] == before
