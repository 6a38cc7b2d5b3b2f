"""What a reading begins with, once it is on the screen."""

from __future__ import annotations

from reader.reading.beginning import begin
from tests.reading.paper_desk import reading


def test_words_of_the_command_line_are_searched_for_from_the_top_wherever_it_was_left() -> None:
    session, desk = reading(words="said")
    desk.tops["story"] = 90
    begin(session)
    desk.work()
    assert session.state.search is not None and session.state.search.current == 0


def test_a_line_of_the_command_line_is_gone_to() -> None:
    session, desk = reading(line=12)
    begin(session)
    assert desk.moved == [("line", 12)]


def test_what_nobody_annotated_is_looked_for_in_any_case() -> None:
    session, desk = reading()
    begin(session)
    assert session.state.completion.running and len(desk.waiting) == 1
    assert desk.moved == [] and session.state.search is None
