"""Bookmarks and notes of what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.place import Place

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen


class Keeper:
    """Keeps places under letters, for this dossier."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.bookmarks: dict[str, Place] = {}

    def bookmark(self, letter: str) -> None:
        """Keep this place under a letter."""
        self.bookmarks[letter] = self._screen.place
        self._screen.say(f"Bookmark {letter}")

    def go_to_bookmark(self, letter: str) -> None:
        """Go to the place kept under a letter."""
        place = self.bookmarks.get(letter)
        if place is None:
            self._screen.say(f"No bookmark {letter}: B lists them")
            return
        self._screen.remember_place()
        self._screen.go_to(place)

    def note(self, words: str) -> None:
        """Keep a note on this place."""
