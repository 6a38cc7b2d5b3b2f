"""The names of the panel's lists, set into one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from reader.reading.filters import Listed
from reader.tui.look.pieces import Piece, Pieces, shortened_text
from reader.tui.look.roles import Role

TABS: tuple[Listed, ...] = get_args(Listed)

#: Cells between two names, the widest that fit.
GAPS = (3, 2, 1)


def set_tabs(names: Sequence[str], opened: int, cells: int) -> list[tuple[int, str]]:
    """Return the column and the text of each name in a line of `cells` cells.

    The open name stays whole as long as possible; the others share the rest, cut with an ellipsis.
    """
    for gap in GAPS:
        if 1 + sum(map(len, names)) + gap * (len(names) - 1) <= cells:
            widths = [len(name) for name in names]
            break
    else:
        gap = 1
        others = cells - 1 - gap * (len(names) - 1) - len(names[opened])
        share, rest = divmod(max(others, 2 * (len(names) - 1)), len(names) - 1)
        widths = [share + (number < rest) for number in range(len(names) - 1)]
        widths.insert(opened, cells - 1 - gap * (len(names) - 1) - sum(widths))
    placed, column = [], 1
    for name, width in zip(names, widths, strict=True):
        placed.append((column, shortened_text(name, max(1, width))))
        column += max(1, width) + gap
    return placed


def placed_tabs(opened: Listed, cells: int) -> list[tuple[int, str]]:
    """Return the column and the text of the name of each list; the open one is in capitals."""
    names = [tab.upper() if tab == opened else tab for tab in TABS]
    return set_tabs(names, TABS.index(opened), cells)


def tab_pieces(opened: Listed, cells: int, *, in_focus: bool) -> Pieces:
    """Return the names in a line of so many cells, as far as they reach."""
    pieces: list[Piece] = []
    column = 0
    for tab, (start, text) in zip(TABS, placed_tabs(opened, cells), strict=True):
        role: Role = "other-tab" if tab != opened else "tab-in-focus" if in_focus else "tab"
        pieces += [Piece(" " * (start - column)), Piece(text, role)]
        column = start + len(text)
    return tuple(pieces)
