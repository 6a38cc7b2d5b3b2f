"""Where reported content begins and ends."""

from __future__ import annotations

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import WordInSentence
from reader.analysis.quotations.lexicon import Cue
from reader.analysis.quotations.phrases import phrase_starting_at
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ED_WORD,
    FINITE,
    ING_CUE,
    ING_WORD,
    LINE_END,
    MARKED,
    NAME,
    NOUNS,
    PERSON,
    PREPOSITION,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    SEMICOLON,
    STOP,
    SUBORDINATOR,
    THAT,
    TIME,
    TITLE,
    TO,
)

CONTENT_ENDS = frozenset({STOP, COMMA, COLON, SEMICOLON, LINE_END, DASH})
"""Classes that a reported clause does not end with."""
_TO_SOMEONE = frozenset(["tell", "inform", "remind", "assure", "advise", "notify", "reassure", "persuade", "convince"])
_TIMES = frozenset(["week", "weekend", "month", "year", "morning", "afternoon", "evening", "summer", "time"])
_FARTHEST_THAT = 14
"""Words after a reporting verb within which "that" opens its content."""
_CLAUSE_HEAD = 8
"""Reported content is a clause if there is a verb among this many of its first words."""
_NEXT_REPORT = 6
"""Words after a comma within which the verb of another report is looked for."""
_BEFORE_THAT_OF_ANOTHER_CLAUSE = FINITE | {STOP, MARKED, SEMICOLON, COLON} | {TO, ING_WORD, ED_WORD, ING_CUE, BASE_CUE}
_CLAUSE_STARTS = frozenset({PRONOUN, QUANTIFIER, DETERMINER, NAME, TITLE, PERSON, THAT})
_WHEN_OR_HOW = frozenset({ADVERB, TIME})
_SHOWS_A_CLAUSE = FINITE | {PRONOUN}
_OPENS_A_CLAUSE = frozenset({THAT, TO})
_REPORTS_MORE = frozenset({ING_CUE, ACCORDING})
_TAKES_ONLY_CLAUSES = frozenset(["say", "insist", "think", "believe", "hope"])
_SHORTEST_CLAUSE = 2
"""Words after the first of a clause whose verb is on no list: "prices rise fast"."""
_RECEIVES = frozenset({DETERMINER, NAME, TITLE, PERSON, PRONOUN, QUANTIFIER})
"""What follows "to" where it names a hearer: "told stories to her sons"."""
_OPENS_CONTENT = frozenset({THAT, SUBORDINATOR, RELATIVE})
_BEFORE_A_PAST_TENSE = NOUNS | {PRONOUN, QUANTIFIER, ADVERB}
_BEFORE_A_BASE = frozenset({PRONOUN, AUXILIARY, ADVERB, NAME, PERSON})
_JOINS = frozenset({COMMA, CONJUNCTION})
_OF_THE_SAME_SUBJECT = FINITE | {ED_WORD, ADVERB}
_ANOTHER_SUBJECT = frozenset({CONJUNCTION, SUBORDINATOR, NAME, PRONOUN, QUANTIFIER, DETERMINER, TITLE, PERSON})
_BEFORE_A_VERB = frozenset({ADVERB, AUXILIARY})


def content_start(cue: WordInSentence, verb: Cue) -> int:
    """Return the first word after the verb, skipping adverbs, days and the person addressed."""
    words, classes = cue.words, cue.words.classes
    first, end = cue.index + 1, cue.sentence_end
    that = classes.find(THAT, first, min(end, cue.index + _FARTHEST_THAT))
    if that > 0 and _BEFORE_THAT_OF_ANOTHER_CLAUSE.isdisjoint(classes[first:that]):
        return that
    if verb.base in _TO_SOMEONE and (person := phrase_starting_at(words, first, end)):
        first = person.last + 1
    while first < end and (skipped := _time_at(words, first)):
        first += skipped
    if first < end and classes[first] == PREPOSITION:
        return _past_preposition(cue, first, verb)
    return first


