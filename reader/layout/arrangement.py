"""Where the text goes on a screen of a given size, by the same numbers that arrange the panes."""

from __future__ import annotations

from typing import NamedTuple

#: From this width two documents are shown side by side; below the second, an open panel covers the text, of which only
#: the beginnings of words would be left.
TWO_DOCUMENTS, PANEL_BESIDE = 150, 100
#: Columns of the panel beside one document, and beside two.
PANEL, ROOMY_PANEL = 44, 48
#: From this height an empty row separates the title bar from the text; below the others, bars are dropped.
AIR, ALL_BARS, STATUS_LINE = 24, 9, 6


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
    below = 0 if rows < STATUS_LINE else 1 if rows < ALL_BARS else 2
    air = 1 if rows >= AIR else 0
    height = max(1, rows - above - below - air)
    if columns < PANEL_BESIDE:
        return TextPlace(0, above + air, columns, height)
    if columns < TWO_DOCUMENTS or documents == 1:
        panel = PANEL if columns < TWO_DOCUMENTS else ROOMY_PANEL
        return TextPlace(0, above + air, columns - panel, height)
    first = (columns - ROOMY_PANEL) // 2
    width = first if index == 0 else columns - ROOMY_PANEL - first
    return TextPlace(0 if index == 0 else first, above + air, width, height)
