"""Part of a dossier's timeline: some speakers, some documents, some time."""

from __future__ import annotations

from collections.abc import Collection

from reader.layout.meant_dates import Window, is_within, meant_by
from reader.layout.quotation_times import times_of_quotations
from reader.model import Dossier
from reader.model.values import replace


def of_speakers(dossier: Dossier, speakers: Collection[str]) -> Dossier:
    """Return a dossier with only the quotations of some speakers, by id, and the events that name one of them."""
    return replace(
        dossier,
        events=tuple(event for event in dossier.events if not set(speakers).isdisjoint(event.speakers)),
        quotations=tuple(quotation for quotation in dossier.quotations if quotation.speaker in speakers),
    )


def of_document(dossier: Dossier, document: str) -> Dossier:
    """Return a dossier with only one document, by id, and what stands in it."""
    return replace(
        dossier,
        documents=tuple(each for each in dossier.documents if each.id == document),
        events=tuple(event for event in dossier.events if event.document == document),
        quotations=tuple(quotation for quotation in dossier.quotations if quotation.document == document),
    )


def during(dossier: Dossier, window: Window) -> Dossier:
    """Return a dossier with only the events and quotations that are dated within some time, at least in part."""
    dated, _ = times_of_quotations(dossier)
    said = {each.quotation.id for each in dated if is_within(each.meant, window)}
    return replace(
        dossier,
        events=tuple(event for event in dossier.events if (meant := meant_by(event.date)) and is_within(meant, window)),
        quotations=tuple(quotation for quotation in dossier.quotations if quotation.id in said),
    )


def chosen(dossier: Dossier, *, speaker: str | None = None, document: str | None = None) -> Dossier:
    """Return a dossier with only what one speaker says or is named by, and only one document; None for all."""
    if document is not None:
        dossier = of_document(dossier, document)
    return dossier if speaker is None else of_speakers(dossier, (speaker,))
