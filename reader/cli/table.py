"""Aligned columns, two spaces apart, so that awk can split them and a screen reader can read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.layout.cells import cell_length
from reader.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    filled = [[_filled(piece) for piece in row] if row[0] else row for row in rows]
    everything: list[Sequence[StyledWords]] = [[(head, "heading") for head in heads], *filled]
    widths = [min(_MAX_WIDTH, max(_cells(row[column]) for row in everything)) for column in range(len(heads) - 1)]
    beside = sum(widths) + len(_GAP) * len(widths)
    longest = max(_cells(row[-1]) for row in everything)
    below = writer.width is not None and writer.width - beside < min(longest, _MIN_LAST_WIDTH)
    indent = _INDENT_BELOW if below else beside
    for row in everything:
        lines = wrapped(row[-1], writer.width, indent)
        if not below:
            writer.line(*_padded(row, widths), lines.pop(0))
        elif any(map(_cells, row[:-1])):
            writer.line(*_padded(row, widths))
        for line in lines:
            writer.line(" " * indent, line)


def _padded(row: Sequence[StyledWords], widths: Sequence[int]) -> list[StyledWords]:
    """Return all cells of a row but the last, each filled up to its column's width."""
    pieces: list[StyledWords] = []
    for piece, width in zip(row, widths, strict=False):
        pieces += [piece, " " * max(0, width - _cells(piece)) + _GAP]
    return pieces


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
