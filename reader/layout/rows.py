"""Rows: which characters of the source they show, and how.

The values in this room are named tuples: thousands are made while reading, and defining one frozen dataclass at startup
costs more than making a hundred rows.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.layout.cells import cell_length, clusters


class Run(NamedTuple):
    """Neighbouring characters of one style.

    Attributes:
        start: Offset in the source of its first character.
        end: Offset after its last.
        text: What is shown: one character for each of the source, or, if the lengths differ, something that stands
            for the whole (the spaces of a tab, the line of a thematic break).
        style: Names of styles, separated by spaces: `strong emphasis`; empty for plain text.
    """

    start: int
    end: int
    text: str
    style: str = ""

    @property
    def is_one_for_one(self) -> bool:
        """Whether each shown character corresponds to one of the source."""
        return len(self.text) == self.end - self.start

    def offset_at(self, index: int) -> int:
        """Return the offset of the shown character at `index`."""
        return self.start + index if self.is_one_for_one else self.start

    def part(self, start: int, end: int) -> Run:
        """Return the part that shows characters [start, end) of `text`."""
        if start == 0 and end == len(self.text):
            return self
        if self.is_one_for_one:
            return Run(self.start + start, self.start + end, self.text[start:end], self.style)
        return Run(self.start, self.end, self.text[start:end], self.style)


class Row(NamedTuple):
    """One row of the screen.

    Attributes:
        block: Start of its block (a paragraph, a heading, a line of code).
        number: Its number within the block, counted from 0.
        start: Offset of its first character, shown or hidden. Rows tile the text: one ends where the next starts.
        end: Offset after its last, including hidden marks, trailing spaces and the line end.
        runs: What is shown, in the order of the source.
        indent: What precedes the runs and is not part of the text: spaces, the bars of a block quotation.
        is_last: Whether it is the last of its block.
    """

    block: int
    number: int
    start: int
    end: int
    runs: tuple[Run, ...]
    indent: str = ""
    is_last: bool = True

    @property
    def text(self) -> str:
        """What is shown, including the indent."""
        return self.indent + "".join(run.text for run in self.runs)

    @property
    def cells(self) -> int:
        """How many cells it takes, including the indent."""
        return cell_length(self.indent) + sum(cell_length(run.text) for run in self.runs)

    @property
    def first_shown(self) -> int:
        """Offset of the first character that is shown, or the row's start if none is."""
        return self.runs[0].start if self.runs else self.start

    def column_of(self, offset: int) -> int:
        """Return the cell of the character at `offset`; for a hidden one, where it would be."""
        column = cell_length(self.indent)
        for run in self.runs:
            if offset < run.start:
                break
            if offset < run.end:
                return column + (cell_length(run.text[: offset - run.start]) if run.is_one_for_one else 0)
            column += cell_length(run.text)
        return column

    def offset_at(self, column: int) -> int:
        """Return the offset of the character at cell `column`, or of the nearest one beside the text."""
        cells = cell_length(self.indent)
        for run in self.runs:
            width = cell_length(run.text)
            if column < cells + width:
                for start, _, cluster_cells in clusters(run.text, 0, len(run.text)):
                    cells += cluster_cells
                    if column < cells:
                        return run.offset_at(start)
            cells += width
        last = self.runs[-1] if self.runs else None
        return min(last.end, max(self.end - 1, self.start)) if last else self.start
