"""A timeline's chart in cells: an axis above, and a row for each event, document and speaker.

25 months
         20 May  27    3 Jun   10
┄┄┄┄┄┄┄┄┄┬───────┬─────┬───────┬──────
╍╍╍╍╍╍━━━━━━━                            Efforts to get the government to negotiate    2011~–2013
         ━━                              The letter is sent                            18–19 May 2013
             ◆                           the article appears                           22 May 2013
             █                           Dan Layman · 6
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from reader.layout.axis_cells import FOLDED, axis_lines, cell_of, cells_of
from reader.layout.cells import cell_length
from reader.layout.counted import counted
from reader.layout.timeline_counts import column, counts_on, density, most_events, period_label
from reader.layout.timeline_parts import Bar, DocumentMark, Lane, TimelineChart
from reader.model.values import dataclass

Kind = Literal["labels", "axis", "event", "document", "period", "heading", "lane", "undated"]

#: The axis takes this share of the width, less of a narrow one, and so many cells at least and at most.
AXIS_SHARE, AXIS_SHARE_NARROW, NARROW = 0.42, 0.36, 100
LEAST_AXIS, MOST_AXIS = 10, 90
SURE, ABOUT, OPEN = "━", "╍", FOLDED
DAY, FOUND_DAY, PUBLISHED = "●", "○", "◆"
UNDATED = "┆"
#: Documents that do not appear on their day: they are written.
_DATED_BY_HAND = ("letter", "mail", "memo", "diary")
#: The day of a time, which is said once: `22 May 2013 ` of `22 May 2013 04:40`.
_DAY_OF_TIME = re.compile(r"\d+ \w+(?: \d+)? (?=~?\d\d:)")
#: Speakers and undated events that have a row of their own at most; the others are counted.
MOST_LANES, MOST_UNDATED = 40, 100


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row of a chart.

    Attributes:
        kind: What the row is about.
        cells: What stands on the axis, exactly as wide as it.
        label: A headline, a title, a name; empty above the axis.
        date: The date in short; beside the axis' labels, its years.
        words: The words of the text that give the date.
        key: Id of the event, document or speaker, or the period as an EDTF date; empty if there is none.
    """

    kind: Kind
    cells: str
    label: str = ""
    date: str = ""
    words: str = ""
    key: str = ""


def axis_cells(width: int) -> int:
    """Return how many cells of a window the axis takes."""
    share = AXIS_SHARE if width >= NARROW else AXIS_SHARE_NARROW
    return max(LEAST_AXIS, min(MOST_AXIS, int(width * share)))


def chart_rows(chart: TimelineChart, cells: int, *, whole_dates: bool = False) -> tuple[ChartRow, ...]:
    """Return the rows of a chart.

    Args:
        chart: What to draw.
        cells: Cells of its axis.
        whole_dates: Whether dates say the year, or day, that stands beside the axis, and the same day again.

    Returns:
        No rows if there is neither an event nor a quotation with a day.
    """
    return (
        *_axis_rows(chart, cells),
        *_dated_rows(chart, cells, "" if whole_dates or chart.axis is None else chart.axis.years),
        *_lane_rows(chart, cells),
        *_undated_rows(chart, cells),
    )


def _axis_rows(chart: TimelineChart, cells: int) -> Iterator[ChartRow]:
    if chart.axis is None:
        return
    lines = axis_lines(chart.axis, cells)
    if lines.lengths:
        yield ChartRow("labels", lines.lengths)
    yield ChartRow("labels", lines.labels, date=chart.axis.years)
    yield ChartRow("axis", lines.axis)


def _dated_rows(chart: TimelineChart, cells: int, said: str) -> Iterator[ChartRow]:
    """Yield events and documents in the order of time; of one day, events first.

    Args:
        chart: What to draw.
        cells: Cells of its axis.
        said: The years or the day that the axis says, which dates do not repeat; empty if they do.
    """
    if chart.periods:
        yield from _period_rows(chart, cells)
        return
    day = ""
    for each in chart.in_order:
        if isinstance(each, Bar):
            date = _shorter(each.date, said)
            shown = " " * len(day) + date[len(day) :] if day and date.startswith(day) else date
            yield ChartRow("event", bar_cells(each, cells), each.headline, shown, each.words, each.event)
            day = found[0] if said and (found := _DAY_OF_TIME.match(date)) else ""
        else:
            day = ""
            yield ChartRow(
                "document", _mark_cells(each, cells), appears(each.kind), _shorter(each.date, said), "", each.document
            )


def _shorter(date: str, said: str) -> str:
    """Return a date without the year, or the day, that the axis says."""
    return date.replace(f" {said}", "") if said.isdecimal() else date.removeprefix(f"{said} ")


