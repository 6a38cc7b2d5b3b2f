"""The blocks of a plain text: its lines, very long ones in pieces, all found lazily."""

from __future__ import annotations

from reader.layout.pieces import PIECE, piece_at
from reader.layout.rows import Run
from reader.layout.shown import Shown, expand_tabs


class PlainBlocks:
    """Lines of a text, found from any offset.

    Attributes:
        text: The whole text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._long_line = (0, 0)

    def at(self, offset: int) -> tuple[int, int]:
        """Return [start, end) of the block that contains `offset`, which is in [0, len(text))."""
        start, end = self._long_line
        if not start <= offset < end:
            start = self.text.rfind("\n", 0, offset) + 1
            line_end = self.text.find("\n", offset)
            end = len(self.text) if line_end < 0 else line_end + 1
            if end - start <= PIECE:
                return start, end
            self._long_line = (start, end)
        return piece_at(self.text, start, end, offset)

    def show(self, start: int, end: int, width: int) -> Shown:  # noqa: ARG002  plain text does not depend on the width
        """Return what is shown of the block [start, end)."""
        text = self.text[start:end].removesuffix("\n")
        if "\t" in text:
            return Shown(start, end, expand_tabs(start, text))
        return Shown(start, end, (Run(start, start + len(text), text),) if text else ())

    def is_paragraph_start(self, start: int) -> bool:
        """Return whether the block at `start` is not empty and comes first or after an empty line."""
        if self.text[start] == "\n":
            return False
        before = self.text[max(0, start - 2) : start]
        return start == 0 or before in ("\n\n", "\n")
