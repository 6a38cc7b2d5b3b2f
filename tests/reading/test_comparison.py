"""The comparison follows the current quotation, steps through the places of its words, and leads to them."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Document, Link, Span
from reader.model.link import Nearest
from reader.reading.commands.dispatch import run_command
from reader.reading.compared import compared
from reader.reading.desk import ListShown
from reader.reading.searching import Search
from reader.reading.session import Session
from reader.reading.sources import places_of
from tests.reading.paper_desk import DOSSIER, MINUTES, STORY, PaperDesk, reading, span_of

LETTER = Document("letter", "We keep the ferry, wrote Rao. We keep the ferry.\n", "Letter", kind="letter")
FIRST = Link("q1", 0, "minutes", span_of("We keep the ferry", MINUTES), "exact")
SECOND = Link("q1", 0, "letter", Span(0, 17), "exact")
THIRD = Link("q1", 0, "letter", Span(30, 47), "exact")
IN_THREE_PLACES = replace(
    DOSSIER, documents=(*DOSSIER.documents, LETTER), links=(FIRST, SECOND, THIRD, *DOSSIER.links[1:])
)


def comparing(quotation: int = 0) -> tuple[Session, PaperDesk]:
    """Return a reading that compares a quotation."""
    session, desk = reading(IN_THREE_PLACES)
    session.make_current(IN_THREE_PLACES.quotations[quotation])
    run_command(session, "compare")
    return session, desk


def shown(session: Session) -> tuple[str, int]:
    """Return the document of the passage that is shown, and which place it is."""
    what = compared(session.state)
    return what.parts[0].there.document, what.place


def test_the_key_opens_it_and_closes_it() -> None:
    session, _ = comparing()
    assert session.state.comparing is not None
    run_command(session, "compare")
    assert session.state.comparing is None


def test_it_closes_before_anything_else_does() -> None:
    for key in ("close", "escape"):
        session, desk = comparing()
        desk.listed = ListShown("quotations", in_focus=True)
        run_command(session, key)
        assert session.state.comparing is None and desk.left is None


def test_a_list_that_covers_it_closes_before_it() -> None:
    session, desk = comparing()
    desk.listed = ListShown("quotations", in_focus=True, covers=True)
    run_command(session, "escape")
    assert session.state.comparing is not None


def test_it_shows_whatever_quotation_is_current() -> None:
    session, _ = comparing()
    run_command(session, "next_quotation")
    (part,) = compared(session.state).parts
    assert "".join(each.text for each in part.here.stretches) == "It runs on Sundays,"
    assert part.step is not None and part.step.name == "reworded"


def test_the_places_of_the_words_are_stepped_through_and_counted() -> None:
    session, desk = comparing()
    assert shown(session) == ("minutes", 1)
    run_command(session, "next_match")
    assert shown(session) == ("letter", 2) and desk.said[-1] == "2 of 3 places"
    run_command(session, "next_match", 2)
    assert shown(session) == ("minutes", 1)
    run_command(session, "previous_match")
    assert shown(session) == ("letter", 3)
    run_command(session, "source")
    assert session.state.document == "letter"
    assert session.desk.visible_span().overlaps(Span(30, 47))


def test_the_place_chosen_belongs_to_its_quotation() -> None:
    session, _ = comparing()
    run_command(session, "next_match")
    run_command(session, "next_quotation")
    assert compared(session.state).place == 1


def test_where_a_search_is_lit_the_keys_step_through_its_matches() -> None:
    session, desk = comparing()
    session.change(search=Search("story", "the", False, (span_of("the"),), 0))
    run_command(session, "next_match")
    assert desk.said[-1].startswith("Continued from the top")
    assert compared(session.state).place == 1


def test_without_another_place_it_says_so() -> None:
    session, desk = comparing(1)
    run_command(session, "next_match")
    assert desk.said[-1] == "This is their only place"
    session.change(quotation=None)
    run_command(session, "next_match")
    assert desk.said[-1].startswith("No current quotation")


def test_the_nearest_passage_of_absent_words_is_gone_to() -> None:
    nearest = Nearest("minutes", span_of("It runs on every Sunday", MINUTES), 0.6)
    absent = replace(DOSSIER.links[2], nearest=nearest, absence="not_there")
    session, _ = reading(replace(DOSSIER, links=(*DOSSIER.links[:2], absent)))
    session.make_current(DOSSIER.quotations[2])
    run_command(session, "source")
    assert session.state.comparing is not None and session.state.document == "story"
    (part,) = compared(session.state).parts
    assert next(each.words for each in part.there.told) == "the nearest passage, with 60% of the words"
    run_command(session, "source")
    assert session.state.document == "minutes"


def test_where_there_is_no_passage_it_says_why() -> None:
    session, desk = comparing(2)
    (part,) = compared(session.state).parts
    assert [each.words for each in part.there.told] == ["No other document of this dossier has these words"]
    run_command(session, "source")
    assert desk.said[-1] == "No other document of this dossier has these words"


def test_words_outside_the_main_text_are_shown_though_they_cannot_be_gone_to() -> None:
    outside = Link("q1", 0, "minutes", Span(0, 0), "exact", outside="We keep the ferry")
    session, desk = reading(replace(DOSSIER, links=(outside,)))
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "compare")
    assert compared(session.state).parts[0].there.told[-1].words == "outside the main text"
    run_command(session, "source")
    assert desk.said[-1] == "Outside the main text: O opens the original"


def test_without_a_current_quotation_it_says_how_to_have_one() -> None:
    session, desk = reading()
    run_command(session, "compare")
    assert compared(session.state).parts == ()
    run_command(session, "source")
    assert desk.said[-1].startswith("No current quotation")


def test_parts_of_one_document_are_shown_together_and_other_places_by_themselves() -> None:
    parts = tuple(Link("q", part, "letter", Span(part, part + 1), "exact") for part in (0, 1))
    again = Link("q", 1, "letter", Span(9, 10), "exact")
    worse = Link("q", 0, "minutes", Span(0, 1), "altered")
    assert places_of((parts[0], worse, *parts[1:], again)) == (parts, (worse,), (again,))
    assert places_of(()) == ()


def test_the_judgement_and_the_note_are_shown() -> None:
    session, _ = comparing()
    session.launch = replace(session.launch, user="Ines Vale")
    run_command(session, "wrong")
    what = compared(session.state)
    assert what.judged.startswith("✗ does not stand, by Ines Vale, 2") and what.tone == "bad"


def test_the_words_around_the_passage_are_those_of_its_paragraph() -> None:
    session, _ = comparing()
    there = compared(session.state).parts[0].there
    assert (there.before, there.after) == ("Rao: ", ". It runs on every Sunday but one.\n")
    assert STORY.startswith("“We keep")
