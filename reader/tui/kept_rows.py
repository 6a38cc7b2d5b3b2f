"""A widget of rows, each of which is painted once and kept until it looks different."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.layout.cells import is_narrow


class KeptRows(ScrollView):
    """Rows that a key repaints only where they change."""

    def strips(self, rows: range) -> list[Strip]:
        """Return the strips of rows of the widget, as wide as it is: the same objects while the rows are the same."""
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips of rows of the widget.

        Textual's own way, through its cache of styles, makes every strip again whenever something moves, which costs
        more than laying out the rows, and adds nothing to a widget without border, padding or opacity.
        """
        if self.styles.gutter.totals != (0, 0) or self.opacity != 1.0:
            return super().render_lines(crop)
        strips = self.strips(range(crop.y, crop.bottom))
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips


def joined(segments: Iterable[Segment]) -> list[Segment]:
    """Return the segments, neighbours of one style as one: each is a change of colours for the terminal.

    Only characters of one cell each are joined: others could be measured as another number of cells together.
    """
    found: list[Segment] = []
    was_narrow = False
    for segment in segments:
        narrow = is_narrow(segment.text)
        if narrow and was_narrow and found[-1].style == segment.style:
            found[-1] = Segment(found[-1].text + segment.text, segment.style)
        else:
            found.append(segment)
        was_narrow = narrow
    return found
