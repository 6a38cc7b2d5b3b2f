"""The order of events in time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reader.model.edtf import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.event import Event


def days_of(edtf: str) -> tuple[date | None, date | None]:
    """Return the first and last day that a date may mean; None for an open side, or if it is not a date."""
    try:
        parsed = parse_edtf(edtf)
    except ValueError:
        return None, None
    return parsed.earliest, parsed.latest


def sorted_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events by first day, then last day, then position in the text; undated ones come last."""
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[bool, date, date, str, int]:
    earliest, latest = days_of(event.date)
    undated = earliest is None and latest is None
    return undated, earliest or date.min, latest or date.max, event.document, event.span.start
