"""Who can speak: a person, a body or a document, and no thing, time or way."""

from __future__ import annotations

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.phrases import NounPhrase
from reader.analysis.quotations.word_classes import (
    COLON,
    COMMA,
    DASH,
    LINE_END,
    MARKED,
    NAME,
    NAMED,
    NUMBER,
    OPENING,
    OUTSIDE,
    PERSON,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    STOP,
    THAT,
    TITLE,
    UNCLOSED,
    listed,
)

_ALWAYS = frozenset({TITLE, PERSON, PRONOUN, QUANTIFIER, RELATIVE, THAT})
_STANDS_FOR_SOMEONE = listed(
    "his her their my our your its him them me us himself herself themselves all half most none percent majority third"
)
_SEVERAL = listed(
    "number group chorus couple handful array slew lot pair trio string majority rest list range host series"
)
_OF_PEOPLE = frozenset({PERSON, NAME, QUANTIFIER})
_OPENS_A_SENTENCE = frozenset({MARKED, STOP, LINE_END, OUTSIDE, COLON, DASH, OPENING, UNCLOSED})
_NUMBERED_PEOPLE = ("-year-old", "-year-olds")
_NUMBERS = listed("two three four five six seven eight nine ten eleven twelve dozens hundreds thousands")
_LIKE_A_PERSON = ("er", "or", "ist", "ian", "man", "woman", "men", "women", "person", "ee", "goer", "folk", "people")
_SHORTEST_LIKE_A_PERSON = 6
_LIKE_A_NOTION = ("tion", "ness", "ism", "ology")
_QUOTED_WORDS = listed(
    "quote quotes quotation quotations excerpt excerpts extract extracts evidence citation citations"
)
"""What the heading of a list of quotations calls them: "Key quotes:", "Evidence:"."""


def can_speak(words: ClassifiedWords, phrase: NounPhrase, lexicon: Lexicon) -> bool:
    """Return whether a phrase can name a source."""
    head = phrase.head
    word_class, word = words.classes[head], words.lower[head]
    if word_class in _ALWAYS or word in _STANDS_FOR_SOMEONE:
        return True
    if word_class == NAME:
        return not (_is_notion(words, phrase, lexicon) or heads_quotations(words, phrase))
    if word_class == NUMBER:
        if words.lower[head - 1] in lexicon.documents:
            return True  # "Section 3"
        return word in _NUMBERS or word.endswith(_NUMBERED_PEOPLE) or words.classes[head - 1] == COMMA
    first = phrase.first + (
        words.classes[phrase.first - 1] in _OPENS_A_SENTENCE and words.classes[phrase.first] == NAME
    )
    if not NAMED.isdisjoint(words.classes[first:head]):
        return True  # "a person close to the mayor", "the Marlow campaign's young ones"
    if word in _SEVERAL and words.lower[head + 1] == "of":
        of_whom = range(head + 2, phrase.last + 1)
        return any(words.classes[at] in _OF_PEOPLE or is_someone(words.lower[at], lexicon) for at in of_whom)
    return is_someone(word, lexicon)


def is_someone(word: str, lexicon: Lexicon) -> bool:
    """Return whether a noun means a body, a document or a person."""
    return _is_listed(word, lexicon) or _is_like_a_person(word, lexicon)


def _is_listed(word: str, lexicon: Lexicon) -> bool:
    """Return whether a noun, or the one that it is the plural of, means a body, a document or a person."""
    forms = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"}
    if "-" in word:
        forms |= {word.rpartition("-")[2], word.rpartition("-")[2].removesuffix("s")}
    listed = (lexicon.bodies, lexicon.documents, lexicon.roles.keys())
    return not all(words.isdisjoint(forms) for words in listed)  # in this order: only the few forms are looked up


def _is_like_a_person(word: str, lexicon: Lexicon) -> bool:
    """Return whether a noun ends like those for people: "the lamplighter", "two bellringers"."""
    word = word.removesuffix("s")
    return len(word) >= _SHORTEST_LIKE_A_PERSON and word.endswith(_LIKE_A_PERSON) and word not in lexicon.no_people


def _is_notion(words: ClassifiedWords, phrase: NounPhrase, lexicon: Lexicon) -> bool:
    """Return whether a capital only opens the sentence: "Experience shows", where no name is "Experience"."""
    head = phrase.head
    if phrase.first != head or words.classes[head - 1] not in _OPENS_A_SENTENCE:
        return False
    word, printed = words.lower[head], words.span_text(head, head)
    if printed.isupper() or printed in lexicon.first_names or word in lexicon.bodies or word in lexicon.documents:
        return False
    return word in lexicon.notions or word.endswith(_LIKE_A_NOTION)


def heads_quotations(words: ClassifiedWords, phrase: NounPhrase) -> bool:
    """Return whether a capital only opens the heading of quotations: "Key quotes:", "Evidence (p. 3):"."""
    first, end = phrase.first, phrase.head
    if words.classes[first - 1] not in _OPENS_A_SENTENCE or end - first > 1:
        return False
    end += words.lower[end] not in _QUOTED_WORDS
    return words.lower[end] in _QUOTED_WORDS and words.lower[end + 1] in (":", "(")
