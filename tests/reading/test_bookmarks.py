"""Bookmarks and notes: each belongs to the place, or to the quotation, that it was made for."""

from __future__ import annotations

from dataclasses import replace

from reader.memory.landmark import landmark_at
from reader.memory.remembered import Note
from reader.model.place import Place
from reader.reading.commands.dispatch import run_command
from reader.reading.notes import notes_on
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from tests.reading.paper_desk import DOSSIER, STORY, WORDS, reading, span_of


def test_a_bookmark_comes_back_to_its_words_also_after_an_edit() -> None:
    session, desk = reading()
    desk.tops["story"] = STORY.index("A boy")
    run_command(session, "bookmark")
    answer(session, desk.asked[-1], "b")
    assert desk.said[-1] == "Bookmark b set: ' b returns here, until you leave"
    edited = replace(DOSSIER.documents[0], text="New words before. " + STORY)
    session.adopt(replace(DOSSIER, documents=(edited,), quotations=(), links=()))
    desk.tops["story"] = 0
    run_command(session, "go_to_bookmark")
    answer(session, desk.asked[-1], "b")
    assert desk.tops["story"] == edited.text.index("A boy")
    assert session.state.history.before[-1].place == Place("story", 0)


def test_a_letter_that_keeps_nothing_says_so() -> None:
    session, desk = reading()
    run_command(session, "go_to_bookmark")
    answer(session, desk.asked[-1], "z")
    assert desk.said[-1].startswith("No bookmark z: ")


def test_a_note_is_on_the_quotation_it_was_begun_on_whichever_is_current_by_then() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[1])
    run_command(session, "note")
    session.make_current(DOSSIER.quotations[2])
    answer(session, desk.asked[-1], " Ask Rao. ")
    judgement = session.state.dossier.judgement_of("q2")
    assert judgement is not None and judgement.note == "Ask Rao."
    assert desk.said[-1] == "Note kept: B lists bookmarks and notes, until you leave"


def test_without_a_quotation_a_note_is_on_the_place() -> None:
    session, desk = reading()
    desk.tops["story"] = 31
    run_command(session, "note")
    answer(session, desk.asked[-1], "Which day?")
    [note] = session.state.kept.remembered.notes
    assert note.quotation == "" and note.at.words and STORY[31:].startswith(note.at.words.split()[0])


def test_no_words_make_no_note() -> None:
    session, desk = reading()
    answer(session, Question(PromptFor.NOTE, Place("story", 0)), "  ")
    assert desk.said == ["No note added"] and not session.state.kept.remembered.notes


def test_a_note_on_a_document_that_is_gone_by_then_is_not_made() -> None:
    session, desk = reading()
    session.adopt(replace(DOSSIER, documents=DOSSIER.documents[:1], links=()))
    answer(session, Question(PromptFor.NOTE, Place("minutes", 0)), "Late")
    assert desk.said[-1] == "No note added: the document is no longer open"


def test_kept_places_are_listed_gone_to_and_forgotten() -> None:
    session, desk = reading()
    desk.tops["story"] = 31
    answer(session, Question(PromptFor.BOOKMARK, Place("story", 31)), "b")
    answer(session, Question(PromptFor.NOTE, Place("minutes", 0)), "Whose minutes?")
    run_command(session, "bookmarks")
    bookmark, note = desk.choice.rows
    assert (bookmark.left[0][0].strip(), note.body[0][0]) == ("b", "Whose minutes?  ")
    desk.choice.take(note.key)
    assert session.state.document == "minutes"
    assert desk.choice.forget is not None
    desk.choice.forget(note.key)
    desk.choice.forget(bookmark.key)
    assert not session.state.kept.remembered.notes and not session.state.kept.remembered.bookmarks


def test_a_bookmark_in_a_document_that_is_not_open_says_so() -> None:
    session, desk = reading()
    answer(session, Question(PromptFor.NOTE, Place("minutes", 0)), "There")
    session.adopt(replace(DOSSIER, documents=DOSSIER.documents[:1], links=()))
    run_command(session, "bookmarks")
    desk.choice.take(desk.choice.rows[0].key)
    assert desk.said[-1] == "The document minutes is not open"


def test_details_of_a_quotation_have_its_notes_and_no_others() -> None:
    session, desk = reading()
    for number in (1, 2):
        asked = Question(PromptFor.NOTE, Place("story", 0), DOSSIER.quotations[number])
        answer(session, asked, f"Of {WORDS[number]}")
    session.make_current(DOSSIER.quotations[1])
    run_command(session, "details")
    details = desk.shown[-1]
    assert [value for name, value in details.facts if name == "note"] == [f"Of {WORDS[1]}"]  # type: ignore[union-attr]


def test_an_older_readers_note_on_a_quotation_is_still_shown() -> None:
    session, _ = reading()
    older = Note(landmark_at(Place("story", 0), STORY), "As before", "q2")
    session.change(kept=session.state.kept.now(session.state.kept.remembered.noted(older)))
    assert notes_on(session, DOSSIER.quotations[1]) == ["As before"]


def test_a_quotations_note_is_forgotten_from_the_list() -> None:
    session, desk = reading()
    answer(session, Question(PromptFor.NOTE, Place("story", 0), DOSSIER.quotations[1]), "Sure?")
    run_command(session, "bookmarks")
    assert desk.choice.forget is not None
    desk.choice.forget(desk.choice.rows[0].key)
    assert session.state.dossier.judgement_of("q2") is None


def test_the_start_of_the_quotation_is_where_its_note_leads() -> None:
    session, desk = reading()
    answer(session, Question(PromptFor.NOTE, Place("story", 0), DOSSIER.quotations[2]), "Sure?")
    run_command(session, "bookmarks")
    desk.choice.take(desk.choice.rows[0].key)
    assert desk.tops["story"] == span_of(WORDS[2]).start
