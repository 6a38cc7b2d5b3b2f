"""The filter: which quotations and speakers are listed, and whose events the timeline shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from reader.layout.short_dates import date_in_short
from reader.model import Dossier, Quotation, Speaker, parse_edtf
from reader.model.standing import standing_of
from reader.words.folding import fold

#: The lists of the panel.
Listed = Literal["quotations", "speakers", "timeline", "contents"]


@dataclass(frozen=True, slots=True)
class Filter:
    """What is listed.

    Attributes:
        speaker: Id of the speaker whose quotations and events are listed; None for all.
        disputed: Whether only quotations altered in or absent from their source are listed.
        typed: What the name, role or an alias of a listed speaker contains.
        document: Id of the document to which the timeline keeps; None for all.
        during: EDTF date of the time to which the timeline keeps; empty for all.
    """

    speaker: str | None = None
    disputed: bool = False
    typed: str = ""
    document: str | None = None
    during: str = ""

    @property
    def leaves_quotations_out(self) -> bool:
        """Whether quotations are filtered."""
        return self.speaker is not None or self.disputed

    def without(self, listed: Listed) -> Filter:
        """Return the filter without its effect on one list."""
        if listed == "speakers":
            return replace(self, typed="")
        if listed == "timeline":
            return replace(self, speaker=None, document=None, during="")
        return replace(self, speaker=None, disputed=False) if listed == "quotations" else self


def passing(dossier: Dossier, quotations: Iterable[Quotation], chosen: Filter) -> tuple[Quotation, ...]:
    """Return the quotations that pass a filter, in order."""
    return tuple(quotation for quotation in quotations if _passes(dossier, quotation, chosen))


def is_named(speaker: Speaker, typed: str) -> bool:
    """Say whether a speaker's name, role or alias contains what was typed, in any spelling or case."""
    wanted = fold(typed, any_case=True)
    names = (" ".join(f"{speaker.title} {speaker.name}".split()), speaker.role, *speaker.aliases)
    return any(wanted in fold(name, any_case=True) for name in names)


def filter_words(dossier: Dossier, chosen: Filter, listed: Listed) -> str:
    """Return a list's filter in words: `Dan Layman, to look at`; empty for none."""
    if listed == "speakers":
        return f"“{chosen.typed}”" if chosen.typed else ""
    if listed == "contents":
        return ""
    speaker = dossier.speaker(chosen.speaker)
    name = " ".join(speaker.name.split()) if speaker else chosen.speaker
    if listed == "timeline":
        written = next((each.title for each in dossier.documents if each.id == chosen.document), "")
        during = date_in_short(parse_edtf(chosen.during)) if chosen.during else ""
        return ", ".join(part for part in (name, " ".join(written.split()), during) if part)
    disputed = "to look at" if chosen.disputed else ""
    return ", ".join(part for part in (name, disputed) if part)


def _passes(dossier: Dossier, quotation: Quotation, chosen: Filter) -> bool:
    if chosen.speaker is not None and quotation.speaker != chosen.speaker:
        return False
    if not chosen.disputed:
        return True
    standing = standing_of(dossier.links_of(quotation.id))
    return standing is not None and standing.differs
