"""The blocks of a Markdown text, found around an offset without reading the text before it.

The text is read in chunks, each when it is needed, by the reader of Markdown that the plain view is made with.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from reader.layout.markdown_chunks import CHUNK, Chunk, Chunks
from reader.layout.markdown_fences import FENCE_MARKS
from reader.layout.markdown_shown import show_tile
from reader.layout.markdown_tiles import Tile, tiles_of
from reader.layout.pieces import piece_at
from reader.layout.shown import Shown
from reader.prose.markdown.inline import References
from reader.prose.markdown.leaves import Leaf
from reader.prose.markdown.lines import MarkdownText, read_lines
from reader.prose.markdown.references import references_in

#: Chunks whose blocks are kept: some screens around the reader's place.
_KEPT_CHUNKS = 16
#: How much of a line of a large chunk is read to know what it is.
_LINE_BEGINNING = 1_024


class MarkdownBlocks:
    """Blocks of a text, found from any offset.

    Attributes:
        text: The whole text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._chunks = Chunks(text)
        self._tiles: dict[int, tuple[list[int], list[Tile]]] = {}
        self._last_line: Tile | None = None

    def at(self, offset: int) -> tuple[int, int]:
        """Return [start, end) of the block, or of the piece of a very long one, that contains `offset`."""
        tile = self.tile_at(offset)
        return piece_at(self.text, tile.start, tile.end, offset)

    def show(self, start: int, end: int, width: int) -> Shown:
        """Return what is shown of [start, end), a block or a piece of one."""
        return show_tile(self.text, self.tile_at(start), start, end, width, self.references)

    def is_paragraph_start(self, start: int) -> bool:
        """Return whether the block at `start` begins a paragraph, a heading, a list, a table or code."""
        tile = self.tile_at(start)
        if tile.kind == "blank" or tile.start != start:
            return False
        stands_alone = tile.kind == "heading" or (tile.kind == "paragraph" and not tile.is_item)
        return stands_alone or start == 0 or self.tile_at(start - 1).kind in ("blank", "heading")

    @cached_property
    def references(self) -> References:
        """What links and footnotes of the text may refer to."""
        if len(self.text) > CHUNK:
            return references_in(self.text)
        return References(self._whole.labels, self._whole.footnotes)

    @cached_property
    def _whole(self) -> MarkdownText:
        """What the lines of a text of one chunk are."""
        return read_lines(self.text)

    def tile_at(self, offset: int) -> Tile:
        """Return the block that contains `offset`, which is in [0, len(text))."""
        chunk = self._chunks.around(offset)
        if chunk.is_large:
            return self._line_at(offset, chunk)
        if chunk.start not in self._tiles:
            if len(self._tiles) >= _KEPT_CHUNKS:
                self._tiles.clear()
            tiles = tiles_of(self.text, chunk.start, chunk.end, self._leaves(chunk.start, chunk.end))
            self._tiles[chunk.start] = ([tile.start for tile in tiles], tiles)
        starts, tiles = self._tiles[chunk.start]
        return tiles[bisect_right(starts, offset) - 1]

    def _leaves(self, start: int, end: int) -> list[Leaf]:
        if end - start == len(self.text):
            return self._whole.leaves
        leaves = read_lines(self.text[start:end], is_beginning=start == 0).leaves
        for leaf in leaves if start else ():
            leaf.segments = [(low + start, high + start) for low, high in leaf.segments]
        return leaves

    def _line_at(self, offset: int, chunk: Chunk) -> Tile:
        """Return the line that contains an offset of a large chunk as a block of its own."""
        last = self._last_line  # a line of megabytes is read once, not for each of its rows
        if last is None or not last.start <= offset < last.end:
            start = self.text.rfind("\n", 0, offset) + 1
            end = self.text.find("\n", offset) + 1 or len(self.text)
            last = self._last_line = self._code_line(start, end, chunk) if chunk.is_code else self._line(start, end)
        return last

    def _code_line(self, start: int, end: int, chunk: Chunk) -> Tile:
        is_closing = end == chunk.end and self.text[start:end].lstrip()[:3] in FENCE_MARKS
        return Tile("aside" if start == chunk.start or is_closing else "code", start, end, ((start, end),))

    def _line(self, start: int, end: int) -> Tile:
        """Return a line of which the beginning says what it is."""
        stop = min(end, start + _LINE_BEGINNING)
        tile = tiles_of(self.text, start, stop, self._leaves(start, stop))[0]
        if stop == end:
            return tile
        first = tile.segments[0][0] if tile.segments else start
        return tile._replace(kind=tile.kind if tile.segments else "paragraph", end=end, segments=((first, end),))
