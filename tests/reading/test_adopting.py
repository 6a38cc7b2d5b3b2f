"""Going on with another dossier: what was read stays, and nothing points at what is not there."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Document, Dossier, Event, Link, Quotation, Span, Speaker
from reader.model.place import Place
from reader.reading.adopting import adopt
from reader.reading.filters import Filter
from reader.reading.history import History, Stop
from reader.reading.searching import Search, SearchAsked
from reader.reading.selection import Selection
from reader.reading.state import ReadingState
from tests.reading.dangling import dangling
from tests.reading.strategies import dossiers, states

STORY = Document("story", "One was there.\n\nTwo came later.", "Story")
LETTER = Document("letter", "Dear Three.", "Letter")
NOTE = Document("note", "Four.", "Note")
BEFORE = Dossier(
    "Dossier",
    (STORY, LETTER, NOTE),
    (Speaker("ann", "Ann"),),
    (Quotation("q1", "story", (Span(0, 3),), "direct", speaker="ann"),),
)
WITHOUT_LETTER = replace(BEFORE, documents=(STORY, NOTE))
EDITED = replace(BEFORE, documents=(replace(STORY, text="Zero.\n\n" + STORY.text), LETTER, NOTE))
TWO = Span(16, 19)


def whole_states(dossier: Dossier) -> st.SearchStrategy[ReadingState]:
    """Return any state of reading a dossier that points only at what the dossier has."""
    adopted = states(dossier).map(lambda state: adopt(state, dossier))
    return adopted.map(lambda state: replace(state, search=None) if dangling(state) else state)


@given(st.data(), dossiers(), dossiers())
def test_house_3_whatever_was_read_nothing_points_at_what_another_dossier_does_not_have(
    data: st.DataObject, before: Dossier, now: Dossier
) -> None:
    state = data.draw(whole_states(before))
    assert dangling(adopt(state, now)) == []


@given(st.data(), dossiers(), dossiers())
def test_house_3_not_even_from_a_state_that_was_broken_before_into_another_document(
    data: st.DataObject, before: Dossier, now: Dossier
) -> None:
    state = adopt(data.draw(states(before)), now)
    assert {*dangling(state)} <= {"search"}  # matches in a text that has not changed are taken as they were


@given(st.data(), dossiers())
def test_the_same_dossier_changes_nothing(data: st.DataObject, dossier: Dossier) -> None:
    state = data.draw(whole_states(dossier))
    again = adopt(state, replace(dossier))
    assert replace(again, dossier=dossier) == state


def test_house_3_a_document_taken_out_is_nowhere_to_go_back_to() -> None:
    state = ReadingState(
        BEFORE,
        "letter",
        "story",
        history=History((Stop(Place("story", 4)), Stop(Place("letter", 2))), (Stop(Place("note", 0)),)),
    )
    state = adopt(state, WITHOUT_LETTER)
    assert (state.document, state.companion) == ("story", "")
    assert state.history == History((Stop(Place("story", 4)),), (Stop(Place("note", 0)),))


def test_house_11_a_search_of_a_changed_text_is_forgotten_and_one_under_way_too() -> None:
    search = Search("story", "two", False, (TWO,), 0)
    state = ReadingState(BEFORE, "story", search=search, search_asked=SearchAsked(4))
    assert adopt(state, WITHOUT_LETTER).search == search
    edited = adopt(state, EDITED)
    assert edited.search is None and edited.search_asked.request == 5


def test_house_11_lit_words_and_places_move_with_the_text_or_go_with_it() -> None:
    found = Event("e1", "", "Two", "story", TWO, origin="detected")
    before = replace(BEFORE, events=(found,))
    state = ReadingState(before, "story", event="e1", history=History((Stop(Place("story", 16)),)))
    moved = TWO.start + len(EDITED.documents[0].text) - len(STORY.text)
    again = (replace(found, span=Span(0, 3)), replace(found, id="e2", span=Span(moved, moved + len(TWO))))
    edited = adopt(state, replace(EDITED, events=again))
    assert edited.event == "e2"
    assert edited.lit is not None and edited.lit[1].words_of(edited.text) == "Two"
    assert edited.history.before == (Stop(Place("story", 23)),)
    cut = adopt(state, replace(before, documents=(replace(STORY, text="One was there."),)))
    assert cut.lit is None and cut.history.before == (Stop(Place("story", 14)),)


def test_house_12_a_selection_keeps_its_words_and_its_direction() -> None:
    edited = adopt(ReadingState(BEFORE, "story", selection=Selection("story", 19, 16)), EDITED)
    assert edited.selection == Selection("story", 26, 23)


def test_the_current_quotation_is_the_one_with_the_same_words_whatever_ids_they_get_when_they_are_found_again() -> None:
    spans = (("q1", Span(0, 3)), ("q2", TWO))
    one, two = (Quotation(name, "story", (span,), "direct", "detected") for name, span in spans)
    before = replace(BEFORE, quotations=(one, two))
    more = len(EDITED.documents[0].text) - len(STORY.text)
    moved = (
        replace(one, parts=(Span(0, 4),)),
        replace(one, id="q2", parts=(Span(more, more + 3),)),
        replace(two, id="q3", parts=(Span(TWO.start + more, TWO.end + more + 5),)),
    )
    now = replace(EDITED, quotations=moved)
    assert adopt(ReadingState(before, "story", quotation="q1"), now).quotation == "q2"
    assert adopt(ReadingState(before, "story", quotation="q2"), now).quotation == "q3"
    state = ReadingState(before, "story", history=History((Stop(Place("story", 0), "q1"),)))
    assert adopt(state, now).history.before[0].quotation == "q2"


def test_a_quotation_of_a_document_that_has_nothing_to_do_with_the_one_read_is_not_current() -> None:
    state = ReadingState(BEFORE, "letter", quotation="q1").settled()
    assert state.quotation is None
    taken = replace(BEFORE, links=(Link("q1", 0, "letter", Span(0, 4), "exact"),))
    assert ReadingState(taken, "letter", quotation="q1").settled().quotation == "q1"
    assert ReadingState(taken, "story", quotation="q1").reading("note").quotation is None


def test_a_quotation_and_a_speaker_that_are_gone_are_no_longer_current() -> None:
    state = ReadingState(BEFORE, "story", quotation="q1", filter=Filter("ann", checking="to look at"))
    kept = adopt(state, replace(BEFORE, title="Another"))
    assert (kept.quotation, kept.filter) == ("q1", Filter("ann", checking="to look at"))
    bare = adopt(state, replace(BEFORE, quotations=(), speakers=()))
    assert (bare.quotation, bare.filter) == (None, Filter(checking="to look at"))


def test_house_12_reading_another_document_leaves_search_and_selection_behind() -> None:
    state = ReadingState(
        BEFORE, "story", search=Search("story", "two", False, (TWO,), 0), selection=Selection("story", 0, 3)
    )
    there = state.reading("letter")
    assert (there.document, there.companion, there.search, there.selection) == ("letter", "story", None, None)
    assert state.reading("story") is state
