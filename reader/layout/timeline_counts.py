"""Counts as bars in cells: how many quotations or events fall on each cell of an axis, and how many in a period."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from reader.layout.timeline_density import Period

_HEIGHTS = "▁▂▃▄▅▆▇█"
_LENGTHS = "▏▎▍▌▋▊▉█"
#: Cells of the longest bar of a period.
LONGEST = 12


def column(count: int, most: int) -> str:
    """Return a cell as high as a part of the highest count; blank for none."""
    return _HEIGHTS[math.ceil(count / most * len(_HEIGHTS)) - 1] if count else " "


def counts_on(places: Iterable[float], cells: int) -> list[int]:
    """Return how many places from 0 to 1 fall on each cell of an axis."""
    found = [0] * cells
    for place in places:
        found[min(cells - 1, int(place * cells + 1e-9))] += 1
    return found


def density(places: Iterable[float], cells: int, most: int) -> str:
    """Return cells as high as there are many places on them; `most` is the highest."""
    return "".join(column(count, most) for count in counts_on(places, cells))


def period_label(period: Period, most: int) -> str:
    """Return how much happens in a period: `██████ 214`, or what it is, if it is one event."""
    eighths = max(1, round(len(period.events) / most * LONGEST * 8))
    bar = "█" * (eighths // 8) + (_LENGTHS[eighths % 8 - 1] if eighths % 8 else "")
    return f"{bar} {len(period.events):,}" + (f" · {period.headline}" if len(period.events) == 1 else "")


def most_events(periods: Sequence[Period]) -> int:
    """Return how many events the fullest period has."""
    return max((len(period.events) for period in periods), default=1)
