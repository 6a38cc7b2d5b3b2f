"""How many terminal cells a text takes, and which characters belong together.

The rules are those of the library that paints the rows (a test compares them): a zero-width character belongs to the
one before it, U+200D joins the character after it to the one before, and U+FE0F widens some narrow symbols. Two
regional indicators make a flag and are never separated, though each has its own width.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from reader.layout import cell_table

JOINER = "\u200d"
EMOJI_PRESENTATION = "\ufe0f"

#: Anything outside ranges known to be one cell wide: a text without a match is as wide as it is long.
_NOT_KNOWN_NARROW = re.compile(
    "[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2500-\u25fc]"
)


def is_narrow(text: str) -> bool:
    """Return whether every character of `text` is known to take exactly one cell, which tabs and line breaks do not."""
    return _NOT_KNOWN_NARROW.search(text) is None


def cell_length(text: str) -> int:
    """Return the cells that `text` takes."""
    if is_narrow(text):
        return len(text)
    return sum(cells for _, _, cells in clusters(text, 0, len(text)))


def in_cells(text: str, cells: int) -> str:
    """Return `text` in exactly so many cells: cut before what does not fit, or filled with spaces."""
    if is_narrow(text):
        return text[: max(0, cells)].ljust(cells)
    end = taken = 0
    for _, after, width in clusters(text, 0, len(text)):
        if taken + width > cells:
            break
        end, taken = after, taken + width
    return text[:end] + " " * (cells - taken)


def clusters(text: str, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, cells) for each run of characters in [start, stop) that belong together."""
    widths, wide_as_emoji = _widths(), _wide_as_emoji()
    index = begin = start
    cells = 0
    last_measured = ""
    after_flag_half = False
    while index < stop:
        character = text[index]
        if character == JOINER:
            index = min(index + 2, stop)
            continue
        if character == EMOJI_PRESENTATION:
            cells += last_measured in wide_as_emoji if last_measured else 0
            last_measured = ""
            index += 1
            continue
        width = widths[character]
        if width:
            is_flag_half = "\U0001f1e6" <= character <= "\U0001f1ff"
            if not (is_flag_half and after_flag_half) and index > begin:
                yield begin, index, cells
                begin, cells = index, 0
                after_flag_half = is_flag_half
            else:
                after_flag_half = is_flag_half and not after_flag_half
            cells += width
            last_measured = character
        index += 1
    if begin < stop:
        yield begin, stop, cells


class _Widths(dict[str, int]):
    """Cells of single characters, cached."""

    def __missing__(self, character: str) -> int:
        code = ord(character)
        if code and (code < 32 or 0x7F <= code < 0xA0):
            width = 0
        else:
            starts, ends, cells = _table()
            index = bisect_right(starts, code) - 1
            width = cells[index] if index >= 0 and code <= ends[index] else 1
        self[character] = width
        return width


@cache
def _widths() -> _Widths:
    return _Widths()


@cache
def _table() -> tuple[list[int], list[int], list[int]]:
    """Return the first and last code points of all ranges that are not one cell wide, and their widths."""
    ranges = [(first, last, 0) for first, last in _ranges(cell_table.ZERO)]
    ranges += [(first, last, 2) for first, last in _ranges(cell_table.WIDE)]
    ranges.append((0, 0, 0))
    ranges.sort()
    return [first for first, _, _ in ranges], [last for _, last, _ in ranges], [cells for _, _, cells in ranges]


@cache
def _wide_as_emoji() -> frozenset[str]:
    return frozenset(chr(code) for first, last in _ranges(cell_table.WIDE_AS_EMOJI) for code in range(first, last + 1))


def _ranges(table: str) -> Iterator[tuple[int, int]]:
    """Parse `300-36f 5bf ...`."""
    for item in table.split():
        first, _, last = item.partition("-")
        yield int(first, 16), int(last or first, 16)
