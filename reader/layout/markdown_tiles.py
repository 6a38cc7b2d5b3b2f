"""The blocks of a Markdown text as they are laid out: touching stretches, the lines between the blocks among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reader.prose.markdown.leaves import Leaf
from reader.prose.markdown.line_marks import rule

TileKind = Literal["blank", "paragraph", "heading", "code", "html", "table", "rule", "aside"]


class Tile(NamedTuple):
    """A stretch of a text that is laid out by itself.

    Attributes:
        kind: What it is; an aside is a line that is shown but not read, as a fence or the definition of a reference.
        start: Offset of its first character, which begins a line.
        end: Offset after its last, with the line end; half-open.
        segments: Stretches [start, end) of its own words; marks of what it stands in lie between them.
        level: Of a heading 1 to 6, else 0.
        quoted: How many block quotations it stands in.
        is_item: Whether it stands in an item of a list.
    """

    kind: TileKind
    start: int
    end: int
    segments: tuple[tuple[int, int], ...] = ()
    level: int = 0
    quoted: int = 0
    is_item: bool = False


def tiles_of(text: str, start: int, end: int, leaves: Sequence[Leaf]) -> list[Tile]:
    """Return the tiles of [start, end), whole lines of which the blocks have been read.

    Args:
        text: The whole text.
        start: Offset of a line's first character.
        end: Offset after a line's last; half-open.
        leaves: The blocks that begin there, in order.
    """
    tiles: list[Tile] = []
    at = start
    for leaf in leaves:
        first = text.rfind("\n", at, leaf.segments[0][0]) + 1 or at
        if at < first:
            tiles += _between(text, at, first)
        at = _leaf_end(text, leaf, first, end)
        tiles += _leaf_tiles(text, leaf, first, at)
    tiles += _between(text, at, end)
    return tiles


def _leaf_end(text: str, leaf: Leaf, first: int, end: int) -> int:
    """Return where the last line of a block ends, or the line under a heading."""
    line_end = _line_end(text, leaf.segments[-1][1], end)
    if leaf.kind == "heading" and "#" not in text[first : leaf.segments[0][0]]:
        line_end = _line_end(text, line_end, end)
    return line_end


def _leaf_tiles(text: str, leaf: Leaf, start: int, end: int) -> Iterator[Tile]:
    """Yield a block as one tile, or each of its lines where its lines are its own."""
    if leaf.kind not in ("code", "table"):
        yield Tile(leaf.kind, start, end, tuple(leaf.segments), leaf.level, leaf.quoted, leaf.is_item)
        return
    number = 0
    while start < end:
        line_end = _line_end(text, start, end)
        while number < len(leaf.segments) - 1 and leaf.segments[number][1] <= start:
            number += 1
        low, high = leaf.segments[number]
        words = (max(low, start), min(high, line_end))
        if words[0] < words[1] or leaf.kind == "code":
            yield Tile(leaf.kind, start, line_end, (words,) if words[0] < words[1] else (), quoted=leaf.quoted)
        else:
            yield from _between(text, start, line_end)  # the rule under the head of a table
        start = line_end


def _between(text: str, start: int, end: int) -> Iterator[Tile]:
    """Yield the lines between two blocks, empty ones together."""
    if text[start:end] == "\n":
        yield Tile("blank", start, end)
        return
    blank: int | None = None
    while start < end:
        line_end = _line_end(text, start, end)
        words = text[start:line_end].strip(" \t\n>")
        quoted = text.count(">", start, line_end) if not words else 0
        if not words and not quoted:
            blank = start if blank is None else blank
        else:
            if blank is not None:
                yield Tile("blank", blank, start)
                blank = None
            yield _line_tile(text, start, line_end, words) if words else Tile("blank", start, line_end, quoted=quoted)
        start = line_end
    if blank is not None:
        yield Tile("blank", blank, end)


def _line_tile(text: str, start: int, end: int, words: str) -> Tile:
    """Return a line that holds no words of a block: a thematic break, or an aside."""
    begins = text.index(words, start)
    quoted = text.count(">", start, begins)
    if rule().match(words):
        return Tile("rule", start, end, quoted=quoted)
    return Tile("aside", start, end, ((begins, begins + len(words)),), quoted=quoted)


def _line_end(text: str, at: int, end: int) -> int:
    """Return where the line ends that an offset stands in, with its line end, but not after `end`."""
    return text.find("\n", at, end) + 1 or end
