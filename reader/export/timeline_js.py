"""Events as JSON for TimelineJS (Knight Lab): https://timeline.knightlab.com/docs/json-format.html."""

from __future__ import annotations

from html import escape
from typing import Any

from reader.layout.short_dates import date_in_short
from reader.model import Dossier, EdtfDate, Event, parse_edtf
from reader.model.chronology import days_of, sorted_events
from reader.model.edtf import moment_at
from reader.prose.reading import words_read


def timeline_js(dossier: Dossier) -> dict[str, Any]:
    """Return the timeline of a dossier; events without a date are left out, and texts are escaped, as it shows HTML."""
    events = [_slide(event, dossier) for event in sorted_events(dossier.events) if any(days_of(event.date))]
    return {"title": {"text": {"headline": escape(dossier.title)}}, "events": events}


def _slide(event: Event, dossier: Dossier) -> dict[str, Any]:
    meant = parse_edtf(event.date)
    document = dossier.document(event.document)
    words = " ".join(words_read(document, event.span).split())
    first, last = _dates(meant)
    group = {"group": escape(document.title)} if len(dossier.documents) > 1 else {}
    return {
        "unique_id": event.id,
        **group,
        "start_date": first,
        **({} if first == last else {"end_date": last}),
        "display_date": date_in_short(meant),
        "text": {"headline": escape(event.headline), "text": f"<p>“{escape(words)}”, {escape(document.title)}</p>"},
    }


def _dates(meant: EdtfDate) -> tuple[dict[str, int], dict[str, int]]:
    """Return the first and last day, or time, of a date; of an open one, twice the end that is known."""
    at = _moment if meant.has_time else _day_of
    begins, ends = (None if minute is None else at(minute) for minute in (meant.begins, _last_minute(meant)))
    known = begins or ends
    assert known
    return begins or known, ends or known


def _last_minute(meant: EdtfDate) -> int | None:
    """Return the last minute of a date of days, and the end of one with times."""
    return meant.ends if meant.ends is None or meant.has_time else meant.ends - 1


def _moment(minute: int) -> dict[str, int]:
    moment = moment_at(minute)
    return {**_day_of(minute), "hour": moment.hour, "minute": moment.minute}


def _day_of(minute: int) -> dict[str, int]:
    day = moment_at(minute)
    return {"year": day.year, "month": day.month, "day": day.day}
