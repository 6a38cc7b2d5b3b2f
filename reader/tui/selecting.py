"""Selecting by keys: a start, an end that moves, and what lies between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Span

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen


class Selecting:
    """The selection made by keys in the view that is read."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._start: int | None = None
        self._end = 0

    @property
    def active(self) -> bool:
        """Whether a selection is being made."""
        return self._start is not None

    def begin(self) -> None:
        """Start at the current quotation where it is on the screen, or else at the first word of the view."""
        view = self._screen.view
        quotation = self._screen.reading.current_quotation
        shown = quotation is not None and view.visible_span.overlaps(quotation.parts[0])
        here = quotation.start if quotation is not None and shown else self._first_word(view.top)
        self._start = here
        self._end = self._rows_away(here, 1)
        self._draw()
        self._screen.say("Selecting: j k } { move the end, y copies, escape ends")

    def extend(self, offset: int) -> None:
        """Move the end to `offset`, and keep it on the screen."""
        self._end = max(0, min(offset, len(self._screen.view.document.text)))
        self._draw()
        self._screen.view.go_to(self._end, where="nearest")

    def extend_rows(self, rows: int) -> None:
        """Move the end `rows` rows down, or up where negative."""
        self.extend(self._rows_away(self._end, rows))

    def extend_paragraphs(self, count: int) -> None:
        """Move the end `count` blank lines on, or back where negative."""
        text, offset = self._screen.view.document.text, self._end
        for _ in range(abs(count)):
            found = text.find("\n\n", offset + 1) if count > 0 else text.rfind("\n\n", 0, max(0, offset - 1))
            offset = found if found >= 0 else len(text) if count > 0 else 0
        self.extend(offset)

    def end(self) -> None:
        """Select nothing any more."""
        self._start = None
        self._screen.view.select(None)

    def words(self) -> str:
        """Return the source text that is selected, without the line breaks of the screen."""
        if self._start is None:
            return ""
        return Span(*sorted((self._start, self._end))).words_of(self._screen.view.document.text)

    def _draw(self) -> None:
        if self._start is not None:
            self._screen.view.select(Span(*sorted((self._start, self._end))))

    def _first_word(self, offset: int) -> int:
        """Return the offset of the first character from `offset` on that is no space."""
        text = self._screen.view.document.text
        while offset < len(text) and text[offset].isspace():
            offset += 1
        return offset

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
