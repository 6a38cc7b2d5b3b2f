"""Bookmarks and notes: keeping a place, returning to it, forgetting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.memory.landmark import find_landmark, landmark_at
from reader.memory.remembered import Note, Remembered
from reader.model.place import Place
from reader.reading.dialogs import Choice, ChoiceRow
from reader.reading.judging import note_on
from reader.reading.session import Session

if TYPE_CHECKING:
    from reader.memory.landmark import Landmark
    from reader.model import Quotation

#: Shown in an empty list of bookmarks and notes.
NOTHING_KEPT = Hint("Nothing kept yet: {bookmark} and a letter bookmarks a place, {note} adds a note")


def bookmark(session: Session, letter: str) -> None:
    """Bookmark this place with a letter."""
    _remember(session, _remembered(session).bookmarked(letter, _landmark(session, session.place)))
    session.say(
        Hint(
            "Bookmark {letter} set: {go_to_bookmark} {letter} returns here{how_long}",
            letter=letter,
            how_long=_how_long(session),
        )
    )


def go_to_bookmark(session: Session, letter: str) -> None:
    """Go to the place bookmarked with a letter."""
    landmark = dict(_remembered(session).bookmarks).get(letter)
    if landmark is None:
        session.say(Hint("No bookmark {letter}: {bookmarks} lists them", letter=letter))
    else:
        go_to_landmark(session, landmark)


def go_to_landmark(session: Session, landmark: Landmark) -> None:
    """Go to a bookmark or to the place of a note."""
    if session.state.has(landmark.document):
        session.jump_to_place(find_landmark(landmark, session.state.dossier.document(landmark.document).text))
    else:
        session.say(f"The document {landmark.document} is not open")


def note(session: Session, words: str, place: Place) -> None:
    """Add a note to the place where it was begun."""
    if not words:
        session.say("No note added")
        return
    if not session.state.has(place.document):
        session.say("No note added: the document is no longer open")
        return
    kept = Note(_landmark(session, place), words)
    _remember(session, _remembered(session).noted(kept))
    session.say(Hint("Note added: {bookmarks} lists bookmarks and notes{how_long}", how_long=_how_long(session)))


def notes_on(session: Session, quotation: Quotation) -> list[str]:
    """Return the notes on a quotation: the one kept with its judgement, and those that an older Reader kept apart."""
    older = (note.text for note in _remembered(session).notes if note.quotation == quotation.id)
    return [note for note in (_note_of(session, quotation), *older) if note]


def places_listed(session: Session) -> Choice:
    """Return bookmarks and notes as a list; choosing one goes there."""
    remembered = _remembered(session)
    bookmarks = {f"bookmark {letter}": (letter, landmark) for letter, landmark in remembered.bookmarks}
    notes = {f"note {number}": note for number, note in enumerate(remembered.notes)}
    rows = [_row(session, key, letter, " ".join(at.words.split()), at) for key, (letter, at) in bookmarks.items()]
    rows += [_row(session, key, "note", note.text, note.at) for key, note in notes.items()]
    noted = {f"noted {each.id}": each for each in session.state.dossier.quotations if _note_of(session, each)}
    rows += [
        _row(session, key, "note", _note_of(session, each), _landmark(session, Place(each.document, each.start)))
        for key, each in noted.items()
    ]

    def go(key: str) -> None:
        if key in noted:
            session.jump_to(noted[key])
            return
        go_to_landmark(session, notes[key].at if key in notes else bookmarks[key][1])

    def forget(key: str) -> None:
        if key in noted:
            note_on(session, noted[key], "")
            return
        now = _remembered(session)
        forgotten = now.without_note(notes[key]) if key in notes else now.without_bookmark(bookmarks[key][0])
        _remember(session, forgotten)

    return Choice("Bookmarks and notes", tuple(rows), NOTHING_KEPT, go, forget=forget)


def _note_of(session: Session, quotation: Quotation) -> str:
    """Return the note kept with a quotation's judgement; empty for none."""
    judgement = session.state.dossier.judgement_of(quotation.id)
    return judgement.note if judgement else ""


def _row(session: Session, key: str, label: str, words: str, landmark: Landmark) -> ChoiceRow:
    dossier, name = session.state.dossier, landmark.document
    place = dossier.document(name).place_words(landmark.offset) if session.state.has(name) else ""
    where = f"  {name}, {place}" if place else f"  {name}"
    return ChoiceRow(key, ((f"{label:<6}", "strong"),), ((words, "plain"),), ((where, "dim"),))


def _remembered(session: Session) -> Remembered:
    return session.state.kept.remembered


def _remember(session: Session, remembered: Remembered) -> None:
    session.change(kept=session.state.kept.now(remembered))


def _landmark(session: Session, place: Place) -> Landmark:
    return landmark_at(place, session.state.dossier.document(place.document).text)


def _how_long(session: Session) -> str:
    """Return a reminder, where bookmarks and notes will not outlast the reading."""
    return ", until you leave" if session.state.kept.until_leaving else ""
