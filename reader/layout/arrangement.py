"""Where the text goes on a screen of a given size, by the same numbers that arrange the panes."""

from __future__ import annotations

from typing import NamedTuple

from reader.layout.columns import FULL_MARGIN, RIGHT_AIR

#: Columns that a text keeps; what stands beside it yields.
LEAST_TEXT = 66
#: Columns of the window that has such a text.
_WINDOW = FULL_MARGIN + LEAST_TEXT + RIGHT_AIR
#: Columns of the panel, as few as it may have, and as many on a wide screen.
PANEL, LEAST_PANEL, ROOMY_PANEL, ROOMY_FROM = 44, 34, 48, 150
#: From this height an empty row separates the title bar from the text; below the others, bars are dropped.
AIR, ALL_BARS, STATUS_LINE = 24, 9, 6


class Panes(NamedTuple):
    """What stands side by side on a screen.

    Attributes:
        documents: How many documents: 1 or 2.
        panel: Columns of the panel beside them; 0 if it is hidden, or would lie over the text.
    """

    documents: int
    panel: int


def panes(columns: int, documents: int, *, panel: bool = True) -> Panes:
    """Return what stands side by side on a screen where every text keeps its least width.

    A second document comes where there is room for it and the panel; the panel becomes narrower, and then covers the
    text.

    Args:
        columns: Width of the screen.
        documents: How many documents the dossier has.
        panel: Whether the panel is wanted.
    """
    least = LEAST_PANEL if panel else 0
    shown = 2 if documents > 1 and columns >= 2 * _WINDOW + least else 1
    room = columns - shown * _WINDOW
    usual = ROOMY_PANEL if columns >= ROOMY_FROM else PANEL
    return Panes(shown, min(usual, room) if panel and room >= LEAST_PANEL else 0)


def body_rows(rows: int) -> int:
    """Return the rows between the bars above and below, on a screen of so many rows."""
    above = 0 if rows < ALL_BARS else 1
    below = 0 if rows < STATUS_LINE else 1 if rows < ALL_BARS else 2
    return max(1, rows - above - below)


class TextPlace(NamedTuple):
    """Where a document's text goes on the screen, in cells.

    Attributes:
        column: Left edge, including the margin.
        row: First row.
        width: Columns, including the margin.
        height: Rows.
    """

    column: int
    row: int
    width: int
    height: int


def text_place(columns: int, rows: int, *, index: int = 0, documents: int = 1) -> TextPlace:
    """Return where the text goes on a screen of this size.

    Args:
        columns: Width of the terminal.
        rows: Height of the terminal.
        index: Index of the document among those shown side by side: 0 or 1.
        documents: How many documents the dossier has.
    """
    above = 0 if rows < ALL_BARS else 1
    air = 1 if rows >= AIR else 0
    height = max(1, body_rows(rows) - air)
    shown, panel = panes(columns, documents)
    room = columns - panel
    if shown == 1:
        return TextPlace(0, above + air, room, height)
    first = room // 2
    return TextPlace(first * index, above + air, room - first if index else first, height)
