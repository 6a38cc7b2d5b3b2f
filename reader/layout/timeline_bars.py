"""Spans as bars along a vertical axis: each in a lane, from the row where it begins to the last one within it.

2011~–2013   ┆┇── Efforts to get the government to negotiate
┆┃    24 months
2013-05      │┃
18–19 Sat  ├┃┏─ The letter is sent
20~–22     ┆┃┗┇ U.S. officials praise it
22    Wed  ◆┗─┗ Kerry speaks
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate

from reader.layout.timeline_chart import ends_of
from reader.layout.timeline_row import TimelineRow
from reader.model import EdtfDate
from reader.model.edtf import NEVER, minute_of
from reader.model.values import dataclass, replace

#: Lanes at most; a span for which there is none has no bar.
LANES = 3
#: A bar where it is sure, where it is about then, and towards an open end; its sure beginning and end.
SURE, ABOUT, OPEN, BEGIN, END = "┃", "┇", "┊", "┏", "┗"


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar: its first and last row, and a sign for each of its rows."""

    first: int
    last: int
    signs: str


def with_bars(rows: Sequence[TimelineRow], dates: Mapping[str, EdtfDate]) -> tuple[TimelineRow, ...]:
    """Return rows with the bars of their events; without any span, the rows as they are.

    Args:
        rows: In order of time, undated ones last.
        dates: What the date of each event means, by its id; undated ones are missing.
    """
    minutes = _minutes(rows, dates)
    bars = [bar for row, each in enumerate(rows) if (bar := _bar(row, dates.get(each.event), minutes))]
    lanes = _lanes(bars)
    if not lanes:
        return tuple(rows)
    return tuple(replace(row, bars=cells) for row, cells in zip(rows, _crossings(rows, lanes), strict=True))


def _minutes(rows: Sequence[TimelineRow], dates: Mapping[str, EdtfDate]) -> list[int]:
    """Return the minute at which each row stands; a gap stands where the row below it does."""
    found: list[int] = []
    below = NEVER
    for row in reversed(rows):
        if row.event:
            meant = dates.get(row.event)
            below = NEVER if meant is None else meant.begins or 0
        elif row.meant is not None and row.meant.ends is not None:  # it follows what begins on its day
            below = row.meant.ends - 1 if row.meant.earliest == row.meant.latest else row.meant.begins or 0
        elif row.first is not None:
            below = minute_of(row.first)
        found.append(below)
    return [*accumulate(found[::-1], max)]


def _bar(first: int, meant: EdtfDate | None, minutes: Sequence[int]) -> _Bar | None:
    """Return the bar of an event, None if it is a day or a moment, or some day of a time in which nothing else is."""
    if meant is None or meant.begins == meant.ends or (meant.earliest == meant.latest and not meant.has_time):
        return None
    starts, ends = ends_of(meant)
    until = NEVER if meant.ends is None else meant.ends
    last = max(first, bisect_left(minutes, until) - 1)
    if starts == ends == "about" and minutes[first] == minutes[last]:
        return None  # that it is unsure, its date says
    return _Bar(first, last, _signs(last - first + 1, starts, ends))


def _signs(length: int, starts: str, ends: str) -> str:
    """Return the signs of a bar from top to bottom; a third of it is about then, or open, where an end is so."""
    kinds = {"sure": SURE, "about": ABOUT, "open": OPEN}
    if starts == ends != "sure":
        return kinds[starts] * length
    if length == 1:
        return kinds[starts] if ends == "sure" else kinds[ends]
    part = max(1, length // 3)
    signs = [SURE] * length
    signs[:part] = [kinds[starts]] * part
    signs[length - part :] = [kinds[ends]] * part
    signs[0] = BEGIN if starts == "sure" else signs[0]
    signs[-1] = END if ends == "sure" else signs[-1]
    return "".join(signs)


def _lanes(bars: Sequence[_Bar]) -> list[list[_Bar]]:
    """Return the bars in as few lanes as they need; those for which there is none are left out."""
    lanes: list[list[_Bar]] = []
    for bar in bars:
        free = next((lane for lane in lanes if lane[-1].last < bar.first), None)
        if free is not None:
            free.append(bar)
        elif len(lanes) < LANES:
            lanes.append([bar])
    return lanes


def _crossings(rows: Sequence[TimelineRow], lanes: Sequence[Sequence[_Bar]]) -> list[str]:
    """Return each row's cells of all lanes; a line leads from the axis to a headline."""
    cells = [[row.sign[1:] if row.sign[1:] in ("─", "╌") else " "] * len(lanes) for row in rows]
    for lane, bars in enumerate(lanes):
        for bar in bars:
            for number, sign in enumerate(bar.signs, bar.first):
                cells[number][lane] = sign
    return ["".join(each) for each in cells]
