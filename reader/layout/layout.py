"""A text at one width: from offsets to rows and on to the neighbouring rows, laying out only what is asked for.

Nothing has to be laid out ahead, not even when idle: a place is an offset, and no row is ever found by its number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from reader.layout.markdown_blocks import MarkdownBlocks
from reader.layout.plain_blocks import PlainBlocks
from reader.layout.rows import Row
from reader.layout.shown import Laid, Shown
from reader.model import Span

#: Blocks whose breaks are kept: some screens around the place of reading.
_KEPT_BLOCKS = 512


class Blocks(Protocol):
    """The blocks of a text; each is [start, end), and together they tile the text."""

    text: str

    def at(self, offset: int) -> tuple[int, int]:
        """Return the block that holds `offset`, which is in [0, len(text))."""
        ...

    def show(self, start: int, end: int, width: int) -> Shown:
        """Return what is shown of a block."""
        ...

    def is_paragraph_start(self, start: int) -> bool:
        """Return whether a paragraph, heading or list begins with the block at `start`."""
        ...


class Layout:
    """Rows of a text at one width.

    Attributes:
        text: The whole text.
        width: Cells that a row may take, at least 1.
        blocks: Finds the blocks of the text.
    """

    def __init__(self, text: str, width: int, *, markdown: bool = False) -> None:
        self.text = text
        self.width = max(1, width)
        self.blocks: Blocks = MarkdownBlocks(text) if markdown else PlainBlocks(text)
        self._laid: dict[int, Laid] = {}

    def at_width(self, width: int) -> Layout:
        """Return the layout of the same text at another width; what is known of its blocks is shared."""
        layout = Layout(self.text, width)
        layout.blocks = self.blocks
        return layout

    def row_of(self, offset: int) -> Row:
        """Return the row that holds the character at `offset`; the first or last row for one outside the text."""
        if not self.text:
            return Row(0, 0, 0, 0, ())
        offset = min(max(offset, 0), len(self.text) - 1)
        laid = self._lay(*self.blocks.at(offset))
        return laid.row(laid.index_of(offset))

    def after(self, row: Row) -> Row | None:
        """Return the row after `row`; None after the last."""
        if not row.is_last:
            return self._laid_of(row).row(row.number + 1)
        if row.end >= len(self.text):
            return None
        return self._lay(*self.blocks.at(row.end)).row(0)

    def before(self, row: Row) -> Row | None:
        """Return the row before `row`; None before the first."""
        if row.number:
            return self._laid_of(row).row(row.number - 1)
        if row.start <= 0:
            return None
        laid = self._lay(*self.blocks.at(row.start - 1))
        return laid.row(len(laid) - 1)

    def rows_from(self, row: Row) -> Iterator[Row]:
        """Yield `row` and all rows after it."""
        following: Row | None = row
        while following is not None:
            yield following
            following = self.after(following)

    def texts(self) -> Iterator[str]:
        """Yield what every row of the text shows, from the first, without keeping any."""
        start, length = 0, len(self.text)
        while start < length:
            start, end = self.blocks.at(start)
            yield from Laid(self.blocks.show(start, end, self.width), self.width).texts()
            start = end

    def moved(self, row: Row, rows: int) -> Row:
        """Return the row `rows` further down, or up if negative; the last or first if there are fewer."""
        step = self.after if rows > 0 else self.before
        for _ in range(abs(rows)):
            neighbour = step(row)
            if neighbour is None:
                break
            row = neighbour
        return row

    def paragraph_after(self, offset: int) -> int:
        """Return where the next paragraph starts after the block at `offset`; the text's end after the last."""
        length = len(self.text)
        if offset >= length:
            return length
        _, end = self.blocks.at(offset)
        while end < length:
            start, end = self.blocks.at(end)
            if self.blocks.is_paragraph_start(start):
                return start
        return length

    def paragraph_before(self, offset: int) -> int:
        """Return where the paragraph that holds the character before `offset` starts; 0 if there is none."""
        start = offset
        while start > 0:
            start, _ = self.blocks.at(start - 1)
            if self.blocks.is_paragraph_start(start):
                return start
        return 0

    def block_of(self, offset: int) -> Span:
        """Return the paragraph, heading, item or line of code that holds `offset`, without the end of its line."""
        if not self.text:
            return Span(0, 0)
        start, end = self.blocks.at(min(offset, len(self.text) - 1))
        return Span(start, start + len(self.text[start:end].rstrip("\n")))

    def _laid_of(self, row: Row) -> Laid:
        laid = self._laid.get(row.block)
        return laid if laid is not None else self._lay(*self.blocks.at(row.block))

    def _lay(self, start: int, end: int) -> Laid:
        """Return the block [start, end) laid out, from the kept ones if it is there."""
        laid = self._laid.get(start)
        if laid is None:
            if len(self._laid) >= _KEPT_BLOCKS:
                self._laid.clear()
            laid = self._laid[start] = Laid(self.blocks.show(start, end, self.width), self.width)
        return laid
