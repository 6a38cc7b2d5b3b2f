"""Selecting by keys: a start, an end that moves, and what lies between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.reading.selection import Selection, first_word, paragraphs_away

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen

SELECTING = Hint(
    "Selecting: {line_down} {line_up} {paragraph_on} {paragraph_back} move the end, {copy} copies, {escape} ends"
)


class Selecting:
    """The selection made by keys in the document that is read; it is a part of the reading's state."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    @property
    def active(self) -> bool:
        """Whether a selection is being made."""
        return self._screen.reading.selection is not None

    def begin(self) -> None:
        """Start at the current quotation where it is on the screen, or else at the first word of the view."""
        view, reading = self._screen.view, self._screen.reading
        quotation = reading.current_quotation
        shown = quotation is not None and quotation.document == reading.document
        if quotation is not None and shown and view.visible_span.overlaps(quotation.parts[0]):
            here = quotation.start
        else:
            here = first_word(reading.text, view.top)
        self._take(Selection(reading.document, here, self._rows_away(here, 1)))
        self._screen.say(SELECTING)

    def extend_rows(self, rows: int) -> None:
        """Move the end `rows` rows down, or up where negative."""
        if selection := self._screen.reading.selection:
            self._extend(selection, self._rows_away(selection.end, rows))

    def extend_paragraphs(self, count: int) -> None:
        """Move the end `count` paragraphs on, or back where negative."""
        if selection := self._screen.reading.selection:
            self._extend(selection, paragraphs_away(self._screen.reading.text, selection.end, count))

    def end(self) -> None:
        """Select nothing any more."""
        self._take(None)

    def words(self) -> str:
        """Return the source text that is selected, without the line breaks of the screen."""
        selection = self._screen.reading.selection
        return selection.span.words_of(self._screen.reading.text) if selection else ""

    def _extend(self, selection: Selection, offset: int) -> None:
        """Move the end to `offset`, and keep it on the screen."""
        extended = selection.extended(offset, self._screen.reading.text)
        self._take(extended)
        self._screen.view.go_to(extended.end, where="nearest")

    def _take(self, selection: Selection | None) -> None:
        self._screen.change(selection=selection)
        self._screen.view.select(selection.span if selection else None)

    def _rows_away(self, offset: int, rows: int) -> int:
        """Return the offset that is shown `rows` rows below `offset`, scrolling where it is out of view."""
        view = self._screen.view
        view.go_to(offset, where="nearest")
        cell = view.cell_of(offset)
        if cell is None:
            return offset
        column, row = cell
        beyond = max(0, row + rows - view.size.height + 1) or min(0, row + rows)
        if beyond:
            view.scroll_rows(beyond)
            column, row = view.cell_of(offset) or (column, row - beyond)
        return view.offset_at(column, row + rows)
