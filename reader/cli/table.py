"""Aligned columns, two spaces apart, so that awk can split them and a screen reader can read them."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from reader.layout.cells import cell_length
from reader.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.cli.writer import StyledWords, Writer

_GAP = "  "
#: Least cells for the last column beside the others; where the window leaves fewer, it stands below them.
_MIN_LAST_WIDTH = 20
#: Indent of the last column where it stands below the others.
_INDENT_BELOW = 4
#: Most cells of any other column; longer words shift the rest of their own row only.
_MAX_WIDTH = 40


def write_table(writer: Writer, heads: Sequence[str], rows: Sequence[Sequence[StyledWords]]) -> None:
    """Write rows under a line of headings; the last column is wrapped to the window, below the others if need be.

    An empty cell is written as `-`, so that all rows have the same number of columns; a row that begins with an empty
    cell continues the one above.
    """
    write_sections(writer, heads, [("", rows)])


def write_sections(
    writer: Writer, heads: Sequence[str], sections: Sequence[tuple[str, Sequence[Sequence[StyledWords]]]]
) -> None:
    """Write rows as `write_table` does, each section under a title of its own, all in the same columns."""
    filled = [(title, [_filled_row(row) for row in rows]) for title, rows in sections]
    top: Sequence[StyledWords] = [(head, "heading") for head in heads]
    everything = [top, *(row for _, rows in filled for row in rows)]
    widths = [min(_MAX_WIDTH, max(_cells(row[column]) for row in everything)) for column in range(len(heads) - 1)]
    beside = sum(widths) + len(_GAP) * len(widths)
    longest = max(_cells(row[-1]) for row in everything)
    below = writer.width is not None and writer.width - beside < min(longest, _MIN_LAST_WIDTH)
    write_row = partial(_write_below, writer, widths) if below else partial(_write_beside, writer, widths, beside)
    write_row(top)
    for title, rows in filled:
        if title:
            writer.line()
            writer.line((title, "heading"))
        for row in rows:
            write_row(row)


def _write_beside(writer: Writer, widths: Sequence[int], beside: int, row: Sequence[StyledWords]) -> None:
    """Write a row with its last cell wrapped beside the others."""
    first, *others = wrapped(row[-1], writer.width, beside)
    writer.line(*chain.from_iterable(_padded(row, widths)), first)
    for line in others:
        writer.line(" " * beside, line)


def _write_below(writer: Writer, widths: Sequence[int], row: Sequence[StyledWords]) -> None:
    """Write a row with its last cell below the others, which break where they are wider than the window."""
    line: list[StyledWords] = []
    taken = 0
    for piece, space in _padded(row, widths) if any(map(_cells, row[:-1])) else ():
        if writer.width is not None and line and taken + _cells(piece) > writer.width:
            writer.line(*line)
            line, taken = [" " * _INDENT_BELOW], _INDENT_BELOW
        line += [piece, space]
        taken += _cells(piece) + len(space)
    if line:
        writer.line(*line)
    for words in wrapped(row[-1], writer.width, _INDENT_BELOW):
        writer.line(" " * _INDENT_BELOW, words)


def _padded(row: Sequence[StyledWords], widths: Sequence[int]) -> Iterator[tuple[StyledWords, str]]:
    """Yield all cells of a row but the last, each with the spaces that fill up its column."""
    for piece, width in zip(row, widths, strict=False):
        yield piece, " " * max(0, width - _cells(piece)) + _GAP


def wrapped(piece: StyledWords, width: int | None, indent: int) -> list[StyledWords]:
    """Return a piece wrapped beside an indent; on one line if the width is None."""
    words, style = (piece, "") if isinstance(piece, str) else piece
    words = " ".join(words.split())
    if width is None or not words:
        return [(words, style)]
    cells = max(_MIN_LAST_WIDTH, width - indent)
    return [(words[start:end], style) for start, end in wrap(words, cells, cells)]


def _filled_row(row: Sequence[StyledWords]) -> Sequence[StyledWords]:
    return [_filled(piece) for piece in row] if row[0] else row


def _filled(piece: StyledWords) -> StyledWords:
    words = piece if isinstance(piece, str) else piece[0]
    return piece if words.strip() else "-"


def _cells(piece: StyledWords) -> int:
    return cell_length(piece if isinstance(piece, str) else piece[0])
