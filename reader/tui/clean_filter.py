"""A second barrier against control characters: what slipped past the first is shown, not sent to the terminal.

Textual passes on every character that a widget shows, including ESC. The app returns this filter from
`get_line_filters`; each strip is filtered once, and keeps the result.
"""

from __future__ import annotations

from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from reader.files.cleaning import clean_line


class CleanFilter(LineFilter):
    """Replaces control and bidirectional characters in the rows of every widget, one for one."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  Textual's signature
        """Return the segments with visible stand-ins; the same list if all is printable."""
        if all(text.isprintable() or control for text, _, control in segments):
            return segments
        return [
            segment if segment.control else Segment(clean_line(segment.text), segment.style) for segment in segments
        ]


#: The one filter for every strip: a strip keeps the result only of the same filter object.
CLEAN: Final = CleanFilter()
