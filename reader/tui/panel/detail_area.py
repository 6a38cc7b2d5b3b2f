"""The lower part of the panel: what is known of what is current, wrapped into the lines there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.widget import Widget

from reader.tui.panel.row import ELLIPSIS, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.tui.panel.details import Line


class DetailArea(Widget):
    """Lines of details; an ellipsis ends the last one where there are more."""

    DEFAULT_CSS = """
    DetailArea {
        height: 8;
        padding: 0 1;
        color: $foreground;
        & > .detail-area--dim { color: $text-muted; }
        &:ansi > .detail-area--dim { color: ansi_default; text-style: dim; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"detail-area--dim"}
    """
    | Class | Description |
    | :- | :- |
    | `detail-area--dim` | What the matter rests on: origin, confidence, basis. |
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other details."""
        self._lines = lines
        self.refresh()

    @property
    def whole(self) -> str:
        """All the details, one line each, not wrapped."""
        return "\n".join("".join(piece.text for piece in line) for line in self._lines)

    def render(self) -> Text:
        """Return the details in as many lines as there are."""
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

    def _text(self, line: Line) -> Text:
        text = Text()
        for piece in line:
            text.append(piece.text, self._style(piece))
        return text

    def _style(self, piece: Piece) -> Style:
        if isinstance(piece.ink, Style):
            return piece.ink + Style(bold=True)
        if piece.ink == "dim":
            return self.get_visual_style("detail-area--dim").rich_style
        return Style(bold=True) if piece.ink == "strong" else Style.null()
