"""Rows to choose from, as a listing for the panel's kind of list; below a row may be lines of words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.layout.wrap import wrap
from reader.reading.dialogs import ChoiceRow, Words
from reader.tui.look.pieces import PanelRow, Piece

#: Cells of a list before it is laid out.
USUAL_WIDTH = 90
#: Cells before the words below a row, and after them.
INDENT, RIGHT = 2, 3


class Choices:
    """Rows to choose from; the cursor stops at each row, and not at the words below it."""

    def __init__(self, rows: Sequence[ChoiceRow], empty: str, width: int = 0) -> None:
        """List the rows.

        Args:
            rows: In order.
            empty: What the list says without any.
            width: Cells of the list, in which words below rows are broken; 0 where it is not laid out yet.
        """
        self.empty = empty
        self._width = width or USUAL_WIDTH
        self._lines: list[tuple[ChoiceRow, str | None]] = []
        self._of_key: dict[str, int] = {}
        self._first: list[int] = []
        for row in rows:
            self._of_key[row.key] = first = len(self._lines)
            self._lines.append((row, None))
            if row.below:
                self._lines += [(row, line) for line in self._broken(row.below)]
            self._first += [first] * (len(self._lines) - first)

    def __len__(self) -> int:
        return len(self._lines)

    def row(self, index: int, width: int) -> PanelRow:  # noqa: ARG002  these rows are as wide as they are
        """Return one row, or one line of the words below a row."""
        row, line = self._lines[index]
        if line is not None:
            return PanelRow((), (Piece(" " * INDENT + line),))
        return PanelRow(_pieces(row.left), _pieces(row.body), _pieces(row.right))

    def key(self, index: int) -> str | None:
        """Return what a row stands for; None for words below one."""
        row, line = self._lines[index]
        return row.key if line is None else None

    def index_of(self, key: str) -> int | None:
        """Return the row that stands for `key`."""
        return self._of_key.get(key)

    def entry_of(self, index: int) -> range:
        """Return the row at an index, or the one above it that it belongs to, with all lines below that."""
        first = self._first[index]
        last = first
        while last + 1 < len(self._first) and self._first[last + 1] == first:
            last += 1
        return range(first, last + 1)

    def _broken(self, words: str) -> list[str]:
        """Return the lines of some words, and an empty one after them."""
        room = max(1, self._width - INDENT - RIGHT)
        return [*(words[start:end] for start, end in wrap(words, room, room)), ""]


def _pieces(words: Sequence[Words]) -> tuple[Piece, ...]:
    return tuple(Piece(text, ink) for text, ink in words)
