"""A Markdown text as a whole: what is left out between its blocks, and within them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from reader.prose.html import html_edits
from reader.prose.markdown.inline import References, inline_marks
from reader.prose.markdown.leaves import Leaf, words_of
from reader.prose.markdown.line_marks import cells_of
from reader.prose.markdown.lines import read_lines
from reader.prose.marks import BLOCK_END, CELL_END, LINE_END, Block, Pair, settled
from reader.prose.view import Edit


def read_markdown(text: str) -> tuple[list[Edit], list[Block], list[Pair]]:
    """Return what is left out of a Markdown text or read otherwise, its blocks, and its pairs of marks."""
    found = read_lines(text)
    known = References(found.labels, found.footnotes)
    edits: list[Edit] = []
    blocks: list[Block] = []
    pairs: list[Pair] = []
    end = 0
    for leaf in found.leaves:
        block = _block(leaf)
        if block.start > end:
            edits.append(Edit(end, block.start, BLOCK_END))
        end = block.end
        blocks.append(block)
        _read_leaf(text, leaf, known, edits, pairs)
    if end < len(text):
        edits.append(Edit(end, len(text), BLOCK_END))
    return settled(text, edits), blocks, sorted(pairs, key=lambda pair: pair.start)


def _block(leaf: Leaf) -> Block:
    return Block(leaf.kind, leaf.segments[0][0], leaf.segments[-1][1], leaf.level, leaf.quoted, leaf.is_item)


def _read_leaf(text: str, leaf: Leaf, known: References, edits: list[Edit], pairs: list[Pair]) -> None:
    """Add the edits and the pairs within a block."""
    segments = leaf.segments
    edits += [Edit(one[1], other[0]) for one, other in pairwise(segments) if one[1] < other[0]]
    if leaf.kind == "code":
        return
    if leaf.kind == "table":
        _read_table(text, segments, known, edits, pairs)
        return
    words = words_of(text, segments)
    if leaf.kind == "html":
        edits += _placed(html_edits(words), segments)
        return
    marks = inline_marks(words, known)
    edits += _placed(marks.edits, segments)
    pairs += _placed_pairs(marks.pairs, segments)


def _read_table(
    text: str, segments: Sequence[tuple[int, int]], known: References, edits: list[Edit], pairs: list[Pair]
) -> None:
    """Add what is read between the cells of a table, and within each."""
    end = segments[0][0]
    for start, stop in _rows(text, segments):
        between = LINE_END
        for cell_start, cell_end in cells_of(text, start, stop):
            if cell_start > end:
                edits.append(Edit(end, cell_start, between if end > segments[0][0] else ""))
            marks = inline_marks(text[cell_start:cell_end], known)
            cell = [(cell_start, cell_end)]
            edits += _placed(marks.edits, cell)
            pairs += _placed_pairs(marks.pairs, cell)
            end, between = cell_end, CELL_END
    if end < segments[-1][1]:
        edits.append(Edit(end, segments[-1][1]))


def _rows(text: str, segments: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    for start, end in segments:
        while start < end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            yield start, stop
            start = stop + 1


class _Places:
    """Where the words of a block stand in the text."""

    def __init__(self, segments: Sequence[tuple[int, int]]) -> None:
        self.segments = segments
        self.starts = [0, *accumulate(end - start for start, end in segments)][:-1]

    def of(self, offset: int) -> int:
        """Return where the character at an offset of the words stands."""
        index = bisect_right(self.starts, offset) - 1
        return self.segments[index][0] + offset - self.starts[index]

    def after(self, offset: int) -> int:
        """Return where the character before an offset of the words ends."""
        return self.of(offset - 1) + 1 if offset else self.segments[0][0]


def _placed(edits: Iterable[Edit], segments: Sequence[tuple[int, int]]) -> list[Edit]:
    """Return edits of the words of a block as edits of the text."""
    if len(segments) == 1:
        shift = segments[0][0]
        return [Edit(start + shift, end + shift, words) for start, end, words in edits if start < end]
    places = _Places(segments)
    return [Edit(places.of(start), places.after(end), words) for start, end, words in edits if start < end]


def _placed_pairs(pairs: Iterable[Pair], segments: Sequence[tuple[int, int]]) -> list[Pair]:
    """Return pairs in the words of a block as pairs in the text."""
    if len(segments) == 1:
        shift = segments[0][0]
        return [
            Pair(kind, start + shift, words_start + shift, words_end + shift, end + shift)
            for kind, start, words_start, words_end, end in pairs
        ]
    places = _Places(segments)
    return [
        Pair(kind, places.of(start), places.of(words_start), places.after(words_end), places.after(end))
        for kind, start, words_start, words_end, end in pairs
    ]
