"""Whom he and she refer to: the most salient person of that gender named before."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.entities import Entity
from reader.analysis.quotations.people import GENDERS, People
from reader.analysis.quotations.word_classes import ADVERB, ED_WORD, FINITE, POSSESSIVE, PRONOUN

_PRONOUN = re.compile(PRONOUN)
_BEGINS_A_PREDICATE = FINITE | {ED_WORD, ADVERB}
_REACH = 60
"""How many mentions back a pronoun may refer, so that cost does not grow with the text."""
_FARTHEST = 10
"""How many sentences back it may refer if a nearer mention fits."""
_HEAD = 2
"""How many words may precede a name that opens its sentence: "Of the mayor ..."."""

QUOTED = 3.5
"""The source of words in marks: '“It holds,” Ada Marlow said. Eve Hall came home when Eve Hall woke.', she is
Marlow."""
SPEAKS = 3.0
"""The source of any report: 'Ada Marlow said the bridge holds when Eve Hall called.', she is Marlow."""
ACTS = 2.0
"""A subject: 'In the old town hall Ada Marlow met Eve Hall.', she is Marlow."""
OPENS = 2.0
"""A mention that opens its sentence: 'Of Ada Marlow the walkers told Eve Hall.', she is Marlow."""
OWNS = -0.5
"""An owner: 'The walkers gave Ada Marlow the keys to Eve Hall's house.', she is Marlow."""
AGAIN = 0.1
"""Each mention after the first: 'The walkers met Ada Marlow, and saw Ada Marlow and then Eve Hall.', she is Marlow."""
FADING = 1.0
"""What each sentence in between subtracts: '“It holds,” Ada Marlow said. Then rain fell on the town. Eve Hall came
home.', she is Hall."""
SAME_GENDER = 1.5
"""A gender that is known and fits: 'The walkers met Ada Hall and Dr. Marlow.', she is Hall."""
PERSON = 2.5
"""Someone known to be a person: 'Quilla Zorn left the old hall after Dr. Marlow.', she is Marlow."""


_ASKS = frozenset(["asked", "asks"])
_ANSWERS = frozenset(["answered", "answers", "replied", "replies", "responded", "responds"])


class _Seen(NamedTuple):
    """One mention, with the weight of its role in the sentence."""

    sentence: int
    entity: Entity
    weight: float


class Pronouns:
    """Resolves the pronouns of one text in order; each one resolved makes its person more salient.

    Attributes:
        sources: Indices of the words that name a source, to whom pronouns most often refer.
    """

    def __init__(self, words: ClassifiedWords, people: People, sources: frozenset[int]) -> None:
        self._words = words
        self._people = people
        self._sources = sources
        self._coming = sorted(
            [(named.first, named.last, named.entity) for named in people.named] + self._pronouns(words),
            key=lambda item: item[0],
        )
        self._next = 0
        self._seen: list[_Seen] = []
        self._resolved: dict[int, Entity | None] = {}
        self._asker: Entity | None = None
        self._asked: Entity | None = None

    @staticmethod
    def _pronouns(words: ClassifiedWords) -> list[tuple[int, int, Entity | None]]:
        found = (match.start() for match in _PRONOUN.finditer(words.classes))
        return [(index, index, None) for index in found if words.lower[index] in GENDERS]

    def spoke(self, index: int, entity: Entity) -> None:
        """Record that `entity` is the source named at `index`: pronouns most often refer to whoever spoke last."""
        self._read_up_to(index)
        self._seen.append(_Seen(self._words.sentence_number(index), entity, QUOTED))
        near = range(max(0, index - 2), min(len(self._words), index + 3))
        asks = next((at for at in near if self._words.lower[at] in _ASKS), None)
        self._asker = entity if asks is not None else None
        asked = self._people.at.get(asks + 1) if asks is not None else None
        self._asked = asked.entity if asked and asked.entity is not entity and asked.entity.kind != "body" else None

    def entity_of(self, index: int) -> Entity | None:
        """Return the person that the pronoun at word `index` refers to."""
        self._read_up_to(index)
        if index not in self._resolved:
            self._resolved[index] = self._resolve(index)
        return self._resolved[index]

    def _read_up_to(self, index: int) -> None:
        """Process all mentions before `index`, resolving the pronouns among them."""
        while self._next < len(self._coming) and self._coming[self._next][0] < index:
            first, last, entity = self._coming[self._next]
            self._next += 1
            if entity is None:
                entity = self._resolved[first] = self._resolve(first)
            if entity is not None:
                self._seen.append(_Seen(self._words.sentence_number(first), entity, self._weight(first, last)))

    def _resolve(self, index: int) -> Entity | None:
        """Return the most salient person of the pronoun's gender, or of unknown gender."""
        gender = GENDERS[self._words.lower[index]]
        if self._asked and self._asked.gender in ("u", gender) and self._answers(index):
            return self._asked
        here = self._words.sentence_number(index)
        salience: dict[int, float] = {}
        entities: dict[int, Entity] = {}
        for seen in self._seen[: -_REACH - 1 : -1]:
            entity = seen.entity
            if here - seen.sentence > _FARTHEST and salience:
                break
            if entity.gender not in ("u", gender) or not _may_be_person(seen):
                continue
            value = seen.weight - FADING * (here - seen.sentence)
            value += (SAME_GENDER if entity.gender == gender else 0.0) + (PERSON if entity.kind == "person" else 0.0)
            key = id(entity)
            entities[key] = entity
            salience[key] = max(salience[key], value) + AGAIN if key in salience else value
        if not salience:
            return None
        if len(salience) > 1 and self._asker and self._answers(index):
            salience.pop(id(self._asker), None)
        return entities[max(salience, key=lambda key: salience[key])]

    def _answers(self, index: int) -> bool:
        """Return whether a pronoun is who answers: whoever has just asked does not."""
        return not _ANSWERS.isdisjoint(self._words.lower[max(0, index - 1) : index + 2])

    def _weight(self, first: int, last: int) -> float:
        """Weigh the role of a mention: pronouns refer to those who speak or act rather than to owners or objects."""
        words = self._words
        following = words.classes[last + 1]
        weight = 0.0
        if last in self._sources:
            weight = SPEAKS
        elif following in _BEGINS_A_PREDICATE:
            weight = ACTS
        elif following == POSSESSIVE:
            return OWNS
        start, _ = words.sentence(first)
        return max(weight, OPENS) if first - start <= _HEAD else weight


def _may_be_person(seen: _Seen) -> bool:
    """Return whether a mention is of a person, or of an unknown with a name of several words who speaks or acts."""
    entity = seen.entity
    return entity.kind == "person" or (not entity.kind and " " in entity.name and seen.weight >= ACTS)
