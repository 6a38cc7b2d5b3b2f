"""What may stand between a subject and its verb: dates, adverbs, participles and clauses that only describe."""

from __future__ import annotations

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.phrases import NounPhrase, phrase_ending_at
from reader.analysis.quotations.word_classes import (
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    COMMA,
    CUE,
    DETERMINER,
    ED_WORD,
    ING_WORD,
    NAME,
    NAMED,
    NOUN,
    NOUNS,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    TIME,
    VERB,
    listed,
)

_HELPING = frozenset({ADVERB, AUXILIARY})
_WHEN = frozenset({NUMBER, TIME})
_SPANS = listed("year month week night weekend summer winter spring autumn fall quarter decade century")
_WHICH = listed("last this next earlier later")
MAKES_A_NOUN_OF_A_CUE = frozenset({NOUN, DETERMINER, POSSESSIVE, NAME, PREPOSITION})
"""What before the base of a reporting verb makes it a noun: "the audit report", "secretary of state"."""
_PREDICATES = frozenset({VERB, ED_WORD})
_MAY_BE_A_PARTICIPLE = frozenset({CUE, VERB, ED_WORD})


def helps(words: ClassifiedWords, at: int) -> bool:
    """Return whether a word is an adverb or an auxiliary: "has", "long" in "has long called"."""
    classes = words.classes
    return classes[at] in _HELPING or (words.lower[at] == "long" and classes[at - 1] == AUXILIARY)


def before_date(words: ClassifiedWords, at: int, start: int) -> int:
    """Return the word before a date that ends at `at`, as in "her letter of 3 May", "read last year"; else `at`."""
    classes = words.classes
    if words.lower[at] in _SPANS and words.lower[at - 1] in _WHICH and at > start + 1:
        return at - 2
    first = at if classes[at] in _WHEN else start
    while first > start and (classes[first] in _WHEN or (classes[first] == COMMA and classes[first - 1] in _WHEN)):
        first -= 1
    return first - 1 if start < first < at and classes[first] == PREPOSITION else at


def whom_it_describes(words: ClassifiedWords, found: NounPhrase, start: int) -> NounPhrase | None:
    """'a lawyer who represents Layman said', 'a lawyer representing Layman said': the lawyer, where no comma stands."""
    classes, verb = words.classes, found.first - 1
    inner = classes.find(ING_WORD, found.first + 1, found.head)
    if inner > 0 and classes[inner - 1] in NAMED:
        return NounPhrase(found.first, inner - 1, inner - 1)
    if classes[verb] == RELATIVE and classes[found.first] == NOUN and words.lower[found.first].endswith("s"):
        verb += 1  # an unknown verb
    elif classes[verb] not in _PREDICATES:
        return None
    who = verb - 1
    is_subject = who > start and words.lower[who] == "who" and classes[who - 1] in NOUNS and found.last > verb
    return phrase_ending_at(words, who - 1, start) if is_subject else None


def before_participle(words: ClassifiedWords, participle: int, start: int) -> NounPhrase | None:
    """'a letter seen by Layman said': the phrase that a participle belongs to."""
    classes = words.classes
    if participle <= start or classes[participle] not in _MAY_BE_A_PARTICIPLE:
        return None
    before = classes[participle - 1]
    is_noun = before in NOUNS or (before == BASE_CUE and classes[participle - 2] in MAKES_A_NOUN_OF_A_CUE)
    is_noun = is_noun or words.lower[participle - 1] == "those"
    if not is_noun:
        return None
    return phrase_ending_at(words, participle - 1, start)
