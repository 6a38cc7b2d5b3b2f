"""What is kept of the reading: the place in each document, the open list, bookmarks and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.memory.keeping import Recalled
from reader.memory.landmark import find_landmark, landmark_at
from reader.memory.remembered import Note, Remembered
from reader.model.place import Place
from reader.reading.keeping import kept_from, save, unsaved_words

if TYPE_CHECKING:
    from reader.memory.landmark import Landmark
    from reader.model import Finding, Quotation
    from reader.tui.reading_screen import ReadingScreen


class Keeper:
    """Owns what is remembered of this dossier; without a memory it is kept until the reader leaves."""

    def __init__(self, screen: ReadingScreen, recalled: Recalled | None) -> None:
        self._screen = screen
        self._kept = kept_from(recalled)

    @property
    def remembered(self) -> Remembered:
        """Bookmarks and notes as they are, and the places of when it was last saved."""
        return self._kept.remembered

    # Places

    def first_places(self) -> dict[str, int]:
        """Return the offset at which each document opens; those never read before are left out."""
        texts = {document.id: document.text for document in self._screen.reading.dossier.documents}
        return {
            landmark.document: find_landmark(landmark, texts[landmark.document]).offset
            for landmark in self.remembered.places
            if landmark.document in texts
        }

    def place_of(self, landmark: Landmark) -> Place | None:
        """Return where a landmark is now; None where its document is not open."""
        for document in self._screen.reading.dossier.documents:
            if document.id == landmark.document:
                return find_landmark(landmark, document.text)
        return None

    def take_places(self) -> None:
        """Remember the places and the open list as they are on the screen."""
        left = self.remembered
        for place in self._screen.documents.places(last=self._screen.reading.document):
            text = self._screen.reading.dossier.document(place.document).text
            left = left.at(landmark_at(place, text))
        self._remember(left.opened(self._screen.panes.list_shown))

    def save(self, *, patience: float) -> tuple[Finding, ...]:
        """Save what has changed, and return what had to be done for it.

        Raises:
            CannotSave: Nothing was saved.
        """
        self._kept, findings = save(self._kept, patience=patience)
        return findings

    def unsaved(self, *, corrections: int = 0) -> str:
        """Return what would be lost now, in words; empty for nothing."""
        return unsaved_words(self._kept, corrections)

    def _remember(self, remembered: Remembered) -> None:
        self._kept = self._kept.now(remembered)

    # Bookmarks and notes

    def bookmark(self, letter: str) -> None:
        """Keep this place under a letter."""
        self._remember(self.remembered.bookmarked(letter, self._here()))
        self._screen.say(
            Hint(
                "Bookmark {letter}: {go_to_bookmark} {letter} comes back here{how_long}",
                letter=letter,
                how_long=self._how_long,
            )
        )

    def go_to_bookmark(self, letter: str) -> None:
        """Go to the place kept under a letter."""
        landmark = dict(self.remembered.bookmarks).get(letter)
        if landmark is None:
            self._screen.say(Hint("No bookmark {letter}: {bookmarks} lists them", letter=letter))
        else:
            self.go_to(landmark)

    def go_to(self, landmark: Landmark) -> None:
        """Go to a place that was kept."""
        place = self.place_of(landmark)
        if place is None:
            self._screen.say(f"The document {landmark.document} is not open")
        else:
            self._screen.remember_place()
            self._screen.go_to(place)

    def note(self, words: str, place: Place, quotation: Quotation | None) -> None:
        """Keep a note on the quotation, or on the place, that it was asked for."""
        if not words:
            self._screen.say("Nothing noted")
            return
        at = Place(quotation.document, quotation.start) if quotation else place
        landmark = landmark_at(at, self._screen.reading.dossier.document(at.document).text)
        self._remember(self.remembered.noted(Note(landmark, words, quotation.id if quotation else "")))
        self._screen.say(Hint("Noted: {bookmarks} lists bookmarks and notes{how_long}", how_long=self._how_long))

    def forget_bookmark(self, letter: str) -> None:
        """Keep a bookmark no longer."""
        self._remember(self.remembered.without_bookmark(letter))

    def forget_note(self, note: Note) -> None:
        """Keep a note no longer."""
        self._remember(self.remembered.without_note(note))

    @property
    def _how_long(self) -> str:
        """Say with what is kept where it will not outlast the reading."""
        return ", until you leave" if self._kept.until_leaving else ""

    def _here(self) -> Landmark:
        return landmark_at(self._screen.place, self._screen.view.document.text)
