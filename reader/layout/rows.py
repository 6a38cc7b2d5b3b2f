"""What a row is: which characters of the source it shows, and how.

Named tuples, here and in the other values of this room: thousands are made while reading, and the program's start
pays for the definition of each frozen dataclass more than for a hundred rows.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.layout.cells import cell_length, clusters


class Run(NamedTuple):
    """Neighbouring characters of one style.

    Attributes:
        start: Offset in the source of its first character.
        end: Offset after its last.
        text: What is shown: one character for each of the source, or, where the lengths differ, something that
            stands for the whole (the spaces of a tab, the line of a thematic break).
        style: Names of styles, by a space: `strong emphasis`; empty for plain text.
    """

    start: int
    end: int
    text: str
    style: str = ""

    @property
    def is_one_for_one(self) -> bool:
        """Whether each shown character stands for one of the source."""
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
        block: Offset at which its block (a paragraph, a heading, a line of code ...) starts.
        number: Which of its block's rows, counted from 0.
        start: Offset of its first character, shown or hidden. Rows tile the text: one ends where the next starts.
        end: Offset after its last, hidden marks, trailing spaces and the line's end included.
        runs: What is shown, in the order of the source.
        indent: What stands before the runs and is no part of the text: spaces, the bars of a block quotation.
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
        """What is shown, the indent included."""
        return self.indent + "".join(run.text for run in self.runs)

    @property
    def cells(self) -> int:
        """How many cells it takes, the indent included."""
        return cell_length(self.indent) + sum(cell_length(run.text) for run in self.runs)

    @property
    def first_shown(self) -> int:
        """Offset of the first character that is shown; of the row's start if none is."""
        return self.runs[0].start if self.runs else self.start

    def column_of(self, offset: int) -> int:
        """Return the cell at which the character at `offset` is shown; for a hidden one, where it would stand."""
        column = cell_length(self.indent)
        for run in self.runs:
            if offset < run.start:
                break
            if offset < run.end:
                return column + (cell_length(run.text[: offset - run.start]) if run.is_one_for_one else 0)
            column += cell_length(run.text)
        return column

    def offset_at(self, column: int) -> int:
        """Return the offset of the character shown at cell `column`; of the nearest one left or right of the text."""
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
