"""Rules for a source before the marks."""

from __future__ import annotations

import re

from reader.analysis.quotations import confidence, weights
from reader.analysis.quotations.clauses import first_subject, subject_of, verb_before
from reader.analysis.quotations.evidence import Evidence, MarkedStretch
from reader.analysis.quotations.phrases import NounPhrase, phrase_ending_at, phrase_starting_at
from reader.analysis.quotations.verbs import according_to, reporting_words, subject_of_cue, weight_of
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ED_WORD,
    FINITE,
    NAME,
    NAMED,
    NOUN,
    NUMBER,
    OWNERS,
    PERSON,
    POSSESSIVE,
    PRONOUN,
    RELATIVE,
    THAT,
    TITLE,
    any_of,
    listed,
)

_BETWEEN_OWNER_AND_NOUN = frozenset({NOUN, ED_WORD, NUMBER, ADVERB})
_SAYS_OF = listed("words view opinion eyes judgment judgement estimation telling")
"""Nouns before "of" and whose words they are: "in the view of the mayor"."""
_VERBS = re.compile(any_of(FINITE) + "+")
_STARTS_A_SUBJECT = frozenset({DETERMINER, PRONOUN, NAME, TITLE, PERSON, NOUN})
_OPENS_AN_ASIDE = (COMMA + RELATIVE, COMMA + NUMBER)
_SENT = listed("call mail reply answer word words line")
_FOR = frozenset(["for", "to"])


def label_at_head(stretch: MarkedStretch) -> Evidence | None:
    """'LAYMAN: ...' or 'Layman: "..."', as in a transcript."""
    words, classes = stretch.words, stretch.words.classes
    colon, start = stretch.index - 1, stretch.sentence_start
    if colon - 1 < start or classes[colon] != COLON:
        return None
    label = phrase_ending_at(words, colon - 1, start)
    if label is None or classes[label.head] != NAME or classes[label.first] == DETERMINER:
        return None
    at_head = label.first == start or classes[label.first - 1] == DASH
    return Evidence(label, colon, confidence.LABEL, "label before a colon") if at_head else None


def in_the_words_of(stretch: MarkedStretch) -> Evidence | None:
    """'in the words of the mayor, "..."' and 'in the mayor's words, "..."', or after the marks."""
    words, classes, start = stretch.words, stretch.words.classes, stretch.sentence_start
    sentence = words.lower[start : stretch.sentence_end]
    if "words" not in sentence and _SAYS_OF.isdisjoint(sentence):
        return None
    for index in range(start + 1, stretch.sentence_end):
        if words.lower[index] != "words":
            continue
        at = index - 2 if words.lower[index - 1] == "own" else index - 1
        owner: NounPhrase | None = None
        if classes[at] == POSSESSIVE:
            owner = phrase_ending_at(words, at, start)
        elif words.lower[at] in OWNERS:
            owner = NounPhrase(at, at, at)
        if owner and owner.first > start - 1 and words.lower[owner.first - 1] == "in":
            return Evidence(owner, index, confidence.IN_THE_WORDS_OF, "in the words of")
    for index in range(start, stretch.sentence_end):
        if words.lower[index] in _SAYS_OF and words.lower[index + 1] == "of" and words.lower[index - 2] == "in":
            end = stretch.index if index < stretch.index else stretch.sentence_end
            source = phrase_starting_at(words, index + 2, end)
            return Evidence(source, index, confidence.IN_THE_WORDS_OF, "in the words of") if source else None
    return None


def verb_before_marks(stretch: MarkedStretch) -> Evidence | None:
    """'Layman said "..."', 'Layman told the paper in May that it was "..."': the likeliest reporting verb before."""
    best: tuple[float, Evidence] | None = None
    for index in reporting_words(stretch):
        found = _weighed(stretch, index)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def _weighed(stretch: MarkedStretch, index: int) -> tuple[float, Evidence] | None:
    """Return the source that a reporting word names, and its weight; None if it names nobody."""
    if stretch.words.classes[index] == ACCORDING:
        found = according_to(stretch, index)
        return (weights.ACCORDING_TO, found) if found else None
    subject = subject_of_cue(stretch, index)
    if subject is None:
        return None
    evidence = Evidence(subject, index, confidence.VERB_BEFORE, f"cue '{stretch.words.lower[index]}' before")
    return weight_of(stretch, index, subject), evidence


