"""Reading on while the dossier becomes another one: documents, quotations and events come and go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.memory.keeping import recall
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Remembered
from reader.model import Event, Span
from reader.model.place import Place
from reader.pipeline import open_paths
from reader.reading.files_again import read_again
from reader.reading.list_choices import heading_key
from reader.tui.panel.side_panel import SidePanel
from tests.tui.screens import Screen, running

DOSSIER = """\
dossier: 1
title: Three texts
documents:
  - {{id: one, file: one.txt, title: One}}
{two}  - {{id: three, file: three.txt, title: Three}}
speakers:
  - {{id: ann, name: Ann Lee}}
  - {{id: bob, name: Bob Stone}}
quotations:
  - {{id: q1, document: one, speaker: ann, kind: direct, content: {{exact: Words of one}}}}
"""
TWO = "  - {id: two, file: two.txt, title: Two}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.txt").write_text(f"“Words of {name},” said Ann Lee.\n\nMore of it follows here.\n" * 20)
    (tmp_path / "dossier.yaml").write_text(DOSSIER.format(two=TWO))
    return tmp_path


def take_out_two(folder: Path) -> None:
    (folder / "dossier.yaml").write_text(DOSSIER.format(two=""))


def selected(screen: Screen) -> list[Span]:
    """Return what is shown as selected in any document."""
    return [view.selection for view in screen.desk.documents.query(type(screen.desk.view)) if view.selection]


@pytest.mark.parametrize("width", [80, 200])
async def test_house_3_going_back_after_a_document_was_taken_out(folder: Path, width: int) -> None:
    async with running(paths=[str(folder)], size=(width, 20)) as screen:
        await screen.press("J", "5", "j", "J", "K", "J", "J")
        take_out_two(folder)
        await screen.press("r", *["backspace"] * 4, *["F"] * 4)
        assert screen.app.is_running
        assert [document.id for document in screen.state.dossier.documents] == ["one", "three"]


async def test_house_3_the_document_that_is_read_is_taken_out(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("J", "v", "j", "/", "<words>", "enter")
        take_out_two(folder)
        await screen.press("r", "n", "y", "]", "j")
        assert screen.state.document == "one"
        assert screen.app.is_running


async def test_a_quotation_that_is_gone_is_no_longer_current(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("]")
        assert screen.state.quotation == "q1"
        dossier = screen.state.dossier
        screen.session.adopt(replace(dossier, quotations=()))
        await screen.settle()
        assert screen.state.quotation is None
        assert "quotation 1" not in screen.status


async def test_house_23_an_event_that_is_gone_when_it_is_chosen_leads_nowhere(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        dossier = screen.state.dossier
        event = Event("e1", "2013-05-22", "Something", "one", Span(200, 210))
        screen.session.adopt(replace(dossier, events=(event,)))
        screen.desk.panel.post_message(SidePanel.Chosen("timeline", "e1"))
        screen.session.adopt(dossier)  # before the message comes
        await screen.settle()
        assert screen.app.is_running and screen.state.lit is None


async def test_house_23_a_heading_of_a_document_that_is_gone_leads_nowhere(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        screen.desk.panel.post_message(SidePanel.Chosen("contents", heading_key("two", 0, 1)))
        take_out_two(folder)
        read_again(screen.session)
        await screen.settle()
        assert screen.app.is_running and screen.state.document == "one"


async def test_house_12_what_is_selected_is_left_with_its_document(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("v", "j", "j")
        assert screen.session.selected_words().startswith("“Words of one")
        await screen.press("J")
        assert screen.session.selected_words() == "" and selected(screen) == []
        await screen.press("y")
        assert screen.app.clipboard == ""
        await screen.press("K")
        assert screen.session.selected_words() == "" and selected(screen) == []


async def test_house_12_a_selection_stays_on_its_words_when_the_text_is_edited(folder: Path) -> None:
    async with running(paths=[str(folder)]) as screen:
        await screen.press("v", "j", "j")
        words = screen.session.selected_words()
        text = (folder / "one.txt").read_text()
        (folder / "one.txt").write_text("A line before.\n\n" + text)
        await screen.press("r")
        assert screen.session.selected_words() == words
        assert [span.words_of(screen.state.text) for span in selected(screen)] == [words]


async def test_selecting_begins_at_the_view_where_the_current_quotation_is_in_another_document(folder: Path) -> None:
    async with running(paths=[str(folder)], size=(80, 20)) as screen:
        await screen.press("]", "J", "G")
        await screen.press("v")
        selection = screen.state.selection
        assert selection is not None and selection.document == "two" and selection.start >= screen.desk.view.top


async def test_a_document_shown_first_after_it_was_edited_opens_at_the_words_where_it_was_left(
    folder: Path, tmp_path: Path
) -> None:
    two = folder / "two.txt"
    two.write_text("".join(f"This is line number {number} of it.\n\n" for number in range(200)))
    dossier = open_paths([str(folder)])
    text = dossier.document("two").text
    left = Remembered().at(landmark_at(Place("two", text.index("This is line number 99 ")), text))
    left = left.at(landmark_at(Place("one", 0), dossier.document("one").text))
    recalled = replace(recall(dossier, tmp_path / "state"), remembered=left)
    async with running(dossier, paths=[str(folder)], recalled=recalled, size=(80, 20)) as screen:
        two.write_text("A line before.\n\n" * 40 + text)
        await screen.press("r", "J")
        assert screen.state.text.startswith("This is line number 99 ", screen.desk.view.top)
