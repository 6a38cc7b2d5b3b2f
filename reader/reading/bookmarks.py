"""Bookmarks: keeping a place, returning to it; and the list of bookmarks and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.memory.landmark import find_landmark, landmark_at
from reader.memory.remembered import Remembered
from reader.model.place import Place
from reader.pipeline.marked_places import MarkedPlace, marked_places, words_at
from reader.reading.dialogs import Choice, ChoiceRow, Words
from reader.reading.judging import note_on
from reader.reading.notes import change_note
from reader.reading.notes_handed_over import handing_over
from reader.reading.session import Session

if TYPE_CHECKING:
    from reader.memory.landmark import Landmark
    from reader.model import Dossier, Quotation
    from reader.model.judgement import Judgement

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


def places_listed(session: Session) -> Choice:
    """Return bookmarks and notes by document and place as a list; choosing one goes there."""
    dossier = session.state.dossier
    places = {str(number): each for number, each in enumerate(marked_places(dossier, _remembered(session)))}
    lines = _Lines(dossier)
    rows = tuple(_row(dossier, key, each, lines) for key, each in places.items())

    def go(key: str) -> None:
        place = places[key]
        if not session.state.has(place.document):
            session.say(f"The document {place.document} is not open")
        elif place.judgement is not None and (quotation := _judged(session, place.judgement)):
            session.jump_to(quotation)
        else:
            session.jump_to_place(Place(place.document, place.span.start))

    def forget(key: str) -> None:
        place = places[key]
        if place.kept is not None:
            change_note(session, place.kept, None)
        elif place.judgement is None:
            _remember(session, _remembered(session).without_bookmark(place.letter))
        elif quotation := _judged(session, place.judgement):
            note_on(session, quotation, "")

    actions = handing_over(session, tuple(places.values()))
    return Choice("Bookmarks and notes", rows, NOTHING_KEPT, go, forget=forget, actions=actions)


def _judged(session: Session, judgement: Judgement) -> Quotation | None:
    """Return the quotation that a judgement is about."""
    dossier = session.state.dossier
    of_document = dossier.quotations_of(judgement.document)
    return next((each for each in of_document if dossier.judgement_of(each.id) == judgement), None)


class _Lines:
    """The number of the line that an offset stands in, counted on from the last one that was asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self._texts = {document.id: document.text for document in dossier.documents}
        self._last = ("", 0, 1)

    def number(self, document: str, offset: int) -> int:
        """Return the number of a line, counted from 1."""
        name, at, line = self._last if self._last[0] == document and self._last[1] <= offset else (document, 0, 1)
        line += self._texts[name].count("\n", at, offset)
        self._last = (document, offset, line)
        return line


def _row(dossier: Dossier, key: str, place: MarkedPlace, lines: _Lines) -> ChoiceRow:
    """Return a row: the letter, the note, the words it is on, and the place of these in the original."""
    label: tuple[Words, ...] = ((f"{place.letter or 'note':<6}", "strong"),)
    document = next((each for each in dossier.documents if each.id == place.document), None)
    if document is None:
        return ChoiceRow(key, label, ((place.note, "plain"),), ((f"  {place.document}, not open", "dim"),))
    words = words_at(document, place.span)
    at = document.place_words(place.span.start) or f"line {lines.number(document.id, place.span.start)}"
    body: tuple[Words, ...] = ((words, "plain"),)
    if place.note:
        body = ((f"{place.note}  ", "plain"), (f"“{words}”", "dim"))
    return ChoiceRow(key, label, body, ((f"  {document.id}, {at}", "dim"),))


def _remembered(session: Session) -> Remembered:
    return session.state.kept.remembered


def _remember(session: Session, remembered: Remembered) -> None:
    session.change(kept=session.state.kept.now(remembered))


def _landmark(session: Session, place: Place) -> Landmark:
    return landmark_at(place, session.state.dossier.document(place.document).text)


def _how_long(session: Session) -> str:
    """Return a reminder, where bookmarks and notes will not outlast the reading."""
    return ", until you leave" if session.state.kept.until_leaving else ""
