"""What a reader left in a dossier, as a value, and how two such values are merged."""

from __future__ import annotations

from reader.memory.landmark import Landmark
from reader.memory.searches import merged_searches, with_search
from reader.model.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Note:
    """A reader's note on a place.

    Attributes:
        at: The place.
        text: The note.
        quotation: Id of the quotation it is about, of an older Reader; empty for the place itself.
        length: How many characters from the place on it is about; 0 for the place itself.
    """

    at: Landmark
    text: str
    quotation: str = ""
    length: int = 0

    def saying(self, text: str) -> Note:
        """Return the note with other words."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class Remembered:
    """Everything that is kept of one dossier.

    Attributes:
        document: Id of the document that was read last; empty if none was.
        places: Where the reader was, one per document.
        panel: The list of the panel that was open; empty if it was closed.
        bookmarks: Letter and place, by letter.
        notes: In the order of writing.
        searches: What was searched for, the latest last.
    """

    document: str = ""
    places: tuple[Landmark, ...] = ()
    panel: str = ""
    bookmarks: tuple[tuple[str, Landmark], ...] = ()
    notes: tuple[Note, ...] = ()
    searches: tuple[str, ...] = ()

    def place_in(self, document_id: str) -> Landmark | None:
        """Return where the reader was in a document, None if unknown."""
        return next((place for place in self.places if place.document == document_id), None)

    def at(self, place: Landmark) -> Remembered:
        """Return a copy with another place in its document, which becomes the one read last."""
        others = tuple(other for other in self.places if other.document != place.document)
        return replace(self, document=place.document, places=(*others, place))

    def opened(self, panel: str) -> Remembered:
        """Return a copy with another list open in the panel; empty for none."""
        return replace(self, panel=panel)

    def bookmarked(self, letter: str, place: Landmark) -> Remembered:
        """Return a copy with a bookmark."""
        return replace(self, bookmarks=tuple(sorted((dict(self.bookmarks) | {letter: place}).items())))

    def without_bookmark(self, letter: str) -> Remembered:
        """Return a copy without the bookmark of a letter."""
        return replace(self, bookmarks=tuple(entry for entry in self.bookmarks if entry[0] != letter))

    def noted(self, note: Note) -> Remembered:
        """Return a copy with a note."""
        return replace(self, notes=(*self.notes, note))

    def with_note(self, old: Note | None, new: Note | None) -> Remembered:
        """Return a copy with a note in place of another: None for the old one adds it, None for the new one deletes."""
        if old is None:
            return self.noted(new) if new is not None else self
        notes = (new if note == old else note for note in self.notes)
        return replace(self, notes=tuple(note for note in notes if note is not None))

    def searched(self, line: str) -> Remembered:
        """Return a copy with a line that was searched for."""
        return replace(self, searches=with_search(self.searches, line))


def merged(before: Remembered, mine: Remembered, theirs: Remembered) -> Remembered:
    """Merge what two readers left in one dossier.

    Args:
        before: What was saved when this reader began.
        mine: What this reader leaves.
        theirs: What is saved now, perhaps by another reader.
    """
    places = {place.document: place for place in theirs.places}
    places |= {place.document: place for place in mine.places if place != before.place_in(place.document)}
    bookmarks = dict(theirs.bookmarks)
    for letter in {*dict(before.bookmarks), *dict(mine.bookmarks)}:
        old, new = dict(before.bookmarks).get(letter), dict(mine.bookmarks).get(letter)
        if new is not None and new != old:
            bookmarks[letter] = new
        elif new is None:
            bookmarks.pop(letter, None)
    removed = [note for note in before.notes if note not in mine.notes]
    notes = [note for note in theirs.notes if note not in removed]
    notes += [note for note in mine.notes if note not in before.notes and note not in notes]
    return Remembered(
        document=mine.document or theirs.document,
        places=tuple(places.values()),
        panel=mine.panel if mine.panel != before.panel else theirs.panel,
        bookmarks=tuple(sorted(bookmarks.items())),
        notes=tuple(notes),
        searches=merged_searches(mine.searches, theirs.searches),
    )
