"""What both ways of drawing a timeline in the panel have in common: their keys, details, places and steps."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from functools import cached_property

from reader.layout.axis_cells import lit_cells
from reader.layout.meant_dates import bounded, meant_by
from reader.layout.quotation_times import times_of_quotations
from reader.layout.time_axis import TimeAxis
from reader.layout.timeline import Unit, step
from reader.layout.timeline_density import Period
from reader.layout.timeline_keys import read_key, row_key
from reader.layout.timeline_row import TimelineRow
from reader.model import EdtfDate, Event
from reader.model.chronology import days_of
from reader.tui.look.pieces import PanelRow, Piece
from reader.tui.look.roles import Ink
from reader.tui.panel.details import (
    DetailLine,
    event_details,
    heading_details,
    period_details,
    quotation_details,
)
from reader.tui.panel.facts import Facts, one_line
from reader.tui.panel.places import Places


class EventListing(ABC):
    """Rows of which some are events, or periods that have some.

    Attributes:
        facts: The dossier.
        empty: What an empty list says.
        keys: What each row stands for; empty for rows that stand for nothing.
    """

    def __init__(
        self,
        facts: Facts,
        events: Sequence[Event],
        keys: Sequence[str],
        empty: str,
        periods: Sequence[Period] = (),
    ) -> None:
        self.facts = facts
        self.empty = empty
        self.keys = keys
        self._events = events
        self._of_key = {key: number for number, key in enumerate(keys) if key}
        self._periods = {period.edtf: period for period in periods}
        self._row_of_event = {
            event: self._of_key[row_key("period", period.edtf)] for period in periods for event in period.events
        }
        self._row_of_event.update(self._of_key)

    def __len__(self) -> int:
        return len(self.keys)

    @abstractmethod
    def row(self, index: int, width: int) -> PanelRow:
        """Return a row for a panel of `width` cells."""

    @abstractmethod
    def head(self, width: int, key: str | None) -> Sequence[PanelRow]:
        """Return the axis, which stays above the list, with the time lit that a row stands for.

        Args:
            width: Cells of the panel.
            key: What the row under the cursor stands for; None for nothing.
        """

    def lit(self, line: str, axis: TimeAxis, key: str | None, ink: Ink = "dim") -> tuple[Piece, ...]:
        """Return the line of an axis in pieces, the cells lit that a row's date takes."""
        meant = self._meant(key) if key else None
        if meant is None:
            return (Piece(line, ink),)
        start, end = lit_cells(axis, meant, len(line))
        return Piece(line[:start], ink), Piece(line[start:end], "lit"), Piece(line[end:], ink)

    def _meant(self, key: str) -> EdtfDate | None:
        """Return the date of a row."""
        kind, value = read_key(key)
        if kind == "event":
            return meant_by(self.facts.events[value].date) if value in self.facts.events else None
        if kind == "document":
            return bounded(self.facts.documents[value].date) if value in self.facts.documents else None
        return bounded(value) if kind == "period" else self._said.get(value)

    @cached_property
    def _said(self) -> dict[str, EdtfDate]:
        return {each.quotation.id: each.meant for each in times_of_quotations(self.facts.dossier)[0]}

    @abstractmethod
    def fits(self, width: int) -> bool:
        """Say whether rows are laid out for a panel of `width` cells."""

    def key(self, index: int) -> str | None:
        """Return what a row stands for; None if nothing."""
        return self.keys[index] or None

    def index_of(self, key: str) -> int | None:
        """Return the row of an event, a period, a document, or of what somebody says."""
        return self._row_of_event.get(key)

    def details(self, key: str) -> list[DetailLine]:
        """Return the details of what a row stands for."""
        kind, value = read_key(key)
        if kind == "period":
            return period_details(self._periods[value])
        if kind == "document":
            document = self.facts.documents[value]
            return heading_details(document, one_line(document.title))
        if kind == "quotation":
            quotation = self.facts.quotation(value)
            return quotation_details(self.facts, quotation) if quotation else []
        return event_details(self.facts, self.facts.events[value])

    def nearest(self, document: str, offset: int, current: int) -> int | None:
        """Return the row of the event, or of what is said, whose words are nearest to a place."""
        return self._places.nearest(document, offset, current)

    @cached_property
    def _places(self) -> Places:
        rows = self._row_of_event
        events = ((event.document, event.span.start, rows[event.id]) for event in self._events if event.id in rows)
        return Places((*events, *self.other_places()))

    def other_places(self) -> Iterable[tuple[str, int, int]]:
        """Return document, offset and row of what is no event."""
        return ()

    def step(self, index: int, unit: Unit, count: int) -> int:
        """Return the row `count` days, months or years with events further, back if negative."""
        return step(self._stops, index, unit, count)

    @cached_property
    def _stops(self) -> list[TimelineRow]:
        return [self._stop(key) for key in self.keys]

    def _stop(self, key: str) -> TimelineRow:
        """Return a row at which steps by days, months and years may stop: an event or a period."""
        kind, value = read_key(key)
        if kind == "period":
            return TimelineRow(event=key, first=days_of(value)[0])
        event = self.facts.events.get(value) if kind == "event" else None
        return TimelineRow(event=key, first=days_of(event.date)[0]) if event else TimelineRow()
