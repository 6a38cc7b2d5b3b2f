"""What markup is made of: blocks of a text, pairs of marks within them, and the edits that leave marks out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from reader.prose.view import Edit

BlockKind = Literal["paragraph", "heading", "code", "html", "table"]
PairKind = Literal["emphasis", "strong", "struck", "code", "link", "image", "footnote"]

#: What is read between two blocks, between two lines, and between two cells of a table.
BLOCK_END, LINE_END, CELL_END = "\n\n", "\n", "\t"
_BREAKS = frozenset({BLOCK_END, LINE_END, CELL_END})


class Block(NamedTuple):
    """A stretch of a text that has words of its own: a paragraph, a heading, a piece of code, a table.

    Attributes:
        kind: What it is.
        start: Offset of its first character that is no mark of the block.
        end: Offset after its last one.
        level: Of a heading 1 to 6, else 0.
        quoted: How many block quotations it stands in.
        is_item: Whether it stands in an item of a list.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    quoted: int = 0
    is_item: bool = False


class Pair(NamedTuple):
    """A mark that opens, what it is put on, and the mark that closes: `**`, words, `**`.

    The marks of an address that stands in a text by itself, and of the number of a footnote, are empty.

    Attributes:
        kind: What the marks mean.
        start: Where the opening mark begins.
        words_start: Where it ends and the words begin.
        words_end: Where the words end and the closing mark begins.
        end: Where that ends.
    """

    kind: PairKind
    start: int
    words_start: int
    words_end: int
    end: int


def settled(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """Return edits in order and apart: those within another one left out, and the ends of blocks that touch made one.

    What is read between two blocks is always a blank line, however many marks and blank lines stand between them.
    """
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or edit.start > kept[-1].end:
            before = kept[-1].end if kept else 0
            joins = bool(kept) and _may_join(kept[-1], edit) and text[before : edit.start].isspace()
        elif edit.start < kept[-1].end:
            continue
        else:
            joins = _may_join(kept[-1], edit)
        if joins:
            kept[-1] = Edit(kept[-1].start, edit.end, _joined(kept[-1].words, edit.words))
        else:
            kept.append(edit)
    _widen(text, kept)
    return [edit for edit in kept if text[edit.start : edit.end] != edit.words]


def _may_join(one: Edit, other: Edit) -> bool:
    """Return whether two edits that touch, or have but space between them, are one break."""
    return (one.words in _BREAKS and (not other.words or other.words in _BREAKS)) or (
        not one.words and other.words in _BREAKS
    )


def _joined(one: str, other: str) -> str:
    """Return what is read for two breaks beside each other; two line ends are a blank line."""
    if BLOCK_END in (one, other):
        return BLOCK_END
    if LINE_END in (one, other):
        return BLOCK_END if one == other else LINE_END
    return one + other


def _widen(text: str, edits: list[Edit]) -> None:
    """Take the space around breaks into them; before the first words and after the last nothing is broken."""
    for index, (start, end, words) in enumerate(edits):
        if not words or not words.isspace() or words == " ":
            continue
        low = edits[index - 1].end if index else 0
        high = edits[index + 1].start if index + 1 < len(edits) else len(text)
        while start > low and text[start - 1].isspace():
            start -= 1
        while end < high and text[end].isspace():
            end += 1
        if not start:
            words = ""
        elif end == len(text):
            words = LINE_END if text.endswith("\n") else ""
        edits[index] = Edit(start, end, words)
