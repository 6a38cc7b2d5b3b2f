"""Stepping through quotations, to their source and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Document, Dossier, Event
from reader.model.place import Place
from reader.reading.commands.dispatch import run_command
from reader.reading.comparing import Comparing
from reader.reading.completion_beside import begin_completion
from reader.reading.desk import ListShown
from reader.reading.dialogs import Details
from reader.reading.filters import Filter
from tests.reading.paper_desk import DOSSIER, MINUTES, STORY, WORDS, reading, span_of


def test_next_and_previous_stop_at_the_ends_and_say_so() -> None:
    session, _ = reading()
    run_command(session, "next_quotation", 3)
    assert session.state.quotation == "q3" and session.state.message == ""
    run_command(session, "next_quotation")
    assert session.state.message == "This is the last quotation"
    run_command(session, "previous_quotation", 9)
    assert (session.state.quotation, session.state.message) == ("q1", "This is the first quotation")


def test_house_7_stepping_goes_through_what_the_filter_leaves() -> None:
    session, desk = reading()
    session.change(filter=Filter(speaker="ochs"))
    run_command(session, "next_quotation")
    assert session.state.quotation == "q3"
    run_command(session, "next_quotation")
    assert session.state.message == "This is the last quotation"
    desk.listed = ListShown("quotations", in_focus=True)
    run_command(session, "escape")
    assert session.state.filter == Filter()


def test_reports_that_may_be_none_come_and_go() -> None:
    text = "Mara Quill said the bridge would stay shut. Masons believe that the piers were damaged in the storm.\n"
    session, desk = reading(Dossier("A story", (Document("story", text, "A story"),)))
    begin_completion(session)
    desk.work()
    sure = session.state.dossier
    run_command(session, "doubtful")
    desk.work()
    assert session.state.message == (
        "Reports that may be none, and words in marks that nobody says, are shown too; they count nowhere"
    )
    assert [each.doubtful for each in session.state.dossier.quotations] == [False, True]
    run_command(session, "doubtful")
    assert session.state.message == "Only quotations and sure reports again"
    assert session.state.dossier == sure


def test_the_same_speaker_is_stepped_through_alone() -> None:
    session, _ = reading()
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "next_of_speaker")
    run_command(session, "next_of_speaker")
    assert session.state.quotation == "q2"
    run_command(session, "previous_of_speaker")
    assert session.state.quotation == "q1"


@pytest.mark.parametrize(
    ("command", "move"),
    [
        ("next_quotation", ("day", 2)),
        ("previous_quotation", ("day", -2)),
        ("next_of_speaker", ("year", 2)),
        ("previous_of_speaker", ("year", -2)),
        ("paragraph_on", ("paragraph", 2)),
    ],
)
def test_in_the_timeline_the_same_keys_go_by_time(command: str, move: tuple[str, int]) -> None:
    session, desk = reading()
    desk.listed = ListShown("timeline", in_focus=True)
    run_command(session, command, 2)
    assert desk.moved == [move] and session.state.quotation is None


def test_why_there_is_nothing_to_step_through() -> None:
    session, desk = reading()
    session.read("minutes")
    run_command(session, "next_quotation")
    assert desk.said[-1] == "No quotations here: D looks for them, however long the text"
    session.change(completion=session.state.completion.begun())
    run_command(session, "next_quotation")
    assert desk.said[-1] == "Still looking for quotations"
    session.change(filter=Filter(speaker="ochs"))
    run_command(session, "next_quotation")
    assert desk.said[-1] == "No quotation here passes the filter: escape shows all"


def test_house_5_exact_words_are_gone_to_where_they_stand() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "source")
    assert session.state.document == "minutes" and not desk.shown
    assert desk.visible_span().overlaps(span_of("We keep the ferry", MINUTES))


def test_words_that_differ_are_compared_first_and_then_gone_to() -> None:
    session, _ = reading()
    session.make_current(DOSSIER.quotations[1])
    run_command(session, "source")
    assert session.state.comparing == Comparing() and session.state.document == "story"
    run_command(session, "source")
    assert session.state.document == "minutes" and session.state.comparing is not None


def test_elided_words_are_compared_first_too() -> None:
    elided = replace(DOSSIER.links[1], verdict="elided")
    session, _ = reading(replace(DOSSIER, links=(elided,)))
    session.make_current(DOSSIER.quotations[1])
    run_command(session, "source")
    assert session.state.comparing is not None and session.state.document == "story"


def test_why_a_quotation_leads_nowhere() -> None:
    session, desk = reading(replace(DOSSIER, links=()))
    session.make_current(DOSSIER.quotations[2])
    run_command(session, "source")
    assert desk.said[-1] == "No other document of this dossier has these words"
    session.change(completion=session.state.completion.begun())
    run_command(session, "source")
    assert desk.said[-1] == "Still looking for its source"
    session.adopt(replace(DOSSIER, documents=DOSSIER.documents[:1], links=()))
    run_command(session, "source")
    assert desk.said[-1] == "No other document is open that it could come from"


def test_reported_speech_has_no_words_to_look_for() -> None:
    reported = replace(DOSSIER.quotations[2], kind="indirect")
    session, desk = reading(replace(DOSSIER, quotations=(reported,), links=()))
    session.make_current(reported)
    run_command(session, "source")
    assert desk.said[-1] == "Reported speech: there are no quoted words to look for"


def test_a_source_leads_to_the_quotation_that_takes_it_up() -> None:
    session, _ = reading()
    session.read("minutes")
    run_command(session, "source")
    assert (session.state.document, session.state.quotation) == ("story", "q1")


def test_a_quotation_that_the_document_has_nothing_to_do_with_is_not_what_keys_are_about() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[2])
    run_command(session, "next_document")
    run_command(session, "stands")
    assert desk.said[-1].startswith("No current quotation: ") and session.state.current_quotation is None
    run_command(session, "previous_document")
    assert session.state.current_quotation == DOSSIER.quotations[2]


def test_in_a_list_enter_chooses_what_the_cursor_is_on() -> None:
    session, desk = reading()
    desk.listed = ListShown("quotations", in_focus=True, cursor="q3")
    run_command(session, "source")
    assert session.state.quotation == "q3"
    desk.listed = ListShown("quotations", in_focus=True)
    run_command(session, "source")
    assert session.state.quotation == "q3"


def test_back_and_forward_go_through_jumps_of_all_documents() -> None:
    session, desk = reading()
    desk.tops["story"] = 31
    run_command(session, "next_document")
    run_command(session, "back")
    assert session.place == Place("story", 31)
    run_command(session, "forward")
    assert session.state.document == "minutes"
    run_command(session, "forward")
    assert session.state.message == "Nowhere to go forward to"


def test_house_14_going_back_further_than_there_are_jumps_ends_at_the_first() -> None:
    session, _ = reading()
    run_command(session, "next_document")
    run_command(session, "next_document")
    run_command(session, "back", 99_999_999)
    assert session.place == Place("story", 0)
    run_command(session, "back", 2)
    assert session.state.message == "Nowhere to go back to"


def test_two_hundred_jumps_are_kept() -> None:
    session, _ = reading()
    for number in range(150):
        session.remember_place(number % len(STORY))
    run_command(session, "back", 120)
    assert session.place.offset == 30


def test_details_are_those_of_the_event_then_the_quotation_then_the_document() -> None:
    noon = Event("noon", "2013-05-22", "Noon", "story", span_of("noon"))
    session, desk = reading(replace(DOSSIER, events=(noon,)))
    run_command(session, "details")
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "details")
    desk.listed = ListShown("timeline", in_focus=True, cursor="noon")
    run_command(session, "details")
    pages = [page for page in desk.shown if isinstance(page, Details)]
    assert [page.title for page in pages] == ["The ferry", WORDS[0], "Noon"]
    assert [page.of_quotation for page in pages] == [False, True, False]


def test_a_filter_is_taken_back_by_the_list_it_is_of_and_no_other() -> None:
    session, desk = reading()
    session.change(filter=Filter(speaker="rao", checking="to look at").typing("speakers", "as"))
    desk.listed = ListShown("speakers", in_focus=True)
    run_command(session, "escape")
    assert session.state.filter == Filter(speaker="rao", checking="to look at")
    desk.listed = ListShown("quotations", in_focus=True)
    run_command(session, "escape")
    assert session.state.filter == Filter()
