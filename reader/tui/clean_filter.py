"""The second wall against what a text may say to the terminal: what slipped past the first is shown, not sent.

Textual passes on every character that a widget shows, ESC included. An app returns this filter from
`get_line_filters`; each strip is then filtered once, and keeps the outcome.
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
        """Return the segments with visible stand-ins; the same list where all can be printed."""
        if all(text.isprintable() or control for text, _, control in segments):
            return segments
        return [
            segment if segment.control else Segment(clean_line(segment.text), segment.style) for segment in segments
        ]


#: The one that every strip is filtered by: a strip keeps what the very same filter made of it.
CLEAN: Final = CleanFilter()
