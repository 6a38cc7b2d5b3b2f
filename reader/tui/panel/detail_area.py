"""The lower part of the panel: details, wrapped into the lines available."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.look.look import look_of
from reader.tui.panel.detail_rows import detail_inks, detail_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.tui.look.pieces import Pieces
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
        self._rows: Sequence[Pieces] = ()

    def show(self, lines: Sequence[DetailLine]) -> None:
        """Show other details: only the rows that they change are painted again."""
        self._lines = lines
        before, self._rows = self._rows, detail_rows(lines, *self.size)
        pairs = enumerate(zip_longest(before, self._rows))
        if others := [Region(0, y, self.size.width, 1) for y, (old, new) in pairs if old != new]:
            self.refresh(*others)

    def on_resize(self) -> None:
        """Wrap the details into the lines there are now."""
        self._rows = detail_rows(self._lines, *self.size)
        self.refresh()

    @property
    def whole(self) -> str:
        """All details, a line each, not wrapped."""
        return "\n".join("".join(piece.text for piece in line) for line in self._lines)

    def render(self) -> Content:
        """Return the words in the lines available, from which the mouse selects."""
        return Content("\n".join("".join(piece.text for piece in row) for row in self._rows))

    def render_line(self, y: int) -> Strip:
        """Return one of the lines available, with what the mouse has selected in it."""
        look, ground = look_of(self.app), self.get_visual_style().rich_style
        row = self._rows[y] if y < len(self._rows) else ()
        segments = [Segment(piece.text, look.over(ground, detail_inks(piece.ink))) for piece in row]
        strip = Strip(segments).adjust_cell_length(self.size.width, ground)
        selected = self.text_selection.get_span(y) if self.text_selection else None
        if selected is not None:
            strip = _lit(strip, selected, self.screen.get_component_rich_style("screen--selection"))
        return strip.apply_offsets(0, y)


def _lit(strip: Strip, selected: tuple[int, int], style: Style) -> Strip:
    """Return a strip with a style over the characters from one to another; -1 is its end."""
    start, end = (cell_len(strip.text[:at]) if at >= 0 else strip.cell_length for at in selected)
    before, words, after = strip.divide([start, end, strip.cell_length])
    lit = Strip(Segment(text, (ground or Style()) + style) for text, ground, _ in words)
    return Strip.join([before, lit, after])
