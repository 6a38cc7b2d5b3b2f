"""What choosing in a list does, and pressing on the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.layout.timeline_keys import row_key
from reader.model import Event
from reader.model.place import Place
from reader.reading.desk import ListShown
from reader.reading.filters import Filter
from reader.reading.history import Stop
from reader.reading.list_choices import choose, heading_key, jump_to_document, place_of, press
from tests.reading.paper_desk import DOSSIER, WORDS, reading, span_of

NOON = Event("noon", "2013-05-22", "Noon", "story", span_of("noon"))


def test_a_quotation_is_gone_to_and_the_text_has_the_focus() -> None:
    session, desk = reading()
    choose(session, "quotations", "q3")
    assert session.state.quotation == "q3" and desk.arranged == ["text"]
    assert session.state.history.before == (Stop(Place("story", 0)),)


def test_a_speaker_lists_their_quotations_and_what_was_typed_stays() -> None:
    session, desk = reading()
    session.change(filter=Filter(checking="to look at").typing("speakers", "oc").typing("quotations", "penny"))
    choose(session, "speakers", "ochs")
    assert session.state.filter == Filter(speaker="ochs").typing("speakers", "oc")
    assert desk.listed == ListShown("quotations", in_focus=True)


def test_an_event_is_gone_to_with_its_words_lit() -> None:
    session, _ = reading(replace(DOSSIER, events=(NOON,)))
    choose(session, "timeline", "noon")
    assert session.state.lit == ("story", NOON.span)
    assert session.state.history.before == (Stop(Place("story", 0)),)


def test_on_the_timeline_a_document_and_what_somebody_says_are_gone_to() -> None:
    session, desk = reading()
    choose(session, "timeline", row_key("quotation", "q3"))
    assert session.state.quotation == "q3" and desk.arranged == ["text"]
    choose(session, "timeline", row_key("document", "minutes"))
    assert session.state.document == "minutes"
    choose(session, "timeline", row_key("quotation", "gone"))
    choose(session, "timeline", row_key("document", "gone"))
    assert session.state.document == "minutes"


def test_a_period_of_the_timeline_is_looked_at_by_itself_and_the_list_stays() -> None:
    session, desk = reading()
    session.change(filter=Filter(speaker="ochs"))
    choose(session, "timeline", row_key("period", "2013-05"))
    assert session.state.filter == Filter(speaker="ochs", during="2013-05")
    assert desk.arranged == []


def test_a_heading_is_gone_to_in_its_document() -> None:
    session, _ = reading()
    choose(session, "contents", heading_key("minutes", 24, 1))
    assert session.place == Place("minutes", 24)


@pytest.mark.parametrize(
    ("name", "key"), [("quotations", "q9"), ("timeline", "gone"), ("contents", heading_key("gone", 0, 0))]
)
def test_house_23_what_is_gone_since_it_was_listed_leads_nowhere(name: str, key: str) -> None:
    session, _ = reading()
    choose(session, name, key)  # type: ignore[arg-type]
    assert (session.state.document, session.state.quotation) == ("story", None)
    assert session.state.history.before == ()


def test_a_press_on_a_quotation_makes_it_current_and_one_beside_it_does_not() -> None:
    session, _ = reading()
    press(session, "story", span_of(WORDS[1]).start)
    assert session.state.quotation == "q2"
    press(session, "story", span_of("A boy").start)
    assert session.state.quotation == "q2"


def test_a_press_on_the_other_document_reads_it() -> None:
    session, _ = reading()
    press(session, "minutes", 3)
    assert session.state.document == "minutes"
    press(session, "gone", 3)
    assert session.state.document == "minutes"


def test_a_document_that_is_chosen_is_a_jump_and_the_same_one_is_none() -> None:
    session, _ = reading()
    jump_to_document(session, "story")
    assert not session.state.history.before
    jump_to_document(session, "minutes")
    assert session.state.document == "minutes" and session.state.history.before[-1].place == Place("story", 0)
    jump_to_document(session, "gone")
    assert session.state.document == "minutes"


def test_a_heading_key_is_read_as_it_was_written() -> None:
    assert place_of(heading_key("a:b", 12, 3)) == ("a:b", 12)
