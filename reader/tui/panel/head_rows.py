"""Rows above a list that do not scroll."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text
from textual.widget import Widget

from reader.tui.look.look import look_of
from reader.tui.look.pieces import PanelRow
from reader.tui.panel.listing import head_row


class HeadRows(Widget):
    """As many rows as it is given; without any it takes no room."""

    DEFAULT_CSS = """
    HeadRows { height: auto; color: $foreground; display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PanelRow] = ()

    def show(self, rows: Sequence[PanelRow]) -> None:
        """Show other rows."""
        if rows == self._rows:
            return
        self._rows = rows
        self.display = bool(rows)
        self.styles.height = len(rows)
        self.refresh()

    def render(self) -> Text:
        """Return the rows, set in as they are in a list."""
        width = self.size.width
        return Text("\n").join(self._line(row, width) for row in self._rows)

    def _line(self, row: PanelRow, width: int) -> Text:
        line, look = Text(), look_of(self.app)
        for piece in head_row(row, width):
            line.append(piece.text, look.lay(Style(), piece.ink))
        return line
