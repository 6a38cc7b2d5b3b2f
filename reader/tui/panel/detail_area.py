"""The lower part of the panel: details, wrapped into the lines available."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text
from textual.widget import Widget

from reader.tui.look import look_of
from reader.tui.panel.row import ELLIPSIS

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
        width, height = self.size
        if width <= 0 or height <= 0:
            return Text()
        wrapped = [line for text in map(self._text, self._lines) for line in text.wrap(self.app.console, width)]
        if len(wrapped) > height:
            last = wrapped[height - 1]
            last.rstrip()
            last.truncate(width - 1)
            last.append(ELLIPSIS)
        for line in wrapped:
            line.rstrip()
        return Text("\n").join(wrapped[:height])

    def _text(self, line: DetailLine) -> Text:
        text, look = Text(), look_of(self.app)
        for piece in line:
            ink = look.lay(Style(), piece.ink)
            text.append(piece.text, look.lay(ink, "strong") if isinstance(piece.ink, Style) else ink)
        return text