def whose_claim(stretch: MarkedStretch) -> Evidence | None:
    """'Marlow rejected Hall's claim that it was "..."': the nearest noun for words, where no verb reports after it."""
    words, classes, start = stretch.words, stretch.words.classes, stretch.sentence_start
    before = stretch.index - 1
    is_direct = classes[before] == COLON or words.lower[before] == "of"
    that = before if is_direct else classes.rfind(THAT, start + 2, stretch.index)
    if that < start + 2 or words.lower[that - 1] not in stretch.lexicon.noun_cues or classes[that - 2] != POSSESSIVE:
        return None
    verbs = _VERBS.findall(classes, that, stretch.index)
    if CUE in "".join(verbs) or len(verbs) > 1:
        return None  # "Hall's claim that it holds is"
    owner = phrase_ending_at(words, that - 2, start)
    return Evidence(owner, that - 1, confidence.OWNER, f"'{words.lower[that - 1]}' of") if owner else None


def from_whom(stretch: MarkedStretch) -> Evidence | None:
    """'Hall got a letter from Marlow: "..."': who sent the words that a colon introduces."""
    words, classes, start, colon = stretch.words, stretch.words.classes, stretch.sentence_start, stretch.index - 1
    if classes[colon] != COLON or "from" not in words.lower[start:colon]:
        return None
    before = words.lower.index("from", start, colon)
    if words.lower[before - 1] not in stretch.lexicon.documents and words.lower[before - 1] not in _SENT:
        return None
    sender = phrase_starting_at(words, before + 1, colon)
    is_last = sender is not None and sender.last == colon - 1
    return Evidence(sender, before - 1, confidence.OWNER, "whom it is from") if sender and is_last else None


def owner_before(stretch: MarkedStretch) -> Evidence | None:
    """'Layman's "..."', 'his "..."', 'Layman's remark that "..."'."""
    words, classes = stretch.words, stretch.words.classes
    at, start = stretch.index - 1, stretch.sentence_start
    if at >= start and classes[at] == POSSESSIVE:
        owner = phrase_ending_at(words, at, start)
        return Evidence(owner, None, confidence.OWNER, "whose words they are", governs=False) if owner else None
    if at >= start and words.lower[at] in OWNERS:
        reason = f"'{words.lower[at]}' right before"
        return Evidence(NounPhrase(at, at, at), None, confidence.OWNER, reason, governs=False)
    for index in range(at, start, -1):
        if words.lower[index] in stretch.lexicon.noun_cues:
            before = index - 1
            while before > start and classes[before] in _BETWEEN_OWNER_AND_NOUN:
                before -= 1
            if classes[before] == POSSESSIVE:
                owner = phrase_ending_at(words, before, start)
                return Evidence(owner, index, confidence.OWNER, f"'{words.lower[index]}' of") if owner else None
            if words.lower[before] in OWNERS:
                reason = f"'{words.lower[before]} {words.lower[index]}'"
                return Evidence(NounPhrase(before, before, before), index, confidence.OWNER, reason)
    return None


def for_whom(stretch: MarkedStretch) -> Evidence | None:
    """'For Layman the plan was "...".': whoever finds something so, where no other word reports it."""
    words, classes, start = stretch.words, stretch.words.classes, stretch.sentence_start
    if words.lower[start] not in _FOR:
        return None
    clause_after = classes[stretch.index + 1 : stretch.sentence_end].partition(CONJUNCTION)[0]
    if CUE in classes[start : stretch.index] + clause_after:
        return None
    whom = phrase_starting_at(words, start + 1, stretch.index)
    if (
        whom is None
        or classes[whom.head] not in NAMED
        or words.span_text(whom.head, whom.head) in stretch.lexicon.places
    ):
        return None
    after = whom.last + 1
    if classes[after : after + 2] in _OPENS_AN_ASIDE:
        after = max(after, classes.find(COMMA, after + 1, stretch.index))
    clause = classes[after : stretch.index].removeprefix(COMMA)
    if not clause or clause[0] not in _STARTS_A_SUBJECT or AUXILIARY not in clause or COMMA in clause:
        return None
    return Evidence(whom, start, confidence.SENTENCE_BEFORE, f"'{words.lower[start]}' whom it is so")


def subject_of_clause(stretch: MarkedStretch) -> Evidence | None:
    """'Layman drew on the "..."': without a reporting verb, the subject of the clause around the marks."""
    words, start = stretch.words, stretch.sentence_start
    found = verb_before(words, stretch.index, start)
    subject = None if found is None else subject_of(words, found, start)
    subject = subject or first_subject(words, start, stretch.sentence_end)
    return Evidence(subject, None, confidence.SUBJECT_OF_CLAUSE, "subject of the clause") if subject else None
