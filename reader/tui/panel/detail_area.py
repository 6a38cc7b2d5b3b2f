"""The lower part of the panel: details, wrapped into the lines available."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text
from textual.widget import Widget

from reader.tui.look.look import look_of
from reader.tui.panel.detail_rows import detail_inks, detail_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.tui.panel.details import DetailLine


class DetailArea(Widget):
    """Lines of details; the last one ends in an ellipsis if there are more."""

    DEFAULT_CSS = """
    DetailArea {
        height: 8;
        padding: 0 1;
        color: $foreground;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[DetailLine] = ()

    def show(self, lines: Sequence[DetailLine]) -> None:
        """Show other details."""
        self._lines = lines
        self.refresh()

    @property
    def whole(self) -> str:
        """All details, a line each, not wrapped."""
        return "\n".join("".join(piece.text for piece in line) for line in self._lines)

    def render(self) -> Text:
        """Return the details in the lines available."""
        look = look_of(self.app)
        rows = detail_rows(self._lines, *self.size)
        return Text("\n").join(
            Text.assemble(*((piece.text, look.over(Style(), detail_inks(piece.ink))) for piece in row)) for row in rows
        )
