"""A text at one width: from offsets to rows and their neighbours, laying out only what is needed.

Nothing is laid out ahead, not even when idle: a place is an offset, and rows are never looked up by number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from reader.layout.markdown_blocks import MarkdownBlocks
from reader.layout.plain_blocks import PlainBlocks
from reader.layout.rows import Row
from reader.layout.shown import Laid, Shown
from reader.model import Span

#: Blocks whose line breaks are cached: some screens around the reader's place.
_KEPT_BLOCKS = 512


class Blocks(Protocol):
    """The blocks of a text, half-open spans that tile it."""

    text: str

    def at(self, offset: int) -> tuple[int, int]:
        """Return the block that contains `offset`, which is in [0, len(text))."""
        ...

    def show(self, start: int, end: int, width: int) -> Shown:
        """Return what is shown of a block."""
        ...

    def is_paragraph_start(self, start: int) -> bool:
        """Return whether the block at `start` begins a paragraph, heading or list."""
        ...


class Layout:
    """Rows of a text at one width.

    Attributes:
        text: The whole text.
        width: Cells per row, at least 1.
        blocks: The blocks of the text.
    """

    def __init__(self, text: str, width: int, *, markdown: bool = False) -> None:
        self.text = text
        self.width = max(1, width)
        self.blocks: Blocks = MarkdownBlocks(text) if markdown else PlainBlocks(text)
        self._laid: dict[int, Laid] = {}

    def at_width(self, width: int) -> Layout:
        """Return a layout of the same text at another width, sharing its blocks."""
        layout = Layout(self.text, width)
        layout.blocks = self.blocks
        return layout

    def row_of(self, offset: int) -> Row:
        """Return the row that contains the character at `offset`; the first or last row if it is outside the text."""
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
        """Yield what every row of the text shows, without caching any."""
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
        """Return the start of the next paragraph after the block at `offset`; the text's end after the last."""
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
        """Return the start of the paragraph that contains the character before `offset`; 0 if there is none."""
        start = offset
        while start > 0:
            start, _ = self.blocks.at(start - 1)
            if self.blocks.is_paragraph_start(start):
                return start
        return 0

    def block_of(self, offset: int) -> Span:
        """Return the paragraph, heading, item or line of code that contains `offset`, without its line end."""
        if not self.text:
            return Span(0, 0)
        start, end = self.blocks.at(min(offset, len(self.text) - 1))
        return Span(start, start + len(self.text[start:end].rstrip("\n")))

    def _laid_of(self, row: Row) -> Laid:
        laid = self._laid.get(row.block)
        return laid if laid is not None else self._lay(*self.blocks.at(row.block))

    def _lay(self, start: int, end: int) -> Laid:
        """Return the block [start, end) laid out, from the cache if possible."""
        laid = self._laid.get(start)
        if laid is None:
            if len(self._laid) >= _KEPT_BLOCKS:
                self._laid.clear()
            laid = self._laid[start] = Laid(self.blocks.show(start, end, self.width), self.width)
        return laid
