"""After a jump, the way back is told in words until the next command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.model import Locator
from reader.model.place import Place
from reader.reading.commands.dispatch import run_command
from reader.reading.desk import ListShown
from reader.reading.list_choices import choose
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from reader.reading.session import Session
from reader.reading.way_back import COUNTED, ways_back
from tests.reading.paper_desk import DOSSIER, KEYS, reading


def told(session: Session) -> list[str]:
    return [hint.filled(KEYS) for hint in ways_back(session.state)]


def test_it_names_the_document_only_where_that_is_another_one_and_what_was_current_there() -> None:
    session, _ = reading()
    assert told(session) == []
    session.jump_to_place(Place("story", 100))
    assert told(session) == ["backspace back to line 1", "backspace back"]
    session.make_current(DOSSIER.quotations[0])
    session.jump_to_place(Place("story", 100))
    assert told(session)[:2] == ["backspace back to the quotation, line 1", "backspace back to line 1"]
    session.make_current(DOSSIER.quotations[0])
    session.follow(DOSSIER.links[0])
    assert told(session)[:2] == ["backspace back to the quotation in story, line 1", "backspace back to story, line 1"]


def test_a_place_of_the_original_is_told_and_a_percentage_far_down_a_long_text() -> None:
    story = replace(DOSSIER.documents[0], locators=(Locator(0, "page", "1"), Locator(50, "page", "2")))
    session, desk = reading(replace(DOSSIER, documents=(story, DOSSIER.documents[1])))
    desk.tops["story"] = 60
    session.jump_to_place(Place("story", 0))
    assert told(session)[0] == "backspace back to p. 2"
    long = replace(DOSSIER.documents[1], text="word " * COUNTED)
    session, desk = reading(replace(DOSSIER, documents=(DOSSIER.documents[0], long), links=()))
    session.read("minutes")
    desk.tops["minutes"] = 2 * COUNTED
    session.jump_to_place(Place("story", 0))
    assert told(session)[0] == "backspace back to minutes, 40%"


@pytest.mark.parametrize("command", ["line_down", "next_quotation", "escape", "back"])
def test_it_goes_with_the_next_command(command: str) -> None:
    session, _ = reading()
    session.jump_to_place(Place("story", 100))
    run_command(session, command)
    assert told(session) == []


def test_every_kind_of_jump_tells_it() -> None:
    jumps: tuple[Callable[[Session], None], ...] = (
        lambda session: run_command(session, "bottom"),
        lambda session: run_command(session, "next_document"),
        lambda session: choose(session, "quotations", "q3"),
        lambda session: choose(session, "speakers", "rao"),
        lambda session: answer(session, Question(PromptFor.COMMAND, session.place), "50%"),
    )
    for jump in jumps:
        session, _ = reading()
        jump(session)
        assert told(session), jump


def test_from_a_list_it_leads_back_to_the_list() -> None:
    session, desk = reading()
    desk.listed = ListShown("speakers", in_focus=True)
    choose(session, "speakers", "rao")
    assert told(session) == ["backspace back to the speakers", "backspace back"]
