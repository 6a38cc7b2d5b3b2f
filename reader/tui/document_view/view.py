"""The widget that shows a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.layout.changed_text import place_after_change
from reader.layout.layout import Layout
from reader.layout.lines import offset_of_line
from reader.layout.rows import Row
from reader.layout.viewport import Viewport, Where
from reader.model import Document, Span
from reader.tui.document_view import painting
from reader.tui.document_view.columns import Columns
from reader.tui.document_view.marks import LAYERS, Margin, MarginSign, Mark, MarkLayer

#: Rows that a step of the mouse wheel moves.
WHEEL_ROWS = 3
#: Strips that are kept; some screens.
_KEPT_STRIPS = 1024


class DocumentView(ScrollView, can_focus=True, inherit_bindings=False):
    """One text, laid out as it is read.

    Nothing scrolls in Textual's sense: the place is an offset in the text, and the visible rows follow from it.
    """

    DEFAULT_CSS = """
    DocumentView {
        background: $background;
        color: $foreground;
        overflow: hidden hidden;
        scrollbar-size: 0 0;
        & > .document-view--heading { text-style: bold; }
        & > .document-view--strong { text-style: bold; }
        & > .document-view--emphasis { text-style: italic; }
        & > .document-view--struck { text-style: strike; }
        & > .document-view--code { background: $boost; }
        & > .document-view--link { text-style: underline; }
        & > .document-view--quiet { color: $text-muted; }
        & > .document-view--indent { color: $text-muted; }
        & > .document-view--rule { color: $text-muted; }
        & > .document-view--head { color: $text-muted; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "document-view--heading",
        "document-view--strong",
        "document-view--emphasis",
        "document-view--struck",
        "document-view--code",
        "document-view--link",
        "document-view--quiet",
        "document-view--indent",
        "document-view--rule",
        "document-view--head",
    }
    """
    | Class | What it styles |
    | :- | :- |
    | `document-view--heading` | Headings of a Markdown text. |
    | `document-view--strong`, `--emphasis`, `--struck`, `--code`, `--link` | Inline styles. |
    | `document-view--quiet` | Marks of Markdown that stay visible, `(empty)`. |
    | `document-view--indent`, `--rule` | The bars of block quotations, thematic breaks. |
    | `document-view--head` | The lines above the text. |
    """

    class Moved(Message):
        """The reader moved: another character is the first visible one."""

        def __init__(self, document_view: DocumentView, top: int) -> None:
            super().__init__()
            self.document_view = document_view
            self.top = top
            """Offset of the first visible character."""

        @property
        def control(self) -> DocumentView:
            """The view that moved."""
            return self.document_view

    @dataclass
    class Pressed(Message):
        """A mouse button was pressed and released on the text."""

        document_view: DocumentView
        offset: int
        """Offset of the character under the pointer, or of the nearest one in its row."""
        button: int
        """1 left, 2 middle, 3 right."""

        @property
        def control(self) -> DocumentView:
            """The view that was pressed."""
            return self.document_view

    def __init__(
        self,
        document: Document,
        *,
        measure: int = 80,
        head: Sequence[Content | str] = (),
        id: str | None = None,  # noqa: A002  the name that all of Textual's widgets use
        classes: str | None = None,
    ) -> None:
        """Show a document.

        Args:
            document: What is shown.
            measure: Columns of text; 0 for the whole window.
            head: Lines above the text that are no part of it.
            id: Id of the widget.
            classes: CSS classes, by a space.
        """
        super().__init__(id=id, classes=classes)
        self._document = document
        self._measure = measure
        self._head = tuple(head)
        self._head_strips: list[Strip] = []
        self._layers = {name: MarkLayer() for name in LAYERS}
        self._margin = Margin()
        self._selection: Span | None = None
        self._columns = Columns.share(80, measure)
        self._viewport = Viewport(Layout(document.text, self._columns.text, markdown=document.markdown), 24)
        self._fitted: tuple[Size, int] | None = None
        self._strips: dict[tuple[int, int], tuple[Row, Strip]] = {}
        self._styles: dict[str, Style] = {}

    # What is shown

    @property
    def document(self) -> Document:
        """The document that is shown."""
        return self._document

    @property
    def measure(self) -> int:
        """Columns that the text may take; 0 for the whole window."""
        return self._measure

    @measure.setter
    def measure(self, measure: int) -> None:
        self._measure = measure
        self._refit()

    @property
    def columns(self) -> Columns:
        """How the window's columns are shared."""
        self._fit()
        return self._columns

    def replace_document(self, document: Document, head: Sequence[Content | str] | None = None) -> None:
        """Show another state of the document, at the same words where they are still there."""
        place = place_after_change(self._document.text, document.text, self._viewport.anchor)
        at_top = self.top == 0
        self._document = document
        self._head = self._head if head is None else tuple(head)
        self._selection = None
        for name in LAYERS:
            self._layers[name] = MarkLayer()
        self._margin = Margin()
        self._viewport = Viewport(Layout(document.text, self._columns.text, markdown=document.markdown), 24)
        self._refit()
        if not at_top:
            self.go_to(place)

    def set_head(self, head: Sequence[Content | str]) -> None:
        """Show other lines above the text."""
        self._head = tuple(head)
        self._refit()

    def set_marks(self, layer: str, marks: Iterable[Mark]) -> None:
        """Replace the marks of one layer.

        Args:
            layer: One of `LAYERS`.
            marks: In any order.

        Raises:
            KeyError: There is no such layer.
        """
        old, new = self._layers[layer], MarkLayer(marks)
        if not len(old) and not len(new):
            return
        self._layers[layer] = new
        self._forget_rows(lambda row: old.within(row.start, row.end) != new.within(row.start, row.end))

    def set_margin(
        self, signs: Sequence[MarginSign] = (), bars: Sequence[Span] = (), bar_style: Style | None = None
    ) -> None:
        """Replace what stands in the margin: signs at offsets, and bars along spans."""
        old, new = self._margin, Margin(signs, bars, bar_style)
        self._margin = new
        self._forget_rows(lambda row: old.of(row.start, row.end) != new.of(row.start, row.end))

    # Where the reading is

    @property
    def top(self) -> int:
        """Offset of the first visible character."""
        self._fit()
        return self._viewport.top

    @property
    def visible_span(self) -> Span:
        """The part of the text that is visible."""
        self._fit()
        return Span(*self._viewport.visible)

    @property
    def fraction(self) -> float:
        """How far the reading has come, 0 to 1; 1 where the last row is visible."""
        self._fit()
        return self._viewport.fraction

    @property
    def at_end(self) -> bool:
        """Whether the last row is visible."""
        self._fit()
        return self._viewport.fraction >= 1.0

    def offset_at(self, x: int, y: int) -> int:
        """Return the offset of the character at a cell of the widget, or of the nearest one in its row."""
        self._fit()
        row = self._row_at(y)
        if row is None:
            return self._viewport.visible[0 if y < self._viewport.head_shown else 1]
        return row.offset_at(x - self._columns.left)

    def cell_of(self, offset: int) -> tuple[int, int] | None:
        """Return (x, y) of the cell that shows the character at `offset`; None where it is out of view."""
        self._fit()
        for y, row in enumerate(self._viewport.rows, self._viewport.head_shown):
            if row.start <= offset < row.end:
                return self._columns.left + row.column_of(offset), y
        return None

    # Moving: nothing is animated

    def go_to(self, target: int | Span, where: Where = "top") -> None:
        """Bring an offset or a span into view.

        Args:
            target: An offset, or a span whose beginning matters most.
            where: `top`, `middle` (a third from the top) or `nearest` (moves only where it is out of view).
        """
        span = target if isinstance(target, Span) else Span(target, target)
        self._fit()
        self._moving(lambda: self._viewport.go_to(span.start, span.end, where))

    def scroll_rows(self, rows: int) -> None:
        """Go down by so many rows; up where negative."""
        self._fit()
        self._moving(lambda: self._viewport.move(rows))

    def scroll_half_pages(self, count: int) -> None:
        """Go down by half the window's height, `count` times; up where negative."""
        self.scroll_rows(count * max(1, self.size.height // 2))

    def scroll_pages(self, count: int) -> None:
        """Go down by the window's height but for one row, `count` times; up where negative."""
        self.scroll_rows(count * max(1, self.size.height - 1))

    def go_top(self) -> None:
        """Go to the beginning, the head included."""
        self._fit()
        self._moving(self._viewport.go_top)

    def go_bottom(self) -> None:
        """Go to where the last row is at the bottom."""
        self._fit()
        self._moving(self._viewport.go_bottom)

    def go_to_paragraph(self, count: int) -> None:
        """Go to the start of the paragraph `count` further down; up where negative."""
        layout, offset = self._viewport.layout, self.top
        for _ in range(abs(count)):
            offset = layout.paragraph_after(offset) if count > 0 else layout.paragraph_before(offset)
        self.go_to(offset) if offset else self.go_top()

    def go_to_line(self, number: int) -> None:
        """Go to a line of the source, counted from 1."""
        self.go_to(offset_of_line(self._document.text, number))

    def go_to_fraction(self, fraction: float) -> None:
        """Go to where so much of the text is above the top: 0 the beginning, 1 the end."""
        if fraction <= 0:
            self.go_top()
        elif fraction >= 1:
            self.go_bottom()
        else:
            self.go_to(int(fraction * len(self._document.text)))

    # Selecting

    @property
    def selection(self) -> Span | None:
        """What is selected, by the mouse or by `select`."""
        return self._selection

    @property
    def selected_text(self) -> str:
        """The words of the source that are selected; empty where nothing is."""
        return self._selection.words_of(self._document.text) if self._selection else ""

    def select(self, span: Span | None) -> None:
        """Select a span of the source; None selects nothing."""
        self._selection = span if span else None
        style = self.screen.get_component_rich_style("screen--selection")
        self.set_marks("selection", [Mark(self._selection, style)] if self._selection else ())

    @property
    def allow_select(self) -> bool:
        """Textual's selection by mouse works here; a scroll view would else say no."""
        return True

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return the words of the source that Textual's selection covers, without the breaks of the rows."""
        return self._span_of(selection).words_of(self._document.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what the mouse selects."""
        self.select(None if selection is None else self._span_of(selection))

    def _span_of(self, selection: Selection) -> Span:
        length = len(self._document.text)
        start = painting.source_offset(*selection.start) if selection.start else 0
        end = painting.source_offset(*selection.end) if selection.end else length
        return Span(min(start, length), max(min(start, length), min(end, length)))

    # The window

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()
        self._fitted = None

    def on_mount(self) -> None:
        """Know the styles from now on."""
        self._refit()

    def on_resize(self) -> None:
        """Share the columns anew; the first visible character stays in place."""
        self._fit()

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_rows(WHEEL_ROWS)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_rows(-WHEEL_ROWS)

    def on_click(self, event: events.Click) -> None:
        """Tell which character was pressed, unless the mouse selected something."""
        if self._selection is None:
            self.post_message(self.Pressed(self, self.offset_at(event.x, event.y), event.button))

    def _refit(self) -> None:
        """Lay the text out for the window again."""
        self._fitted = None
        self._fit()
        self.refresh()

    def _fit(self) -> None:
        """Lay the text out for the window, if that has changed since."""
        if self._fitted == (self.size, self._measure) or not self.size or not self.is_mounted:
            return
        self._fitted = (self.size, self._measure)
        columns = Columns.share(self.size.width, self._measure)
        layout = self._viewport.layout
        if columns.text != layout.width:
            layout = Layout(self._document.text, columns.text, markdown=self._document.markdown)
        self._columns = columns
        self._strips.clear()
        self._head_strips = [strip for line in self._head for strip in self._strips_of_head_line(line)]
        self._viewport.resize(layout, self.size.height, len(self._head_strips))

    def _moving(self, move: Callable[[], None]) -> None:
        """Move the viewport, and say so if that changed what is visible."""
        before = (self._viewport.top, self._viewport.head_shown)
        move()
        if (self._viewport.top, self._viewport.head_shown) != before:
            self.refresh()
            self.post_message(self.Moved(self, self._viewport.top))

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips of the visible rows; the same objects for rows that did not change.

        The way through Textual's cache of styles makes every strip anew whenever something moves, which costs more
        than laying out the rows. It does nothing for a widget without border, padding or opacity.
        """
        if self.gutter.totals != (0, 0) or self.opacity != 1.0:
            return super().render_lines(crop)
        self._fit()
        strips = [self._strip(y) for y in crop.line_range]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self._columns.window):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """Return one line with the offsets that Textual asks for when the mouse selects."""
        self._fit()
        row = self._row_at(y)
        if row is None:
            start, end = self._viewport.visible
            return painting.with_offset(self._strip(y), start if y < self._viewport.head_shown else end)
        return painting.paint(row, self._columns, self._marks_of(row), self._margin, self._style_of, offsets=True)

    def _row_at(self, y: int) -> Row | None:
        """Return the row of the text at a row of the widget; None for the head, and below the text."""
        index = y - self._viewport.head_shown
        rows = self._viewport.rows
        return rows[index] if 0 <= index < len(rows) else None

    def _strip(self, y: int) -> Strip:
        """Return the strip of a row of the widget."""
        row = self._row_at(y)
        if row is None:
            head_line = self._viewport.head - self._viewport.head_shown + y
            if y < self._viewport.head_shown and head_line < len(self._head_strips):
                return self._head_strips[head_line]
            return Strip.blank(self._columns.window, self._style_of(""))
        key = (row.block, row.index)
        painted = self._strips.get(key)
        if painted is None:
            if len(self._strips) >= _KEPT_STRIPS:
                self._strips.clear()
            strip = painting.paint(row, self._columns, self._marks_of(row), self._margin, self._style_of)
            painted = self._strips[key] = (row, strip)
        return painted[1]

    def _marks_of(self, row: Row) -> list[Mark]:
        """Return the marks over a row, the lowest layer first."""
        return [mark for layer in self._layers.values() for mark in layer.within(row.start, row.end)]

    def _forget_rows(self, is_other: Callable[[Row], bool]) -> None:
        """Paint the rows again of which `is_other` says that they look otherwise now."""
        for key in [key for key, (row, _) in self._strips.items() if is_other(row)]:
            del self._strips[key]
        if not self.is_mounted:
            return
        first = self._viewport.head_shown
        stale = [y for y, row in enumerate(self._viewport.rows, first) if (row.block, row.index) not in self._strips]
        if stale:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in stale))

    def _style_of(self, names: str) -> Style:
        """Return the style of inline style names, by a space, on top of the widget's own."""
        style = self._styles.get(names)
        if style is None:
            style = self.rich_style
            for name in names.split():
                style += self.get_component_rich_style(f"document-view--{name}", partial=True)
            self._styles[names] = style
        return style

    def _strips_of_head_line(self, line: Content | str) -> Iterator[Strip]:
        """Yield the strips of one line of the head, wrapped to the text's columns."""
        content = Content(line) if isinstance(line, str) else line
        style = self.get_visual_style("document-view--head")
        for wrapped in content.wrap(self._columns.text) if content.plain else [content]:
            segments = [Segment(" " * self._columns.left, self._style_of("")), *wrapped.render_segments(style)]
            yield painting.filled(segments, self._columns.window, self._style_of(""))
