"""The words that report, and whose words the ones in marks are: rules on one stretch in its sentence.

Each rule takes a `Place` and returns `Evidence` or None. `RULES` holds them in the order in which they are tried.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.analysis.quotations.clauses import (
    Phrase,
    first_subject,
    phrase_ending_at,
    phrase_starting_at,
    subject_of,
    verb_before,
)
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """One stretch in marks: its word's index and the half-open range of its sentence."""

    words: Words
    lexicon: Lexicon
    at: int
    floor: int
    ceiling: int
    content: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an attribution rests on.

    Attributes:
        phrase: The words that name the source.
        cue: Index of the word that reports, if any.
        confidence: 0 to 1.
        reason: In a few words.
    """

    phrase: Phrase
    cue: int | None
    confidence: float
    reason: str


def verb_right_after(place: Place) -> Evidence | None:
    """'"...," said Layman' and '"...," Layman, a lawyer, said'."""
    words, classes = place.words, place.words.classes
    first = place.at + 1
    while first < place.ceiling and classes[first] in ",-.":
        first += 1
    if first >= place.ceiling or (classes[first] in "&tWS:;(QBqGbIOg" and words.lower[first] != "according"):
        return None
    if words.lower[first] == "according":
        return according_to(place, first)
    if classes[first] == "C":
        return _inverted(place, first)
    for index in range(first + 1, min(place.ceiling, first + 40)):
        if classes[index] == "C":
            subject = subject_of(words, index, first)
            if subject and subject.first <= first + 1:
                return Evidence(subject, index, 0.95, f"cue '{words.lower[index]}' right after")
            return None
        if classes[index] in "Q:;B" or (classes[index] == "V" and _plain(place, first, index)):
            return None
    return None


def _plain(place: Place, first: int, index: int) -> bool:
    """Say whether no comma stands between, so that a verb at `index` is the clause's own."""
    return "," not in place.words.classes[first:index]


def _inverted(place: Place, cue: int) -> Evidence | None:
    """'said Layman': the subject follows its verb."""
    words = place.words
    if words.classes[cue + 1 : cue + 2] not in tuple("NTDrnHE0"):
        return None
    subject = phrase_starting_at(words, cue + 1, place.ceiling)
    if subject is None:
        return None
    return Evidence(subject, cue, 0.95, f"cue '{words.lower[cue]}' right after")


def according_to(place: Place, index: int) -> Evidence | None:
    """'according to the letter'."""
    words = place.words
    if words.lower[index + 1 : index + 2] != ["to"]:
        return None
    source = phrase_starting_at(words, index + 2, place.ceiling)
    return Evidence(source, index, 0.9, "according to") if source else None


def verb_before_marks(place: Place) -> Evidence | None:
    """'Layman said "..."', 'Layman told the paper in May that it was "..."': the nearest reporting verb before."""
    words, classes = place.words, place.words.classes
    for index in range(place.at - 1, place.floor - 1, -1):
        letter = classes[index]
        if letter in "CGb":
            if letter == "b" and classes[index - 1 : index] not in tuple("OAMHr&Ns"):
                continue
            subject = _subject_of_cue(place, index)
            if subject:
                distance = place.at - index
                confidence = 0.95 if distance <= 3 else 0.85 if distance <= 12 else 0.7
                return Evidence(subject, index, confidence, f"cue '{words.lower[index]}' before")
        elif words.lower[index] == "according":
            found = according_to(place, index)
            if found:
                return found
    return None


def _subject_of_cue(place: Place, index: int) -> Phrase | None:
    """Return whose verb this is; of an -ing form, the subject of the clause that it hangs on."""
    words = place.words
    if words.classes[index] != "G":
        return subject_of(words, index, place.floor)
    governing = verb_before(words, index, place.floor)
    if governing is not None:
        return subject_of(words, governing, place.floor)
    comma = words.classes.find(",", index, place.ceiling)
    return first_subject(words, comma + 1, place.ceiling) if comma > 0 else None


def owner_before(place: Place) -> Evidence | None:
    """'Layman's "..."', 'his "..."', 'Layman's remark that "..."'."""
    words, classes = place.words, place.words.classes
    at = place.at - 1
    if at >= place.floor and classes[at] == "s":
        owner = phrase_ending_at(words, at, place.floor)
        return Evidence(owner, None, 0.7, "whose words they are") if owner else None
    if at >= place.floor and words.lower[at] in ("his", "her", "their"):
        return Evidence(Phrase(at, at, at), None, 0.7, f"'{words.lower[at]}' right before")
    for index in range(at, place.floor, -1):
        if words.lower[index] in place.lexicon.noun_cues:
            before = index - 1
            while before > place.floor and classes[before] in "nE0M":
                before -= 1
            if classes[before] == "s":
                owner = phrase_ending_at(words, before, place.floor)
                return Evidence(owner, index, 0.7, f"'{words.lower[index]}' of") if owner else None
            if words.lower[before] in ("his", "her", "their"):
                return Evidence(
                    Phrase(before, before, before), index, 0.7, f"'{words.lower[before]} {words.lower[index]}'"
                )
    return None


def verb_later(place: Place) -> Evidence | None:
    """'The plan was "...", Layman said': a reporting verb later in the sentence."""
    words, classes = place.words, place.words.classes
    for index in range(place.at + 1, place.ceiling):
        if classes[index] == "C":
            subject = subject_of(words, index, place.at + 1)
            if subject is None and classes[index + 1 : index + 2] in tuple("NTDrH"):
                subject = phrase_starting_at(words, index + 1, place.ceiling)
            if subject:
                return Evidence(subject, index, 0.7, f"cue '{words.lower[index]}' later in the sentence")
        elif words.lower[index] == "according" and (found := according_to(place, index)):
            return found
    return None


def subject_of_clause(place: Place) -> Evidence | None:
    """'Layman drew on the "..."': no reporting verb, so the subject of the clause that holds the marks."""
    found = verb_before(place.words, place.at, place.floor)
    subject = None if found is None else subject_of(place.words, found, place.floor)
    subject = subject or first_subject(place.words, place.floor, place.ceiling)
    return Evidence(subject, None, 0.5, "subject of the clause") if subject else None


def label_at_head(place: Place) -> Evidence | None:
    """'LAYMAN: ...' or 'Layman: "..."', as in a transcript."""
    words, classes = place.words, place.words.classes
    if place.at - 2 >= place.floor and classes[place.at - 1] == ":":
        label = phrase_ending_at(words, place.at - 2, place.floor)
        if label and label.first == place.floor:
            return Evidence(label, place.at - 1, 0.95, "label before a colon")
    return None


RULES: tuple[Callable[[Place], Evidence | None], ...] = (
    label_at_head,
    verb_right_after,
    verb_before_marks,
    owner_before,
    verb_later,
)
"""The rules within a sentence, in the order in which they are tried."""
