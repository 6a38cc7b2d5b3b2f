"""Which rows a window shows, and how it moves over the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from reader.layout.layout import Layout
from reader.layout.rows import Row

Where = Literal["top", "middle", "nearest"]
#: The row at the top of a window, and how many lines of the head are visible above it.
Position = tuple[Row, int]


class Viewport:
    """A window onto a text with a head (lines of metadata that are not part of the text).

    Its place is the offset of the first visible character, from which rows are derived.

    Attributes:
        layout: The text at the width of the window.
        height: Rows of the window, at least 1.
        head: Lines of the head.
        head_at: Offset of the row below the head.
        anchor: Offset of the first visible character that the last move aimed at, although near the end of the text
            the window stays full. Resizing keeps it, so that returning to the old size returns to the old rows.
    """

    def __init__(self, layout: Layout, height: int, head: int = 0, head_at: int = 0) -> None:
        self.layout = layout
        self.height = max(1, height)
        self.head = head
        self.head_at = head_at
        self.anchor = 0
        self._lines: list[Row | int] | None = None
        self._lowest: Position | None = None
        self._position = self._highest()

    @property
    def top(self) -> int:
        """Offset of the first visible character."""
        return self._position[0].first_shown

    @property
    def position(self) -> tuple[int, int]:
        """The position as a comparable value: the offset of the top row, and the lines of the head above it."""
        return self._position[0].start, self._position[1]

    @property
    def lines(self) -> list[Row | int]:
        """What is visible from top to bottom: rows of the text, and line numbers of the head."""
        if self._lines is None:
            self._lines = [line for line, _ in zip(self._lines_from(self._position), range(self.height), strict=False)]
        return self._lines

    @property
    def rows(self) -> list[Row]:
        """The visible rows of the text."""
        return [line for line in self.lines if not isinstance(line, int)]

    @property
    def visible(self) -> tuple[int, int]:
        """The visible [start, end) of the text."""
        rows = self.rows
        return (rows[0].start, rows[-1].end) if rows else (self._position[0].start, self._position[0].start)

    @property
    def end_of_top_row(self) -> int:
        """Offset of the last character of the first visible row: what begins within that row is being read there."""
        rows = self.rows
        return max(rows[0].start, rows[0].end - 1) if rows else self.top

    @property
    def fraction(self) -> float:
        """Reading progress by characters: 0 at the top, 1 when the last row is visible."""
        lowest = self._lowest_position()
        return 1.0 if _order(self._position) >= _order(lowest) else self._position[0].start / max(1, lowest[0].start)

    def resize(self, layout: Layout, height: int, head: int, head_at: int) -> None:
        """Show the text at another size, keeping the first visible character in place."""
        was_highest = _order(self._position) <= _order(self._highest()) and self.anchor <= self.top
        lines_of_head = self._position[1]
        self.layout, self.height, self.head, self.head_at = layout, max(1, height), head, head_at
        self._lowest = None
        row = layout.row_of(self.anchor)
        self._place(self._highest() if was_highest else (row, min(lines_of_head, self._head_above(row))))

    def move(self, rows: int) -> None:
        """Move down by a number of rows, or up if negative."""
        self._go(self._moved(self._position, rows))

    def go_top(self) -> None:
        """Go to the first row."""
        self._go(self._highest())

    def go_bottom(self) -> None:
        """Go to the end, with the last row at the bottom."""
        self._go(self._lowest_position())

    def go_to(self, start: int, end: int, where: Where) -> None:
        """Bring [start, end) into view.

        Args:
            start: Offset of the first character.
            end: Offset after the last.
            where: `top` puts the row of `start` at the top; `middle` a third of the way down; `nearest` moves only if
                some of it is out of view, and then like `middle`.
        """
        row = self.layout.row_of(start)
        if where == "nearest" and self._shows(start) and (self._shows(end - 1) or row == self._position[0]):
            return
        if where == "top":
            self._go((row, 0) if row.start else self._highest())
            self.anchor = max(self.anchor, start)  # within a row, or too close to the end: it may be first elsewhere
        else:
            self._go(self._moved((row, 0), -((self.height - 1) // 3)))

    def _shows(self, offset: int) -> bool:
        start, end = self.visible
        return start <= min(offset, len(self.layout.text) - 1) < end

    def _go(self, position: Position) -> None:
        """Move to a place, and keep it when resizing."""
        self._place(position)
        self.anchor = self.top

    def _place(self, position: Position) -> None:
        """Set the position, but never so low that rows stay empty while there is text above."""
        self._position = min(position, self._lowest_position(), key=_order)
        self._lines = None

    def _highest(self) -> Position:
        first = self.layout.row_of(0)
        return first, self._head_above(first)

    def _lowest_position(self) -> Position:
        """Return the position with the last row at the bottom."""
        if self._lowest is None:
            last = self.layout.row_of(len(self.layout.text))
            self._lowest = self._moved((last, 0), 1 - self.height)
        return self._lowest

    def _moved(self, position: Position, rows: int) -> Position:
        """Return the position a number of rows further down, or up; the last or first if there are fewer."""
        if rows > len(self.layout.text) + self.head:  # more than there can be: a row has at least a character
            return self.layout.row_of(len(self.layout.text)), 0
        if rows < -len(self.layout.text) - self.head:
            return self._highest()
        step = self._below if rows > 0 else self._above
        for _ in range(abs(rows)):
            neighbour = step(position)
            if neighbour is None:
                break
            position = neighbour
        return position

    def _below(self, position: Position) -> Position | None:
        row, lines_of_head = position
        if lines_of_head:
            return row, lines_of_head - 1
        following = self.layout.after(row)
        return None if following is None else (following, self._head_above(following))

    def _above(self, position: Position) -> Position | None:
        row, lines_of_head = position
        if lines_of_head < self._head_above(row):
            return row, lines_of_head + 1
        before = self.layout.before(row)
        return None if before is None else (before, 0)

    def _head_above(self, row: Row) -> int:
        """Return how many lines of the head are above a row."""
        return self.head if row.start == self.head_at and not row.number else 0

    def _lines_from(self, position: Position) -> Iterator[Row | int]:
        """Yield the rows from a position on, with the lines of the head in between."""
        first, lines_of_head = position
        for row in self.layout.rows_from(first):
            of_head = lines_of_head if row is first else self._head_above(row)
            yield from range(self.head - of_head, self.head)
            yield row


def _order(position: Position) -> tuple[int, int, int]:
    """Return a key that sorts positions from the top of the text to its end."""
    row, lines_of_head = position
    return row.start, row.number, -lines_of_head
