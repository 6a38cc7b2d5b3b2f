"""Annotations as the keys and values of their entries in a `dossier.yaml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.export.selectors import selector_in
from reader.export.speaker_facts import speaker_facts

if TYPE_CHECKING:
    from reader.files.yaml_written import Plain
    from reader.model import Document, Event, Link, Quotation, Span, Speaker
    from reader.model.rejection import Rejection

Fields = dict[str, "Plain"]


def speaker_fields(speaker: Speaker) -> Fields:
    """Return the keys and values of a speaker, those that have a value."""
    return _given(speaker_facts(speaker))


def quotation_fields(quotation: Quotation, documents: Mapping[str, Document], passages: Sequence[Link] = ()) -> Fields:
    """Return the keys and values of a quotation, those that have a value.

    Args:
        quotation: The quotation.
        documents: All documents by id.
        passages: Links to the passages of its first parts, one for each.
    """
    document = documents[quotation.document]
    fields: Fields = {
        "id": quotation.id,
        "document": quotation.document,
        "speaker": quotation.speaker or "",
        "via": quotation.via or "",
        "kind": quotation.kind,
        "date": quotation.date,
        "echoes": quotation.echoes,
    }
    if quotation.origin == "detected":
        fields |= {"origin": "detected", "confidence": f"{quotation.confidence:.2f}", "reason": quotation.reason}
    fields["content"] = content_field(document, quotation.parts)
    if quotation.mention is not None:
        fields["mention"] = selector_in(document, quotation.mention)
    if quotation.cue is not None:
        fields["cue"] = selector_in(document, quotation.cue)
    fields["source"] = passage_fields(passages, documents)
    return _given(fields)


def passage_fields(passages: Sequence[Link], documents: Mapping[str, Document]) -> list[Plain]:
    """Return the passages that the parts of a quotation come from."""
    return [{"document": link.document, **selector_in(documents[link.document], link.span)} for link in passages]


def content_field(document: Document, parts: Sequence[Span]) -> Plain:
    """Return what finds the parts of a quotation again: a selector, or a list of them where there are several."""
    selectors = [selector_in(document, part) for part in parts]
    return selectors[0] if len(selectors) == 1 else selectors


def event_fields(event: Event, document: Document) -> Fields:
    """Return the keys and values of an event, those that have a value."""
    fields: Fields = {
        "id": event.id,
        "date": event.date,
        "headline": event.headline,
        "document": event.document,
        **selector_in(document, event.span),
        "basis": event.basis,
        "origin": "detected" if event.origin == "detected" else "",
        "speakers": list(event.speakers),
    }
    return _given(fields)


def rejection_fields(rejection: Rejection, document: Document) -> Fields:
    """Return the keys and values of words that are no quotation."""
    return {"document": rejection.document, **selector_in(document, rejection.span)}


def _given(fields: Fields) -> Fields:
    return {key: value for key, value in fields.items() if value}
