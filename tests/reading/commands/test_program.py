"""Help, the palette, and the ways out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Event
from reader.reading.commands.dispatch import run_command
from reader.reading.filters import Filter
from reader.reading.prompts import PromptFor
from reader.reading.search_beside import search_document
from tests.reading.paper_desk import DOSSIER, PaperDesk, reading, span_of


class OpenDesk(PaperDesk):
    """Has something open over the text."""

    def close_top(self) -> bool:
        return True


def test_close_quits_only_where_nothing_is_open() -> None:
    session, desk = reading()
    session.desk = open_desk = OpenDesk()
    open_desk.draw(session.state)
    run_command(session, "close")
    assert open_desk.left is None
    session.desk = desk
    run_command(session, "close")
    assert desk.left == 0


def test_escape_takes_back_the_search_then_the_filter_and_never_quits() -> None:
    noon = Event("noon", "2013-05-22", "Noon", "story", span_of("noon"))
    session, desk = reading(replace(DOSSIER, events=(noon,)))
    session.change(filter=Filter(speaker="rao"), event="noon")
    search_document(session, "said", session.place)
    desk.work()
    run_command(session, "escape")
    assert session.state.search is None and session.state.filter == Filter(speaker="rao")
    run_command(session, "escape")
    assert session.state.filter == Filter() and session.state.event is None
    run_command(session, "escape")
    assert desk.left is None


def test_interrupt_copies_what_is_selected_or_says_how_to_quit() -> None:
    session, desk = reading()
    run_command(session, "interrupt")
    assert desk.said[-1] == "q quits"
    run_command(session, "select")
    run_command(session, "interrupt")
    assert desk.copied == ["“We keep t"]


@pytest.mark.parametrize("dialog", ["help", "palette"])
def test_the_two_pages_of_keys(dialog: str) -> None:
    session, desk = reading()
    run_command(session, dialog)
    assert desk.shown == [dialog]


def test_all_dossiers_are_shown() -> None:
    session, desk = reading()
    run_command(session, "library")
    assert desk.libraries == 1


def test_quit_leaves_at_once() -> None:
    session, desk = reading()
    run_command(session, "select")
    run_command(session, "quit")
    assert desk.left == 0


@pytest.mark.parametrize(
    ("command", "purpose"),
    [
        ("command_line", PromptFor.COMMAND),
        ("search", PromptFor.SEARCH),
        ("search_all", PromptFor.SEARCH_ALL),
        ("note", PromptFor.NOTE),
        ("bookmark", PromptFor.BOOKMARK),
        ("go_to_bookmark", PromptFor.GO_TO_BOOKMARK),
    ],
)
def test_what_is_asked_for_belongs_to_the_place_it_was_asked_at(command: str, purpose: PromptFor) -> None:
    session, desk = reading()
    desk.tops["story"] = 31
    run_command(session, command)
    assert (desk.asked[-1].purpose, desk.asked[-1].place.offset) == (purpose, 31)
