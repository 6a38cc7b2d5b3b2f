"""What a list shows, and a row of it as it stands on the screen, with the cursor or a sign that it is near."""

from __future__ import annotations

from itertools import chain
from typing import Protocol, runtime_checkable

from reader.layout.wrap import wrap
from reader.tui.look.pieces import PanelRow, Piece, Pieces, set_row, shortened_text

#: Before the row under the cursor, and before the one near the place that is read if none is current.
CURSOR, NEAR = "▸", "·"


class Listing(Protocol):
    """What a list shows."""

    @property
    def empty(self) -> str:
        """What the list says if it has no rows."""

    def __len__(self) -> int: ...

    def row(self, index: int, width: int) -> PanelRow:
        """Return one row for a list of `width` cells."""

    def key(self, index: int) -> str | None:
        """Return what the row stands for; None if the cursor does not stop there."""

    def index_of(self, key: str) -> int | None:
        """Return the row that stands for `key`; None if there is none."""


@runtime_checkable
class Tall(Protocol):
    """A listing of entries that may have lines below their rows."""

    def entry_of(self, index: int) -> range:
        """Return the indexes of the entry that a row or line belongs to; the first is that of its row."""


def entry_of(listing: Listing, index: int) -> range:
    """Return the indexes of the rows of an entry."""
    if isinstance(listing, Tall) and index < len(listing):
        return listing.entry_of(index)
    return range(index, index + 1)


def stop_at(listing: Listing | None, index: int, direction: int) -> int:
    """Return the first row from `index` on where the cursor may stop, or else the last one before."""
    if not listing:
        return 0
    down, up = range(index, len(listing)), range(index, -1, -1)
    onward, backward = (down, up) if direction > 0 else (up, down)
    return next((number for number in chain(onward, backward) if listing.key(number) is not None), 0)


def scroll_to_show(listing: Listing, cursor: int, top: int, height: int) -> int:
    """Return the first row shown so that the cursor's entry is on the screen, the first one with its heading.

    Args:
        listing: What is listed.
        cursor: Row of the cursor.
        top: The first row shown now.
        height: Rows shown.
    """
    wanted = 0 if cursor <= 1 else cursor
    if wanted < top:
        return wanted
    if height > 0 and (last := entry_of(listing, cursor)[:height][-1]) >= top + height:
        return last - height + 1
    return top


def list_row(listing: Listing, index: int, width: int, *, is_near: bool, is_cursor: bool) -> Pieces:
    """Return a row of so many cells, with the sign of the cursor before it, or that what is read is near it."""
    row = listing.row(index, width)
    sign = Piece(CURSOR, "strong") if is_cursor else Piece(NEAR if is_near else " ", "dim")
    return (*set_row(PanelRow((sign, *row.left), row.body, row.right), width - 1), Piece(" "))


def head_row(row: PanelRow, cells: int) -> Pieces:
    """Return a row above a list, in so many cells, set in as those of the list are."""
    return set_row(PanelRow((Piece(" "), *row.left), row.body, row.right), cells)


def empty_row(empty: str, y: int, width: int) -> Pieces:
    """Return a row of what an empty list says, in a list of so many cells."""
    rows = wrap(empty, max(1, width - 2), max(1, width - 2)) if empty else []
    line = empty[slice(*rows[y])] if y < len(rows) else ""
    return (Piece(shortened_text(f" {line}", width).ljust(width), "dim"),)
