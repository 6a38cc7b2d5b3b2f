"""A text painted row by row: the lower half of the document view."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from reader.layout.changed_text import place_after_change
from reader.layout.columns import Columns
from reader.layout.head import head_rows
from reader.layout.headings import title_end
from reader.layout.layout import Layout
from reader.layout.rows import Row
from reader.layout.viewport import Viewport
from reader.model import Document, Span
from reader.tui.document_view import painting
from reader.tui.document_view.marks import LAYERS, Margin, MarginSign, MarkLayer, PaintedMark, changed_spans
from reader.tui.document_view.row_pieces import RowPiece, row_pieces
from reader.tui.kept_rows import KeptRows
from reader.tui.look.look import look_of
from reader.tui.look.roles import Ink

#: Strips that are kept, some screens' worth.
_KEPT_STRIPS = 200


class PaintedText(KeptRows, can_focus=False, inherit_bindings=False):
    """One text with its marks and margin, laid out only as far as it is visible.

    Nothing scrolls in Textual's sense: the position is an offset in the text, and the visible rows follow from it.
    """

    DEFAULT_CSS = """
    PaintedText {
        background: $background;
        color: $foreground;
        overflow: hidden hidden;
        scrollbar-size: 0 0;
    }
    """

    def __init__(
        self,
        document: Document,
        *,
        measure: int = 80,
        head: Sequence[str] = (),
        id: str | None = None,  # noqa: A002  the name that all of Textual's widgets use
        classes: str | None = None,
    ) -> None:
        """Show a document.

        Args:
            document: What is shown.
            measure: Columns of text; 0 for the whole window.
            head: Lines above the text that are not part of it.
            id: Id of the widget.
            classes: CSS classes, separated by spaces.
        """
        super().__init__(id=id, classes=classes)
        self._document = document
        self._measure = measure
        self._head = tuple(head)
        self._head_strips: list[Strip] = []
        self._layers = {name: MarkLayer() for name in LAYERS}
        self._margin = Margin()
        self._columns = Columns.share(80, measure)
        self._viewport = Viewport(Layout(document.text, self._columns.text, markdown=document.markdown), 24)
        self._fitted: tuple[Size, int] | None = None
        self._strips: dict[tuple[int, int], Strip] = {}
        self._styles: dict[tuple[Ink, ...], Style] = {}

    # What is shown

    @property
    def _end(self) -> int:
        return len(self._document.text)

    @property
    def document(self) -> Document:
        """The document being shown."""
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
        """How the window's columns are used."""
        self._fit()
        return self._columns

    def replace_document(self, document: Document, head: Sequence[str] | None = None) -> None:
        """Show a changed document, at the same words if they are still there."""
        place = place_after_change(self._document.text, document.text, self._viewport.anchor)
        at_top = self._viewport.anchor == 0
        self._document = document
        self._head = self._head if head is None else tuple(head)
        for name in LAYERS:
            self._layers[name] = MarkLayer()
        self._margin = Margin()
        self._viewport = Viewport(Layout(document.text, self._columns.text, markdown=document.markdown), 24)
        self._refit()
        if not at_top:
            self._viewport.go_to(place, place, "top")

    def set_marks(self, layer: str, marks: Iterable[PaintedMark]) -> None:
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
        start, end = self._viewport.visible
        self._repaint(self._rows_at(changed_spans(old.within(start, end), new.within(start, end))))

    def set_margin(
        self, signs: Sequence[MarginSign] = (), bars: Sequence[PaintedMark] = (), notes: Iterable[int] = ()
    ) -> None:
        """Replace the margin: signs at offsets, bars along spans, and the offsets that notes are on."""
        old, self._margin = self._margin, Margin(signs, bars, notes)
        new = self._margin
        rows = self._visible_rows()
        self._repaint({y for y, row in rows if old.of(row.start, row.end) != new.of(row.start, row.end)})

    def set_bars(self, bars: Sequence[PaintedMark]) -> None:
        """Replace the bars of the margin, and nothing else of it."""
        old, self._margin = self._margin, self._margin.with_bars(bars)
        self._repaint(self._rows_at(changed_spans(old.bars, self._margin.bars)))

    def notify_style_update(self) -> None:
        """Forget what was painted in the old colours."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()
        self._fitted = None

    def on_mount(self) -> None:
        """Lay out the text, now that styles are known."""
        self._refit()

    def on_resize(self) -> None:
        """Lay out the text again; the first visible character stays in place."""
        self._fit()

    def _refit(self) -> None:
        """Lay out the text for the window again."""
        self._fitted = None
        self._fit()
        self.refresh()

    def _fit(self) -> None:
        """Lay out the text for the window, if that has changed."""
        if self._fitted == (self.size, self._measure) or not self.size or not self.is_mounted:
            return
        self._fitted = (self.size, self._measure)
        columns = Columns.share(self.size.width, self._measure)
        layout = self._viewport.layout
        if columns.text != layout.width:
            layout = layout.at_width(columns.text)
        self._columns = columns
        self._strips.clear()
        head_at = title_end(self._document.text) if self._document.markdown else 0
        self._head_strips = self._paint_head(layout, head_at)
        self._viewport.resize(layout, self.size.height, len(self._head_strips), head_at)

    # Painting

    def render_line(self, y: int) -> Strip:
        """Return a line with the offsets that Textual needs for selecting with the mouse."""
        self._fit()
        row = self._row_at(y)
        if row is None:
            return painting.with_offset(self._strip(y), self._offset_beside_text(y))
        return painting.paint_with_offsets(self._pieces(row), self._columns.window, self._style_of)

    def _row_at(self, y: int) -> Row | None:
        """Return the row of the text at a row of the widget; None in the head and below the text."""
        lines = self._viewport.lines
        line = lines[y] if 0 <= y < len(lines) else 0
        return None if isinstance(line, int) else line

    def _offset_beside_text(self, y: int) -> int:
        """Return the offset for a row of the widget without text: that of the next row, or the text's end."""
        return next((line.start for line in self._viewport.lines[y:] if not isinstance(line, int)), self._end)

    def strips(self, rows: range) -> list[Strip]:
        """Return the strips of rows of the widget."""
        self._fit()
        return [self._strip(y) for y in rows]

    def _strip(self, y: int) -> Strip:
        """Return the strip of a row of the widget."""
        lines = self._viewport.lines
        if y >= len(lines):
            return Strip.blank(self._columns.window, self._style_of(()))
        row = lines[y]
        if isinstance(row, int):
            return self._head_strips[row]
        key = (row.block, row.number)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) >= _KEPT_STRIPS:
                self._strips.clear()
            strip = painting.paint(self._pieces(row), self._columns.window, self._style_of)
            self._strips[key] = strip
        return strip

    def _pieces(self, row: Row) -> Iterator[RowPiece]:
        """Return the pieces of a row of the text."""
        return row_pieces(row, self._columns, self._marks_of(row), self._margin)

    def _marks_of(self, row: Row) -> list[PaintedMark]:
        """Return the marks over a row, the lowest layer first."""
        return [mark for layer in self._layers.values() for mark in layer.within(row.start, row.end)]

    def _visible_rows(self) -> list[tuple[int, Row]]:
        """Return the visible rows of the text, each with its row of the widget."""
        return [(y, line) for y, line in enumerate(self._viewport.lines) if not isinstance(line, int)]

    def _rows_at(self, spans: Sequence[Span]) -> set[int]:
        """Return the rows of the widget that some spans reach into."""
        rows = self._visible_rows() if spans else []
        starts = [row.start for _, row in rows]
        found: set[int] = set()
        for span in spans:
            near = rows[max(0, bisect_right(starts, span.start) - 1) : bisect_left(starts, span.end)]
            found.update(y for y, row in near if span.start < row.end)
        return found

    def _repaint(self, stale: set[int]) -> None:
        """Paint rows of the widget anew, and forget those out of view, which may look different too."""
        kept = ((row.block, row.number) for y, row in self._visible_rows() if y not in stale)
        self._strips = {key: self._strips[key] for key in kept if key in self._strips}
        if stale and self.is_mounted:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in stale))

    def _style_of(self, inks: tuple[Ink, ...]) -> Style:
        """Return the style of inks, the lowest first, on top of the widget's own."""
        style = self._styles.get(inks)
        if style is None:
            style = self._styles[inks] = look_of(self.app).over(self.rich_style, inks)
        return style

    def _paint_head(self, layout: Layout, head_at: int) -> list[Strip]:
        """Return the strips of the head, with an empty row below."""
        air = Segment(" " * self._columns.left, self._style_of(()))
        ink = self._style_of(("head",))
        rows = head_rows(self._head, layout, head_at)
        return [painting.filled([air, Segment(row, ink)], self._columns.window, self._style_of(())) for row in rows]
