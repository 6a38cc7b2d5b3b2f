"""Which stretches in marks are not speech: titles, names, terms, markup. Length alone decides nothing.

Each rule takes a `MarkedStretch` and whether a word reports it, and returns whether it is not speech.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import MarkedStretch
from reader.analysis.quotations.titles import (
    AGENTS,
    ONE,
    WORD,
    is_capitalised,
    is_performed,
    is_title_in_a_phrase,
    is_title_of_work,
    is_title_that_does,
)
from reader.analysis.quotations.word_classes import (
    ADVERB,
    AUXILIARY,
    COLON,
    COMMA,
    DETERMINER,
    ED_WORD,
    NAME,
    NOUN,
    NOUNS,
    POSSESSIVE,
    PREPOSITION,
    SUBORDINATOR,
    THAT,
    listed,
)

_NAMING = frozenset(["known", "dubbed", "so-called", "titled", "entitled", "named", "coined", "nicknamed", "billed"])
_BETWEEN_NAME_AND_MARKS = frozenset({DETERMINER, SUBORDINATOR, PREPOSITION, COMMA})
_BEFORE_A_PASSIVE = NOUNS | {ADVERB, COMMA, THAT}
_NOTE = re.compile(r"\(.*\)\.?|\[[^\]]*\]|\w+:", re.DOTALL)
_FILE_NAME = re.compile(r"[\w~-][\w./~-]*\.(?:txt|md|pdf|docx?|xlsx?|csv|json|html?|jpe?g|png|gif|zip|exe|py)")
_FARTHEST_KNOWN = 6
"""Words before marks within which "known" still says what is meant by them."""
_MEANING = listed("means meant denotes derives derived translates rhymes")
"""Verbs whose subject is a word."""
_COMING = frozenset([("comes", "from"), ("stands", "for"), ("refers", "to")])
_WORDS = listed(
    "word term expression phrase name letter verb noun adjective adverb pronoun prefix suffix syllable acronym"
    " abbreviation words terms letters"
)
_BEFORE_A_WORD = frozenset({DETERMINER, NAME, NOUN, ED_WORD, PREPOSITION})
_BE = frozenset(["is", "was", "are", "were", "been"])
_ENDS_A_SENTENCE = frozenset(".?!")
_CRIES = listed("chant chants cry cries shout shouts scream screams yell yells call calls")
_PHRASE = 3
"""A stretch of at most this many words, without a reporting word in its sentence, is a phrase and not an utterance."""


def is_speech(stretch: MarkedStretch, *, reported: bool) -> bool:
    """Return whether a stretch is speech; `reported` if a word in its own sentence reports it."""
    return not any(rule(stretch, reported) for rule in RULES)


def is_attribute(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'<a id="12">': the marks are part of markup."""
    return is_markup(stretch.words, stretch.index)


def is_markup(words: ClassifiedWords, index: int) -> bool:
    """Return whether the marks of word `index` are those of an attribute of a tag."""
    start = words.starts[index]
    return words.text[start - 1 : start] == "="


