"""Details of an entry, wrapped into the rows that there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.layout.cells import in_cells
from reader.layout.wrap import wrap
from reader.tui.look.pieces import ELLIPSIS, Piece, Pieces, cells_of
from reader.tui.look.roles import Ink

if TYPE_CHECKING:
    from reader.tui.panel.details import DetailLine


def detail_rows(lines: Sequence[DetailLine], cells: int, rows: int) -> list[Pieces]:
    """Return details in at most so many rows of so many cells; the last one ends in an ellipsis if there are more."""
    if cells <= 0 or rows <= 0:
        return []
    wrapped = [row for line in lines for row in _wrapped(line, cells)]
    return wrapped if len(wrapped) <= rows else [*wrapped[: rows - 1], _with_ellipsis(wrapped[rows - 1], cells)]


def detail_inks(ink: Ink) -> tuple[Ink, ...]:
    """Return the inks that a piece of details is drawn with: a speaker's name stands out."""
    return (ink, "strong") if isinstance(ink, int) else (ink,)


def _wrapped(line: DetailLine, cells: int) -> Iterator[Pieces]:
    """Yield the rows of a line."""
    text = "".join(piece.text for piece in line)
    for start, end in wrap(text, cells, cells):
        yield tuple(_between(line, start, end))


def _between(line: DetailLine, start: int, end: int) -> Iterator[Piece]:
    """Yield what of a line stands between two of its characters."""
    at = 0
    for piece in line:
        text = piece.text[max(0, start - at) : max(0, end - at)]
        if text:
            yield Piece(text, piece.ink)
        at += len(piece.text)


def _with_ellipsis(row: Pieces, cells: int) -> Pieces:
    """Return a row that ends in an ellipsis, for which its last characters make room."""
    room, kept = cells - 1, []
    for piece in row:
        taken = min(room, cells_of((piece,)))
        kept.append(piece if taken == cells_of((piece,)) else Piece(in_cells(piece.text, taken).rstrip(), piece.ink))
        room -= taken
    return (*kept, Piece(ELLIPSIS))
