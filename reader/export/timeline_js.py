"""Events as JSON for TimelineJS (Knight Lab): https://timeline.knightlab.com/docs/json-format.html."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from reader.layout.timeline_chart import date_in_short
from reader.model import Dossier, Event, parse_edtf
from reader.model.chronology import days_of, sorted_events
from reader.prose.reading import words_read


def timeline_js(dossier: Dossier) -> dict[str, Any]:
    """Return the timeline of a dossier; events without a date are left out, and texts are escaped, as it shows HTML."""
    events = [_slide(event, dossier) for event in sorted_events(dossier.events) if any(days_of(event.date))]
    return {"title": {"text": {"headline": escape(dossier.title)}}, "events": events}


def _slide(event: Event, dossier: Dossier) -> dict[str, Any]:
    earliest, latest = days_of(event.date)
    first, last = earliest or latest, latest or earliest
    assert first
    assert last
    document = dossier.document(event.document)
    words = " ".join(words_read(document, event.span).split())
    ends = {} if first == last else {"end_date": _date(last)}
    return {
        "unique_id": event.id,
        "start_date": _date(first),
        **ends,
        "display_date": date_in_short(parse_edtf(event.date)),
        "text": {"headline": escape(event.headline), "text": f"<p>“{escape(words)}”, {escape(document.title)}</p>"},
    }


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
