"""Part of a dossier's timeline: what some speakers say and what names them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from reader.model import Dossier


def of_speakers(dossier: Dossier, speakers: Collection[str]) -> Dossier:
    """Return a dossier with only the quotations of some speakers, by id, and the events that name one of them."""
    return replace(
        dossier,
        events=tuple(event for event in dossier.events if not set(speakers).isdisjoint(event.speakers)),
        quotations=tuple(quotation for quotation in dossier.quotations if quotation.speaker in speakers),
    )
