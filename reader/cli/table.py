"""Aligned columns, two spaces apart, so that awk can split them and a screen reader can read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.layout.cells import cell_length
from reader.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.cli.writer import StyledWords, Writer

_GAP = "  "
#: Cells of the last column, however narrow the window; the terminal breaks what is longer.
_MIN_LAST_WIDTH = 20
#: Most cells of any other column; longer words shift the rest of their own row only.
_MAX_WIDTH = 40


def write_table(writer: Writer, heads: Sequence[str], rows: Sequence[Sequence[StyledWords]]) -> None:
    """Write rows under a line of headings; the last column is wrapped to the window, never cut.

    An empty cell is written as `-`, so that all rows have the same number of columns; a row that begins with an empty
    cell continues the one above.
    """
    filled = [[_filled(piece) for piece in row] if row[0] else row for row in rows]
    everything: list[Sequence[StyledWords]] = [[(head, "heading") for head in heads], *filled]
    widths = [min(_MAX_WIDTH, max(_cells(row[column]) for row in everything)) for column in range(len(heads) - 1)]
    for row in everything:
        _write_row(writer, row, widths)


def _write_row(writer: Writer, row: Sequence[StyledWords], widths: Sequence[int]) -> None:
    """Write one row, on several lines if its last column does not fit."""
    pieces: list[StyledWords] = []
    for piece, width in zip(row, widths, strict=False):
        pieces += [piece, " " * max(0, width - _cells(piece)) + _GAP]
    indent = sum(widths) + len(_GAP) * len(widths)
    first, *more = wrapped(row[-1], writer.width, indent)
    writer.line(*pieces, first)
    for line in more:
        writer.line(" " * indent, line)


def wrapped(piece: StyledWords, width: int | None, indent: int) -> list[StyledWords]:
    """Return a piece wrapped beside an indent; on one line if the width is None."""
    words, style = (piece, "") if isinstance(piece, str) else piece
    words = " ".join(words.split())
    if width is None or not words:
        return [(words, style)]
    cells = max(_MIN_LAST_WIDTH, width - indent)
    return [(words[start:end], style) for start, end in wrap(words, cells, cells)]


def _filled(piece: StyledWords) -> StyledWords:
    words = piece if isinstance(piece, str) else piece[0]
    return piece if words.strip() else "-"


def _cells(piece: StyledWords) -> int:
    return cell_length(piece if isinstance(piece, str) else piece[0])
