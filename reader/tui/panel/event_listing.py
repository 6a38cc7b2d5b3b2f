"""What both ways of listing events have in common: their keys, details, places and steps."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property

from reader.layout.timeline import TimelineRow, Unit, step
from reader.model import Event
from reader.model.chronology import days_of
from reader.tui.panel.details import DetailLine, event_details
from reader.tui.panel.facts import Facts
from reader.tui.panel.places import Places
from reader.tui.panel.row import PanelRow


class EventListing(ABC):
    """Rows of which some are events.

    Attributes:
        facts: The dossier.
        empty: What an empty list says.
        keys: Each row's event id; empty for rows that are none.
    """

    def __init__(self, facts: Facts, events: Sequence[Event], keys: Sequence[str], empty: str) -> None:
        self.facts = facts
        self.empty = empty
        self.keys = keys
        self._events = events
        self._of_event = {key: number for number, key in enumerate(keys) if key}

    def __len__(self) -> int:
        return len(self.keys)

    @abstractmethod
    def row(self, index: int, width: int) -> PanelRow:
        """Return a row for a panel of `width` cells."""

    @abstractmethod
    def fits(self, width: int) -> bool:
        """Say whether rows are laid out for a panel of `width` cells."""

    def key(self, index: int) -> str | None:
        """Return the event's id; None for rows that are no event."""
        return self.keys[index] or None

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

    def step(self, index: int, unit: Unit, count: int) -> int:
        """Return the row `count` days, months or years with events further, back if negative."""
        return step(self._stops, index, unit, count)

    @cached_property
    def _stops(self) -> list[TimelineRow]:
        first = {event.id: days_of(event.date)[0] for event in self._events}
        return [TimelineRow(event=key, first=first.get(key)) for key in self.keys]
