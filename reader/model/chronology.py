"""The order of events in time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reader.model.edtf import NEVER, parse_edtf

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


def minutes_of(edtf: str) -> tuple[int | None, int | None]:
    """Return where a date begins and ends in minutes; None for an open side, or if it is not a date."""
    try:
        parsed = parse_edtf(edtf)
    except ValueError:
        return None, None
    return parsed.begins, parsed.ends


def sorted_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events by their beginning, then end, then position in the text; undated ones come last."""
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[bool, int, int, str, int]:
    begins, ends = minutes_of(event.date)
    undated = begins is None and ends is None
    return undated, begins or 0, ends or NEVER, event.document, event.span.start
