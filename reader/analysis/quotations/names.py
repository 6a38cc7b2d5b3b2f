"""Names: runs of capitalised words split into titles, given name and surname."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.word_classes import (
    BASE_CUE,
    COMMA,
    CONJUNCTION,
    FINITE,
    ING_CUE,
    NAME,
    PREPOSITION,
    SUBORDINATOR,
    TITLE,
    TO,
    any_of,
    listed,
)

_SEVERAL = re.compile(any_of({NAME, TITLE}) + "{2,}")
_NO_PART_OF_A_NAME = FINITE | {BASE_CUE, ING_CUE, PREPOSITION, SUBORDINATOR, TO, CONJUNCTION}
_SUFFIXES = listed("jr. sr. jr sr ii iii iv inc. inc corp. corp ltd. ltd plc llc gmbh")
"""What may follow a name, and is left out where it is repeated: "Marlow Jr.", "Quilla Inc."."""
_PLACING = frozenset(["in", "at", "near"])
_WHERE_TO = frozenset(["from", "to"])
_SURNAMES_OF_BODIES = listed(
    "apple bank church club court crew fox front globe guard guardian guild hall house league mail park post"
    " press salon school slate standard star sun task union white"
)
"""Words for bodies that are surnames too."""
_INITIAL = re.compile(r"[A-Z]\.")
_PERSON = 2
"""Words of a given name and a surname."""
_LONG_NAME = 3
"""A name of more words than this is checked for words that do not belong to it."""


class Name(NamedTuple):
    """One run of capitalised words, parsed.

    Attributes:
        first: Index of the name's first word, after any titles.
        last: Index of its last.
        parts: Its words.
        title: The titles before it, as printed.
        gender: `m`, `f` or `u`.
        kind: `person`, `body` or empty.
    """

    first: int
    last: int
    parts: list[str]
    title: str
    gender: str
    kind: str


class Names:
    """Parses the names of one text."""

    def __init__(self, words: ClassifiedWords, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._surnames, self._families = self._last_words()

    def take_apart(self, first: int, last: int) -> Name | None:
        """Parse a run of capitalised words: what precedes the last title or given name is not part of it."""
        words, lexicon = self._words, self._lexicon
        if first == last and words.text[words.starts[first] : words.ends[first]] not in lexicon.first_names:
            return self._single(first)
        titles = [index for index in range(first, last) if words.classes[index] == TITLE]
        if titles and titles[0] > first and words.lower[last] in lexicon.bodies:
            titles = []  # "Dover General Hospital"
        begin = titles[-1] + 1 if titles else first
        parts = [words.text[words.starts[index] : words.ends[index]] for index in range(begin, last + 1)]
        start = next((i for i, part in enumerate(parts[:-1]) if part in lexicon.first_names), 0)
        while start and _INITIAL.fullmatch(parts[start - 1]):
            start -= 1
        if len(parts) - start > _LONG_NAME:
            last -= len(parts) - (end := self._end_of_name(parts, start))
            parts = parts[:end]
        body = parts[-1].lower() in lexicon.bodies or (not titles and self._is_led_by_a_body(parts, start))
        body = body and not self._is_someone(parts[start:], first)
        alone = len(parts) == 1 and parts[0].lower() not in self._surnames and not self._is_placed(begin)
        given = self._is_given(parts[start:]) and (len(parts) - start > 1 or alone)
        if not titles and not given and (parts[-1] in lexicon.places or words.classes[last] == TITLE):
            return None
        kind = "body" if body else "person" if titles or given else ""
        if kind == "person":
            parts, begin = parts[start:], begin + start
        title = " ".join(words.text[words.starts[index] : words.ends[index]] for index in titles)
        first = begin if kind == "person" else first
        return Name(begin, last, parts, title, self._gender(titles, first, parts, kind), kind)

    def _single(self, index: int) -> Name | None:
        """Return a name of one word that is not a given name: the most common case, which needs no parsing."""
        words, lexicon = self._words, self._lexicon
        word = words.text[words.starts[index] : words.ends[index]]
        if words.classes[index] == TITLE or (word in lexicon.places and words.lower[index] not in self._families):
            return None
        return Name(index, index, [word], "", "u", "body" if words.lower[index] in lexicon.bodies else "")

    def _is_given(self, parts: list[str]) -> bool:
        """Return whether a name begins with a given name, after initials if there are any."""
        first = next((part for part in parts if not _INITIAL.fullmatch(part)), parts[0])
        return first in self._lexicon.first_names

    def _is_someone(self, parts: list[str], first: int) -> bool:
        """Return whether a name that ends like that of a body is a person's: "Ada Fox", but not "the Jackson Post"."""
        gender = self._lexicon.first_names.get(parts[0], "u")
        surname = len(parts) == _PERSON and parts[1].lower() in _SURNAMES_OF_BODIES
        return surname and gender != "u" and self._words.lower[first - 1] != "the"

    def _is_led_by_a_body(self, parts: list[str], start: int) -> bool:
        """Return whether a name begins with a word for a body that no given name beats: "Council Member Ada Marlow"."""
        is_somebody = start > 0 and len(parts) - start == _PERSON
        return parts[0].lower() in self._lexicon.bodies and not is_somebody

    def _end_of_name(self, parts: list[str], start: int) -> int:
        """Return the end of a name within a capitalised headline: "Ada Marlow Says Bridge Holds"."""
        classes = self._lexicon.classes
        for at in range(start + 2, len(parts)):
            if classes.get(parts[at].lower(), NAME) in _NO_PART_OF_A_NAME:
                return at
        return len(parts)

    def _is_placed(self, index: int) -> bool:
        """Return whether a lone name is in the position of a place: "in Ashton", "of Ashton, Md."."""
        words = self._words
        before = words.lower[index - 1] if index else ""
        if before in _WHERE_TO and words.span_text(index, index) in self._lexicon.places:
            return True
        return before in _PLACING or (before == "of" and words.classes[index + 1 : index + 3] == COMMA + NAME)

    def _gender(self, titles: list[int], first: int, parts: list[str], kind: str) -> str:
        """Return the gender given by a title, a noun before ("actress"), or else the given name."""
        words, lexicon = self._words, self._lexicon
        for index in titles:
            gender = lexicon.titles[words.text[words.starts[index] : words.ends[index]]]
            if gender != "u":
                return gender
        if kind != "person":
            return "u"
        noun = lexicon.roles.get(words.lower[first - 1], "u") if first else "u"
        return noun if noun in "mf" else lexicon.first_names.get(parts[0], "u")

    def _last_words(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the last words of all names of several words, and those of a given name and one more."""
        words = self._words
        names = [(match.start(), match.end() - 1) for match in _SEVERAL.finditer(words.classes)]
        given = self._lexicon.first_names
        families = (last for first, last in names if last == first + 1 and words.span_text(first, first) in given)
        return frozenset(words.lower[last] for _, last in names), frozenset(words.lower[last] for last in families)


def last_name(parts: list[str]) -> str:
    """Return the word by which a name is repeated: its last, ignoring suffixes."""
    low = [part.lower().replace("’", "'") for part in parts]
    while len(low) > 1 and low[-1] in _SUFFIXES:
        low.pop()
    return low[-1]
