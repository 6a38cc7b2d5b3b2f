"""Notes: beginning one, opening one that is there, keeping it, and taking that back."""

from __future__ import annotations

import re

from reader.files.fields import shortened
from reader.keys import Hint
from reader.layout.lines import word_at
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Note, Remembered
from reader.model import Quotation, Span
from reader.model.place import Place
from reader.pipeline.marked_places import first_words, notes_in
from reader.prose.reading import words_quoted
from reader.reading.edits import Edit, Ended, Refusal
from reader.reading.judging import note_on
from reader.reading.prompts import PromptFor, Question
from reader.reading.same_quotation import still_there
from reader.reading.session import Session
from reader.reading.undoing import made

#: Characters between a place and a note that is meant by it, if no words are selected: half a row of the screen.
NEAR = 40
_WORD = re.compile(r"[^\W_]")


def ask_for_note(session: Session) -> None:
    """Ask for a note on what is selected, on the current quotation, or on the place that was clicked or is read.

    A note that is there already is opened.
    """
    quotation = session.state.current_quotation
    place, length = _place_meant(session)
    if quotation is not None and not length and not _is_elsewhere(session, quotation):
        words = " · ".join(notes_on(session, quotation))
        session.desk.ask(Question(PromptFor.NOTE, session.place, quotation, words, about=_words_of(session, quotation)))
        return
    note = _note_at(session, place, length)
    text = session.state.dossier.document(place.document).text
    span = Span(place.offset, place.offset + length) if length else first_words(text, place.offset)
    about = shortened(" ".join(text[span.start : span.end].split()))
    session.desk.ask(Question(PromptFor.NOTE, place, None, note.text, about=about, note=note))
    session.select(None)


def take_note(session: Session, question: Question, words: str) -> None:
    """Keep the words typed as the note that was asked for; no words delete the one that was there."""
    if question.quotation is None:
        _take_note_on_place(session, question, words)
    elif quotation := still_there(session.state.dossier, question.quotation):
        _take_note_on(session, quotation, words)
    else:
        session.say("No note added: that quotation is no longer there")


def notes_on(session: Session, quotation: Quotation) -> list[str]:
    """Return the notes on a quotation: the one kept with its judgement, and those that an older Reader kept apart."""
    judgement = session.state.dossier.judgement_of(quotation.id)
    older = (note.text for note in _older_notes(session, quotation))
    return [note for note in (judgement.note if judgement else "", *older) if note]


def change_note(session: Session, old: Note | None, new: Note | None) -> None:
    """Add, change or delete a note of the memory, so that it can be taken back."""

    def changed(before: Note | None, after: Note | None, ended: Ended) -> None:
        remembered = _remembered(session)
        if before is not None and before not in remembered.notes:
            ended(Refusal("it was changed since", for_good=True))
            return
        session.change(kept=session.state.kept.now(remembered.with_note(before, after)))
        ended(None)

    changed(old, new, lambda _: None)
    noted = new or old
    name = f"the note on “{shortened(' '.join(noted.at.words.split()))}”" if noted else "the note"
    made(session, Edit(name, lambda ended: changed(new, old, ended), lambda ended: changed(old, new, ended)))


def _take_note_on_place(session: Session, question: Question, words: str) -> None:
    if not session.state.has(question.place.document):
        session.say("No note added: the document is no longer open")
        return
    document = session.state.dossier.document(question.place.document)
    asked = question.note or Note(landmark_at(question.place, document.text), "")
    if words == asked.text:
        session.say("The note stays as it was" if words else "No note added")
    elif not words:
        change_note(session, asked, None)
        session.say(Hint("Note deleted: {undo} brings it back"))
    else:
        change_note(session, asked if asked.text else None, asked.saying(words))
        how_long = ", until you leave" if session.state.kept.until_leaving else ""
        session.say(Hint("Note kept: {bookmarks} lists bookmarks and notes{how_long}", how_long=how_long))


def _take_note_on(session: Session, quotation: Quotation, words: str) -> None:
    """Keep the note on a quotation with its judgement; what an older Reader kept apart is kept there first."""
    together = " · ".join(notes_on(session, quotation))
    if older := _older_notes(session, quotation):
        note_on(session, quotation, together)
        remembered = _remembered(session)
        for each in older:
            remembered = remembered.with_note(each, None)
        session.change(kept=session.state.kept.now(remembered))
    if words == together:
        session.say("The note stays as it was" if words else "No note added")
    else:
        note_on(session, quotation, words)


def _older_notes(session: Session, quotation: Quotation) -> list[Note]:
    return [note for note in _remembered(session).notes if note.quotation == quotation.id]


def _place_meant(session: Session) -> tuple[Place, int]:
    """Return the place that a note would be on, and how many characters of it are selected."""
    if selected := session.selected_span():
        document, span = selected
        return Place(document, span.start), len(span)
    clicked = session.state.pointed_at
    if clicked is not None and clicked[0] == session.state.document and clicked[1] in session.desk.visible_span():
        return Place(clicked[0], _word_start(session.state.text, clicked[1])), 0
    place = session.place
    return Place(place.document, _word_start(session.state.text, place.offset)), 0


def _word_start(text: str, offset: int) -> int:
    """Return where the word at an offset begins, or the next one if there is none."""
    word = _WORD.search(text, offset)
    return word_at(text, word.start()).start if word else offset


def _is_elsewhere(session: Session, quotation: Quotation) -> bool:
    """Say whether something else is meant than the quotation: one was clicked, or the quotation is out of view."""
    state, visible = session.state, session.desk.visible_span()
    spans = list(quotation.parts) if quotation.document == state.document else []
    links = state.dossier.links_of(quotation.id)
    spans += [link.span for link in links if link.document == state.document and link.is_passage]
    if not any(span.overlaps(visible) for span in spans):
        return True
    clicked = state.pointed_at
    is_shown = clicked is not None and clicked[0] == state.document and clicked[1] in visible
    return is_shown and clicked is not None and not any(clicked[1] in span for span in spans)


def _note_at(session: Session, place: Place, length: int) -> Note:
    """Return the note on a place: the one on the same words, or near in the same line; or a new one without words."""
    text = session.state.dossier.document(place.document).text
    line = Span(text.rfind("\n", 0, place.offset) + 1, (text.find("\n", place.offset) + 1 or len(text) + 1))
    near = Span(max(line.start, place.offset - NEAR), min(line.end, place.offset + NEAR))
    meant = Span(place.offset, place.offset + length) if length else near
    notes = [each for each in notes_in(session.state.dossier, _remembered(session).notes) if each.kept is not None]
    here = [each for each in notes if each.document == place.document and each.span.overlaps(meant)]
    nearest = min(here, key=lambda each: abs(each.span.start - place.offset), default=None)
    if nearest is not None and nearest.kept is not None:
        return nearest.kept
    return Note(landmark_at(place, text), "", length=length)


def _words_of(session: Session, quotation: Quotation) -> str:
    document = session.state.dossier.document(quotation.document)
    return shortened(" ".join(words_quoted(document, quotation).split()))


def _remembered(session: Session) -> Remembered:
    return session.state.kept.remembered
