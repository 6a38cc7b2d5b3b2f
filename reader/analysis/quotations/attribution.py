"""Each stretch in marks with its source: the rules of a sentence first, then those that reach beyond it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.analysis.quotations.before import subject_of_clause, subject_of_sentence, verb_before_marks
from reader.analysis.quotations.cues import RULES
from reader.analysis.quotations.evidence import Evidence, Place
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.marks import Region
from reader.analysis.quotations.speech import is_speech
from reader.analysis.quotations.verbs import likeness_to_source
from reader.analysis.quotations.words import Words

_CARRIED = "carried on from the one before"


@dataclass(frozen=True, slots=True)
class Attributed:
    """One stretch in marks and what names its source."""

    region: Region
    at: int
    evidence: Evidence | None


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
    """Return a stretch with its source, or None where it is nobody's words."""
    floor, ceiling = words.sentence(at)
    place = Place(words, lexicon, at, floor, ceiling, words.text[region.start : region.end])
    evidence = next((found for rule in RULES if (found := rule(place))), None)
    if not is_speech(place, reported=evidence is not None and evidence.governs):
        return None
    if evidence is None:
        evidence = _introduced(place) or _told_before(place)
    if evidence is not None and not (previous and _in_block(place) and _is_first_person(place, evidence)):
        return Attributed(region, at, evidence)
    return _from_around(place, region, previous)


def _from_around(place: Place, region: Region, previous: Attributed | None) -> Attributed:
    """Return a stretch that no word reports: carried on from the one before, or the subject's of its clause."""
    known = previous.evidence if previous else None
    if known and (place.at == place.floor or _in_block(place)):
        return Attributed(region, place.at, replace(known, reason=_CARRIED, confidence=0.7))
    if evidence := subject_of_clause(place):
        return Attributed(region, place.at, evidence)
    if known:
        return Attributed(region, place.at, replace(known, reason=_CARRIED, confidence=0.4))
    return Attributed(region, place.at, None)


def _is_first_person(place: Place, evidence: Evidence) -> bool:
    """Say whether the source is I or we, who in a long citation is the one cited."""
    return place.words.lower[evidence.phrase.head] in ("i", "we")


def _in_block(place: Place) -> bool:
    """Say whether the marks stand in a paragraph that opens with a mark of its own, as in a long citation."""
    start = place.words.classes.rfind("B", 0, place.at) + 1
    return "q" in place.words.classes[start : start + 6]


def _told_before(place: Place) -> Evidence | None:
    """'Layman issued a statement. "..."': the sentence right before has somebody speak.

    In the paragraph before, only a verb of speech counts.
    """
    words, classes = place.words, place.words.classes
    end = place.floor - 1
    while end >= 0 and classes[end] == "B":
        end -= 1
    if place.at != place.floor or end < 0:
        return None
    floor, _ = words.sentence(end)
    if "Q" in classes[floor:end]:
        return None
    before = Place(words, place.lexicon, end, floor, end + 1, "")
    evidence = verb_before_marks(before)
    if evidence is None or not _is_speech_verb(before, evidence):
        if end < place.floor - 1:
            return None
        evidence = subject_of_sentence(before)
        if evidence is None or likeness_to_source(place, evidence.phrase) < 0:
            return None
    return replace(evidence, confidence=0.6, reason="the sentence before")


def _is_speech_verb(place: Place, evidence: Evidence) -> bool:
    """Say whether the reporting word of this evidence is a verb of speech."""
    cue = place.lexicon.cues.get(place.words.lower[evidence.cue]) if evidence.cue is not None else None
    return cue is not None and cue.speech


def _introduced(place: Place) -> Evidence | None:
    """A colon ends the sentence or paragraph before: its reporting verb, or its subject, introduces the words."""
    words, classes = place.words, place.words.classes
    if place.at != place.floor:
        return None
    at = place.floor - 1
    while at >= 0 and classes[at] == "B":
        at -= 1
    if at < 0 or not (classes[at] == ":" or (classes[at] == "," and classes[at + 1] == "B")):
        return None
    floor, _ = words.sentence(at)
    before = Place(words, place.lexicon, at, floor, at, "")
    evidence = verb_before_marks(before) or subject_of_clause(before)
    return evidence and replace(evidence, reason="introduced by a colon")
