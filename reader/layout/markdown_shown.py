"""What is shown of one block of Markdown: which marks are hidden, and what is shown in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.layout.cells import cell_length
from reader.layout.markdown_tiles import Tile
from reader.layout.markdown_words import Words, styled_runs
from reader.layout.rows import Run
from reader.layout.shown import Shown, expand_tabs
from reader.prose.markdown.inline import References
from reader.prose.markdown.line_marks import cells_of

BULLET = "•"
QUOTE_BAR = "│ "
RULE = "─"
#: Most bars that are drawn, however deeply quotations are nested.
_DEEPEST = 8

_MARKER = re.compile(r"[^\s>#]\S*[ \t]*")


def show_tile(text: str, tile: Tile, start: int, end: int, width: int, known: References) -> Shown:
    """Return what is shown of [start, end), which is a tile or a piece of it.

    Args:
        text: The whole text.
        tile: The tile.
        start: Offset of the first character shown or hidden.
        end: Offset after the last.
        width: Cells per row, for what fills a row.
        known: What links and footnotes of the text may refer to.
    """
    bars = QUOTE_BAR * min(tile.quoted, _DEEPEST, max(1, width // 4))
    if tile.kind == "rule":
        line = RULE * max(1, width - cell_length(bars))
        return Shown(start, end, (Run(start, end, line, "rule"),), bars)
    if not tile.segments:
        return Shown(start, end, (), bars)
    head = _head_of(text, tile)
    indent = bars + " " * min(_indent_of(head), width // 3)
    if tile.kind in ("code", "aside"):
        runs = _verbatim_runs(text, tile, start, end)
        return Shown(start, end, runs, indent if tile.kind == "code" else bars)
    marker = list(_marker_runs(text, tile, head)) if start == tile.start else []
    runs = (*marker, *word_runs(text, tile, start, end, known))
    hanging = sum(cell_length(run.text) for run in marker)
    return Shown(start, end, runs, indent, hanging)


def shown_words(text: str, tile: Tile, known: References) -> str:
    """Return the words of a block as shown, on one line."""
    runs = word_runs(text, tile, tile.start, tile.end, known)
    return " ".join("".join(run.text for run in runs).split())


def word_runs(text: str, tile: Tile, start: int, end: int, known: References) -> Iterator[Run]:
    """Yield what is shown of the words of a tile between two offsets."""
    if tile.kind == "table":
        yield from _row_runs(text, tile, start, end, known)
    else:
        base = "heading" if tile.kind == "heading" else ""
        yield from styled_runs(Words(text, tile.segments, start, end), known, base, is_html=tile.kind == "html")


def _head_of(text: str, tile: Tile) -> str:
    """Return what stands before the words on the first line of a tile, without the marks of quotations."""
    first = tile.segments[0][0]
    head = text[text.rfind("\n", tile.start, first) + 1 or tile.start : first]
    return head.rpartition(">")[2].removeprefix(" ") if tile.quoted else head


def _indent_of(head: str) -> int:
    """Return the columns before the marker of an item, or before the words."""
    return len(head[: len(head) - len(head.lstrip(" \t"))].expandtabs(4))


def _marker_runs(text: str, tile: Tile, head: str) -> Iterator[Run]:
    """Yield the markers of the items that begin with a tile, drawn as bullets if they are, and the space after them."""
    if tile.kind == "heading" and "#" in head:
        head = head[: head.index("#")]
    words = tile.segments[0][0]
    shift = words - len(head) if tile.kind != "heading" else text.rfind(head, tile.start, words)
    for match in _MARKER.finditer(head):
        marker = match[0].expandtabs(1)
        shown = BULLET + marker[1:] if marker[0] in "-*+" else marker
        yield Run(shift + match.start(), shift + match.end(), shown)


def _verbatim_runs(text: str, tile: Tile, start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of a line that is shown as it stands."""
    low, high = max(start, tile.segments[0][0]), min(end, tile.segments[-1][1])
    style = "code" if tile.kind == "code" else "quiet"
    return expand_tabs(low, text[low:high].removesuffix("\n"), style) if low < high else ()


def _row_runs(text: str, tile: Tile, start: int, end: int, known: References) -> Iterator[Run]:
    """Yield a table's row: its words without their marks, and as much space before the next bar as these take."""
    low, high = max(start, tile.segments[0][0]), min(end, tile.segments[-1][1])
    hidden, at = 0, low
    for cell_start, cell_end in cells_of(text, low, high):
        yield from _bar_runs(text, at, cell_start, hidden)
        runs = list(styled_runs(Words(text, ((cell_start, cell_end),), start, end), known, ""))
        hidden = cell_length(text[cell_start:cell_end]) - sum(cell_length(run.text) for run in runs)
        yield from runs
        at = cell_end
    yield from _bar_runs(text, at, high, hidden)


def _bar_runs(text: str, start: int, end: int, hidden: int) -> Iterator[Run]:
    """Yield what stands between two cells of a table; the bar is moved on by what is hidden of the cell before it."""
    bar = text.find("|", start, end)
    if bar < 0 or hidden <= 0:
        between = text[start:end].rstrip("\n").replace("\t", " ")
        if between:
            yield Run(start, start + len(between), between, "quiet")
        return
    if start < bar:
        yield Run(start, bar, text[start:bar].replace("\t", " "), "quiet")
    yield Run(bar, bar + 1, " " * hidden + "|", "quiet")
    yield from _bar_runs(text, bar + 1, end, 0)
