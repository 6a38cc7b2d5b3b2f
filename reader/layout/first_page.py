"""The first page of a text as plain rows, laid out as the screen will draw it, without waiting for the screen."""

from __future__ import annotations

from reader.layout.arrangement import TextPlace
from reader.layout.cells import cell_length
from reader.layout.columns import Columns
from reader.layout.headings import title_end
from reader.layout.layout import Layout
from reader.layout.viewport import Viewport
from reader.layout.wrap import wrap
from reader.model import Document


def first_rows(document: Document, head: tuple[str, ...], place: TextPlace, *, measure: int, offset: int) -> list[str]:
    """Return the rows of a text from an offset on, indented, none wider than the place.

    Args:
        document: The document.
        head: The lines above the text.
        place: Where the text goes.
        measure: Columns of text; 0 for as many as there are.
        offset: Offset of the first visible character, in code points.
    """
    columns = Columns.share(place.width, measure)
    layout = Layout(document.text, columns.text, markdown=document.markdown)
    head_at = title_end(document.text) if document.markdown else 0
    head_rows = [row for line in head for row in _wrapped(line, columns.text)]
    if head_rows and document.text and layout.row_of(head_at).runs:
        head_rows.append("")
    viewport = Viewport(layout, place.height, len(head_rows), head_at)
    if offset:
        viewport.go_to(offset, offset, "top")
    air = " " * columns.left
    lines = (head_rows[line] if isinstance(line, int) else line.text for line in viewport.lines)
    return [air + line if line else "" for line in lines]


def _wrapped(line: str, width: int) -> list[str]:
    """Wrap a line of the head into rows of at most `width` cells."""
    if cell_length(line) <= width:
        return [line]
    return [line[start:end].rstrip() for start, end in wrap(line, width, width)]
