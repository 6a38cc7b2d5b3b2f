"""Where on a screen of a given size the text stands: by the same figures as the panes are arranged."""

from __future__ import annotations

from typing import NamedTuple

#: From this width two documents stand side by side; below the second the panel covers the text when called: what would
#: be left of it are the beginnings of words.
TWO_DOCUMENTS, PANEL_BESIDE = 150, 100
#: Columns of the panel beside one document, and beside two.
PANEL, ROOMY_PANEL = 44, 48
#: From this height an empty row parts the first bar and the text; below the others, bars go.
AIR, ALL_BARS, STATUS_LINE = 24, 9, 6


class TextPlace(NamedTuple):
    """Where on the screen a document's text stands, in cells.

    Attributes:
        column: Of its left edge, margin included.
        row: Of its first row.
        width: Columns, margin included.
        height: Rows.
    """

    column: int
    row: int
    width: int
    height: int


def text_place(columns: int, rows: int, *, index: int = 0, documents: int = 1) -> TextPlace:
    """Return where the text stands on a screen of so many columns and rows.

    Args:
        columns: Of the terminal.
        rows: Of the terminal.
        index: Of the document among those shown side by side: 0 or 1.
        documents: How many the dossier has.
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
