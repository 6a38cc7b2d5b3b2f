"""The blocks of a Markdown text, found around an offset without reading the text before it.

A chunk reaches from one empty line to the next, or is one fenced piece of code; it is parsed when it is needed. Only
fences are looked for from the start, since each changes the meaning of everything after it.
"""

from __future__ import annotations

from bisect import bisect_right

from reader.layout.markdown_fences import Fences
from reader.layout.markdown_lines import Block, BlockKind, MarkdownLine, is_table_rule, read_line
from reader.layout.markdown_shown import show_block
from reader.layout.pieces import piece_at
from reader.layout.shown import Shown

#: A longer chunk without an empty line is read line by line, without joining its lines.
_LARGEST_CHUNK = 65_536
_KEPT_CHUNKS = 64


class MarkdownBlocks:
    """Blocks of a text, found from any offset.

    Attributes:
        text: The whole text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._chunks: dict[int, tuple[list[int], list[Block]]] = {}
        self._last_chunk = (0, 0)
        self._last_line: Block | None = None
        self._fences = Fences(text, ahead=2 * _LARGEST_CHUNK)

    def at(self, offset: int) -> tuple[int, int]:
        """Return [start, end) of the block, or of the piece of a very long one, that contains `offset`."""
        block = self.block_at(offset)
        return piece_at(self.text, block.start, block.end, offset)

    def show(self, start: int, end: int, width: int) -> Shown:
        """Return what is shown of [start, end), a block or a piece of one."""
        return show_block(self.text, self.block_at(start), start, end, width)

    def is_paragraph_start(self, start: int) -> bool:
        """Return whether the block at `start` begins a paragraph, a heading, a list, a table or code."""
        block = self.block_at(start)
        if block.kind == "blank" or block.start != start:
            return False
        return start == 0 or block.kind in ("text", "heading") or self.block_at(start - 1).kind in ("blank", "heading")

    def block_at(self, offset: int) -> Block:
        """Return the block that contains `offset`, which is in [0, len(text))."""
        low, high, is_code = self._fences.around(offset)
        if is_code:
            return self._single_line(offset, "fence" if self._is_fence_line(offset, low, high) else "code")
        start, end = self._last_chunk
        if not start <= offset < end:
            start, end = self._last_chunk = self._chunk(offset, low, high)
        if end - start > _LARGEST_CHUNK:
            last = self._last_line  # a line of megabytes is parsed once, not for each of its rows
            if last is None or not last.start <= offset < last.end:
                last = self._last_line = self._single_line(offset, None)
            return last
        if start not in self._chunks:
            if len(self._chunks) >= _KEPT_CHUNKS:
                self._chunks.clear()
            blocks = _join_lines(self.text, start, end)
            self._chunks[start] = ([block.start for block in blocks], blocks)
        starts, blocks = self._chunks[start]
        return blocks[bisect_right(starts, offset) - 1]

    def _is_fence_line(self, offset: int, low: int, high: int) -> bool:
        line_start = self.text.rfind("\n", low, offset) + 1 or low
        if line_start == low:
            return True
        line_end = self.text.find("\n", offset, high) + 1 or high
        return line_end == high and self.text[line_start:line_end].lstrip()[:3] in ("```", "~~~")

    def _chunk(self, offset: int, low: int, high: int) -> tuple[int, int]:
        """Return the chunk around `offset` within [low, high); it begins with text and ends with empty lines."""
        text = self.text
        words_end = offset
        while words_end > low and text[words_end - 1] == "\n" and text[words_end] == "\n":
            words_end -= 1
        gap = text.rfind("\n\n", low, words_end + 1 if text[words_end] != "\n" else words_end)
        start = gap + 2 if gap >= 0 else low
        end = text.find("\n\n", words_end, high)
        if end < 0:
            return start, high
        while end < high and text[end] == "\n":
            end += 1
        return start, end

    def _single_line(self, offset: int, kind: BlockKind | None) -> Block:
        """Return the line that contains `offset` as a block of its own."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset) + 1 or len(self.text)
        if kind is not None:
            return Block(kind, (MarkdownLine(start, end, "text", 0, start),))
        line = read_line(self.text, start, end)
        return Block("rule" if line.kind == "underline" else line.kind, (line,), line.level)


class _Open:
    """A block that may be continued."""

    def __init__(self, kind: BlockKind, line: MarkdownLine, level: int = 0) -> None:
        self.kind = kind
        self.lines = [line]
        self.level = level

    def takes(self, line: MarkdownLine) -> bool:
        """Return whether the line continues the block."""
        if line.depth != self.lines[-1].depth:
            return False
        if self.kind == "blank":
            return line.kind == "blank" and not line.depth
        return self.kind in ("text", "item") and line.kind in ("text", "verbatim")


def _join_lines(text: str, start: int, end: int) -> list[Block]:
    """Return the blocks of a chunk, joining the lines of a paragraph, item or block quotation."""
    lines = _lines(text, start, end)
    blocks: list[_Open] = []
    in_table = False
    for index, line in enumerate(lines):
        is_table_head = index + 1 < len(lines) and is_table_rule(text, lines[index + 1])
        in_table = (in_table or is_table_head) and text.find("|", line.start, line.end) >= 0
        last = blocks[-1] if blocks else None
        if in_table:
            blocks.append(_Open("table", line))
        elif last is not None and last.takes(line):
            last.lines.append(line)
        elif line.kind == "underline":
            is_double = text[line.content : line.end].lstrip().startswith("=")
            if last is not None and last.kind == "text" and last.lines[-1].depth == line.depth:
                last.lines.append(line)
                last.kind, last.level = "heading", 1 if is_double else 2
            else:
                blocks.append(_Open("text" if is_double else "rule", line))
        else:
            blocks.append(_Open(line.kind, line, line.level))
    return [Block(block.kind, tuple(block.lines), block.level) for block in blocks]


def _lines(text: str, start: int, end: int) -> list[MarkdownLine]:
    lines = []
    while start < end:
        line_end = text.find("\n", start, end) + 1 or end
        lines.append(read_line(text, start, line_end))
        start = line_end
    return lines
