"""The words that report, and whose words the ones in marks are: rules on one stretch in its sentence.

Each rule takes a `Place` and returns `Evidence` or None. `RULES` holds them in the order in which they are tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

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
    if words.classes[cue + 1 : cue + 2] not in tuple("NTDrnHE0"):
        return None
    subject = phrase_starting_at(words, cue + 1, place.ceiling)
    if subject is None or words.classes[subject.last + 1 : subject.last + 2] in tuple("ACVt"):
        return None  # "...," said the bridge would: an object and its verb
    return Evidence(subject, cue, 0.95, f"cue '{words.lower[cue]}' right after")


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


def according_to(place: Place, index: int) -> Evidence | None:
    """'according to the letter'."""
    words = place.words
    if words.lower[index + 1 : index + 2] != ["to"]:
        return None
    source = phrase_starting_at(words, index + 2, place.ceiling)
    return Evidence(source, index, 0.9, "according to") if source else None


def verb_before_marks(place: Place) -> Evidence | None:
    """'Layman said "..."', 'Layman told the paper in May that it was "..."': the likeliest reporting verb before."""
    words = place.words
    best: tuple[float, Evidence] | None = None
    for index in _reporting_words(place):
        if words.classes[index] == "c":
            found = according_to(place, index)
            weight = 3.0
        else:
            subject = subject_of_cue(place, index)
            reason = f"cue '{words.lower[index]}' before"
            found = Evidence(subject, index, 0.9, reason) if subject else None
            weight = _weight(place, index, subject) if subject else 0.0
        if found and (best is None or weight > best[0]):
            best = (weight, found)
    return replace(best[1], confidence=_confidence(best[0])) if best else None


def _confidence(weight: float) -> float:
    """Turn a weight into a confidence between 0.3 and 0.95."""
    return round(min(0.95, max(0.3, 0.5 + 0.08 * weight)), 2)


def _reporting_words(place: Place) -> Iterator[int]:
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
    return classes[index] == "V" or (classes[index] == "E" and classes[index - 1] in "NrHAMn")


def is_finite_base(place: Place, index: int) -> bool:
    """Say whether a base form is a verb here: after to, an auxiliary, an adverb, a pronoun or a plural."""
    words = place.words
    before = words.classes[index - 1 : index]
    if before == "," and words.classes[index - 2 : index - 1] in ("S", "M"):
        return True  # "The two, however, argue"
    if before in ("O", "A", "M", "H", "&") or (before == "N" and words.classes[index - 2 : index - 1] == "&"):
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
        return words.span_text(index - 1, index - 1) in place.lexicon.places
    return before not in ("H", "r", "W", "t", "M", ",", ")", "&")


def _weight(place: Place, index: int, subject: Phrase) -> float:
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
    if _is_free_relative(place, subject):
        weight -= 4.0
    return weight + likeness_to_source(place, subject)


def _is_free_relative(place: Place, subject: Phrase) -> bool:
    """'what he called "..."': a pronoun inside, so that the clause around names the source."""
    words = place.words
    return (
        words.classes[subject.head] == "H" and words.lower[subject.first - 1] == "what" and subject.first > place.floor
    )


def likeness_to_source(place: Place, phrase: Phrase) -> float:
    """Weigh how like a source a phrase is: a name, he, she or a person above a thing."""
    letter = place.words.classes[phrase.head]
    word = place.words.lower[phrase.head]
    if letter == "W":
        return -0.5
    if letter in "Nr" or word in ("he", "she", "they", "i", "we"):
        return 0.5
    if word in place.lexicon.bodies or word in place.lexicon.documents:
        return 0.2
    return -1.5 if letter in "n" else -2.5


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
        if classes[index] == "C" and _speaks(place, index):
            subject = subject_of(words, index, place.at + 1)
            if subject is None and classes[index + 1 : index + 2] in tuple("NTDrH"):
                subject = phrase_starting_at(words, index + 1, place.ceiling)
            if subject:
                return Evidence(subject, index, 0.7, f"cue '{words.lower[index]}' later in the sentence")
        elif classes[index] == "c" and (found := according_to(place, index)):
            return found
    return None


def _speaks(place: Place, index: int) -> bool:
    """Say whether a reporting word is a verb of speech, and no noun."""
    cue = place.lexicon.cues[place.words.lower[index]]
    return cue.speech and not is_plural_noun(place, index)


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


def label_at_head(place: Place) -> Evidence | None:
    """'LAYMAN: ...' or 'Layman: "..."', as in a transcript."""
    words, classes = place.words, place.words.classes
    if place.at - 2 >= place.floor and classes[place.at - 1] == ":":
        label = phrase_ending_at(words, place.at - 2, place.floor)
        named = label and classes[label.head] == "N" and classes[label.first] != "D"
        if label and named and (label.first == place.floor or classes[label.first - 1] == "-"):
            return Evidence(label, place.at - 1, 0.95, "label before a colon")
    return None


Rule = Callable[[Place], "Evidence | None"]
"""A rule on one stretch in its sentence."""

RULES: tuple[Rule, ...] = (
    label_at_head,
    verb_touching_before,
    in_the_words_of,
    name_after_dash,
    verb_right_after,
    short_sentence_after,
    verb_before_marks,
    owner_before,
    verb_later,
)
"""The rules within a sentence, in the order in which they are tried."""
