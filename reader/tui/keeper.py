"""What is kept of the reading: the place in each document, the open list, bookmarks and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.files.errors import CannotSave
from reader.memory.keeping import Recalled, remember
from reader.memory.landmark import find_landmark, landmark_at
from reader.memory.remembered import Note, Remembered
from reader.model.place import Place

if TYPE_CHECKING:
    from reader.memory.landmark import Landmark
    from reader.model import Quotation
    from reader.tui.reading_screen import ReadingScreen


class Keeper:
    """Owns what is remembered of this dossier; without a memory it is kept until the reader leaves."""

    def __init__(self, screen: ReadingScreen, recalled: Recalled | None) -> None:
        self._screen = screen
        self._recalled = recalled
        self._kept = recalled.remembered if recalled else Remembered()
        self._saved = self._kept

    @property
    def remembered(self) -> Remembered:
        """Bookmarks and notes as they are, and the places of when it was last saved."""
        return self._kept

    # Places

    def first_places(self) -> dict[str, int]:
        """Return the offset at which each document opens; those never read before are left out."""
        texts = {document.id: document.text for document in self._screen.reading.dossier.documents}
        return {
            landmark.document: find_landmark(landmark, texts[landmark.document]).offset
            for landmark in self._kept.places
            if landmark.document in texts
        }

    def place_of(self, landmark: Landmark) -> Place | None:
        """Return where a landmark is now; None where its document is not open."""
        for document in self._screen.reading.dossier.documents:
            if document.id == landmark.document:
                return find_landmark(landmark, document.text)
        return None

    def save(self) -> str:
        """Save the places, the open list, bookmarks and notes; return what went wrong, empty where nothing did."""
        self._kept = self._with_places()
        if self._recalled is None or self._kept == self._saved:
            return ""
        try:
            self._recalled = remember(self._recalled, self._kept)
        except CannotSave as error:
            return str(error.finding)
        self._kept = self._saved = self._recalled.remembered
        return ""

    def _with_places(self) -> Remembered:
        """Return what is remembered with the places as they are on the screen."""
        kept = self._kept
        for place in self._screen.documents.places(last=self._screen.reading.document):
            text = self._screen.reading.dossier.document(place.document).text
            kept = kept.at(landmark_at(place, text))
        return kept.opened(self._screen.panes.list_shown)

    # Bookmarks and notes

    def bookmark(self, letter: str) -> None:
        """Keep this place under a letter."""
        self._kept = self._kept.bookmarked(letter, self._here())
        self._screen.say(f"Bookmark {letter}: ' {letter} comes back here")

    def go_to_bookmark(self, letter: str) -> None:
        """Go to the place kept under a letter."""
        landmark = dict(self._kept.bookmarks).get(letter)
        if landmark is None:
            self._screen.say(f"There is no bookmark {letter}: B lists them")
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
            self._screen.say("No note: nothing was written")
            return
        at = Place(quotation.document, quotation.start) if quotation else place
        landmark = landmark_at(at, self._screen.reading.dossier.document(at.document).text)
        self._kept = self._kept.noted(Note(landmark, words, quotation.id if quotation else ""))
        self._screen.say("Noted: B lists bookmarks and notes")

    def forget_bookmark(self, letter: str) -> None:
        """Keep a bookmark no longer."""
        self._kept = self._kept.without_bookmark(letter)

    def forget_note(self, note: Note) -> None:
        """Keep a note no longer."""
        self._kept = self._kept.without_note(note)

    def _here(self) -> Landmark:
        return landmark_at(self._screen.place, self._screen.view.document.text)
