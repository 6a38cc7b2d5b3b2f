"""Events as rows of a vertical axis, for the panel and for `reader timeline`.

2011~–2013   ┆─ Efforts to get the government to negotiate       in the last two years
             ┆  24 months
2013-05      │
  18–19 Sat  ├─ The letter is sent                               over the weekend
  21    Tue  ├╌ A committee votes                                yesterday
  22    Wed  ◆─ Kerry speaks                                     today
             ◆─ the article appears
             ├“ Kerry · 2
undated      ┆─ The bill moves to the floor                      when the bill will move
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from reader.layout.date_labels import DateLabel, label_date
from reader.layout.time_axis import DAYS_A_MONTH, length_words
from reader.model import Document, EdtfDate, Event, parse_edtf
from reader.model.chronology import sorted_events
from reader.model.edtf import DAY
from reader.prose.reading import words_read

Unit = Literal["day", "month", "year"]

#: From this many months between two events the axis shows a gap.
GAP_MONTHS = 2


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row of the axis.

    Attributes:
        heading: Year and month, a date longer than a month, or `undated`; empty within a month.
        day: Day or days within the month of the heading above, `?` if unknown; empty if the row above has it.
        weekday: Three letters, for a single day or a weekend; else empty.
        sign: Two cells: `├ ┆ ◆` (dated, approximate or undated, the day of publication) and `─` for a curated, `╌`
            for a detected event; `│` for a heading alone, `┆` for a gap.
        headline: What happened; of a gap, how long it is; empty if the row is only a heading.
        words: The words of the text that give the date.
        event: Id of the event; empty for headings, gaps, documents and speakers.
        first: First day it may mean; None if it is undated.
        speaker: Id of the speaker whose quotations of that day it counts; empty for all other rows.
    """

    heading: str = ""
    day: str = ""
    weekday: str = ""
    sign: str = "│ "
    headline: str = ""
    words: str = ""
    event: str = ""
    first: date | None = None
    speaker: str = ""


def timeline_rows(
    events: Iterable[Event],
    documents: Mapping[str, Document],
    *,
    published: str = "",
    kind: str = "article",
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
        on_days: More rows that follow the events of their first day, without headings.
        narrow: Put every heading on its own row.

    Returns:
        No rows if there are no events.
    """
    ordered = sorted_events(events)
    if not ordered:
        return ()
    axis = _Axis(_single_day(published), _one_line(kind), on_days, narrow)
    for event in ordered:
        axis.add(event, _carried_words(event, documents))
    return axis.finish()


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

    def __init__(self, published: date | None, kind: str, on_days: Sequence[TimelineRow], narrow: bool) -> None:
        self.rows: list[TimelineRow] = []
        self.published = published
        appearance = TimelineRow(sign="◆─", headline=f"the {kind} appears", first=published)
        waiting = [*([appearance] if published else []), *on_days]
        self.waiting = deque(sorted(waiting, key=lambda row: row.first or date.max))
        self.narrow = narrow
        self.label = DateLabel()
        self.month = 0

    def add(self, event: Event, words: str) -> None:
        """Add an event's row, and the heading and gap before it."""
        meant = _meant(event.date)
        self._add_waiting(_first_day(meant) if meant else None)
        first = _first_day(meant) if meant else None
        heading, day, weekday = self._open(label_date(meant), first)
        sign = self._sign(event, meant)
        self.rows.append(TimelineRow(heading, day, weekday, sign, _one_line(event.headline), words, event.id, first))

    def finish(self) -> tuple[TimelineRow, ...]:
        """Return the rows, adding what no later event has added."""
        self._add_waiting(None)
        return tuple(self.rows)

    def _add_waiting(self, until: date | None) -> None:
        """Add the rows that stand on a day before another; all if there is none."""
        while self.waiting and (until is None or (self.waiting[0].first or date.max) < until):
            row = self.waiting.popleft()
            meant = EdtfDate(row.first.isoformat(), row.first, row.first) if row.first else None
            heading, day, weekday = self._open(label_date(meant), row.first)
            self.rows.append(replace(row, heading=heading, day=day, weekday=weekday))

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
        elif self.published and meant.earliest == meant.latest == self.published:
            axis = "◆"
        return axis + ("─" if event.origin == "curated" else "╌")


@lru_cache(4096)
def _meant(text: str) -> EdtfDate | None:
    """Parse an EDTF date; None if it is not one, or open on both sides."""
    try:
        meant = parse_edtf(text)
    except ValueError:
        return None
    return meant if meant.earliest or meant.latest else None


def _first_day(meant: EdtfDate) -> date:
    return meant.earliest or date.min


def _single_day(text: str) -> date | None:
    meant = _meant(text)
    return meant.earliest if meant and meant.earliest == meant.latest else None


def _carried_words(event: Event, documents: Mapping[str, Document]) -> str:
    document = documents.get(event.document)
    return _one_line(words_read(document, event.span)) if document else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
