"""Bookmarks and notes: keeping a place, going back to it, and forgetting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.memory.landmark import find_landmark, landmark_at
from reader.memory.remembered import Note, Remembered
from reader.model.place import Place
from reader.reading.dialogs import Choice, ChoiceRow
from reader.reading.session import Session

if TYPE_CHECKING:
    from reader.memory.landmark import Landmark
    from reader.model import Quotation

#: What the list of kept places says where it has none.
NOTHING_KEPT = Hint("Nothing kept yet: {bookmark} and a letter keeps a place, {note} writes a note")


def bookmark(session: Session, letter: str) -> None:
    """Keep this place under a letter."""
    _remember(session, _remembered(session).bookmarked(letter, _landmark(session, session.place)))
    session.say(
        Hint(
            "Bookmark {letter}: {go_to_bookmark} {letter} comes back here{how_long}",
            letter=letter,
            how_long=_how_long(session),
        )
    )


def go_to_bookmark(session: Session, letter: str) -> None:
    """Go to the place kept under a letter."""
    landmark = dict(_remembered(session).bookmarks).get(letter)
    if landmark is None:
        session.say(Hint("No bookmark {letter}: {bookmarks} lists them", letter=letter))
    else:
        go_to_landmark(session, landmark)


def go_to_landmark(session: Session, landmark: Landmark) -> None:
    """Go to a place that was kept."""
    if session.state.has(landmark.document):
        session.desk.arrange("text")
        session.remember_place()
        session.go_to_place(find_landmark(landmark, session.state.dossier.document(landmark.document).text))
    else:
        session.say(f"The document {landmark.document} is not open")


def note(session: Session, words: str, place: Place, quotation: Quotation | None) -> None:
    """Keep a note on the quotation, or on the place, that it was asked for."""
    if not words:
        session.say("Nothing noted")
        return
    at = Place(quotation.document, quotation.start) if quotation else place
    if not session.state.has(at.document):
        session.say("Nothing noted: the document is no longer open")
        return
    kept = Note(_landmark(session, at), words, quotation.id if quotation else "")
    _remember(session, _remembered(session).noted(kept))
    session.say(Hint("Noted: {bookmarks} lists bookmarks and notes{how_long}", how_long=_how_long(session)))


def notes_on(session: Session, quotation: Quotation) -> list[str]:
    """Return the notes on a quotation."""
    return [note.text for note in _remembered(session).notes if note.quotation == quotation.id]


def places_listed(session: Session) -> Choice:
    """Return bookmarks and notes as a list; the one that is chosen is gone to."""
    remembered = _remembered(session)
    bookmarks = {f"bookmark {letter}": (letter, landmark) for letter, landmark in remembered.bookmarks}
    notes = {f"note {number}": note for number, note in enumerate(remembered.notes)}
    rows = [_row(key, letter, " ".join(at.words.split()), at) for key, (letter, at) in bookmarks.items()]
    rows += [_row(key, "note", note.text, note.at) for key, note in notes.items()]

    def go(key: str) -> None:
        go_to_landmark(session, notes[key].at if key in notes else bookmarks[key][1])

    def forget(key: str) -> None:
        now = _remembered(session)
        forgotten = now.without_note(notes[key]) if key in notes else now.without_bookmark(bookmarks[key][0])
        _remember(session, forgotten)

    return Choice("Bookmarks and notes", tuple(rows), NOTHING_KEPT, go, forget=forget)


def _row(key: str, label: str, words: str, landmark: Landmark) -> ChoiceRow:
    return ChoiceRow(key, ((f"{label:<6}", "strong"),), ((words, "plain"),), ((f"  {landmark.document}", "dim"),))


def _remembered(session: Session) -> Remembered:
    return session.state.kept.remembered


def _remember(session: Session, remembered: Remembered) -> None:
    session.change(kept=session.state.kept.now(remembered))


def _landmark(session: Session, place: Place) -> Landmark:
    return landmark_at(place, session.state.dossier.document(place.document).text)


def _how_long(session: Session) -> str:
    """Say with what is kept where it will not outlast the reading."""
    return ", until you leave" if session.state.kept.until_leaving else ""