def _past_preposition(cue: WordInSentence, first: int, verb: Cue) -> int:
    """Return where the content starts after a preposition: "called for talks", "said in May the bridge holds"."""
    if cue.words.lower[first] in cue.lexicon.prepositions.get(verb.base, ()):
        return first + 1
    adverbial = phrase_starting_at(cue.words, first + 1, cue.sentence_end) if verb.speech else None
    if adverbial and cue.words.classes[adverbial.last + 1] in _CLAUSE_STARTS:
        return adverbial.last + 1
    return first


def _time_at(words: ClassifiedWords, first: int) -> int:
    """Return how many words from `first` only say when or how: "flatly", "Monday", "on Monday", "this week"."""
    here, following = words.classes[first], words.classes[first + 1]
    if here in _WHEN_OR_HOW:
        return 1
    if (here == PREPOSITION and following == TIME) or (here == DETERMINER and words.lower[first + 1] in _TIMES):
        return 2
    return 0


def content_end(cue: WordInSentence, first: int) -> int:
    """Return the last word of the clause from `first`: the end of the sentence, or before another report begins."""
    classes = cue.words.classes
    head = classes[first : first + _CLAUSE_HEAD]
    clause = not _SHOWS_A_CLAUSE.isdisjoint(head) or classes[first] in _OPENS_A_CLAUSE
    last = cue.sentence_end - 1
    for index in range(first, cue.sentence_end):
        here = classes[index]
        if (
            here == SEMICOLON
            or (here == COMMA and (not clause or _another_begins(cue, index)))
            or (here == CONJUNCTION and _another_joined(cue, index))
        ):
            last = index - 1
            break
    while last >= first and (classes[last] in CONTENT_ENDS or classes[last] == CLOSING):
        last -= 1
    return last


def is_clause(cue: WordInSentence, first: int, last: int) -> bool:
    """Return whether words that follow a reporting verb are a clause, and not just its object: "called her mother".

    A verb right behind a comma or "and" is another of the same subject: "called her mother, warned her father". A
    phrase with a preposition counts where the reporting verb takes it: "called for talks".
    """
    classes = cue.words.classes
    if classes[first] == TO:
        return classes[first + 1] not in _RECEIVES
    if classes[first] in _OPENS_CONTENT or classes[first - 1] == PREPOSITION:
        return True
    verb = cue.lexicon.cues[cue.words.lower[cue.index]]
    if verb.base in _TAKES_ONLY_CLAUSES and last - first >= _SHORTEST_CLAUSE:
        return True
    for index in range(first, last + 1):
        here = classes[index]
        if here in FINITE or (here == ED_WORD and index > first and classes[index - 1] in _BEFORE_A_PAST_TENSE):
            return index > first or here == AUXILIARY
        if here == BASE_CUE and classes[index - 1] in _BEFORE_A_BASE:
            return True
        if here in _JOINS and classes[index + 1] in _OF_THE_SAME_SUBJECT:
            return False
        if here == COMMA and classes[index + 1] == CONJUNCTION:
            return False
    return False


def _another_begins(cue: WordInSentence, comma: int) -> bool:
    """Return whether a comma begins another report: ', saying ...', ', though she conceded ...', ', Layman said'."""
    ahead = cue.words.classes[comma + 1 : min(cue.sentence_end, comma + _NEXT_REPORT)]
    if ahead[:1] in _REPORTS_MORE:
        return True
    verb = ahead.find(CUE)
    if verb < 0 or ahead[0] not in _ANOTHER_SUBJECT:
        return False
    return cue.lexicon.cues[cue.words.lower[comma + 1 + verb]].speech


def _another_joined(cue: WordInSentence, joint: int) -> bool:
    """Return whether the same source reports more: "... and said", "... but later noted"."""
    words = cue.words
    verb = joint + 1
    while verb < cue.sentence_end and words.classes[verb] in _BEFORE_A_VERB:
        verb += 1
    return words.classes[verb] == CUE and cue.lexicon.cues[words.lower[verb]].speech
