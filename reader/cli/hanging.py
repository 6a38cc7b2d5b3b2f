"""A line of styled words, wrapped to the window with all but its first row indented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.files.cleaning import clean_line
from reader.layout.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.cli.writer import StyledWords, Writer

#: Cells of the indent; a window that leaves fewer than the second beside it is not wrapped to.
INDENT, LEAST = 4, 16


def write_hanging(writer: Writer, pieces: Sequence[StyledWords]) -> None:
    """Write a line, in as many rows as the window needs; in a pipe in one."""
    if writer.width is None or writer.width < INDENT + LEAST:
        writer.line(*pieces)
        return
    styled = [(clean_line(each), "") if isinstance(each, str) else (clean_line(each[0]), each[1]) for each in pieces]
    text = "".join(words for words, _ in styled)
    for number, (start, end) in enumerate(wrap(text, writer.width, writer.width - INDENT)):
        writer.line(" " * INDENT if number else "", *_cut(styled, start, end))


def _cut(styled: Sequence[tuple[str, str]], start: int, end: int) -> list[StyledWords]:
    """Return the pieces of [start, end) of their joined words."""
    cut: list[StyledWords] = []
    begin = 0
    for words, style in styled:
        part = words[max(0, start - begin) : max(0, end - begin)]
        if part:
            cut.append((part, style))
        begin += len(words)
    return cut
