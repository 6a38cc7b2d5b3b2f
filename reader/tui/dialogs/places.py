"""Bookmarks and notes, as a list that jumps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.memory.landmark import Landmark
from reader.tui.dialogs.choice import ListDialog
from reader.tui.dialogs.dialog import DialogKey
from reader.tui.panel.row import Piece, Row

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen

EMPTY = Hint("Nothing kept yet: {bookmark} and a letter keeps a place, {note} writes a note")


class PlacesDialog(ListDialog):
    """The list of kept places, from which one can be taken off."""

    def __init__(self, rows: Sequence[tuple[str, Row]], forget: Callable[[str], None]) -> None:
        super().__init__("Bookmarks and notes", rows, EMPTY)
        self._forget = forget

    def table(self) -> tuple[DialogKey, ...]:
        """Add forgetting."""
        return (DialogKey("forget", lambda _: self._forget_row(), "forgets it"), *super().table())

    def _forget_row(self) -> None:
        """Forget what the cursor is on, and take it off the list."""
        key = self.row_list.cursor_key
        if key is not None:
            self._forget(key)
            self.show([row for row in self._rows if row[0] != key])


def show_kept_places(screen: ReadingScreen) -> None:
    """List bookmarks and notes; the one that is chosen is gone to."""
    keeper = screen.keeper
    bookmarks = {f"bookmark {letter}": letter for letter, _ in keeper.remembered.bookmarks}
    notes = {f"note {number}": note for number, note in enumerate(keeper.remembered.notes)}
    landmarks = dict(keeper.remembered.bookmarks)
    rows = [(key, _row(letter, _words(landmarks[letter]), landmarks[letter])) for key, letter in bookmarks.items()]
    rows += [(key, _row("note", note.text, note.at)) for key, note in notes.items()]

    def go(key: str | None) -> None:
        if key is not None:
            keeper.go_to(notes[key].at if key in notes else landmarks[bookmarks[key]])

    def forget(key: str) -> None:
        if key in notes:
            keeper.forget_note(notes[key])
        else:
            keeper.forget_bookmark(bookmarks[key])

    screen.reader.push_screen(PlacesDialog(rows, forget), go)


def _words(landmark: Landmark) -> str:
    return " ".join(landmark.words.split())


def _row(label: str, words: str, landmark: Landmark) -> Row:
    return Row((Piece(f"{label:<6}", "strong"),), (Piece(words),), (Piece(f"  {landmark.document}", "dim"),))