def _period_rows(chart: TimelineChart, cells: int) -> Iterator[ChartRow]:
    """Yield how many events each period has, and above them documents and events all together."""
    if chart.documents:
        marks = [PUBLISHED if count else " " for count in counts_on((each.middle for each in chart.documents), cells)]
        yield ChartRow("heading", "".join(marks), counted(len(chart.documents), "document"))
    places = [place for period in chart.periods for place in period.places]
    highest, most = max(counts_on(places, cells)), most_events(chart.periods)
    yield ChartRow("heading", density(places, cells, highest), counted(len(places), "event"))
    for period in chart.periods:
        row = density(period.places, cells, highest)
        yield ChartRow("period", row, period_label(period, most), period.date, "", period.edtf)


def _mark_cells(mark: DocumentMark, cells: int) -> str:
    """Return a document on the axis: its sign, in the middle of a line if its date is no point."""
    start, end = cells_of(mark.start, mark.end, cells)
    drawn = [" "] * cells
    if not mark.is_point:
        drawn[start:end] = "╌" * (end - start)
    drawn[cell_of(mark.middle, cells)] = PUBLISHED
    return "".join(drawn)


def appears(kind: str) -> str:
    """Return what a document of a kind does on its day: `the article appears`, `the letter`."""
    return f"the {kind}" if kind in _DATED_BY_HAND else f"the {kind or 'text'} appears"


def bar_cells(bar: Bar, cells: int) -> str:
    """Return an event on the axis: a point, or a bar that ends as sure as it is."""
    if bar.is_point:
        return _padded(" " * cell_of(bar.middle, cells) + (FOUND_DAY if bar.is_found else DAY), cells)
    start, end = cells_of(bar.start, bar.end, cells)
    length = end - start
    drawn = [SURE] * length
    at_each_end = max(1, length // 3) if length > 1 else 1
    if bar.starts == bar.ends != "sure":
        drawn = [ABOUT if bar.starts == "about" else OPEN] * length
    else:
        for how, part in ((bar.starts, slice(0, at_each_end)), (bar.ends, slice(length - at_each_end, length))):
            if how != "sure":
                drawn[part] = [ABOUT if how == "about" else OPEN] * at_each_end
    return _padded(" " * start + "".join(drawn), cells)


def _lane_rows(chart: TimelineChart, cells: int) -> Iterator[ChartRow]:
    if not chart.lanes:
        return
    yield ChartRow("heading", " " * cells, counted(sum(lane.total for lane in chart.lanes), "quotation"))
    most = max(max(heights(lane, cells), default=0) for lane in chart.lanes)
    for lane in chart.lanes[:MOST_LANES]:
        label = f"{lane.name} · {lane.total}"
        yield ChartRow("lane", lane_cells(lane, cells, most), label, key=lane.speaker)
    if len(chart.lanes) > MOST_LANES:
        yield ChartRow("heading", " " * cells, f"and {counted(len(chart.lanes) - MOST_LANES, 'more speaker')}")


def heights(lane: Lane, cells: int) -> list[int]:
    """Return how many quotations of a speaker fall on each cell of the axis, but for those of no single day."""
    found = [0] * cells
    for said in lane.said:
        if said.is_point:
            found[cell_of(said.middle, cells)] += said.count
    return found


def lane_cells(lane: Lane, cells: int, most: int) -> str:
    """Return the quotations of a speaker along the axis, as high as there are many; `most` is the highest.

    What was said some day of a month stands for the whole of it.
    """
    drawn = [" "] * cells
    for said in lane.said:
        if not said.is_point:
            start, end = cells_of(said.start, said.end, cells)
            drawn[start:end] = ABOUT * (end - start)
    for cell, count in enumerate(heights(lane, cells)):
        if count:
            drawn[cell] = column(count, most)
    return "".join(drawn)


def _undated_rows(chart: TimelineChart, cells: int) -> Iterator[ChartRow]:
    """Yield what has no day, after a heading."""
    counts = ((len(chart.undated), "event"), (chart.undated_quotations, "quotation"))
    if said := " and ".join(counted(count, what) for count, what in counts if count):
        yield ChartRow("heading", " " * cells, f"undated: {said}")
    for event in chart.undated[:MOST_UNDATED]:
        yield ChartRow("undated", _padded(UNDATED, cells), event.headline, "", event.words, event.event)
    if len(chart.undated) > MOST_UNDATED:
        yield ChartRow("heading", " " * cells, f"and {counted(len(chart.undated) - MOST_UNDATED, 'more event')}")


def _padded(text: str, cells: int) -> str:
    return text + " " * (cells - cell_length(text))
