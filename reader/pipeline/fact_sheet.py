"""A dossier's fact-check sheet: each quotation to be judged, with the passage that it was compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.records import row_id
from reader.export.sheet.sheet import ComparedPart, Entry, Sheet, Side
from reader.model import Link, Span
from reader.model.review import quotations_to_judge
from reader.model.standing import standing_of, step_of
from reader.model.verdicts import NO_SOURCE
from reader.model.verified import Verified
from reader.pipeline.place_words import PlaceWords
from reader.pipeline.sides import sides_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.sources import Comparison
    from reader.model import Dossier, Quotation


def fact_sheet(dossier: Dossier, *, day: str = "", address: str = "") -> Sheet:
    """Return the sheet of the quotations that a person may judge.

    Args:
        dossier: With its quotations and links found.
        day: The day that the sheet names, in ISO 8601; empty for none.
        address: Where on the web it is to be found; empty for nowhere.
    """
    quotations = quotations_to_judge(dossier)
    verified = {each.id: list(_verified(each, dossier)) for each in quotations}
    compared = _compared(dossier, [part for parts in verified.values() for part in parts])
    entries = (
        _entry(number, each, tuple(compared[each.id, part.link.part] for part in verified[each.id]), dossier)
        for number, each in enumerate(quotations, 1)
    )
    return Sheet(dossier, tuple(entries), day, address)


def _entry(number: int, quotation: Quotation, parts: tuple[ComparedPart, ...], dossier: Dossier) -> Entry:
    standing = standing_of(dossier.links_of(quotation.id))
    teller = dossier.speaker(quotation.via)
    return Entry(
        number,
        quotation,
        dossier.speaker(quotation.speaker),
        teller.name if teller else "",
        standing.step if standing else NO_SOURCE,
        dossier.judgement_of(quotation.id),
        parts,
    )


def _verified(quotation: Quotation, dossier: Dossier) -> Iterator[Verified]:
    """Yield the verdict on each part: in the document by which the quotation stands or falls, if that has the part."""
    links = dossier.links_of(quotation.id)
    standing = standing_of(links)
    speaker = dossier.speaker(quotation.speaker)
    for part in range(len(quotation.parts)):
        likeliest = [link for link in links if link.part == part]
        there = [link for link in likeliest if standing and link.document == standing.link.document]
        best = next(iter([*there, *likeliest]), Link(quotation.id, part, "", Span(0, 0), "absent", absence="no_source"))
        others = tuple(each for each in likeliest if each is not best and step_of(each) == step_of(best))
        yield Verified(row_id(quotation, part), quotation, speaker, best, others)


def _compared(dossier: Dossier, verified: list[Verified]) -> dict[tuple[str, int], ComparedPart]:
    """Return both sides of each part, by quotation and number.

    They are taken source by source: however many sources there are, each is then read once.
    """
    places = PlaceWords(dossier)
    by_source = sorted(verified, key=lambda each: (each.quotation.document, (each.link.nearest or each.link).document))
    return {(each.quotation.id, each.link.part): _part(each, dossier, places) for each in by_source}


def _part(verified: Verified, dossier: Dossier, places: PlaceWords) -> ComparedPart:
    quotation = verified.quotation
    sides = sides_of(dossier, quotation, verified.link)
    who = verified.speaker.name if verified.speaker else ""
    here = Side(quotation.document, places(quotation.document, verified.span.start), who, sides.quotation)
    return ComparedPart(verified, here, _there(verified, sides, places))


def _there(verified: Verified, sides: Comparison, places: PlaceWords) -> Side | None:
    """Return the passage, or the one most like absent words; None if there is none."""
    link = verified.link
    if not sides.source:
        return None
    if link.outside:
        return Side(link.document, "outside the main text", "", sides.source)
    there = link.nearest or link
    who = there.said_by.name if there.said_by else ""
    return Side(there.document, places(there.document, there.span.start), who, sides.source)
