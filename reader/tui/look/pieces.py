"""Pieces of text in their inks, set into a number of cells: a row of a list, or a line with a left and a right part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.layout.cells import cell_length, in_cells
from reader.model.values import dataclass
from reader.tui.look.roles import Ink

#: Cells that the body keeps at least; below that, pieces on the right are left out.
LEAST_BODY = 8
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one ink."""

    text: str
    ink: Ink = "plain"


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A row before its width is known.

    Attributes:
        left: At the left edge; the last to be cut.
        body: Cut with an ellipsis if there is not enough room.
        right: At the right edge, the most important first; what does not fit is left out.
    """

    left: Pieces = ()
    body: Pieces = ()
    right: Pieces = ()


def set_row(row: PanelRow, cells: int) -> Pieces:
    """Return the pieces of `row`, exactly `cells` cells wide."""
    left = cut_pieces(row.left, cells)
    room = cells - cells_of(left)
    right: list[Piece] = []
    for piece in row.right:
        if room - cell_length(piece.text) - 1 < LEAST_BODY:
            break
        right.insert(0, piece)
        room -= cell_length(piece.text)
    gap = 1 if right else 0
    body = cut_pieces(row.body, room - gap)
    padding = Piece(" " * (room - cells_of(body)))
    return (*left, *body, padding, *right)


def set_line(left: Pieces, right: Pieces, cells: int) -> Pieces:
    """Return a line of so many cells, where `left` is cut with an ellipsis for `right`, if that fits at all."""
    right = right if cells_of(right) < cells else ()
    taken = cells_of(right)
    left = cut_pieces(left, max(0, cells - taken - (1 if taken else 0)))
    return (*left, Piece(" " * max(0, cells - cells_of(left) - taken)), *right)


def cut_pieces(pieces: Sequence[Piece], cells: int) -> Pieces:
    """Return the pieces in at most `cells` cells together, ending in an ellipsis if something is cut."""
    fitting: list[Piece] = []
    room = cells
    for number, piece in enumerate(pieces):
        width = cell_length(piece.text)
        more = any(later.text for later in pieces[number + 1 :])
        if width > room or (more and width == room):
            text = shortened_text(piece.text if width > room else piece.text + ELLIPSIS, room)
            fitting.append(Piece(text, piece.ink))
            break
        fitting.append(piece)
        room -= width
    return tuple(fitting)


def shortened_text(text: str, cells: int) -> str:
    """Return `text` in at most so many cells, with an ellipsis if it was cut."""
    if cell_length(text) <= cells:
        return text
    return in_cells(text, max(0, cells - 1)).rstrip() + ELLIPSIS if cells > 0 else ""


def cells_of(pieces: Iterable[Piece]) -> int:
    """Return the cells that pieces take."""
    return sum(cell_length(piece.text) for piece in pieces)
