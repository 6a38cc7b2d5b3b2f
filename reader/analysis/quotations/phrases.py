"""Noun phrases, by the classes of the words: who or what is named."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.word_classes import (
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    CLAUSE_ENDS,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    ED_WORD,
    HEADS,
    NAME,
    NAMED,
    NOMINAL,
    NOUNS,
    PARTICIPLES,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUANTIFIER,
    TIME,
    TITLE,
    TO,
    listed,
)

_AFTER_AN_APPOSITION = CLAUSE_ENDS | {COLON}
_LINKS = frozenset(["of", "for", "from", "at", "in", "with", "on", "to", "by", "about", "near"])
_PHRASE_ENDS = HEADS | {POSSESSIVE, TIME, CLOSING}
_DETERMINERS = frozenset({DETERMINER, QUANTIFIER})
_NOT_FIRST = frozenset({ADVERB, TIME, POSSESSIVE})
_MAKES_A_VERB = frozenset({AUXILIARY, TO})
_IN_A_RUN = NOMINAL - {ADVERB}
_OF_EVERYONE = frozenset(["all", "both"])
_AFTER_ITS_NOUN = listed("close familiar loyal near present responsible involved available")
"""Adjectives that stand behind their noun: "a person close to the mayor"."""
_BEFORE_A_PARTICIPLE = NOUNS | {TITLE, ED_WORD}
_BEFORE_TO = NOUNS | {ED_WORD, BASE_CUE}
_AFTER_TO = frozenset({DETERMINER, NAME, QUANTIFIER, TITLE})
_APPOSED = NOUNS | {DETERMINER, TITLE}


class NounPhrase(NamedTuple):
    """Words `first` to `last`, inclusive, that name someone or something.

    Attributes:
        first: Index of its first word.
        last: Index of its last word.
        head: Index of its head: the last word before a preposition, comma or relative.
    """

    first: int
    last: int
    head: int


def phrase_ending_at(words: ClassifiedWords, last: int, start: int) -> NounPhrase | None:
    """Return the noun phrase whose last word is `last`, including "of the", "for"; it does not begin before `start`."""
    classes = words.classes
    first, head = base_phrase(classes, last, start)
    if first > last:
        return None
    while first - 2 >= start:
        link = classes[first - 1]
        joins = link == TO and classes[first] in _AFTER_TO and classes[first - 2] in _BEFORE_TO
        if joins or (link == PREPOSITION and words.lower[first - 1] in _LINKS) or link == CONJUNCTION:
            base_first, base_last = base_phrase(classes, first - 2, start)
            if base_first > base_last or (link == CONJUNCTION and classes[first - 2] not in NAMED):
                break
            if link == CONJUNCTION and not _is_list(classes, base_first, first - 2, last):
                break
            if link == CONJUNCTION and _is_role(classes, base_first, base_last) and PERSON in classes[first:head]:
                first = base_first  # "diver and author Ada Marlow"
                continue
            first, head = base_first, base_last
        else:
            break
    if first < last and (
        classes[first] == PRONOUN or (words.lower[first] in _OF_EVERYONE and classes[first + 1] == NAME)
    ):
        first += 1
    while head > first and classes[head] == POSSESSIVE:
        head -= 1
    while head > first and classes[head] in PARTICIPLES and classes[head - 1] in _BEFORE_A_PARTICIPLE:
        head -= 1  # a participle after its noun: "a letter obtained by"
    if head > first and classes[head - 1] == PERSON and words.lower[head] in _AFTER_ITS_NOUN:
        head -= 1
    return NounPhrase(first, last, head)


def _is_role(classes: str, first: int, last: int) -> bool:
    """Return whether words are a noun for a person without an article or a name."""
    return classes[last] == PERSON and classes[first] != DETERMINER and NAME not in classes[first : last + 1]


def _is_list(classes: str, start: int, end: int, last: int) -> bool:
    """Return whether "A and B" before a verb is one phrase: both are names or both are people."""
    return (NAME in classes[start : end + 1] and NAME in classes[end + 2 : last + 1]) or classes[end] == PERSON


def base_phrase(classes: str, last: int, start: int) -> tuple[int, int]:
    """Return the first and last word of the simple phrase that ends at `last`; (last + 1, last) if there is none."""
    if classes[last] == PRONOUN:
        return last, last
    if classes[last] not in _PHRASE_ENDS:
        return last + 1, last
    first = last
    while first >= start and classes[first] in NOMINAL:
        if classes[first] in PARTICIPLES and first < last and first > start and classes[first - 1] in _MAKES_A_VERB:
            break  # "has classified 22 letters", "to helping Mrs. Marlow"
        if classes[first] == TIME and classes[first + 1] != POSSESSIVE and first < last:
            break
        if classes[first] in _DETERMINERS:
            first -= 1
            if first >= start and classes[first] in _DETERMINERS:
                continue
            break
        first -= 1
    first += 1
    while first < last and classes[first] in _NOT_FIRST:
        first += 1
    return first, last


def phrase_starting_at(words: ClassifiedWords, first: int, end: int) -> NounPhrase | None:
    """Return the noun phrase whose first word is `first`, including "of the", "for"; it ends before `end`."""
    classes = words.classes
    if first >= end:
        return None
    if classes[first] == PRONOUN:
        return NounPhrase(first, first, first)
    last = _end_of_run(classes, first, end)
    if last < first:
        return None
    head = last
    while head > first and classes[head] in PARTICIPLES and classes[head - 1] in NOUNS:
        head -= 1
    while last + 2 < end and words.lower[last + 1] in _LINKS and classes[last + 1] == PREPOSITION:
        further = _end_of_run(classes, last + 2, end)
        if further < last + 2 or classes[further] == TIME:
            break
        last = further
    return NounPhrase(first, last, head)


def with_apposition_after(words: ClassifiedWords, phrase: NounPhrase, end: int) -> NounPhrase:
    """Return a phrase with its apposition after a comma: "Ada Marlow, the mayor of Dover"."""
    classes = words.classes
    comma = phrase.last + 1
    if classes[comma] != COMMA or classes[comma + 1] not in _APPOSED:
        return phrase
    beside = phrase_starting_at(words, comma + 1, end)
    if beside is None or classes[beside.last + 1] not in _AFTER_AN_APPOSITION:
        return phrase
    return NounPhrase(phrase.first, beside.last, phrase.head)


def _end_of_run(classes: str, first: int, end: int) -> int:
    """Return the last word of the run of nominal words from `first`; `first` - 1 if there is none."""
    last = first
    while last < end and classes[last] in _IN_A_RUN and not (last > first and classes[last] in _DETERMINERS):
        last += 1
    last -= 1
    while last >= first and classes[last] not in HEADS:
        last -= 1
    return last
