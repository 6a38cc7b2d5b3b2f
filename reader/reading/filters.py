"""Which quotations are listed and stepped through, and whose events the timeline shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Dossier, Quotation
from reader.model.standing import standing_of


@dataclass(frozen=True, slots=True)
class Filter:
    """What of a dossier is listed.

    Attributes:
        speaker: Id of the speaker, None for all.
        disputed: Only quotations altered or absent in their source.
    """

    speaker: str | None = None
    disputed: bool = False

    def __bool__(self) -> bool:
        return self.speaker is not None or self.disputed


def passing(dossier: Dossier, quotations: Iterable[Quotation], chosen: Filter) -> tuple[Quotation, ...]:
    """Return the quotations that pass a filter, in their order."""
    return tuple(quotation for quotation in quotations if _passes(dossier, quotation, chosen))


def filter_words(dossier: Dossier, chosen: Filter) -> str:
    """Return what a filter lets pass, in words: `Dan Layman, altered or absent`; empty for all."""
    speaker = dossier.speaker(chosen.speaker)
    name = " ".join(speaker.name.split()) if speaker else chosen.speaker
    return ", ".join(part for part in (name, "altered or absent" if chosen.disputed else "") if part)


def _passes(dossier: Dossier, quotation: Quotation, chosen: Filter) -> bool:
    if chosen.speaker is not None and quotation.speaker != chosen.speaker:
        return False
    if not chosen.disputed:
        return True
    standing = standing_of(dossier.links_of(quotation.id))
    return standing is not None and standing.disputed
