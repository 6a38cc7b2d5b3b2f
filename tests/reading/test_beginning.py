"""What a reading begins with, once it is on the screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.memory.keeping import recall, remember
from reader.memory.landmark import landmark_at
from reader.model.place import Place
from reader.reading.beginning import begin
from reader.reading.commands.dispatch import run_command
from tests.reading.paper_desk import DOSSIER, STORY, reading


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


def test_the_first_time_of_all_it_names_three_keys_until_the_first_one(tmp_path: Path) -> None:
    recalled = recall(DOSSIER, tmp_path)
    session, desk = reading(recalled=recalled)
    begin(session)
    assert desk.said == ["] next quotation, enter to its source, ? all keys"]
    run_command(session, "line_down")
    assert session.state.message == ""


def test_it_names_them_never_again_and_not_where_nothing_is_kept(tmp_path: Path) -> None:
    recalled = recall(DOSSIER, tmp_path)
    remember(recalled, recalled.remembered.at(landmark_at(Place("story", 0), STORY)))
    for other in (DOSSIER, replace(DOSSIER, documents=DOSSIER.documents[:1], links=())):
        session, desk = reading(other, recalled=recall(other, tmp_path))
        begin(session)
        assert desk.said == []
    session, desk = reading()
    begin(session)
    assert desk.said == []
