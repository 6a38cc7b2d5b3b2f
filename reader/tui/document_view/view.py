"""The widget that shows a document: moving over it, and selecting in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection

from reader.layout.lines import offset_of_line, word_at
from reader.layout.viewport import Where
from reader.model import Document, Span
from reader.reading.desk import Unit
from reader.tui.document_view import painting
from reader.tui.document_view.marks import PaintedMark
from reader.tui.document_view.painted_text import PaintedText
from reader.tui.mouse import is_sideways

#: Rows that a step of the mouse wheel moves.
WHEEL_ROWS = 3


class DocumentView(PaintedText, can_focus=True, inherit_bindings=False):
    """A text to read, which moves by rows, pages, paragraphs and offsets, without animation."""

    _by_keys: Span | None = None

    class Moved(Message):
        """The reader moved: another character is the first visible one."""

        def __init__(self, document_view: DocumentView, top: int) -> None:
            super().__init__()
            self.document_view = document_view
            self.top = top
            """Offset of the first visible character."""

    class Resized(Message):
        """The window has another size, and shows more of the text or less."""

    class Pressed(Message):
        """The text was clicked."""

        def __init__(self, document_view: DocumentView, offset: int, *, with_control: bool = False) -> None:
            super().__init__()
            self.document_view = document_view
            self.offset = offset
            """Offset of the character under the pointer, or of the nearest one in its row."""
            self.with_control = with_control
            """Whether ctrl was held."""

    def on_resize(self) -> None:
        """Tell that the window shows more of the text now, or less."""
        self.post_message(self.Resized())

    # Position

    @property
    def top(self) -> int:
        """Offset of the first visible character."""
        self._fit()
        return self._viewport.top

    @property
    def end_of_top_row(self) -> int:
        """Offset of the last character of the first visible row: what begins within that row is being read there."""
        self._fit()
        return self._viewport.end_of_top_row

    @property
    def visible_span(self) -> Span:
        """The part of the text that is visible."""
        self._fit()
        return Span(*self._viewport.visible)

    @property
    def fraction(self) -> float:
        """How far through the text the view is, 0 to 1; 1 if the last row is visible."""
        self._fit()
        return self._viewport.fraction

    def offset_at(self, x: int, y: int) -> int:
        """Return the offset of the character at a cell of the widget, or of the nearest one in its row."""
        self._fit()
        row = self._row_at(y)
        if row is None:
            return self._offset_beside_text(max(0, y))
        return row.offset_at(x - self._columns.left)

    def cell_of(self, offset: int) -> tuple[int, int] | None:
        """Return (x, y) of the cell that shows the character at `offset`; None if it is out of view."""
        self._fit()
        for y, row in enumerate(self._viewport.lines):
            if not isinstance(row, int) and row.start <= offset < row.end:
                return self._columns.left + row.column_of(offset), y
        return None

    # Moving, without animation

    def go_to(self, target: int | Span, where: Where = "top") -> None:
        """Bring an offset or a span into view.

        Args:
            target: An offset, or a span, whose start takes precedence.
            where: `top`, `middle` (a third down) or `nearest` (moves only if it is out of view).
        """
        span = target if isinstance(target, Span) else Span(target, target)
        self._fit()
        self._moving(lambda: self._viewport.go_to(span.start, span.end, where))

    def move(self, unit: Unit, count: int) -> None:
        """Go down by so many units, up if negative; for `line` and `percent`, the count is where to go."""
        moves: dict[Unit, Callable[[], None]] = {
            "row": lambda: self.scroll_rows(count),
            "half page": lambda: self.scroll_half_pages(count),
            "page": lambda: self.scroll_pages(count),
            "paragraph": lambda: self.go_to_paragraph(count),
            "top": self.go_top,
            "bottom": self.go_bottom,
            "line": lambda: self.go_to_line(count),
            "percent": lambda: self.go_to_fraction(count / 100),
        }
        moves[unit]()

    def offset_below(self, offset: int, rows: int) -> int:
        """Return the offset shown so many rows below another, or above if negative, and bring it into view."""
        self.go_to(offset, where="nearest")
        cell = self.cell_of(offset)
        if cell is None:
            return offset
        column, row = cell
        beyond = max(0, row + rows - self.size.height + 1) or min(0, row + rows)
        if beyond:
            self.scroll_rows(beyond)
            column, row = self.cell_of(offset) or (column, row - beyond)
        return self.offset_at(column, row + rows)

    def scroll_rows(self, rows: int) -> None:
        """Go down by so many rows, up if negative."""
        self._fit()
        self._moving(lambda: self._viewport.move(rows))

    def scroll_half_pages(self, count: int) -> None:
        """Go down by half the window's height `count` times, up if negative."""
        self.scroll_rows(count * max(1, self.size.height // 2))

    def scroll_pages(self, count: int) -> None:
        """Go down by the window's height less one row `count` times, up if negative."""
        self.scroll_rows(count * max(1, self.size.height - 1))

    def go_top(self) -> None:
        """Go to the beginning, including the head."""
        self._fit()
        self._moving(self._viewport.go_top)

    def go_bottom(self) -> None:
        """Go to the end, with the last row at the bottom."""
        self._fit()
        self._moving(self._viewport.go_bottom)

    def go_to_paragraph(self, count: int) -> None:
        """Go to the start of the paragraph `count` further down, up if negative."""
        layout, offset = self._viewport.layout, self.top
        for _ in range(abs(count)):
            before, offset = offset, layout.paragraph_after(offset) if count > 0 else layout.paragraph_before(offset)
            if offset == before:
                break
        self.go_to(offset) if offset else self.go_top()

    def go_to_line(self, number: int) -> None:
        """Go to a line of the source, counted from 1."""
        self.go_to(offset_of_line(self._document.text, number))

    def go_to_fraction(self, fraction: float) -> None:
        """Go to a fraction of the text: 0 is the beginning, 1 the end."""
        if fraction <= 0:
            self.go_top()
        elif fraction >= 1:
            self.go_bottom()
        else:
            self.go_to(int(fraction * len(self._document.text)))

    def _moving(self, move: Callable[[], None]) -> None:
        """Move the viewport, and report it if that changed what is visible."""
        before = self._viewport.position
        move()
        if self._viewport.position != before:
            self.refresh()
            self.post_message(self.Moved(self, self._viewport.top))

    # Selecting

    def replace_document(self, document: Document, head: Sequence[str] | None = None) -> None:
        """Show a changed document, at the same words, with nothing selected."""
        super().replace_document(document, head)
        self._by_keys = None
        if self._by_mouse is not None:
            self.screen.clear_selection()

    @property
    def selection(self) -> Span | None:
        """What is selected, with the keyboard or else with the mouse."""
        return self._by_keys or self._by_mouse

    def select(self, span: Span | None) -> None:
        """Select a span with the keyboard; None leaves only what the mouse has selected."""
        self._by_keys = span or None
        self._mark_selection()

    @property
    def allow_select(self) -> bool:
        """Whether Textual's mouse selection works here; for a scroll view it would not."""
        return True

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return the source words of Textual's selection, without the breaks of rows."""
        return self._span_of(selection).words_of(self._document.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002  the screen has it already
        """Show what the mouse selects."""
        self._mark_selection()

    @property
    def _by_mouse(self) -> Span | None:
        """What the mouse has selected, which the screen owns."""
        selection = self.text_selection if self.is_mounted else None
        return (self._span_of(selection) or None) if selection else None

    def _mark_selection(self) -> None:
        selection = self.selection
        self.set_marks("selection", [PaintedMark(selection, "selection")] if selection else ())

    def _span_of(self, selection: Selection) -> Span:
        length = len(self._document.text)
        start = painting.source_offset(*selection.start) if selection.start else 0
        end = painting.source_offset(*selection.end) if selection.end else length
        return Span(min(start, length), max(min(start, length), min(end, length)))

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._turn_wheel(event, WHEEL_ROWS)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._turn_wheel(event, -WHEEL_ROWS)

    def _turn_wheel(self, event: events.MouseEvent, rows: int) -> None:
        event.stop()
        if not is_sideways(event):
            self.scroll_rows(rows)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Scroll by a row while the mouse drags a selection along the first or last row."""
        if event.button and self.text_selection is not None and not 0 < event.y < self.size.height - 1:
            self.scroll_rows(1 if event.y else -1)

    def _clicked_offset(self, x: int, y: int) -> int:
        """Return the offset that a click means: in the margin, where the sign or the note of the row stands."""
        offset, row = self.offset_at(x, y), self._row_at(y)
        if row is None or x >= self._columns.left:
            return offset
        beside = self._margin.of(row.start, row.end)
        places = [beside.sign.offset] if beside.sign is not None else beside.notes
        return places[0] if places else offset

    def on_click(self, event: events.Click) -> None:
        """Report the clicked character; a second click selects the word, a third the paragraph."""
        if self._row_at(event.y) is None:
            return
        offset = self._clicked_offset(event.x, event.y)
        if event.chain > 1:
            event.prevent_default().stop()  # Textual would select everything
            span = self._viewport.layout.block_of(offset) if event.chain > 2 else word_at(self._document.text, offset)
            self.screen.selections = {self: Selection(Offset(0, span.start), Offset(0, span.end))}
        elif self.selection is None:
            self.post_message(self.Pressed(self, offset, with_control=event.ctrl))
