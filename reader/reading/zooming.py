"""Coming closer to a time on the timeline, and going back: by centuries, decades, years, months, days, hours."""

from __future__ import annotations

from reader.layout.meant_dates import bounded, meant_by, window_of
from reader.layout.quotation_times import times_of_quotations
from reader.layout.time_axis import TimeAxis
from reader.layout.timeline_chart import timeline_axis
from reader.layout.timeline_choice import chosen
from reader.layout.timeline_density import UNITS, period_edtf
from reader.layout.timeline_keys import read_key
from reader.model import Dossier, EdtfDate
from reader.reading.filters import Filter


def closer(dossier: Dossier, listed: Filter, key: str) -> str:
    """Return a shorter time than the timeline shows, around a row of it, as an EDTF date; empty if there is none.

    Args:
        dossier: What is open.
        listed: What the timeline shows of it.
        key: The row.
    """
    kind, value = read_key(key)
    if kind == "period":
        return value
    axis, meant = _axis(dossier, listed), _meant(dossier, key)
    if axis is None or meant is None:
        return ""
    shown = window_of(listed.during) if listed.during else (axis.first, axis.last)
    first, last = max(shown[0], axis.first), min(shown[1], axis.last)
    known = meant.begins if meant.begins is not None else meant.ends
    minute = min(last - 1, max(first, known or 0))
    for unit in reversed(UNITS if axis.by_hours else UNITS[1:]):
        begins, ends = unit.beginning(minute), unit.following(unit.beginning(minute))
        if begins > first or (ends is not None and ends < last):
            return period_edtf(unit, minute)
    return ""


def farther(dossier: Dossier, listed: Filter) -> str:
    """Return the next longer time around the one that the timeline shows, as an EDTF date; empty for all time."""
    whole = _axis(dossier, Filter(speaker=listed.speaker, document=listed.document))
    if not listed.during or whole is None:
        return ""
    shown = window_of(listed.during)
    for unit in UNITS:
        begins, ends = unit.beginning(shown[0]), unit.following(unit.beginning(shown[0]))
        is_longer = begins <= shown[0] and (ends is None or ends >= shown[1]) and (begins, ends) != shown
        time = period_edtf(unit, shown[0])
        if is_longer and time != listed.during and (begins > whole.first or (ends is not None and ends < whole.last)):
            return time
    return ""


def _axis(dossier: Dossier, listed: Filter) -> TimeAxis | None:
    narrowed = chosen(dossier, speaker=listed.speaker, document=listed.document)
    return timeline_axis(narrowed, window_of(listed.during) if listed.during else None)


def _meant(dossier: Dossier, key: str) -> EdtfDate | None:
    """Return the date of an event, document or quotation."""
    kind, value = read_key(key)
    if kind == "event":
        event = dossier.event(value)
        return meant_by(event.date) if event else None
    if kind == "document":
        return next((bounded(each.date) for each in dossier.documents if each.id == value), None)
    said, _ = times_of_quotations(dossier)
    return next((each.meant for each in said if each.quotation.id == value), None)
