"""Events as rows of a vertical axis, for the panel and for `reader timeline`.

2011~–2013   ┆┇── Efforts to get the government to negotiate     in the last two years
             ┆┃   24 months
2013-05      │┃
  18–19 Sat  ├┃┃─ The letter is sent                             over the weekend
  21    Tue  ├┃╌╌ A committee votes                              yesterday
  22    Wed  ◆┃── Kerry speaks                                   today
             ◆┃── the article appears
             ├┗ “ Kerry · 2
undated      ┆─── The bill moves to the floor                      when the bill will move
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from reader.layout.date_labels import DateLabel, label_date
from reader.layout.meant_dates import meant_by
from reader.layout.time_axis import DAYS_A_MONTH, length_words
from reader.layout.timeline_bars import with_bars
from reader.layout.timeline_row import TimelineRow
from reader.model import Document, EdtfDate, Event
from reader.model.chronology import sorted_events
from reader.model.edtf import DAY, NEVER
from reader.model.values import replace
from reader.prose.reading import words_read

Unit = Literal["day", "month", "year"]

#: From this many months between two events the axis shows a gap.
GAP_MONTHS = 2


def timeline_rows(
    events: Iterable[Event],
    documents: Mapping[str, Document],
    *,
    published: str = "",
    kind: str = "article",
    document: str = "",
    on_days: Sequence[TimelineRow] = (),
    narrow: bool = False,
) -> tuple[TimelineRow, ...]:
    """Lay out events along a vertical axis.

    Args:
        events: In any order.
        documents: By id; if an event's is missing, its row shows no words.
        published: EDTF date of the article; if it is a single day, its events are marked `◆` and followed by the row
            "the article appears".
        kind: What that row calls the article.
        document: Id of the article.
        on_days: More rows that follow the events of their first day, without headings.
        narrow: Put every heading on its own row.

    Returns:
        No rows if there are neither events nor `on_days`.
    """
    ordered = sorted_events(events)
    if not ordered and not on_days:
        return ()
    axis = _Axis(_single_day(published), _one_line(kind), document, on_days, narrow)
    for event in ordered:
        axis.add(event, _carried_words(event, documents))
    dates = {event.id: meant for event in ordered if (meant := meant_by(event.date))}
    return with_bars(axis.finish(), dates)


def step(rows: Sequence[TimelineRow], index: int, unit: Unit, count: int) -> int:
    """Return the row of the first event that is `count` days, months or years with events away (back if negative).

    Args:
        rows: From `timeline_rows`.
        index: Row to start from.
        unit: What to step by; undated events count as one more day, month and year.
        count: How many; stops at the first and last one.
    """
    stops: list[int] = []
    last_key: object = ()
    for number, row in enumerate(rows):
        if row.event and (key := _UNIT_KEYS[unit](row.first)) != last_key:
            stops.append(number)
            last_key = key
    if not stops:
        return index
    here = bisect_right(stops, index) - 1
    return stops[max(0, min(len(stops) - 1, here + count))]


_UNIT_KEYS: dict[Unit, Callable[[date | None], object]] = {
    "day": lambda day: day,
    "month": lambda day: day and (day.year, day.month),
    "year": lambda day: day and day.year,
}


class _Axis:
    """The rows so far, and what the next one does not need to repeat."""

    def __init__(
        self, published: date | None, kind: str, document: str, on_days: Sequence[TimelineRow], narrow: bool
    ) -> None:
        self.rows: list[TimelineRow] = []
        self.published = published
        waiting = [*on_days]
        if published:
            meant, said = EdtfDate(published.isoformat(), published, published), f"the {kind} appears"
            waiting.insert(0, TimelineRow(sign="◆─", headline=said, first=published, document=document, meant=meant))
        self.waiting = deque(sorted(waiting, key=_waits_until))
        self.narrow = narrow
        self.label = DateLabel()
        self.month = 0

    def add(self, event: Event, words: str) -> None:
        """Add an event's row, and the heading and gap before it."""
        meant = meant_by(event.date)
        self._add_waiting(_minutes(meant) if meant else None)
        first = _first_day(meant) if meant else None
        label = label_date(meant)
        heading, day, weekday = self._open(label, first)
        sign, headline = self._sign(event, meant), _one_line(event.headline)
        row = TimelineRow(heading, day, weekday, sign, headline, words, event.id, first, clock=label.clock)
        self.rows.append(row)

    def finish(self) -> tuple[TimelineRow, ...]:
        """Return the rows, adding what no later event has added."""
        self._add_waiting(None)
        return tuple(self.rows)

    def _add_waiting(self, until: tuple[int, int] | None) -> None:
        """Add the rows that begin, or else end, before an event does; all if there is none."""
        while self.waiting and (until is None or _waits_until(self.waiting[0]) < until):
            row = self.waiting.popleft()
            label = label_date(row.meant)
            heading, day, weekday = self._open(label, row.first)
            self.rows.append(replace(row, heading=heading, day=day, weekday=weekday, clock=label.clock))

    def _open(self, label: DateLabel, first: date | None) -> tuple[str, str, str]:
        """Add a gap and a heading if the next row needs them.

        Returns:
            Heading, day and weekday for the row itself: what the rows above do not say already.
        """
        self._add_gap(first)
        above, self.label = self.label, label
        if label.heading == above.heading:
            return ("", "", "") if label.day == above.day else ("", label.day, label.weekday)
        if not self.narrow and not label.within_month:
            return label.heading, label.day, label.weekday
        self.rows.append(TimelineRow(label.heading, sign="│ " if label.within_month else "┆ ", first=first))
        return "", label.day, label.weekday

    def _add_gap(self, first: date | None) -> None:
        """Show a gap for months without events."""
        month = first.year * 12 + first.month if first else 0
        if self.month and month - self.month >= GAP_MONTHS:
            self.rows.append(
                TimelineRow(sign="┆ ", headline=length_words(round((month - self.month) * DAYS_A_MONTH * DAY)))
            )
        self.month = month

    def _sign(self, event: Event, meant: EdtfDate | None) -> str:
        axis = "├"
        if meant is None or meant.approximate or meant.uncertain:
            axis = "┆"
        elif self.published and not meant.has_time and meant.earliest == meant.latest == self.published:
            axis = "◆"
        return axis + ("─" if event.origin == "curated" else "╌")


def _waits_until(row: TimelineRow) -> tuple[int, int]:
    """Return the minutes of a row that is no event; of a single day, they follow all that begins on it."""
    if row.meant is None:
        return NEVER, NEVER
    is_day = row.meant.earliest == row.meant.latest and not row.meant.has_time
    begins, ends = _minutes(row.meant)
    return (ends, -1) if is_day else (begins, ends)


def _minutes(meant: EdtfDate) -> tuple[int, int]:
    return meant.begins or 0, NEVER if meant.ends is None else meant.ends


def _first_day(meant: EdtfDate) -> date:
    return meant.earliest or date.min


def _single_day(text: str) -> date | None:
    meant = meant_by(text)
    return meant.earliest if meant and meant.earliest == meant.latest else None


def _carried_words(event: Event, documents: Mapping[str, Document]) -> str:
    document = documents.get(event.document)
    return _one_line(words_read(document, event.span)) if document else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
