"""The classes of words that the rules distinguish, and the sets of classes that several rules use.

The classes of a text form one string with one character per word, so that patterns can run over it. Only this module
knows the characters: elsewhere, classes are referred to by name, and patterns are built with `any_of`.
"""

from __future__ import annotations

from collections.abc import Iterable
from re import escape
from typing import Final

NAME: Final = "N"
"""A word with a capital: "Marlow"."""
TITLE: Final = "T"
"""A title before a name: "Mr.", "Sen."."""
PERSON: Final = "r"
"""A noun for a person: "mayor"."""
NOUN: Final = "n"
"""Any word that no list or ending identifies; mostly a noun."""
ED_WORD: Final = "E"
"""An unknown word in -ed: a past tense or a participle."""
ING_WORD: Final = "g"
"""An unknown word in -ing."""
NUMBER: Final = "0"
"""A number, in figures or words."""
PRONOUN: Final = "H"
"""A pronoun that can speak: "he", "they"."""
QUANTIFIER: Final = "u"
"""A quantifier that can stand alone: "some", "others"."""
DETERMINER: Final = "D"
"""An article, a possessive pronoun and the like: "the", "her"."""
RELATIVE: Final = "W"
"""A relative pronoun: "who"."""
THAT: Final = "t"
"""The word "that"."""
PREPOSITION: Final = "I"
"""A preposition other than "to"."""
TO: Final = "O"
"""The word "to"."""
ACCORDING: Final = "c"
"""The word "according"."""
CONJUNCTION: Final = "&"
"""A word that joins equals: "and", "but"."""
SUBORDINATOR: Final = "S"
"""A word that opens a subordinate clause: "because", "when"."""
CUE: Final = "C"
"""A finite form of a reporting verb: "said"."""
BASE_CUE: Final = "b"
"""The base of a reporting verb: "say"."""
ING_CUE: Final = "G"
"""The -ing form of a reporting verb: "saying"."""
VERB: Final = "V"
"""A finite form of any other verb."""
AUXILIARY: Final = "A"
"""An auxiliary: "has", "will"."""
ADVERB: Final = "M"
"""An adverb: "later", "flatly"."""
TIME: Final = "Y"
"""A word for a day or a month: "Monday", "yesterday"."""
POSSESSIVE: Final = "s"
"""A possessive 's, or the apostrophe alone."""
MARKED: Final = "Q"
"""A whole stretch in quotation marks; it counts as one word."""
UNCLOSED: Final = "q"
"""An opening mark that is never closed."""
LINE_END: Final = "B"
"""The end of a line."""
STOP: Final = "."
"""A full stop, question mark, exclamation mark or ellipsis."""
COMMA: Final = ","
"""A comma."""
COLON: Final = ":"
"""A colon."""
SEMICOLON: Final = ";"
"""A semicolon, or a symbol that is not punctuation."""
DASH: Final = "-"
"""Any dash."""
OPENING: Final = "("
"""An opening bracket."""
CLOSING: Final = ")"
"""A closing bracket."""
OUTSIDE: Final = "\0"
"""Not a word: before the first word of a text or after its last."""

PARTICIPLES: Final = frozenset({ED_WORD, ING_WORD})
"""Words that may be a participle: "obtained", "marching"."""
NOUNS: Final = frozenset({NAME, PERSON, NOUN})
"""Names and nouns."""
NAMED: Final = frozenset({NAME, PERSON})
"""Names, and nouns for people."""
HEADS: Final = NOUNS | {TITLE, ED_WORD, ING_WORD, NUMBER, BASE_CUE, QUANTIFIER}
"""Words that can be the head of a noun phrase."""
NOMINAL: Final = HEADS | {DETERMINER, POSSESSIVE, ADVERB, TIME}
"""Words that can be part of a noun phrase."""
FINITE: Final = frozenset({CUE, VERB, AUXILIARY})
"""Verbs that make a clause."""
CLAUSE_ENDS: Final = frozenset({STOP, COMMA, LINE_END, OUTSIDE})
"""What ends a clause."""
OWNERS: Final = frozenset(["his", "her", "their"])
"""Words for whoever owns something, who may be its speaker."""
RELATIVES: Final = frozenset({RELATIVE, THAT})
"""Words that stand for whom or what the phrase before them names."""


def any_of(classes: Iterable[str]) -> str:
    """Return a pattern that matches one word of any of these classes."""
    return f"[{''.join(map(escape, sorted(classes)))}]"


def listed(words: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(words.split())
