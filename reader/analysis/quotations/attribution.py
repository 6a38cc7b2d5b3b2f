"""Each stretch in marks with its source: the rules of a sentence first, then those that reach beyond it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.analysis.quotations.cues import RULES, Evidence, Place, subject_of_clause, verb_before_marks
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.marks import Region
from reader.analysis.quotations.words import Words


@dataclass(frozen=True, slots=True)
class Attributed:
    """One stretch in marks and what names its source; `carried` where the evidence is that of the one before."""

    region: Region
    at: int
    evidence: Evidence | None
    carried: bool = False


def attribute(words: Words, regions: list[Region], lexicon: Lexicon) -> list[Attributed]:
    """Return every stretch that is someone's words, in the order of the text."""
    found: list[Attributed] = []
    for region, at in zip(regions, words.regions, strict=True):
        previous = found[-1] if found else None
        attributed = _attribute_one(words, region, at, previous, lexicon)
        if attributed is not None:
            found.append(attributed)
    return found


def _attribute_one(
    words: Words, region: Region, at: int, previous: Attributed | None, lexicon: Lexicon
) -> Attributed | None:
    floor, ceiling = words.sentence(at)
    place = Place(words, lexicon, at, floor, ceiling, words.text[region.start : region.end])
    for rule in RULES:
        if evidence := rule(place):
            return Attributed(region, at, evidence)
    if evidence := _introduced(place):
        return Attributed(region, at, evidence)
    if at == floor and previous is not None and previous.evidence and _carries_on(words, previous, at):
        evidence = replace(previous.evidence, reason="carried on from the one before", confidence=0.8)
        return Attributed(region, at, evidence, carried=True)
    if evidence := subject_of_clause(place):
        return Attributed(region, at, evidence)
    return Attributed(region, at, None)


def _introduced(place: Place) -> Evidence | None:
    """A colon ends the sentence or paragraph before: its reporting verb, or its subject, introduces the words."""
    words, classes = place.words, place.words.classes
    if place.at != place.floor:
        return None
    at = place.floor - 1
    while at >= 0 and classes[at] == "B":
        at -= 1
    if at < 0 or classes[at] != ":":
        return None
    floor, _ = words.sentence(at)
    before = Place(words, place.lexicon, at, floor, at, "")
    evidence = verb_before_marks(before) or subject_of_clause(before)
    return evidence and replace(evidence, reason="introduced by a colon")


def _carries_on(words: Words, previous: Attributed, at: int) -> bool:
    """Say whether only a line end or one short sentence stands between."""
    return words.sentence_number(at) - words.sentence_number(previous.at) <= 3
