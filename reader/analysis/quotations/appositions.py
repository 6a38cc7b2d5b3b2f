"""Who bears a role by the words beside it: "a spokesman for the mill, Tom Hall," and "Tom Hall, the miller"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.word_classes import (
    CLOSING,
    COMMA,
    DETERMINER,
    ED_WORD,
    LINE_END,
    NAME,
    NOUN,
    NUMBER,
    OUTSIDE,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    STOP,
    TITLE,
    any_of,
)

_FARTHEST_NAME = 10
"""Words after a role within which the comma before its bearer's name is looked for."""
_FARTHEST_COMMA = 5
"""Words before a role within which the comma behind its bearer's name is looked for."""
_MOST_NAMES = 50
"""How many of the latest names beside a role it may mean."""
_ROLE = re.compile(any_of({PERSON, TITLE}))
_BETWEEN = frozenset({PREPOSITION, DETERMINER, NOUN, NAME, POSSESSIVE, PERSON, TITLE, ED_WORD})
_BEFORE_A_ROLE = frozenset({DETERMINER, NOUN, POSSESSIVE, PERSON, ED_WORD, NUMBER})
_ENDS_AN_APPOSITION = frozenset({COMMA, STOP, LINE_END, OUTSIDE, CLOSING})
_PART_OF_A_NAME = frozenset({NAME, TITLE})


class Appositions:
    """The roles of one text that have a name beside them."""

    def __init__(self, words: ClassifiedWords, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._of_role: dict[str, list[tuple[int, int]]] = {}
        self.named: set[int] = set()
        for role, name in self._found():
            self.named.add(role)
            self._of_role.setdefault(words.lower[role], []).append((role, name))

    def names_for(self, role: str, before: int) -> list[int]:
        """Return a word of each of the names given to a role before word `before`; of very many, the latest."""
        found = self._of_role.get(role, [])
        end = bisect_left(found, (before, 0))
        return [name for _, name in found[max(0, end - _MOST_NAMES) : end]]

    def _found(self) -> Iterator[tuple[int, int]]:
        """Yield the index of each role with a name beside it, and that of a word of the name."""
        words = self._words
        for match in _ROLE.finditer(words.classes):
            at = match.start()
            if words.classes[at] == TITLE and words.lower[at] not in self._lexicon.roles:
                continue
            name = self._name_after(at)
            if name is None:
                name = self._name_before(at)
            if name is not None:
                yield at, name

    def _name_after(self, role: int) -> int | None:
        """Return the last word of the name right after a role, or after it and a comma."""
        classes = self._words.classes
        if classes[role + 1] == NAME:
            return self._end_of_name(role + 1)
        for index in range(role + 1, min(len(self._words), role + _FARTHEST_NAME)):
            if classes[index] == COMMA:
                last = self._end_of_name(index + 1)
                is_whole = classes[last + 1] in _ENDS_AN_APPOSITION
                return last if last > index and is_whole and self._is_full_name(index + 1, last) else None
            if classes[index] not in _BETWEEN:
                return None
        return None

    def _name_before(self, role: int) -> int | None:
        """Return the last word of the name before a comma and a role."""
        classes = self._words.classes
        for index in range(role - 1, max(0, role - _FARTHEST_COMMA), -1):
            if classes[index] == COMMA:
                return index - 1 if classes[index - 1] == NAME else None
            if classes[index] not in _BEFORE_A_ROLE:
                return None
        return None

    def _end_of_name(self, first: int) -> int:
        """Return the last word of the run of names from `first`; `first` - 1 if there is none."""
        last = first
        while self._words.classes[last] in _PART_OF_A_NAME:
            last += 1
        return last - 1

    def _is_full_name(self, first: int, last: int) -> bool:
        """Return whether a name is of several words, and no place: unlike "the mayor of Dover, Ohio,"."""
        words = self._words
        return last > first and words.span_text(last, last) not in self._lexicon.places
