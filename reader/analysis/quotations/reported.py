"""Reported speech without marks: "Layman said the bridge holds"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.analysis.quotations import confidence
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import WordInSentence
from reader.analysis.quotations.lexicon import Cue, Lexicon
from reader.analysis.quotations.phrases import NounPhrase, phrase_starting_at
from reader.analysis.quotations.reported_content import CONTENT_ENDS, content_end, content_start, is_clause
from reader.analysis.quotations.someone import can_speak
from reader.analysis.quotations.verbs import (
    according_to,
    is_finite_base,
    is_plural_noun,
    names_nothing,
    subject_of_cue,
)
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    CLAUSE_ENDS,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    ING_CUE,
    ING_WORD,
    MARKED,
    NAME,
    NOMINAL,
    NOUN,
    PERSON,
    PREPOSITION,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    TITLE,
    TO,
    any_of,
)

_REPORTING = re.compile(any_of({CUE, ING_CUE, BASE_CUE, ACCORDING}))
_BEING = frozenset(["is", "was", "are", "were", "be", "been", "being"])

_CONTENT_STARTS = (
    (NOMINAL - {TIME}) | FINITE | {ING_CUE, PRONOUN, THAT, SUBORDINATOR, MARKED, TO, RELATIVE, PREPOSITION}
)
_NO_SPEECH_STARTS = frozenset({PREPOSITION, ING_WORD, SUBORDINATOR, ADVERB})
_BEFORE_HALF_A_SOURCE = frozenset({PREPOSITION, CONJUNCTION})
"""What stands before a source that may be only the end of one: "the crew and its captain said", "of voters say"."""
_NO_CONTENT_ALONE = frozenset({MARKED, ADVERB, TIME})
_BEFORE_AN_ING_CUE = frozenset({COMMA, AUXILIARY})
_BEFORE_A_VERB_OF_THOUGHT = frozenset({NAME, PRONOUN, PERSON, RELATIVE, THAT, ADVERB})
_BEFORE_A_PARTICIPLE = frozenset({NOUN, NAME})
_INVERTED_SUBJECT = frozenset({NAME, DETERMINER, PERSON, TITLE})
_PLAIN = frozenset(["say", "note", "add", "report", "argue", "write", "explain"])
_TOO_FEW = 4
_NO_SURE_STARTS = frozenset({PREPOSITION, SUBORDINATOR})
_ENDS_A_REPORT = CLAUSE_ENDS | {TIME, PREPOSITION}


class ReportedClause(NamedTuple):
    """Words `first` to `last`, inclusive, as reported by the source with the word `cue`."""

    first: int
    last: int
    cue: int
    source: NounPhrase
    confidence: float


def find_reported_clauses(words: ClassifiedWords, lexicon: Lexicon) -> Iterator[ReportedClause]:
    """Yield what the reporting words of a text report, in the order of those words."""
    for match in _REPORTING.finditer(words.classes):
        cue = WordInSentence(words, lexicon, match.start(), *words.sentence(match.start()))
        reported = _reported_by(cue)
        if reported is not None and can_speak(words, reported.source, lexicon):
            yield reported
            if rest := _rest(cue, reported):
                yield rest


def is_sure(report: ReportedClause, words: ClassifiedWords, lexicon: Lexicon) -> bool:
    """Return whether a clause is surely somebody's words: a plain verb of saying, and a whole clause of some length.

    In a study of news 88 of 100 such clauses were right, of all others 38 to 76; of those up to four words 29 to 40.
    """
    classes = words.classes
    cue = lexicon.cues.get(words.lower[report.cue])
    if classes[report.cue] != ACCORDING and (cue is None or cue.base not in _PLAIN):
        return False
    if classes[report.source.first - 1] in _BEFORE_HALF_A_SOURCE or classes[report.cue - 1] == CONJUNCTION:
        return False
    if cue is not None and cue.form == "base" and not _is_many(words, report.source):
        return False
    first, end = report.first, report.last + 1
    if end - first - classes.count(MARKED, first, end) <= _TOO_FEW or classes[first] in _NO_SURE_STARTS:
        return False
    return any(classes.count(verb, first, end) for verb in FINITE)


def _is_many(words: ClassifiedWords, source: NounPhrase) -> bool:
    """Return whether a source may have a verb without -s: "the masons report", not "a weekly report"."""
    is_pronoun = words.classes[source.head] == PRONOUN
    return is_pronoun or words.classes[source.head] == QUANTIFIER or words.lower[source.head].endswith(("s", "people"))


def _rest(cue: WordInSentence, reported: ReportedClause) -> ReportedClause | None:
    """Return what continues after a cue between commas: 'The bridge, Layman said, holds.'."""
    classes = cue.words.classes
    if reported.last > cue.index or classes[cue.index + 1] != COMMA:
        return None
    first = cue.index + 2
    last = content_end(cue, first) if first < cue.sentence_end else first - 1
    if last <= first or classes[first] not in _CONTENT_STARTS or MARKED in classes[first : last + 1]:
        return None
    return reported._replace(first=first, last=last)


def _reported_by(cue: WordInSentence) -> ReportedClause | None:
    """Return what a word reports, if anything."""
    words, before = cue.words, cue.words.classes[cue.index - 1]
    if words.classes[cue.index] == ACCORDING:
        return _according(cue)
    verb = cue.lexicon.cues.get(words.lower[cue.index])
    if verb is None or verb.strength == "act" or not _is_verb_of_clause(cue, verb):
        return None
    if verb.form != "ing" and before == COMMA:
        return _before_verb(cue) or _after_verb(cue, verb)
    return _after_verb(cue, verb) or _before_verb(cue)


def _is_verb_of_clause(cue: WordInSentence, verb: Cue) -> bool:
    """Return whether a form reports here: not a noun ("in the states"), a passive ("is known") or a bare -ing form."""
    words, index = cue.words, cue.index
    before = words.classes[index - 1]
    if verb.form == "ing":
        return before in _BEFORE_AN_ING_CUE
    if verb.form == "base":
        return before != TO and is_finite_base(cue, index)
    if verb.form == "third":
        return not is_plural_noun(cue, index) and (verb.speech or before in _BEFORE_A_VERB_OF_THOUGHT)
    if before in _BEFORE_A_PARTICIPLE and words.classes[index + 1] == PREPOSITION and not verb.speech:
        return False  # "the group known as the fox"
    return not (before == AUXILIARY and words.lower[index - 1] in _BEING)


def _after_verb(cue: WordInSentence, verb: Cue) -> ReportedClause | None:
    """'Layman said on Monday that the bridge holds': what follows the verb, from "that" or the first word on."""
    classes = cue.words.classes
    first = content_start(cue, verb)
    if first >= cue.sentence_end or classes[first] not in _CONTENT_STARTS:
        return None
    if verb.speech and classes[first] in _NO_SPEECH_STARTS:
        return None
    last = content_end(cue, first)
    if last < first or (first == last and classes[first] in _NO_CONTENT_ALONE):
        return None
    if not is_clause(cue, first, last):
        return None
    source = subject_of_cue(cue, cue.index)
    if source is None or names_nothing(cue, source):
        return None
    sure = confidence.CLAUSE_OF_SPEECH if verb.speech else confidence.CLAUSE_OF_THOUGHT
    if classes[first] == THAT:
        sure = confidence.CLAUSE_AFTER_THAT
    return ReportedClause(first, last, cue.index, source, sure)


def _before_verb(cue: WordInSentence) -> ReportedClause | None:
    """'The bridge holds, Layman said.': what precedes the source, if nothing follows the verb."""
    classes, start = cue.words.classes, cue.sentence_start
    following = classes[cue.index + 1]
    source: NounPhrase | None
    if following in _INVERTED_SUBJECT:
        source = phrase_starting_at(cue.words, cue.index + 1, cue.sentence_end)
        if source is None or classes[source.last + 1] not in _ENDS_A_REPORT:
            return None
        comma = cue.index - 1
    elif following in _ENDS_A_REPORT:
        source = subject_of_cue(cue, cue.index)
        if source is None:
            return None
        comma = source.first - 1
    else:
        return None
    if comma <= start + 1 or classes[comma] != COMMA or MARKED in classes[start:comma]:
        return None
    return ReportedClause(start, comma - 1, cue.index, source, confidence.CLAUSE_OF_SPEECH)


def _according(cue: WordInSentence) -> ReportedClause | None:
    """'According to the letter, the bridge holds' and 'The bridge holds, according to the letter'."""
    classes = cue.words.classes
    found = according_to(cue, cue.index)
    if found is None:
        return None
    if cue.index - cue.sentence_start <= 1:
        comma = classes.find(COMMA, found.phrase.last, cue.sentence_end)
        first, last = comma + 1, cue.sentence_end - 1
        if comma < 0:
            return None
    else:
        first, last = cue.sentence_start, cue.index - 1
    while last > first and classes[last] in CONTENT_ENDS:
        last -= 1
    if last <= first:
        return None
    return ReportedClause(first, last, cue.index, found.phrase, confidence.CLAUSE_ACCORDING_TO)
