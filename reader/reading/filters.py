"""The filter: which quotations and speakers are listed, and whose events the timeline shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final, Literal, TypeVar

from reader.layout.short_dates import date_in_short
from reader.model import Dossier, Quotation, parse_edtf
from reader.model.review import can_be_judged, is_checked, is_to_look_at, to_look_at
from reader.model.values import dataclass, replace
from reader.reading.listed_words import holding

Item = TypeVar("Item")
#: How many filters' quotations are kept with a dossier: each letter typed to filter makes another one.
FILTERS_KEPT = 8
#: The lists of the panel.
Listed = Literal["quotations", "speakers", "timeline", "contents"]
#: Which quotations are listed by what people decided of them; empty for all.
Checking = Literal["", "to look at", "not checked", "checked"]
#: What the key that filters by it goes through.
CHECKED_OR_NOT: Final[tuple[Checking, ...]] = ("", "not checked", "checked")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is listed.

    Attributes:
        speaker: Id of the speaker whose quotations and events are listed; None for all.
        checking: Which quotations by what people decided of them. Those to look at are listed and stepped through in
            all documents, the worst first.
        typed: What was typed to filter each list, by list; see `typed_in`.
        document: Id of the document to which the timeline keeps; None for all.
        during: EDTF date of the time to which the timeline keeps; empty for all.
    """

    speaker: str | None = None
    checking: Checking = ""
    typed: tuple[tuple[Listed, str], ...] = ()
    document: str | None = None
    during: str = ""

    @property
    def leaves_quotations_out(self) -> bool:
        """Whether quotations are filtered."""
        return self.speaker is not None or self.checking != "" or bool(self.typed_in("quotations"))

    @property
    def looks_at_the_worst_first(self) -> bool:
        """Whether the quotations to look at are gone through."""
        return self.checking == "to look at"

    def typed_in(self, listed: Listed) -> str:
        """Return what was typed to filter a list; empty for nothing."""
        return dict(self.typed).get(listed, "")

    def typing(self, listed: Listed, words: str) -> Filter:
        """Return the filter with words typed to filter a list; empty for none."""
        typed = {name: old for name, old in self.typed if name != listed} | ({listed: words} if words else {})
        return replace(self, typed=tuple(sorted(typed.items())))

    def without(self, listed: Listed) -> Filter:
        """Return the filter without its effect on one list."""
        every = self.typing(listed, "")
        if listed == "timeline":
            return replace(every, speaker=None, document=None, during="")
        return replace(every, speaker=None, checking="") if listed == "quotations" else every


def stepped_through(dossier: Dossier, document: str, chosen: Filter) -> tuple[Quotation, ...]:
    """Return the quotations of a document that pass a filter, by offset, or all to look at: the same at every key."""
    here = partial(_stepped_through, dossier, document, chosen)
    return _kept(dossier, "stepped through", (document, chosen), here)


def numbers_in_turn(dossier: Dossier, document: str, chosen: Filter) -> Mapping[str, int]:
    """Return the number, from 1, of each of those quotations that counts, by its id."""
    here = partial(_numbers_in_turn, dossier, document, chosen)
    return _kept(dossier, "numbers in turn", (document, chosen), here)


def _stepped_through(dossier: Dossier, document: str, chosen: Filter) -> tuple[Quotation, ...]:
    if chosen.looks_at_the_worst_first:
        return all_passing(dossier, chosen)
    return passing(dossier, dossier.quotations_of(document), chosen)


def _numbers_in_turn(dossier: Dossier, document: str, chosen: Filter) -> Mapping[str, int]:
    counted = (each for each in stepped_through(dossier, document, chosen) if not each.doubtful)
    return {each.id: number for number, each in enumerate(counted, 1)}


def _kept(dossier: Dossier, name: str, key: tuple[str, Filter], make: Callable[[], Item]) -> Item:
    """Return what was made of the dossier by a filter lately, or make it."""
    made: dict[tuple[str, Filter], Item] = dossier.once(name, dict, of_judgements=True)
    if key not in made:
        if len(made) >= FILTERS_KEPT:
            made.clear()
        made[key] = make()
    return made[key]


def passing(dossier: Dossier, quotations: Iterable[Quotation], chosen: Filter) -> tuple[Quotation, ...]:
    """Return the quotations that pass a filter, in order."""
    passed = (quotation for quotation in quotations if _passes(dossier, quotation, chosen))
    return holding(dossier, passed, chosen.typed_in("quotations"))


def all_passing(dossier: Dossier, chosen: Filter) -> tuple[Quotation, ...]:
    """Return the quotations of all documents that pass a filter: those to look at the worst first, others in order."""
    everything = to_look_at(dossier) if chosen.looks_at_the_worst_first else dossier.quotations
    return passing(dossier, everything, chosen)


def filter_words(dossier: Dossier, chosen: Filter, listed: Listed) -> str:
    """Return a list's filter in words, without what was typed: `Dan Layman, to look at`; empty for none."""
    if listed in ("speakers", "contents"):
        return ""
    speaker = dossier.speaker(chosen.speaker)
    name = " ".join(speaker.name.split()) if speaker else chosen.speaker
    if listed == "timeline":
        written = next((each.title for each in dossier.documents if each.id == chosen.document), "")
        during = date_in_short(parse_edtf(chosen.during)) if chosen.during else ""
        return ", ".join(part for part in (name, " ".join(written.split()), during) if part)
    return ", ".join(part for part in (name, chosen.checking) if part)


def _passes(dossier: Dossier, quotation: Quotation, chosen: Filter) -> bool:
    if chosen.speaker is not None and quotation.speaker != chosen.speaker:
        return False
    if chosen.checking == "to look at":
        return is_to_look_at(dossier, quotation)
    if not chosen.checking:
        return True
    return can_be_judged(dossier, quotation) and is_checked(dossier, quotation) is (chosen.checking == "checked")
