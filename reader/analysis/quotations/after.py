"""Rules for a source that stands after the marks."""

from __future__ import annotations

from reader.analysis.quotations.clauses import subject_of
from reader.analysis.quotations.evidence import Evidence, Place
from reader.analysis.quotations.phrases import Phrase, phrase_starting_at, with_apposition_after
from reader.analysis.quotations.verbs import according_to, is_verb_of_speech


def name_after_dash(place: Place) -> Evidence | None:
    """'"..." - Ada Marlow', as under a motto or a letter."""
    words, classes = place.words, place.words.classes
    dash = place.at + 1
    if dash + 1 >= len(classes) or classes[dash] != "-" or classes[dash + 1] not in "NT":
        return None
    name = phrase_starting_at(words, dash + 1, len(classes))
    if name and classes[name.last + 1 : name.last + 2] in ("", ".", "B", ",") and "n" not in classes[dash : name.last]:
        return Evidence(name, None, 0.85, "signed after a dash")
    return None


def verb_right_after(place: Place) -> Evidence | None:
    """'"...," said Layman' and '"...," Layman, a lawyer, said'."""
    words, classes = place.words, place.words.classes
    first = place.at + 1
    while first < place.ceiling and classes[first] in ",-.":
        first += 1
    if first >= place.ceiling or classes[first] in "&tWS:;(QBqGbIOg":
        return None
    if classes[first] == "c":
        return according_to(place, first)
    if classes[place.floor] == "S" and "C" in classes[place.floor : place.at]:
        return None  # 'When Layman said "...", Hall left'
    if classes[first] == "C":
        return _inverted(place, first)
    for index in range(first + 1, min(place.ceiling, first + 40)):
        if classes[index] == "C":
            subject = subject_of(words, index, first)
            if subject and subject.first > first + 1 and classes[index - 1] == ",":
                subject = _head_of_aside(place, first) or subject
            if subject and subject.first <= first + 1 and not _has_object(place, index):
                return Evidence(subject, index, 0.95, f"cue '{words.lower[index]}' right after")
            if subject is None or classes[subject.head] != "W":
                return None
        if classes[index] in "Q:;B" or (classes[index] == "V" and _plain(place, first, index)):
            return None
    return None


def _head_of_aside(place: Place, first: int) -> Phrase | None:
    """'Layman, now 81 and at home in Dover, Ohio, said': the first phrase, where an aside with commas follows it."""
    head = phrase_starting_at(place.words, first, place.ceiling)
    return head if head and place.words.classes[head.last + 1 : head.last + 2] == "," else None


def _has_object(place: Place, index: int) -> bool:
    """Say whether a verb that is no verb of speech has another object than the words in marks."""
    cue = place.lexicon.cues[place.words.lower[index]]
    return not cue.speech and place.words.classes[index + 1 : index + 2] in ("D", "n", "N")


def _plain(place: Place, first: int, index: int) -> bool:
    """Say whether no comma stands between, so that a verb at `index` is the clause's own."""
    return "," not in place.words.classes[first:index]


def _inverted(place: Place, cue: int) -> Evidence | None:
    """'said Layman': the subject follows its verb."""
    words = place.words
    verb = place.lexicon.cues[words.lower[cue]]
    if words.classes[cue + 1 : cue + 2] not in tuple("NTDurnHE0") or not (verb.speech or verb.base == "read"):
        return None
    subject = phrase_starting_at(words, cue + 1, place.ceiling)
    if subject is None or words.classes[subject.last + 1 : subject.last + 2] in tuple("ACVt"):
        return None  # "...," said the bridge would: an object and its verb
    whole = with_apposition_after(words, subject, place.ceiling)
    return Evidence(whole, cue, 0.95, f"cue '{words.lower[cue]}' right after")


def short_sentence_after(place: Place) -> Evidence | None:
    """'"It holds." Layman said.': the sentence after the marks is nothing but a subject and its reporting verb."""
    words, first = place.words, place.at + 1
    if place.at != place.floor or words.classes[first : first + 1] in ("", "B"):
        return None
    _, ceiling = words.sentence(first)
    if ceiling - first > 8 or "Q" in words.classes[first:ceiling]:
        return None
    for index in range(first + 1, ceiling):
        if words.classes[index] == "C" and words.classes[index + 1 : index + 2] in (".", "B", "Y", "I", "M"):
            subject = subject_of(words, index, first)
            if subject and subject.first == first:
                return Evidence(subject, index, 0.85, f"cue '{words.lower[index]}' right after")
    return None


def verb_later(place: Place) -> Evidence | None:
    """'The plan was "...", Layman said': a reporting verb later in the sentence."""
    words, classes = place.words, place.words.classes
    for index in range(place.at + 1, place.ceiling):
        if classes[index] == "C" and is_verb_of_speech(place, index):
            subject = subject_of(words, index, place.at + 1)
            if subject is None and classes[index + 1 : index + 2] in tuple("NTDurH"):
                subject = phrase_starting_at(words, index + 1, place.ceiling)
            if subject:
                reason = f"cue '{words.lower[index]}' later in the sentence"
                return Evidence(subject, index, 0.7, reason, governs=False)
        elif classes[index] == "c" and (found := according_to(place, index)):
            return found
    return None
