"""Notes: what one is on, opening one that is there, changing and deleting it, and taking that back."""

from __future__ import annotations

from reader.memory.landmark import landmark_at
from reader.memory.remembered import Note
from reader.model.place import Place
from reader.reading.commands.dispatch import run_command
from reader.reading.list_choices import press
from reader.reading.notes import notes_on
from reader.reading.prompt_answers import answer
from reader.reading.selection import Selection
from reader.reading.session import Session
from tests.reading.paper_desk import DOSSIER, STORY, WORDS, PaperDesk, reading


def write(session: Session, desk: PaperDesk, words: str) -> None:
    """Press the key of notes, and answer."""
    run_command(session, "note")
    answer(session, desk.asked[-1], words)


def notes(session: Session) -> list[tuple[str, int]]:
    """Return the notes of the memory, each with the place it is on."""
    return [(each.text, each.at.offset) for each in session.state.kept.remembered.notes]


def test_a_note_on_a_place_is_opened_changed_deleted_and_comes_back() -> None:
    session, desk = reading()
    desk.tops["story"] = 31
    write(session, desk, "Which day?")
    assert desk.said[-1] == "Note kept: B lists bookmarks and notes, until you leave"
    run_command(session, "note")
    assert desk.asked[-1].words == "Which day?"
    answer(session, desk.asked[-1], "Which day? Ask Rao.")
    assert notes(session) == [("Which day? Ask Rao.", 31)]
    run_command(session, "note")
    assert desk.asked[-1].label("Which") == "note on “Nobody rose until it”: "
    assert desk.asked[-1].label(" ") == "empty: deletes the note on “Nobody rose until it” "
    answer(session, desk.asked[-1], "")
    assert (notes(session), desk.said[-1]) == ([], "Note deleted: U brings it back")
    run_command(session, "undo")
    assert notes(session) == [("Which day? Ask Rao.", 31)]
    run_command(session, "undo")
    assert notes(session) == [("Which day?", 31)]
    run_command(session, "redo")
    run_command(session, "redo")
    assert notes(session) == []


def test_the_same_words_again_change_nothing() -> None:
    session, desk = reading()
    write(session, desk, "Why?")
    write(session, desk, "Why?")
    assert desk.said[-1] == "The note stays as it was"
    assert len(session.state.edits.done) == 1


def test_what_was_changed_elsewhere_meanwhile_is_not_taken_back() -> None:
    session, desk = reading()
    write(session, desk, "Why?")
    session.change(
        kept=session.state.kept.now(
            session.state.kept.remembered.with_note(session.state.kept.remembered.notes[0], None)
        )
    )
    run_command(session, "undo")
    assert desk.said[-1].endswith("it was changed since")


def test_a_note_is_on_the_word_that_was_clicked() -> None:
    session, desk = reading()
    press(session, "story", STORY.index("rose") + 2)
    write(session, desk, "Who?")
    assert notes(session) == [("Who?", STORY.index("rose"))]


def test_a_click_beside_the_current_quotation_is_meant_and_one_on_it_is_not() -> None:
    session, desk = reading()
    press(session, "story", STORY.index(WORDS[0]))
    write(session, desk, "Of the quotation")
    assert notes(session) == []
    assert notes_on(session, DOSSIER.quotations[0]) == ["Of the quotation"]
    press(session, "story", STORY.index("Nobody"))
    assert session.state.quotation == "q1"
    write(session, desk, "Of the place")
    assert notes(session) == [("Of the place", STORY.index("Nobody"))]


def test_once_a_quotation_is_gone_to_the_place_that_was_clicked_is_left_behind() -> None:
    session, desk = reading()
    press(session, "story", STORY.index("Nobody"))
    run_command(session, "next_quotation")
    write(session, desk, "Sure?")
    assert notes(session) == []


def test_a_quotation_that_is_out_of_view_is_not_meant() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    desk.tops["story"] = STORY.index("A boy")
    write(session, desk, "Whose boy?")
    assert notes(session) == [("Whose boy?", STORY.index("A boy"))]


def test_a_note_is_on_the_words_that_are_selected_and_opened_among_them() -> None:
    session, desk = reading()
    start = STORY.index("until it was noon")
    session.select(Selection("story", start, start + len("until it was noon")))
    write(session, desk, "11 or 12?")
    [note] = session.state.kept.remembered.notes
    assert STORY[note.at.offset :][: note.length] == "until it was noon"
    assert session.state.selection is None
    session.select(Selection("story", start + 6, start + 8))
    run_command(session, "note")
    assert desk.asked[-1].words == "11 or 12?"


def test_an_older_readers_note_on_a_quotation_is_opened_and_kept_with_it_from_then_on() -> None:
    session, desk = reading()
    older = Note(landmark_at(Place("story", STORY.index(WORDS[1])), STORY), "As before", "q2")
    session.change(kept=session.state.kept.now(session.state.kept.remembered.noted(older)))
    session.make_current(DOSSIER.quotations[1])
    run_command(session, "note")
    assert desk.asked[-1].words == "As before"
    answer(session, desk.asked[-1], "As before, and now")
    assert notes_on(session, DOSSIER.quotations[1]) == ["As before, and now"]
    assert notes(session) == []
    run_command(session, "undo")
    assert notes_on(session, DOSSIER.quotations[1]) == ["As before"]


def test_in_a_long_paragraph_a_place_far_from_a_note_has_one_of_its_own() -> None:
    session, desk = reading()
    write(session, desk, "First")
    desk.tops["story"] = STORY.index("A boy")
    write(session, desk, "Second")
    assert notes(session) == [("First", 1), ("Second", STORY.index("A boy"))]


def test_notes_are_listed_by_document_with_their_words_and_where_these_stand() -> None:
    session, desk = reading()
    session.read("minutes")
    write(session, desk, "Whose minutes?")
    session.read("story")
    session.make_current(DOSSIER.quotations[1])
    write(session, desk, "Sure?")
    desk.tops["story"] = 0
    press(session, "story", STORY.index("Nobody"))
    write(session, desk, "Who?")
    run_command(session, "bookmarks")
    assert [row.words.strip() for row in desk.choice.rows] == [
        "note   Who?   “Nobody rose until it”   story, line 1",
        f"note   Sure?   “{WORDS[1]}”   story, line 1",
        "note   Whose minutes?   “Rao: We keep the”   minutes, line 1",
    ]
