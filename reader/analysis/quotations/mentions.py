"""The words of a sentence that may name whoever speaks."""

from __future__ import annotations

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.phrases import NounPhrase, base_phrase
from reader.analysis.quotations.word_classes import (
    DETERMINER,
    ED_WORD,
    ING_CUE,
    NAME,
    NOUN,
    NUMBER,
    OWNERS,
    PERSON,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    TITLE,
)

_STANDS_ALONE = frozenset({PRONOUN, RELATIVE})
_MAY_HEAD = frozenset({NAME, TITLE, PERSON, NOUN, QUANTIFIER})
_HEADS_WITHOUT_ARTICLE = frozenset({NAME, PERSON, QUANTIFIER})
_GOES_ON = frozenset({NAME, TITLE, PERSON, NOUN, DETERMINER, QUANTIFIER, NUMBER, ED_WORD, ING_CUE})


def mentions_in(words: ClassifiedWords, lexicon: Lexicon, start: int, end: int) -> list[NounPhrase]:
    """Return the names, people, bodies and pronouns among words `start` to `end`, half-open, in order."""
    classes = words.classes
    found = []
    for index in range(start, end):
        word_class = classes[index]
        if word_class in _STANDS_ALONE or (word_class == DETERMINER and words.lower[index] in OWNERS):
            found.append(NounPhrase(index, index, index))
        elif word_class in _MAY_HEAD and (index + 1 >= end or classes[index + 1] not in _GOES_ON):
            first, last = base_phrase(classes, index, start)
            if first <= last and _may_name(words, lexicon, first, index):
                found.append(NounPhrase(first, index, index))
    return found


def _may_name(words: ClassifiedWords, lexicon: Lexicon, first: int, head: int) -> bool:
    """Return whether a phrase has a head for someone, or an article before any other."""
    if words.classes[head] in _HEADS_WITHOUT_ARTICLE or words.classes[first] == DETERMINER:
        return True
    return words.lower[head] in lexicon.documents or words.lower[head] in lexicon.bodies
