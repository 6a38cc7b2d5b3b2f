"""The tables of a topic, in columns that fit a width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from reader.help.blocks import Words
from reader.help.wrapping import wrapped
from reader.layout.cells import cell_length
from reader.model.values import replace

GAP = 2
#: Most cells that a column keeps so that its longest word is not broken.
LONGEST_WORD = 24


def table_rows(rows: Sequence[Sequence[Sequence[Words]]], width: int) -> Iterator[tuple[Words, ...]]:
    """Yield a table: headings, a rule, and each row with its cells wrapped.

    Where the columns do not fit beside each other, each cell gets rows of its own behind its heading.
    """
    heads = [[replace(each, look="heading") for each in cell] for cell in rows[0]]
    columns = [[row[column] for row in (heads, *rows[1:]) if column < len(row)] for column in range(len(heads))]
    widths = _fitting(columns, width - GAP * (len(heads) - 1))
    if widths is None:
        yield from _as_list(heads, rows[1:], width)
        return
    if any(heads):
        yield from _beside(heads, widths)
        yield (Words("─" * min(width, sum(widths) + GAP * (len(widths) - 1)), "dim"),)
    for row in rows[1:]:
        yield from _beside(row, widths)


def _fitting(columns: Sequence[Sequence[Sequence[Words]]], room: int) -> list[int] | None:
    """Return widths that fit some room, the widest columns made narrower but no word broken; None if they cannot."""
    widths = [max(map(_cells, column)) for column in columns]
    least = [min(LONGEST_WORD, max(map(_longest_word, column))) for column in columns]
    while sum(widths) > room:
        yielding = [number for number, width in enumerate(widths) if width > least[number]]
        if not yielding:
            return None
        widths[max(yielding, key=widths.__getitem__)] -= 1
    return widths


def _longest_word(words: Sequence[Words]) -> int:
    return max(map(cell_length, "".join(each.text for each in words).split()), default=0)


def _beside(cells: Sequence[Sequence[Words]], widths: Sequence[int]) -> Iterator[tuple[Words, ...]]:
    """Yield the rows of cells that stand beside each other."""
    columns = [list(wrapped(cell, width)) for cell, width in zip(cells, widths, strict=False)]
    for line in zip_longest(*columns, fillvalue=()):
        row: list[Words] = []
        for words, width in zip(line, widths, strict=False):
            row += [*words, Words(" " * (width - _cells(words) + GAP))]
        yield tuple(row[:-1])


def _as_list(
    heads: Sequence[Sequence[Words]], rows: Sequence[Sequence[Sequence[Words]]], width: int
) -> Iterator[tuple[Words, ...]]:
    """Yield each cell behind its heading, with an empty row between the rows of the table."""
    for number, row in enumerate(rows):
        if number:
            yield ()
        for head, cell in zip(heads, row, strict=False):
            if cell:
                yield from wrapped([*head, Words(": "), *cell] if head else cell, width)


def _cells(words: Sequence[Words]) -> int:
    return sum(cell_length(each.text) for each in words)
