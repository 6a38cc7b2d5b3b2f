"""Checking a story: what is to be looked at, the worst first, and judged with a key each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.layout.timeline_keys import row_key
from reader.model import Quotation, Span
from reader.model.review import to_look_at
from reader.reading.commands.dispatch import run_command
from reader.reading.desk import ListShown
from reader.reading.filters import Filter
from reader.reading.review_words import position_words, progress_words
from reader.reading.session import Session
from tests.reading.paper_desk import DOSSIER, PaperDesk, reading, span_of

#: The third quotation is not there, the second is worded differently.
WORST_FIRST = ["q3", "q2"]


def checking() -> tuple[Session, PaperDesk]:
    """Return a reading that goes through what is to be looked at."""
    session, desk = reading()
    run_command(session, "to_look_at")
    return session, desk


def listed(session: Session) -> list[str]:
    return [each.id for each in session.state.quotations_here()]


def decision(session: Session, quotation: str) -> str:
    judgement = session.state.dossier.judgement_of(quotation)
    return judgement.decision.name if judgement and judgement.decision else ""


def test_the_worst_becomes_current_and_is_compared() -> None:
    session, desk = checking()
    assert listed(session) == WORST_FIRST and session.state.quotation == "q3"
    assert session.state.comparing is not None
    assert desk.listed == ListShown("quotations")
    assert session.state.message == "2 quotations to look at, the worst first"


def test_what_is_current_already_stays_so() -> None:
    session, _ = reading()
    session.make_current(DOSSIER.quotations[1])
    run_command(session, "to_look_at")
    assert session.state.quotation == "q2"


def test_steps_go_through_it_and_say_where_they_are() -> None:
    session, _ = checking()
    assert position_words(session.state) == "1 of 2 to look at"
    run_command(session, "next_quotation")
    assert (session.state.quotation, position_words(session.state)) == ("q2", "2 of 2 to look at")
    run_command(session, "next_quotation")
    assert session.state.message == "This is the last quotation to look at"
    run_command(session, "previous_quotation", 5)
    assert (session.state.quotation, session.state.message) == ("q3", "This is the first quotation to look at")


def test_steps_cross_documents_and_back_returns() -> None:
    session, _ = checking()
    session.read("minutes")
    run_command(session, "next_quotation")
    assert (session.state.document, session.state.quotation) == ("story", "q2")
    run_command(session, "back")
    assert session.state.document == "minutes"


@pytest.mark.parametrize("keys", [("to_look_at",), ("escape", "escape")])
def test_the_same_key_or_escape_lists_all_quotations_in_their_order_again(keys: tuple[str, ...]) -> None:
    session, _ = checking()
    for key in keys:
        run_command(session, key)
    assert session.state.filter == Filter() and session.state.comparing is None
    assert listed(session) == ["q1", "q2", "q3"]


def test_what_is_judged_leaves_and_the_next_one_becomes_current() -> None:
    session, _ = checking()
    run_command(session, "wrong")
    assert decision(session, "q3") == "wrong"
    assert listed(session) == ["q2"] and session.state.quotation == "q2"
    assert session.state.message != "" and progress_words(session.state.dossier) == "1 of 3 checked"


def test_back_returns_to_what_was_judged_and_the_same_key_takes_that_back() -> None:
    session, desk = checking()
    run_command(session, "stands")
    assert desk.said[-1].startswith("✓ stands") and desk.said[-1].endswith("backspace goes back to it")
    run_command(session, "back")
    assert session.state.quotation == "q3"
    assert position_words(session.state) == "1 left to look at"
    run_command(session, "stands")
    assert decision(session, "q3") == "" and session.state.quotation == "q3"
    assert listed(session) == WORST_FIRST


def test_from_what_is_judged_already_steps_lead_to_what_comes_next_in_turn() -> None:
    links = (*DOSSIER.links[1:], replace(DOSSIER.links[0], verdict="joined"))
    session, _ = reading(replace(DOSSIER, links=links))
    run_command(session, "to_look_at")
    assert listed(session) == ["q3", "q1", "q2"]
    run_command(session, "next_quotation")
    run_command(session, "stands")
    run_command(session, "back")
    run_command(session, "next_quotation")
    assert session.state.quotation == "q2"
    run_command(session, "back")
    run_command(session, "back")
    run_command(session, "previous_quotation")
    assert session.state.quotation == "q3"


def test_what_is_left_for_later_comes_last() -> None:
    session, _ = checking()
    run_command(session, "later")
    assert listed(session) == ["q2", "q3"] and session.state.quotation == "q2"
    assert progress_words(session.state.dossier) == "0 of 3 checked"
    run_command(session, "later")
    assert session.state.quotation == "q3"


def test_when_all_is_looked_at_it_says_so_and_the_last_judgement_can_be_taken_back() -> None:
    session, desk = checking()
    run_command(session, "wrong")
    run_command(session, "uncheckable")
    assert desk.said[-1] == "All 2 looked at: E makes the sheet"
    assert listed(session) == [] and session.state.quotation == "q2"
    run_command(session, "uncheckable")
    assert listed(session) == ["q2"]
    run_command(session, "uncheckable")
    run_command(session, "next_quotation")
    assert desk.said[-1].startswith("All 2 looked at")
    run_command(session, "to_look_at")
    run_command(session, "to_look_at")
    assert desk.said[-1].startswith("All 2 looked at") and session.state.filter == Filter()


def test_where_nothing_differs_there_is_nothing_to_look_at() -> None:
    session, desk = reading(replace(DOSSIER, links=DOSSIER.links[:1]))
    run_command(session, "to_look_at")
    assert desk.said[-1] == "Nothing is to be looked at: no quotation differs from its source"
    session.change(completion=session.state.completion.begun())
    run_command(session, "to_look_at")
    assert desk.said[-1] == "Still looking for quotations and their sources"
    assert session.state.filter == Filter() and session.state.comparing is None


def test_of_one_speaker_only_what_that_one_says_is_looked_at() -> None:
    session, desk = reading()
    session.change(filter=Filter("rao"))
    run_command(session, "to_look_at")
    assert listed(session) == ["q2"]
    run_command(session, "stands")
    assert desk.said[-1] == "Nothing of this speaker is to be looked at: escape shows all"


def test_outside_of_the_list_what_is_judged_stays_current() -> None:
    session, _ = reading()
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "stands")
    assert (session.state.quotation, decision(session, "q1")) == ("q1", "stands")


def test_in_the_list_what_is_under_the_cursor_is_judged() -> None:
    session, desk = checking()
    desk.listed = ListShown("quotations", in_focus=True, cursor="q2")
    run_command(session, "stands")
    assert (decision(session, "q2"), decision(session, "q3")) == ("stands", "")
    assert listed(session) == ["q3"]
    desk.listed = ListShown("timeline", in_focus=True, cursor=row_key("quotation", "q1"))
    run_command(session, "wrong")
    assert decision(session, "q1") == "wrong"


def test_only_very_words_of_stories_are_judged() -> None:
    said = Quotation("q4", "story", (span_of("it would cost", DOSSIER.documents[0].text),), "indirect")
    turn = Quotation("q5", "minutes", (Span(5, 22),), "direct")
    session, desk = reading(replace(DOSSIER, quotations=(*DOSSIER.quotations, said, turn)))
    for each, why in ((said, "Only quoted words are judged"), (turn, "These are the words of a source")):
        session.make_current(each)
        run_command(session, "stands")
        assert desk.said[-1].startswith(why)
    session.change(quotation=None)
    run_command(session, "stands")
    assert desk.said[-1].startswith("No current quotation")


def test_the_list_shows_what_is_not_checked_then_what_is_then_all() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "stands")
    told = []
    for _ in range(3):
        run_command(session, "checked")
        told.append((desk.said[-1], listed(session)))
    assert told == [
        ("Not checked: 2 quotations", ["q2", "q3"]),
        ("Checked: 1 quotation", ["q1"]),
        ("All quotations again", ["q1", "q2", "q3"]),
    ]
    run_command(session, "to_look_at")
    run_command(session, "checked")
    assert session.state.filter == Filter(checking="not checked")


def test_progress_is_told_once_there_is_anything_to_check() -> None:
    assert progress_words(replace(DOSSIER, links=())) == ""
    assert progress_words(DOSSIER) == "0 of 3 checked"


def test_what_is_to_be_looked_at_is_worked_out_once_for_all_keys() -> None:
    session, _ = checking()
    before = to_look_at(session.state.dossier)
    run_command(session, "next_quotation")
    assert to_look_at(session.state.dossier) is before
