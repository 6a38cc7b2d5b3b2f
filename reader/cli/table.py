"""Aligned columns, two spaces apart, so that awk can split them and a screen reader can read them."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from reader.files.cleaning import clean_line
from reader.layout.cells import cell_length
from reader.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.cli.writer import StyledWords, Writer

_GAP = "  "
#: Least cells for the last column beside the others; where the window leaves fewer, it stands below them.
_MIN_LAST_WIDTH = 20
#: Least cells for any other column whose words are longer.
_MIN_WIDTH = 8
#: Indent of the last column where it stands below the others.
_INDENT_BELOW = 4
#: Most cells of any column but the last; longer words are wrapped, or, in a pipe, shift the rest of their own row only.
_MAX_WIDTH = 40


def write_table(writer: Writer, heads: Sequence[str], rows: Sequence[Sequence[StyledWords]]) -> None:
    """Write rows under a line of headings, in columns that fit the window.

    The last column is wrapped beside the others, or stands below them if there is too little room. Where not even the
    others fit beside each other, each cell gets a line of its own behind its heading. In a pipe nothing is wrapped. An
    empty cell is written as `-`, so that all rows have the same number of columns; a row that begins with an empty cell
    continues the one above.
    """
    write_sections(writer, heads, [("", rows)])


def write_sections(
    writer: Writer, heads: Sequence[str], sections: Sequence[tuple[str, Sequence[Sequence[StyledWords]]]]
) -> None:
    """Write rows as `write_table` does, each section under a title of its own, all in the same columns."""
    filled = [(title, [_filled_row(row) for row in rows]) for title, rows in sections]
    top = [_Cell(head, "heading") for head in heads]
    columns = _columns([top, *(row for _, rows in filled for row in rows)], writer.width)
    if columns is not None:
        _write_row(writer, columns, top)
    for title, rows in filled:
        if title:
            writer.line()
            writer.line((title, "heading"))
        for number, row in enumerate(rows):
            if columns is not None:
                _write_row(writer, columns, row)
            else:
                _write_as_list(writer, heads, row, is_first=not number)


class _Cell(NamedTuple):
    """Words of one style, as they are printed."""

    words: str
    style: str = ""

    @property
    def cells(self) -> int:
        """Cells that the words take."""
        return cell_length(self.words)


class _Columns(NamedTuple):
    """The columns of a table.

    Attributes:
        widths: Of all but the last.
        last: Cells of the last one; None for no limit, and nothing is wrapped.
        indent: Where the last one begins.
        is_below: Whether it stands below the others.
    """

    widths: Sequence[int]
    last: int | None
    indent: int
    is_below: bool = False


def _columns(rows: Sequence[Sequence[_Cell]], width: int | None) -> _Columns | None:
    """Return columns that fit a window; None if it is too narrow for any."""
    longest = [max(row[column].cells for row in rows) for column in range(len(rows[0]))]
    widths = [min(_MAX_WIDTH, cells) for cells in longest[:-1]]
    gaps = len(_GAP) * len(widths)
    if width is None:
        return _Columns(widths, None, sum(widths) + gaps)
    beside = width - sum(widths) - gaps
    if beside >= min(longest[-1], _MIN_LAST_WIDTH):
        return _Columns(widths, beside, sum(widths) + gaps)
    room = width - gaps + len(_GAP)
    least = [min(cells, max(_MIN_WIDTH, head.cells)) for cells, head in zip(widths, rows[0], strict=False)]
    if sum(least) > room:
        return None
    while (excess := sum(widths) - room) > 0:
        _narrow(widths, least, excess)
    return _Columns(widths, max(1, width - _INDENT_BELOW), _INDENT_BELOW, is_below=True)


def _narrow(widths: list[int], least: Sequence[int], excess: int) -> None:
    """Make the widest column that can yield narrower, to the next one's width at most."""
    yielding = [number for number, width in enumerate(widths) if width > least[number]]
    widest = max(yielding, key=lambda number: widths[number])
    second = max((widths[number] for number in yielding if number != widest), default=0)
    target = max(least[widest], widths[widest] - excess, min(second, widths[widest] - 1))
    widths[widest] = target


def _write_row(writer: Writer, columns: _Columns, row: Sequence[_Cell]) -> None:
    """Write a row with its cells wrapped in their columns."""
    if columns.last is None:
        writer.line(*_padded(row[:-1], columns.widths), row[-1])
        return
    cells = [_wrapped(cell, width) for cell, width in zip(row, columns.widths, strict=False)]
    last = _wrapped(row[-1], columns.last)
    if columns.is_below:
        if any(cell.words for cell in row[:-1]):
            _write_lines(writer, columns.widths, cells)
        for line in last:
            writer.line(" " * columns.indent, line)
    else:
        _write_lines(writer, columns.widths, [*cells, last])


def _write_lines(writer: Writer, widths: Sequence[int], cells: Sequence[Sequence[_Cell]]) -> None:
    """Write cells of several lines beside each other; the last one needs no padding."""
    for line in zip_longest(*cells, fillvalue=_Cell("")):
        writer.line(*_padded(line, widths), *line[len(widths) :])


def _padded(row: Sequence[_Cell], widths: Sequence[int]) -> list[StyledWords]:
    """Return cells, each with the spaces that fill up its column."""
    padded: list[StyledWords] = []
    for cell, width in zip(row, widths, strict=False):
        padded += [cell, " " * max(0, width - cell.cells) + _GAP]
    return padded


def _write_as_list(writer: Writer, heads: Sequence[str], row: Sequence[_Cell], *, is_first: bool) -> None:
    """Write each cell of a row on a line of its own, behind its heading."""
    if row[0].words and not is_first:
        writer.line()
    indent = max(map(cell_length, heads)) + len(_GAP)
    for head, cell in zip(heads, row, strict=True):
        if cell.words:
            first, *others = wrapped(cell, writer.width, indent)
            writer.line((head, "heading"), " " * (indent - cell_length(head)), first)
            for line in others:
                writer.line(" " * indent, line)


def wrapped(piece: StyledWords, width: int | None, indent: int) -> list[StyledWords]:
    """Return a piece wrapped beside an indent; on one line if the width is None."""
    cell = _cell(piece)
    return [*_wrapped(cell, max(_MIN_LAST_WIDTH, width - indent))] if width is not None else [cell]


def _wrapped(cell: _Cell, cells: int) -> list[_Cell]:
    """Return the lines of a cell in a column."""
    return [_Cell(cell.words[start:end], cell.style) for start, end in wrap(cell.words, cells, cells)]


def _filled_row(row: Sequence[StyledWords]) -> Sequence[_Cell]:
    """Return the cells of a row, with a dash in place of nothing, unless it continues the row above."""
    cells = [_cell(piece) for piece in row]
    return [cell if cell.words else _Cell("-") for cell in cells] if cells[0].words else cells


def _cell(piece: StyledWords) -> _Cell:
    words, style = (piece, "") if isinstance(piece, str) else piece
    return _Cell(clean_line(" ".join(words.split())), style)
