"""What is done with the line that the prompt brings back."""

from __future__ import annotations

import pytest

from reader.model import Document, Dossier, Locator
from reader.model.place import Place
from reader.reading.history import Stop
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from tests.reading.paper_desk import PaperDesk, reading

HERE = Place("story", 31)


def typed(line: str, purpose: PromptFor = PromptFor.COMMAND) -> PaperDesk:
    session, desk = reading()
    desk.tops["story"] = HERE.offset
    answer(session, Question(purpose, HERE), line)
    return desk


@pytest.mark.parametrize(
    ("line", "move"), [("12", ("line", 12)), (" 50 % ", ("percent", 50)), ("250%", ("percent", 100))]
)
def test_a_number_is_a_line_or_a_percentage_and_a_jump(line: str, move: tuple[str, int]) -> None:
    session, desk = reading()
    desk.tops["story"] = HERE.offset
    answer(session, Question(PromptFor.COMMAND, HERE), line)
    assert desk.moved == [move]
    assert session.state.history.before == (Stop(HERE),)


@pytest.mark.parametrize(
    ("purpose", "line", "arranged"),
    [
        (PromptFor.SEARCH, "noon", ["text"]),
        (PromptFor.COMMAND, "3", ["text"]),
        (PromptFor.COMMAND, "line_down", []),
        (PromptFor.NOTE, "noon", []),
    ],
)
def test_what_leads_into_the_text_gives_it_the_focus(purpose: PromptFor, line: str, arranged: list[str]) -> None:
    assert typed(line, purpose).arranged == arranged


def test_a_command_is_carried_out_by_its_name() -> None:
    assert typed("line_down").moved == [("row", 1)]
    assert typed("Timeline").listed is not None
    assert typed("q").left == 0


def test_saving_is_said_to_go_by_itself() -> None:
    assert typed("w").said[-1].startswith("Saved: ")


def test_a_name_that_nothing_has_suggests_one_that_is_like_it() -> None:
    assert typed("timelin").said[-1] == "No command named 'timelin': did you mean timeline?"
    assert typed("frobnicate").said[-1] == "No command named 'frobnicate': ^p lists them"


def test_an_empty_line_does_nothing() -> None:
    desk = typed("  ")
    assert (desk.said, desk.moved, desk.left) == ([], [], None)


def test_words_are_searched_for_from_where_they_were_asked_for() -> None:
    session, desk = reading()
    desk.tops["story"] = 90
    answer(session, Question(PromptFor.SEARCH, HERE), "said")
    desk.work()
    assert session.state.history.before == (Stop(HERE),)
    assert session.state.search is not None and session.state.search.current == 1


def test_words_are_searched_for_in_all_documents() -> None:
    session, desk = reading()
    answer(session, Question(PromptFor.SEARCH_ALL, HERE), "keep")
    desk.work()
    assert len(desk.choice.rows) == 2


def test_a_page_is_gone_to_where_the_text_has_pages() -> None:
    text = "One page.\n\nAnother page.\n"
    pages = (Locator(0, "page", "1"), Locator(11, "page", "2/ii"))
    session, desk = reading(Dossier("A report", (Document("report", text, "A report", locators=pages),)))
    answer(session, Question(PromptFor.COMMAND, Place("report", 0)), "pii")
    assert desk.top() == 11
    answer(session, Question(PromptFor.COMMAND, Place("report", 0)), "p. 1")
    assert desk.top() == 0
    answer(session, Question(PromptFor.COMMAND, Place("report", 0)), "p9")
    assert session.state.message == "There is no page 9"


def test_a_time_of_subtitles_is_gone_to() -> None:
    text = "0:00\nWe go.\n0:07\nWe stay.\n"
    times = (Locator(0, "cue", "00:00:00"), Locator(12, "cue", "00:00:07"))
    session, desk = reading(Dossier("A talk", (Document("talk", text, "A talk", locators=times),)))
    answer(session, Question(PromptFor.COMMAND, Place("talk", 0)), "0:09")
    assert desk.top() == 12
