"""Which rows a window of so many rows shows, and how it moves over the text."""

from __future__ import annotations

from typing import Literal

from reader.layout.layout import Layout
from reader.layout.rows import Row

Where = Literal["top", "middle", "nearest"]


class Viewport:
    """A window onto a text, below whose head (metadata, no part of the text) the rows of the text stand.

    Its place is the offset of the first character that it shows; rows are worked out from that.

    Attributes:
        layout: The text at the width of the window.
        height: Rows of the window, at least 1.
        head: Rows of the head.
        anchor: Offset of the first visible character as the last move left it. A change of size keeps it, so that
            going back to the old size comes back to the old rows.
    """

    def __init__(self, layout: Layout, height: int, head: int = 0) -> None:
        self.layout = layout
        self.height = max(1, height)
        self.head = head
        self.anchor = 0
        self._top = layout.row_of(0)
        self._head_shown = head
        self._rows: list[Row] | None = None
        self._lowest: tuple[Row, int] | None = None

    @property
    def top(self) -> int:
        """Offset of the first visible character."""
        return self._top.first_shown

    @property
    def head_shown(self) -> int:
        """How many rows of the head are visible: the last ones of it."""
        return self._head_shown

    @property
    def rows(self) -> list[Row]:
        """The visible rows of the text, from the top."""
        if self._rows is None:
            room = self.height - self._head_shown
            self._rows = []
            if room > 0:
                for row in self.layout.rows_from(self._top):
                    self._rows.append(row)
                    if len(self._rows) >= room:
                        break
        return self._rows

    @property
    def visible(self) -> tuple[int, int]:
        """[start, end) of the text that is visible."""
        rows = self.rows
        return (rows[0].start, rows[-1].end) if rows else (self._top.start, self._top.start)

    @property
    def fraction(self) -> float:
        """How far the reading has come: 0 at the top, 1 where the last row is visible, by characters."""
        lowest, _ = self._lowest_top()
        if self._is_lowest():
            return 1.0
        return self._top.start / lowest.start if lowest.start else 0.0

    def resize(self, layout: Layout, height: int, head: int) -> None:
        """Show the text at another size; the first visible character stays in place."""
        was_at_top = self._head_shown == self.head and self._top.start == 0
        self.layout, self.height, self.head = layout, max(1, height), head
        self._lowest = None
        self._place(layout.row_of(self.anchor), head if was_at_top else min(self._head_shown, head))

    def move(self, rows: int) -> None:
        """Go down by so many rows, or up where negative."""
        top, head_shown = self._top, self._head_shown
        if rows > 0:
            of_head = min(rows, head_shown)
            top, head_shown = self.layout.moved(top, rows - of_head), head_shown - of_head
        else:
            top, head_shown = self._up_from(top, -rows, head_shown)
        self._go(top, head_shown)

    def go_top(self) -> None:
        """Go to the first row, the head included."""
        self._go(self.layout.row_of(0), self.head)

    def go_bottom(self) -> None:
        """Go to where the last row is at the bottom."""
        self._go(*self._lowest_top())

    def go_to(self, start: int, end: int, where: Where) -> None:
        """Bring [start, end) into view.

        Args:
            start: Offset of the first character.
            end: Offset after the last.
            where: `top` puts the row of `start` at the top; `middle` a third from the top; `nearest` moves only
                where some of it is out of view, and then puts it in the middle.
        """
        row = self.layout.row_of(start)
        if where == "nearest" and self._shows(start) and (self._shows(max(start, end - 1)) or row == self._top):
            return
        above = 0 if where == "top" else (self.height - 1) // 3
        self._go(*self._up_from(row, above, 0 if row.start else self.head if where == "top" else 0))

    def _shows(self, offset: int) -> bool:
        start, end = self.visible
        return start <= offset < end or (offset >= len(self.layout.text) and self._is_lowest())

    def _go(self, top: Row, head_shown: int) -> None:
        """Move to a place; from now on it is the one that changes of size keep."""
        self._place(top, head_shown)
        self.anchor = self._top.first_shown

    def _place(self, top: Row, head_shown: int) -> None:
        """Stand at a row, but never so low that rows of the window stay empty while there is text above."""
        lowest, lowest_head = self._lowest_top()
        if (top.start, top.number, -head_shown) > (lowest.start, lowest.number, -lowest_head):
            top, head_shown = lowest, lowest_head
        self._top, self._head_shown = top, head_shown
        self._rows = None

    def _is_lowest(self) -> bool:
        lowest, lowest_head = self._lowest_top()
        return (self._top.start, -self._head_shown) >= (lowest.start, -lowest_head)

    def _lowest_top(self) -> tuple[Row, int]:
        """Return the top row, and the rows of the head, that put the last row at the bottom."""
        if self._lowest is None:
            last = self.layout.row_of(len(self.layout.text))
            self._lowest = self._up_from(last, self.height - 1, 0)
        return self._lowest

    def _up_from(self, row: Row, rows: int, head_shown: int) -> tuple[Row, int]:
        """Return the place so many rows above `row`, going on into the head where the text ends."""
        while rows > 0:
            before = self.layout.before(row)
            if before is None:
                return row, min(self.head, head_shown + rows)
            row, rows = before, rows - 1
        return row, head_shown
