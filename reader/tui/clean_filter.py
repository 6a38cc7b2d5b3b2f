"""A second barrier against control characters: what slipped past the first is shown, not sent to the terminal.

Textual passes on every character that a widget shows, including ESC. The app returns this filter from
`get_line_filters`; each strip is filtered once, and keeps the result.
"""

from __future__ import annotations

from functools import cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from reader.files.cleaning import clean_line


class CleanFilter(LineFilter):
    """Replaces control and bidirectional characters in the rows of every widget, one for one.

    Args:
        painter: What is done to the segments first, in the same step: each step makes another strip of every row.
    """

    def __init__(self, painter: LineFilter | None = None) -> None:
        super().__init__()
        self._painter = painter

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the painted segments, with visible stand-ins."""
        if self._painter is not None:
            segments = self._painter.apply(segments, background)
        if all(text.isprintable() or control for text, _, control in segments):
            return segments
        return [
            segment if segment.control else Segment(clean_line(segment.text), segment.style) for segment in segments
        ]


@cache
def clean_after(painter: LineFilter) -> CleanFilter:
    """Return the one filter of a painter: a strip keeps the result only of the same filter object."""
    return CleanFilter(painter)
