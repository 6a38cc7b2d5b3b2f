"""From the pieces of a row to a strip of styled segments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.layout.cells import cell_length
from reader.tui.document_view.row_pieces import RowPiece
from reader.tui.kept_rows import joined
from reader.tui.look.roles import Ink

#: Turns inks, the lowest first, into a style.
StyleOf = Callable[[tuple[Ink, ...]], Style]


def paint(pieces: Iterable[RowPiece], window: int, style_of: StyleOf) -> Strip:
    """Return the strip of a row, as wide as the window; neighbours of one style are one segment, and sent as one."""
    segments, cells = _padded([Segment(piece.text, style_of(piece.inks)) for piece in pieces], window, style_of(()))
    return _cut(joined(segments), cells, window)


def paint_with_offsets(pieces: Iterable[RowPiece], window: int, style_of: StyleOf) -> Strip:
    """Return the same strip, where each segment tells Textual's selection its position in the source.

    Textual reads a segment's `offset` as (x, y), adds the characters before the pointer to x, and orders by y first.
    Here y is an offset in the source and x counts from it; what is not text has an x that stays below 0. So
    `source_offset` of whatever comes back is an offset in the source, and no row or column is ever stored.
    """
    segments = [
        _at(Segment(piece.text, style_of(piece.inks)), 0 if piece.is_source else -len(piece.text), piece.start)
        for piece in pieces
    ]
    return filled(segments, window, style_of(()))


def with_offset(strip: Strip, offset: int) -> Strip:
    """Return a strip that is not text, where a selection ends at `offset`."""
    return Strip(_all_at(strip, offset), strip.cell_length)


def source_offset(x: int, y: int) -> int:
    """Return the source offset of a selection's end, from a position that `paint_with_offsets` set."""
    return y + max(0, x)


def _at(segment: Segment, x: int, y: int) -> Segment:
    """Return the segment with an offset for Textual's selection."""
    style = segment.style or Style()
    return Segment(segment.text, style + Style.from_meta({"offset": (x, y)}))


def _all_at(segments: Iterable[Segment], offset: int) -> Iterator[Segment]:
    """Yield segments that are not text, and stand for the character at `offset`."""
    for segment in segments:
        yield _at(segment, -len(segment.text), offset)


def filled(segments: list[Segment], width: int, style: Style) -> Strip:
    """Return a strip of the segments, padded or cut to the width."""
    return _cut(*_padded(segments, width, style), width)


def _padded(segments: list[Segment], width: int, style: Style) -> tuple[list[Segment], int]:
    """Return the segments, padded where they do not fill the width, and the cells that they take."""
    cells = sum(cell_length(segment.text) for segment in segments)
    if cells < width:
        segments.append(Segment(" " * (width - cells), style))
    return segments, max(cells, width)


def _cut(segments: Iterable[Segment], cells: int, width: int) -> Strip:
    """Return a strip of segments that take so many cells, cut to the width."""
    strip = Strip(segments, cells)
    return strip.crop(0, width) if cells > width else strip
