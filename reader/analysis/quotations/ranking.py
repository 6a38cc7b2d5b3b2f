"""Who of those named around a stretch in marks most likely says it, and how likely that is.

A softmax over the mentions (`candidates`), whose scores are sums of learned weights of their `features`. The weights
are `words/ranking.json`; `python -m tests.benchmarks.train_speakers` makes them from annotated articles.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import repeat

from reader.analysis.quotations import confidence
from reader.analysis.quotations.attribution import Attributed, in_block
from reader.analysis.quotations.candidates import Question, Surroundings
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import Evidence, follows_dash
from reader.analysis.quotations.features import features_of
from reader.analysis.quotations.lexicon import WORDS, Lexicon
from reader.analysis.quotations.people import People
from reader.analysis.quotations.phrases import NounPhrase, phrase_starting_at
from reader.analysis.quotations.reported import ReportedClause
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    BASE_CUE,
    COLON,
    COMMA,
    CUE,
    DASH,
    ING_CUE,
    NAME,
    NOUNS,
    PREPOSITION,
    STOP,
    THAT,
    TO,
)

UNIT = 50
"""How many whole units of the table make a weight of one."""

_BEFORE_MARKS = ("", COMMA, COLON, THAT)
_WHATEVER_SPEAKS = frozenset({BASE_CUE, ING_CUE})
_NO_VERBS = NOUNS | {COLON, PREPOSITION, TO}

Weights = Mapping[str, int]
"""Feature to weight, in units."""


@lru_cache(maxsize=1)
def learned_weights() -> Weights:
    """Return the table of weights, read once."""
    weights: Weights = json.loads((WORDS / "ranking.json").read_text(encoding="utf-8"))
    return weights


def ranked(
    found: Sequence[Attributed],
    words: ClassifiedWords,
    lexicon: Lexicon,
    people: People,
    reports: Sequence[ReportedClause],
) -> list[Attributed]:
    """Return the stretches found, each with the likeliest source, and with its probability as confidence."""
    around = Surroundings(words, lexicon, people, reports)
    return [_ranked_one(around, found, number) for number in range(len(found))]


def _ranked_one(around: Surroundings, found: Sequence[Attributed], number: int) -> Attributed:
    """Return one stretch with its likeliest source."""
    attributed = found[number]
    evidence = attributed.evidence
    if evidence is None or is_left_to_rules(around.words, attributed):
        return attributed
    if is_sure(around.words, attributed):
        return attributed._replace(evidence=evidence._replace(confidence=confidence.SURE))
    question = around.question(found, number)
    if question is None:
        return attributed
    probabilities = likelihoods(features_of(around, question), learned_weights())
    best = max(range(len(probabilities)), key=probabilities.__getitem__)
    sure = min(confidence.CERTAIN_AT_MOST, round(probabilities[best], 2))
    return attributed._replace(evidence=_evidence_for(question, best, sure))


def likelihoods(features: Sequence[Sequence[str]], weights: Weights) -> list[float]:
    """Return how likely each candidate is the source, given the features of each; their sum is 1."""
    scores = [sum(map(weights.get, names, repeat(0))) / UNIT for names in features]
    highest = max(scores)
    odds = [math.exp(score - highest) for score in scores]
    whole = sum(odds)
    return [each / whole for each in odds]


def agreed(
    reports: Sequence[ReportedClause], decided: Sequence[Attributed], likeliest: Sequence[Attributed]
) -> list[ReportedClause]:
    """Return the reported clauses; where the marks in one had its source by the rules, it has theirs now.

    Not where somebody else tells what those marks say: the clause then keeps its own.
    """
    places = [attributed.at for attributed in decided]
    found = []
    for report in reports:
        first = bisect_left(places, report.first)
        if first < len(places) and places[first] <= report.last:
            before, now = decided[first].evidence, likeliest[first].evidence
            if before and now and now.outer is None and before.phrase.head == report.source.head:
                report = report._replace(source=now.phrase)
        found.append(report)
    return found


def is_left_to_rules(words: ClassifiedWords, attributed: Attributed) -> bool:
    """Return whether mentions around a stretch say little of its source.

    Dialogue after dashes, long citations, and what names the source by its form: a label, "Marlow's verdict:", a name
    after a dash, "in the words of Marlow", "told by Marlow", "for Marlow it is". News has too few of these.
    """
    if follows_dash(words, attributed.at) or in_block(words, attributed.at):
        return True
    evidence = attributed.evidence
    if evidence is None:
        return False
    if evidence.cue is None:
        return words.classes[evidence.phrase.first - 1] == DASH and attributed.at < evidence.phrase.first
    is_agent = words.lower[evidence.phrase.first - 1] == "by" and evidence.cue < evidence.phrase.first
    return is_agent or words.classes[evidence.cue] in _NO_VERBS


def is_sure(words: ClassifiedWords, attributed: Attributed) -> bool:
    """Return whether a rule is sure of the source, and its reporting word the only one since the last stop."""
    evidence = attributed.evidence
    if evidence is None:
        return False
    if _stands_beside(words, evidence, attributed.at):
        return True
    if evidence.confidence < confidence.RIGHT_AFTER:
        return False
    start, end = words.sentence(attributed.at)
    start = max(start, words.classes.rfind(STOP, start, attributed.at))
    return words.classes.count(CUE, start, end) + words.classes.count(ACCORDING, start, end) <= 1


def _stands_beside(words: ClassifiedWords, evidence: Evidence, at: int) -> bool:
    """'the Times wrote that Marlow said, "..."', 'many in the hall shouting "No"': a source, its verb and the marks."""
    cue = evidence.cue
    if cue is None or evidence.phrase.last != cue - 1 or words.classes[cue + 1 : at] not in _BEFORE_MARKS:
        return False
    if words.classes[cue] == CUE:
        return words.classes[evidence.phrase.head] == NAME and cue < at
    return words.classes[cue] in _WHATEVER_SPEAKS and words.classes[evidence.phrase.head] in NOUNS


def _evidence_for(question: Question, best: int, sure: float) -> Evidence:
    """Return the evidence for the likeliest candidate: that of the rules where they name the same."""
    phrase = question.candidates[best].phrase
    if phrase.head == question.evidence.phrase.head:
        return question.evidence._replace(confidence=sure)
    return Evidence(_whole(question, phrase), None, sure, "the likeliest of those named around it")


def _whole(question: Question, phrase: NounPhrase) -> NounPhrase:
    """Return a mention with what belongs to it: "the mayor of Dover"."""
    words = question.stretch.words
    if words.classes[phrase.head] not in NOUNS or phrase.last != phrase.head:
        return phrase
    whole = phrase_starting_at(words, phrase.first, words.sentence(phrase.head)[1])
    return whole if whole and whole.head == phrase.head else phrase
