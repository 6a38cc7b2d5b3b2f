"""What is shown of one block of Markdown: which marks are hidden, and what replaces them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reader.layout.cells import cell_length
from reader.layout.markdown_inline import inline_pieces
from reader.layout.markdown_lines import Block
from reader.layout.rows import Run
from reader.layout.shown import Shown, expand_tabs

BULLET = "•"
QUOTE_BAR = "│ "
RULE = "─"
#: Most bars that are drawn, however deeply quotations are nested.
_DEEPEST = 8

_STYLE_OF_BLOCK = {"heading": "heading", "code": "code", "fence": "quiet"}


class _Words:
    """The text of several lines as one string, with each character's place in the source."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.edges: list[int] = []
        self.sources: list[int] = []
        self.length = 0

    def add(self, source: int, text: str) -> None:
        """Append the characters at `source`."""
        if text:
            self.edges.append(self.length)
            self.sources.append(source)
            self.parts.append(text)
            self.length += len(text)

    def runs(self, content: str, start: int, end: int, style: str) -> Iterator[Run]:
        """Yield the runs that show characters [start, end) of the joined text."""
        number = bisect_right(self.edges, start) - 1
        while start < end:
            stop = self.edges[number + 1] if number + 1 < len(self.edges) else self.length
            stop = min(stop, end)
            source = self.sources[number] + start - self.edges[number]
            yield Run(source, source + stop - start, content[start:stop], style)
            start, number = stop, number + 1


def show_block(text: str, block: Block, start: int, end: int, width: int) -> Shown:
    """Return what is shown of [start, end), which is `block` or a piece of it.

    Args:
        text: The whole text.
        block: The block.
        start: Offset of the first character shown or hidden.
        end: Offset after the last.
        width: Cells per row, for what fills a row.
    """
    first = block.lines[0]
    bars = QUOTE_BAR * min(first.depth, _DEEPEST, max(1, width // 4))
    if block.kind == "blank":
        return Shown(start, end, (), bars)
    if block.kind == "rule":
        line = RULE * max(1, width - cell_length(bars))
        return Shown(start, end, (Run(start, end, line, "rule"),), bars)
    if block.kind in ("code", "fence", "table", "verbatim"):
        line_start = max(start, first.start if not first.depth else first.content)
        line = text[line_start:end].removesuffix("\n")
        return Shown(start, end, expand_tabs(line_start, line, _STYLE_OF_BLOCK.get(block.kind, "")), bars)
    runs = tuple(_inline_runs(text, block, start, end))
    indent = " " * min(first.indent, width // 3)
    if first.marker and start == first.start:
        marker_start = first.marker - len(text[first.start : first.marker].split()[-1])
        runs = (*_marker_runs(text, marker_start, first.content), *runs)
    hanging = cell_length(text[first.marker : first.content]) + 1 if first.marker else 0
    return Shown(start, end, runs, bars + indent, hanging)


def shown_words(text: str, block: Block) -> str:
    """Return the words of a block as shown, on one line."""
    return "".join(run.text for run in _inline_runs(text, block, block.start, block.end)).replace("\n", " ").strip()


def _marker_runs(text: str, start: int, content: int) -> Iterator[Run]:
    """Yield an item's marker, drawn as a bullet if it is one, and the space after it."""
    marker = text[start:content].rstrip("\n").expandtabs(1)
    if marker:
        yield Run(start, start + len(marker), BULLET + marker[1:] if marker[0] in "-*+" else marker)


def _inline_runs(text: str, block: Block, start: int, end: int) -> Iterator[Run]:
    """Yield the text of a paragraph, heading or item, with soft line breaks as spaces and hard ones kept."""
    words = _Words()
    lines = [line for line in block.lines if line.kind != "underline" or block.kind == "text"]
    for number, line in enumerate(lines):
        line_start, line_end = max(line.content, start), min(line.end, end)
        if line_start >= line_end:
            continue
        source = text[line_start:line_end]
        shown = source.rstrip(" \t\n")
        is_last = number == len(lines) - 1 or line_end == end
        is_hard = not is_last and (
            source.endswith("  \n") or (source.endswith("\\\n") and not source.endswith("\\\\\n"))
        )
        if is_hard:
            shown = shown.removesuffix("\\")
        if block.kind == "heading":
            shown = _without_closing_hashes(shown)
        words.add(line_start, shown)
        if not is_last and source.endswith("\n"):
            words.add(line_end - 1, "\n" if is_hard else " ")
        elif line_end == end < line.end and source.endswith(" "):
            words.add(line_start + len(shown), " ")
    content = "".join(words.parts).replace("\t", " ")
    for piece_start, piece_end, style in inline_pieces(content, _STYLE_OF_BLOCK.get(block.kind, "")):
        yield from words.runs(content, piece_start, piece_end, style)


def _without_closing_hashes(shown: str) -> str:
    """Return a heading without closing `#` marks."""
    bare = shown.rstrip("#")
    return bare.rstrip() if bare != shown and bare.endswith(" ") else shown
