"""Rules for a source that stands before the marks."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.quotations.clauses import first_subject, subject_of, verb_before
from reader.analysis.quotations.evidence import Evidence, Place
from reader.analysis.quotations.phrases import Phrase, phrase_ending_at, phrase_starting_at
from reader.analysis.quotations.verbs import according_to, reporting_words, subject_of_cue, weight_of


def label_at_head(place: Place) -> Evidence | None:
    """'LAYMAN: ...' or 'Layman: "..."', as in a transcript."""
    words, classes = place.words, place.words.classes
    if place.at - 2 >= place.floor and classes[place.at - 1] == ":":
        label = phrase_ending_at(words, place.at - 2, place.floor)
        named = label and classes[label.head] == "N" and classes[label.first] != "D"
        if label and named and (label.first == place.floor or classes[label.first - 1] == "-"):
            return Evidence(label, place.at - 1, 0.95, "label before a colon")
    return None


def verb_touching_before(place: Place) -> Evidence | None:
    """'When Layman shouted, "...," Hall left': a verb of speech with only a comma or colon between."""
    words, verb = place.words, place.at - 2
    if verb <= place.floor or words.classes[verb : place.at] not in ("C,", "C:"):
        return None
    if not place.lexicon.cues[words.lower[verb]].speech:
        return None
    subject = subject_of(words, verb, place.floor)
    return Evidence(subject, verb, 0.95, f"cue '{words.lower[verb]}' before") if subject else None


def in_the_words_of(place: Place) -> Evidence | None:
    """'in the words of the mayor, "..."'."""
    words = place.words
    for index in range(place.floor, place.at - 2):
        if words.lower[index] == "words" and words.lower[index + 1] == "of":
            source = phrase_starting_at(words, index + 2, place.at)
            return Evidence(source, index, 0.9, "in the words of") if source else None
    return None


def verb_before_marks(place: Place) -> Evidence | None:
    """'Layman said "..."', 'Layman told the paper in May that it was "..."': the likeliest reporting verb before."""
    words = place.words
    best: tuple[float, Evidence] | None = None
    for index in reporting_words(place):
        if words.classes[index] == "c":
            found = according_to(place, index)
            weight = 3.0
        else:
            subject = subject_of_cue(place, index)
            reason = f"cue '{words.lower[index]}' before"
            found = Evidence(subject, index, 0.9, reason) if subject else None
            weight = weight_of(place, index, subject) if subject else 0.0
        if found and (best is None or weight > best[0]):
            best = (weight, found)
    return replace(best[1], confidence=_confidence(best[0])) if best else None


def _confidence(weight: float) -> float:
    """Turn a weight into a confidence between 0.3 and 0.95."""
    return round(min(0.95, max(0.3, 0.5 + 0.08 * weight)), 2)


def owner_before(place: Place) -> Evidence | None:
    """'Layman's "..."', 'his "..."', 'Layman's remark that "..."'."""
    words, classes = place.words, place.words.classes
    at = place.at - 1
    if at >= place.floor and classes[at] == "s":
        owner = phrase_ending_at(words, at, place.floor)
        return Evidence(owner, None, 0.7, "whose words they are", governs=False) if owner else None
    if at >= place.floor and words.lower[at] in ("his", "her", "their"):
        return Evidence(Phrase(at, at, at), None, 0.7, f"'{words.lower[at]}' right before", governs=False)
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


def subject_of_clause(place: Place) -> Evidence | None:
    """'Layman drew on the "..."': no reporting verb, so the subject of the clause that holds the marks."""
    found = verb_before(place.words, place.at, place.floor)
    subject = None if found is None else subject_of(place.words, found, place.floor)
    subject = subject or first_subject(place.words, place.floor, place.ceiling)
    return Evidence(subject, None, 0.5, "subject of the clause") if subject else None


def subject_of_sentence(place: Place) -> Evidence | None:
    """'Layman rose to speak at length.': the subject of the first verb."""
    subject = first_subject(place.words, place.floor, place.ceiling)
    return Evidence(subject, None, 0.5, "subject of the sentence") if subject else None