def is_between_names(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'Robert "Bob" Hall', '"(Applause)"', '"Related:"': a nickname within a name, a note in brackets, a label."""
    classes, index = stretch.words.classes, stretch.index
    if _NOTE.fullmatch(stretch.content.strip()):
        return True
    return classes[index - 1] == NAME == classes[index + 1] and stretch.content.istitle()


def is_name_given(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'a man known as "the fox"', 'so-called "closed" lists': a name in general use, not given by anyone here."""
    words, classes = stretch.words, stretch.words.classes
    at = stretch.index - 1
    while at >= stretch.sentence_start and classes[at] in _BETWEEN_NAME_AND_MARKS:
        at -= 1
    if at < stretch.sentence_start:
        return False
    if words.lower[at] == "so-called" or _is_known_as(stretch):
        return True
    if words.lower[at] == "called" and is_capitalised(stretch.content):
        return not ONE.isdisjoint(words.lower[max(stretch.sentence_start, at - 3) : at])  # 'a dog called "Rex"'
    passive = classes[at - 1] in _BEFORE_A_PASSIVE or words.lower[at - 1] in _BE
    return words.lower[at] in _NAMING and passive and classes[at - 1] not in AGENTS


def _is_known_as(stretch: MarkedStretch) -> bool:
    """'known to friends as "Fox"': a name by which somebody is known, to whomever."""
    lower, index = stretch.words.lower, stretch.index
    return (
        is_capitalised(stretch.content)
        and lower[index - 1] == "as"
        and "known" in lower[max(stretch.sentence_start, index - _FARTHEST_KNOWN) : index]
    )


def is_word_itself(stretch: MarkedStretch, reported: bool) -> bool:
    """'The word "mess" is old', '"Lagom" means enough', '"notes.txt"': words of which something is said."""
    words, at = stretch.words, stretch.index
    if _FILE_NAME.fullmatch(stretch.content.strip()):
        return True
    if at == stretch.sentence_start:
        is_word = _is_phrase(stretch.content) and stretch.content.rstrip()[-1:].isalpha()
        after = at + 1 + (words.classes[at + 1] == ADVERB)
        is_foreign = words.classes[at + 1 : at + 3] == AUXILIARY + NAME and words.lower[at + 3] == "for"
        return is_word and (
            is_foreign or words.lower[after] in _MEANING or tuple(words.lower[at + 1 : at + 3]) in _COMING
        )
    if reported or words.lower[at - 1] not in _WORDS or "by" in words.lower[at : stretch.sentence_end]:
        return False
    first = at - 1
    while first > stretch.sentence_start and words.classes[first - 1] in _BEFORE_A_WORD:
        first -= 1
    return first == stretch.sentence_start


def is_unreported_phrase(stretch: MarkedStretch, reported: bool) -> bool:
    """'the days of "moaning" are over': a phrase within a clause, without a reporting word in its sentence."""
    if reported or stretch.index == stretch.sentence_start or stretch.follows_dash or _is_depicted(stretch):
        return False
    if stretch.words.classes[stretch.index - 2 : stretch.index] == ED_WORD + COMMA and _is_whole(stretch.content):
        return False  # 'Layman deadpanned, "Dig."'
    if _is_introduced_by_a_name(stretch) and _is_whole(stretch.content):
        return False
    return _is_phrase(stretch.content) or is_capitalised(stretch.content)


def _is_introduced_by_a_name(stretch: MarkedStretch) -> bool:
    """'Ada Marlow, on the plan: "A mess."', '"Layman had an answer: "No."'."""
    classes, start, colon = stretch.words.classes, stretch.sentence_start, stretch.index - 1
    if classes[colon] != COLON or classes[start] not in AGENTS or POSSESSIVE in classes[start:colon]:
        return False
    return stretch.lexicon.works.isdisjoint(stretch.words.lower[start:colon])


def _is_phrase(content: str) -> bool:
    """Return whether a stretch has few words; they are not counted beyond that."""
    return next(islice(WORD.finditer(content), _PHRASE, None), None) is None


def _is_whole(content: str) -> bool:
    """Return whether words begin and end like a sentence."""
    return content.strip()[:1].isupper() and content.rstrip()[-1:] in _ENDS_A_SENTENCE


def _is_depicted(stretch: MarkedStretch) -> bool:
    """'admires him as a "strong man"', 'used the phrase "fair share"': still someone's choice of words."""
    words, at = stretch.words, stretch.index - 1
    if words.lower[at] in stretch.lexicon.noun_cues:
        return True
    if words.lower[at] == "of" and words.lower[at - 1] in _CRIES:
        return True
    while at > stretch.sentence_start and words.classes[at] == DETERMINER:
        at -= 1
    return words.lower[at] == "as"


RULES: tuple[Callable[[MarkedStretch, bool], bool], ...] = (
    is_attribute,
    is_title_of_work,
    is_performed,
    is_between_names,
    is_name_given,
    is_title_in_a_phrase,
    is_title_that_does,
    is_word_itself,
    is_unreported_phrase,
)
"""The rules; if any of them applies, a stretch is not speech."""
