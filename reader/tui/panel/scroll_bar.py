"""The scroll bar of a list, as Textual draws it (a test compares them)."""

from __future__ import annotations

from math import ceil

from reader.tui.look.escapes import Inked

#: Blocks that fill a cell from below, the last one none of it.
BARS = "▁▂▃▄▅▆▇ "
BAR: Inked = (" ", ("scroll-bar", "lit"))
TRACK: Inked = (" ", ("scroll-bar",))


def scroll_bar(entries: int, rows: int, top: int) -> list[Inked]:
    """Return a cell for each row of a list; empty if all entries are shown.

    Args:
        entries: Rows that there are.
        rows: Rows shown.
        top: The first of them.
    """
    if rows <= 0 or entries <= rows:
        return []
    length = max(1, rows / (entries / rows))
    start = int((rows - length) * top / (entries - rows) * len(BARS))
    first, above = divmod(max(0, start), len(BARS))
    last, below = divmod(max(0, start + ceil(length * len(BARS))), len(BARS))
    cells = [TRACK] * first + [BAR] * (last - first) + [TRACK] * (rows - last)
    if first < rows and BARS[-1 - above] != " ":
        cells[first] = (BARS[-1 - above], ("scroll-bar",))
    if last < rows and BARS[-1 - below] != " ":
        cells[last] = (BARS[-1 - below], ("scroll-bar", "lit"))
    return cells[:rows]
