"""A row of a list: pieces of text with their inks, fitted into a number of cells."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from reader.model.values import dataclass
from reader.tui.bars.one_line import shortened_text
from reader.tui.look import Ink

#: Cells that the body keeps at least; below that, pieces on the right are left out.
LEAST_BODY = 8
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one ink."""

    text: str
    ink: Ink = "plain"


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A row before its width is known.

    Attributes:
        left: At the left edge; the last to be cut.
        body: Cut with an ellipsis if there is not enough room.
        right: At the right edge, the most important first; what does not fit is left out.
    """

    left: tuple[Piece, ...] = ()
    body: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()


def set_row(row: PanelRow, cells: int) -> tuple[Piece, ...]:
    """Return the pieces of `row`, exactly `cells` cells wide."""
    left = cut_pieces(row.left, cells)
    room = cells - _width(left)
    right: list[Piece] = []
    for piece in row.right:
        if room - cell_len(piece.text) - 1 < LEAST_BODY:
            break
        right.insert(0, piece)
        room -= cell_len(piece.text)
    gap = 1 if right else 0
    body = cut_pieces(row.body, room - gap)
    padding = Piece(" " * (room - _width(body)))
    return (*left, *body, padding, *right)


def cut_pieces(pieces: Sequence[Piece], cells: int) -> tuple[Piece, ...]:
    """Return the pieces in at most `cells` cells together, ending in an ellipsis if something is cut."""
    fitting: list[Piece] = []
    room = cells
    for number, piece in enumerate(pieces):
        width = cell_len(piece.text)
        more = any(later.text for later in pieces[number + 1 :])
        if width > room or (more and width == room):
            text = shortened_text(piece.text if width > room else piece.text + ELLIPSIS, room)
            fitting.append(Piece(text, piece.ink))
            break
        fitting.append(piece)
        room -= width
    return tuple(fitting)


def _width(pieces: Sequence[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)
