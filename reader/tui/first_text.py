"""The text on the first screen, as its view will draw it: head, rows, marks and margin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.layout.arrangement import TextPlace
from reader.layout.columns import Columns
from reader.layout.head import head_of, head_rows
from reader.layout.headings import title_end
from reader.layout.layout import Layout
from reader.layout.viewport import Viewport
from reader.model import Document
from reader.pipeline.marked_places import notes_in
from reader.reading.state import ReadingState
from reader.tui.document_view.marks import Margin, MarkLayer
from reader.tui.document_view.row_pieces import row_pieces
from reader.tui.look.escapes import Inked
from reader.tui.marking import note_marks, passage_marks, quotation_marks, signs_of


class FirstText:
    """A document in its place on the screen.

    Attributes:
        viewport: What of it is visible.

    Args:
        state: What is read.
        document: The document.
        place: Where on the screen it is.
        measure: Columns of text; 0 for as many as there are.
        offset: Offset of the first visible character, in code points.
        times_as_long: How many times as long the whole text is.
    """

    def __init__(
        self,
        state: ReadingState,
        document: Document,
        place: TextPlace,
        *,
        measure: int,
        offset: int,
        times_as_long: float = 1.0,
    ) -> None:
        self._state, self._document = state, document
        self._columns = Columns.share(place.width, measure)
        layout = Layout(document.text, self._columns.text, markdown=document.markdown)
        head_at = title_end(document.text) if document.markdown else 0
        self._head = head_rows(head_of(state.dossier, document, times_as_long=times_as_long), layout, head_at)
        self.viewport = Viewport(layout, place.height, len(self._head), head_at)
        if offset:
            self.viewport.go_to(offset, offset, "top")

    def rows(self, colours: Mapping[str, int]) -> Iterator[list[Inked]]:
        """Yield what stands in each row, from the left edge to the end of its words.

        Args:
            colours: The number of each speaker's colour, by id.
        """
        dossier, document = self._state.dossier, self._document.id
        notes = notes_in(dossier, self._state.kept.remembered.notes)
        marked = (
            quotation_marks(dossier.quotations_of(document), colours),
            passage_marks(dossier, document),
            note_marks(notes, document),
        )
        layers = [MarkLayer(marks) for marks in marked]
        noted = [each.span.start for each in notes if each.document == document]
        margin = Margin(signs_of(dossier, document, colours), (), noted)
        for line in self.viewport.lines:
            if isinstance(line, int):
                yield [(" " * self._columns.left, ()), (self._head[line], ("head",))]
            else:
                marks = [mark for layer in layers for mark in layer.within(line.start, line.end)]
                yield [(piece.text, piece.inks) for piece in row_pieces(line, self._columns, marks, margin)]
