"""The timeline as a list: a vertical axis, with as many columns as fit."""

from __future__ import annotations

from functools import cached_property

from reader.layout.timeline import Unit, step, timeline_rows
from reader.tui.panel.details import DetailLine, event_details
from reader.tui.panel.facts import Facts
from reader.tui.panel.places import Places
from reader.tui.panel.row import PanelRow, Piece

#: Cells from which dates, weekdays and axis are in columns; below, a heading has a row of its own.
WIDE = 40
#: Cells from which the words of the date are shown at the right.
WORDS_WIDTH = 60


class TimelineListing:
    """Events on the axis, of one speaker or of all."""

    def __init__(self, facts: Facts, speaker: str | None, width: int, empty: str) -> None:
        self.facts = facts
        self.empty = empty
        self.wide = width >= WIDE
        events = [event for event in facts.dossier.events if speaker is None or speaker in event.speakers]
        first = facts.dossier.documents[0]
        self.rows = timeline_rows(events, facts.documents, published=first.date, kind=first.kind, narrow=not self.wide)
        self._day_width = max((len(row.day) for row in self.rows), default=0)
        self._of_event = {row.event: number for number, row in enumerate(self.rows) if row.event}
        self._events = events

    def __len__(self) -> int:
        return len(self.rows)

    def row(self, index: int, width: int) -> PanelRow:
        """Return `  18–19 Sat  ├─ The letter is sent      over the weekend`."""
        row = self.rows[index]
        if self.wide:
            label = row.heading or f"  {row.day:<5} {row.weekday}"
            left = Piece(f"{label:<12} ", "plain" if row.heading else "dim")
        elif row.heading:
            return PanelRow((Piece(row.heading),))
        else:
            left = Piece(f"{row.day:>{self._day_width}} ", "dim")
        words = (Piece(f"  {row.words}", "dim"),) if row.words and width >= WORDS_WIDTH else ()
        return PanelRow((left, Piece(f"{row.sign} ", "dim")), (Piece(row.headline),), words)

    def key(self, index: int) -> str | None:
        """Return the event's id; None for headings, gaps and the publication."""
        return self.rows[index].event or None

    def index_of(self, key: str) -> int | None:
        """Return the row of an event."""
        return self._of_event.get(key)

    def details(self, key: str) -> list[DetailLine]:
        """Return the details of an event."""
        return event_details(self.facts, self.facts.events[key])

    def nearest(self, document: str, offset: int, current: int) -> int | None:
        """Return the row of the event whose words are nearest to a place."""
        return self._places.nearest(document, offset, current)

    @cached_property
    def _places(self) -> Places:
        return Places((event.document, event.span.start, self._of_event[event.id]) for event in self._events)

    def fits(self, width: int) -> bool:
        """Say whether the columns are right for a panel of `width` cells."""
        return self.wide == (width >= WIDE)

    def step(self, index: int, unit: Unit, count: int) -> int:
        """Return the row `count` days, months or years with events further, back if negative."""
        return step(self.rows, index, unit, count)
