"""Reporting words: which words are, whose they are, and how likely they report the words in marks."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.quotations.clauses import first_subject, subject_of, verb_before
from reader.analysis.quotations.evidence import Evidence, Place
from reader.analysis.quotations.phrases import Phrase, phrase_ending_at, phrase_starting_at


def reporting_words(place: Place) -> Iterator[int]:
    """Yield the indices of the reporting words before the marks, the nearest first."""
    classes = place.words.classes
    for index in range(place.at - 1, place.floor - 1, -1):
        letter = classes[index]
        if (
            letter == "G"
            or (letter == "C" and not is_plural_noun(place, index))
            or (letter == "b" and is_finite_base(place, index))
            or letter == "c"
            or (index == place.at - 1 and _is_any_verb(classes, index))
        ):
            yield index


def _is_any_verb(classes: str, index: int) -> bool:
    """Say whether this may be a verb that no list of reporting verbs holds."""
    return classes[index] == "V" or (classes[index] == "E" and classes[index - 1] in "NrHuAMn")


def is_finite_base(place: Place, index: int) -> bool:
    """Say whether a base form is a verb here: after to, an auxiliary, an adverb, a pronoun or a plural."""
    words = place.words
    before = words.classes[index - 1 : index]
    if before == "," and words.classes[index - 2 : index - 1] in ("S", "M"):
        return True  # "The two, however, argue"
    if before in ("O", "A", "M", "H", "u", "&") or (before == "N" and words.classes[index - 2 : index - 1] == "&"):
        return True
    if before not in ("n", "r", "N"):
        return False
    cue = place.lexicon.cues[words.lower[index]]
    return words.lower[index - 1].endswith("s") or (cue.speech and not cue.noun)


def is_plural_noun(place: Place, index: int) -> bool:
    """Say whether a third person is a noun here: "two lengthy reports", "TV shows"."""
    words = place.words
    cue = place.lexicon.cues.get(words.lower[index])
    if cue is None or cue.form != "third" or not cue.noun:
        return False
    before = words.classes[index - 1 : index]
    if before == "N":
        if words.lower[index + 1 : index + 2] in (["in"], ["of"], ["at"], ["from"], ["between"]):
            return True
        return words.span_text(index - 1, index - 1) in place.lexicon.places
    return before not in ("H", "r", "W", "t", "M", ",", ")", "&")


def is_verb_of_speech(place: Place, index: int) -> bool:
    """Say whether a reporting word is a verb of speech, and no noun."""
    cue = place.lexicon.cues[place.words.lower[index]]
    return cue.speech and not is_plural_noun(place, index)


def according_to(place: Place, index: int) -> Evidence | None:
    """'according to the letter'."""
    words = place.words
    if words.lower[index + 1 : index + 2] != ["to"]:
        return None
    source = phrase_starting_at(words, index + 2, place.ceiling)
    return Evidence(source, index, 0.9, "according to") if source else None


def subject_of_cue(place: Place, index: int) -> Phrase | None:
    """Return whose verb this is; of an -ing form, the subject of the clause that it hangs on."""
    words = place.words
    before = words.classes[index - 1 : index]
    if before == "&":
        return _hanging_subject(place, index)
    if words.classes[index] == "G" and (own := _subject_after_with(place, index)):
        return own
    if words.classes[index] != "G" or before == "A":
        return subject_of(words, index, place.floor)
    return _hanging_subject(place, index)


def _subject_after_with(place: Place, index: int) -> Phrase | None:
    """'with Layman calling it "..."', ', the mayor warning of "..."': the -ing form has its own subject."""
    own = phrase_ending_at(place.words, index - 1, place.floor) if index > place.floor else None
    return own if own and own.first > place.floor and place.words.lower[own.first - 1] in ("with", ",") else None


def _hanging_subject(place: Place, index: int) -> Phrase | None:
    """', calling it "..."': the subject of the nearest reporting verb before, else of the likeliest verb."""
    words = place.words
    likely: Phrase | None = None
    at = verb_before(words, index, place.floor)
    while at is not None:
        subject = subject_of(words, at, place.floor)
        if subject:
            if words.classes[at] == "C" and place.lexicon.cues[words.lower[at]].speech:
                return subject
            if likely is None or likeness_to_source(place, subject) > likeness_to_source(place, likely):
                likely = subject
        at = verb_before(words, at, place.floor)
    if likely:
        return likely
    comma = words.classes.find(",", index, place.ceiling)
    return first_subject(words, comma + 1, place.ceiling) if comma > 0 else None


def weight_of(place: Place, index: int, subject: Phrase) -> float:
    """Weigh one reporting verb before the marks: what it means, how near it stands, and who its subject is."""
    words, classes = place.words, place.words.classes
    cue = place.lexicon.cues.get(words.lower[index])
    weight = 3.0 if cue and cue.speech else 0.5 if cue else 0.0
    between = classes[index + 1 : place.at]
    if len(between) <= 2:
        weight += 2.0
    weight -= 0.04 * len(between)
    if between[:1] in ("t", ":"):
        weight += 0.5
    if cue and cue.form == "base":
        weight -= 1.5 if classes[index - 1 : index] == "O" else 0.7
    if subject.first - 2 >= place.floor and classes[subject.first - 2 : subject.first] in ("nt", "rt", "Nt"):
        weight -= 1.5  # "the plan that Layman offered": within a relative clause
    if classes[subject.head] == "H" and classes[subject.first - 1 : subject.first] in ("t", "C") and between:
        weight -= 1.0  # "Layman said he hoped": what the outer verb reports
    if _is_free_relative(place, subject):
        weight -= 4.0
    return weight + likeness_to_source(place, subject)


def _is_free_relative(place: Place, subject: Phrase) -> bool:
    """'what he called "..."': a pronoun inside, so that the clause around names the source."""
    words = place.words
    return (
        words.classes[subject.head] in "Hu" and words.lower[subject.first - 1] == "what" and subject.first > place.floor
    )


def likeness_to_source(place: Place, phrase: Phrase) -> float:
    """Weigh how like a source a phrase is: a name, he, she or a person above a thing."""
    letter = place.words.classes[phrase.head]
    word = place.words.lower[phrase.head]
    if letter == "W":
        return -0.5
    if letter in "Nru" or word in ("he", "she", "they", "i", "we"):
        return 0.5
    if word in place.lexicon.bodies or word in place.lexicon.documents:
        return 0.2
    return -1.5 if letter in "n" else -2.5
