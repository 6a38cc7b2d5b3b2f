"""The `events` of a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from reader.files import selectors
from reader.files.document_section import document_named
from reader.files.fields import Fields
from reader.files.speaker_section import known_speaker
from reader.model import Document, Event, Speaker
from reader.model.quotation import Origin

_KEYS = ("id", "date", "headline", "document", *selectors.KEYS, "basis", "speakers", "origin")


def read_events(root: Fields, documents: Mapping[str, Document], speakers: Mapping[str, Speaker]) -> tuple[Event, ...]:
    """Read the events whose words are in a document, in the order of the file, and report the others."""
    events: dict[str, Event] = {}
    for unlabelled in root.mappings("events"):
        fields = unlabelled.labelled(f"event {unlabelled.text('id') or 'without an id'}")
        fields.refuse_unknown(_KEYS)
        event = _read_one(fields, documents, speakers)
        if event is None:
            continue
        if event.id in events:
            fields.complain("id", fields.line_of("id"), "another event has this id", "give each its own id")
        else:
            events[event.id] = event
    return tuple(events.values())


def _read_one(fields: Fields, documents: Mapping[str, Document], speakers: Mapping[str, Speaker]) -> Event | None:
    event_id, headline = fields.required("id"), fields.required("headline")
    document = document_named(fields, documents)
    span = selectors.find_span(fields, document) if document else None
    if not event_id or not headline or document is None or span is None:
        return None
    named = fields.texts_with_lines("speakers")
    return Event(
        id=event_id,
        date=fields.date("date"),
        headline=headline,
        document=document.id,
        span=span,
        basis=fields.text("basis"),
        origin=cast("Origin", fields.choice("origin", ("curated", "detected"), "curated")),
        speakers=tuple(name for name, line in named if known_speaker(fields, "speakers", name, line, speakers)),
    )
