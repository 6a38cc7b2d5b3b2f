"""What is shown of a block, before it is broken into rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from reader.layout.cells import cell_length
from reader.layout.rows import Row, Run
from reader.layout.wrap import wrap

#: Columns between tab stops, as in terminals.
TAB = 8


class Shown:
    r"""The shown text of a block.

    Attributes:
        start: Offset of the block's first character.
        end: Offset after its last, including the line end.
        runs: What is shown; a `\n` in a run's text ends a row.
        indent: What precedes every row and is not part of the text.
        hanging: Additional indentation of the rows after the first, in cells.
        text: The text of all runs.
        edges: Where each run begins in `text`.
    """

    def __init__(self, start: int, end: int, runs: tuple[Run, ...], indent: str = "", hanging: int = 0) -> None:
        self.start = start
        self.end = end
        self.runs = runs
        self.indent = indent
        self.hanging = hanging
        self.text = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
        self.edges = [0] if len(runs) == 1 else list(accumulate((len(run.text) for run in runs), initial=0))[:-1]


class Laid:
    """A block broken into lines at one width; its rows are made on demand."""

    def __init__(self, shown: Shown, width: int) -> None:
        self.shown = shown
        room = max(1, width - cell_length(shown.indent))
        hanging = min(shown.hanging, room // 2)
        self._hanging = " " * hanging
        self._breaks = wrap(shown.text, room, room - hanging)

    def __len__(self) -> int:
        return len(self._breaks)

    def texts(self) -> Iterator[str]:
        """Yield what each row shows, including its indent."""
        text = self.shown.text
        for index, (start, end) in enumerate(self._breaks):
            yield self.shown.indent + (self._hanging if index else "") + text[start:end]

    def start_of(self, index: int) -> int:
        """Return the offset at which row `index` starts; the block's end if it is beyond the last."""
        if index <= 0:
            return self.shown.start
        if index >= len(self._breaks):
            return self.shown.end
        shown_start = self._breaks[index][0]
        run = bisect_right(self.shown.edges, shown_start) - 1
        return self.shown.runs[run].offset_at(shown_start - self.shown.edges[run])

    def index_of(self, offset: int) -> int:
        """Return the number of the row that contains `offset`."""
        return max(0, bisect_right(range(len(self._breaks)), offset, key=self.start_of) - 1) if len(self) > 1 else 0

    def row(self, index: int) -> Row:
        """Return row `index`."""
        start, end = self._breaks[index]
        shown = self.shown
        runs = []
        if end > start:
            number = bisect_right(shown.edges, start) - 1
            while number < len(shown.runs) and shown.edges[number] < end:
                run, edge = shown.runs[number], shown.edges[number]
                if part_text_end := min(end - edge, len(run.text)):
                    runs.append(run.part(max(0, start - edge), part_text_end))
                number += 1
        indent = shown.indent + (self._hanging if index else "")
        is_last = index == len(self._breaks) - 1
        return Row(shown.start, index, self.start_of(index), self.start_of(index + 1), tuple(runs), indent, is_last)


def expand_tabs(start: int, text: str, style: str = "") -> tuple[Run, ...]:
    """Return the runs of a text with tabs; each tab becomes a run of spaces up to the next stop.

    Args:
        start: Offset of the text's first character.
        text: A line, or a part of one.
        style: Style of all its runs.
    """
    runs: list[Run] = []
    column = 0
    for number, part in enumerate(text.split("\t")):
        if number:
            spaces = TAB - column % TAB
            runs.append(Run(start, start + 1, " " * spaces, style))
            column += spaces
            start += 1
        if part:
            runs.append(Run(start, start + len(part), part, style))
            column += cell_length(part)
            start += len(part)
    return tuple(runs)
