"""Moving through the text, or through the list that has the focus."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model.place import Place
from reader.reading.commands.dispatch import run_command
from reader.reading.desk import ListShown
from tests.reading.paper_desk import DOSSIER, reading


@pytest.mark.parametrize(
    ("command", "move"),
    [
        ("line_down", ("row", 3)),
        ("line_up", ("row", -3)),
        ("half_page_down", ("half page", 3)),
        ("half_page_up", ("half page", -3)),
        ("page_down", ("page", 3)),
        ("page_up", ("page", -3)),
        ("paragraph_on", ("paragraph", 3)),
        ("paragraph_back", ("paragraph", -3)),
    ],
)
def test_each_key_moves_by_its_unit_as_often_as_is_said(command: str, move: tuple[str, int]) -> None:
    session, desk = reading()
    run_command(session, command, 3)
    assert desk.moved == [move]


def test_the_ends_are_jumps_in_the_text_and_none_in_a_list() -> None:
    session, desk = reading()
    desk.tops["story"] = 31
    desk.listed = ListShown("contents", in_focus=True)
    run_command(session, "bottom")
    assert not session.state.history.before
    desk.listed = ListShown("quotations")
    run_command(session, "top")
    assert session.state.history.before[-1].place == Place("story", 31)
    assert desk.moved == [("bottom", 1), ("top", 1)]


def test_a_number_before_an_end_is_a_line() -> None:
    session, desk = reading()
    run_command(session, "bottom", 12)
    assert desk.moved == [("line", 12)]


def test_documents_go_round() -> None:
    session, _ = reading()
    run_command(session, "previous_document")
    assert session.state.document == "minutes"
    run_command(session, "next_document", 3)
    assert session.state.document == "story"


def test_the_only_document_says_so() -> None:
    session, desk = reading(replace(DOSSIER, documents=DOSSIER.documents[:1], links=()))
    run_command(session, "next_document")
    assert desk.said == ["This is the only document"] and session.state.history.before == ()
    session, desk = reading()
    run_command(session, "next_document", 2)
    assert desk.said == ["This is the only document"]
