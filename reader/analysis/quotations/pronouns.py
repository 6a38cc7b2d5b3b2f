"""Whom he and she stand for."""

from __future__ import annotations

from bisect import bisect_left

from reader.analysis.quotations.people import Entity, People
from reader.analysis.quotations.words import Words

GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_REACH = 40
"""How many mentions back a pronoun may reach."""


class Pronouns:
    """Resolves the pronouns of one text from its beginning on; each resolved one makes its person more salient."""

    def __init__(self, words: Words, people: People) -> None:
        self._words = words
        self._people = people
        self._firsts = [named.first for named in people.named]
        self._resolved: dict[int, Entity | None] = {}
        self.spoken: list[tuple[int, Entity]] = []

    def entity_of(self, index: int) -> Entity | None:
        """Return the person for whom the pronoun at word `index` stands."""
        if index not in self._resolved:
            self._resolved[index] = self._resolve(index)
        return self._resolved[index]

    def _resolve(self, index: int) -> Entity | None:
        words = self._words
        gender = GENDERS.get(words.lower[index])
        if gender is None:
            return None
        here = words.sentence_number(index)
        scores: dict[int, tuple[float, Entity]] = {}
        before = bisect_left(self._firsts, index)
        for named in reversed(self._people.named[max(0, before - _REACH) : before]):
            entity = named.entity
            if entity.kind not in ("person", "") or entity.gender not in ("u", gender):
                continue
            distance = here - words.sentence_number(named.first)
            score = 4.0 - 0.8 * distance + self._role(named.last) + (1.5 if entity.gender == gender else 0.0)
            score += 1.0 if entity.kind == "person" else -1.0
            known = scores.get(id(entity))
            if known is None:
                scores[id(entity)] = (score, entity)
            else:
                scores[id(entity)] = (max(known[0], score) + 0.15, entity)
        for at, entity in self.spoken[-3:]:
            if entity.gender in ("u", gender) and entity.kind in ("person", ""):
                distance = here - words.sentence_number(at)
                score = 6.0 - 0.8 * distance + (1.5 if entity.gender == gender else 0.0)
                known = scores.get(id(entity), (score - 1, entity))
                scores[id(entity)] = (max(known[0], score) + 0.5, entity)
        if not scores:
            return None
        return max(scores.values(), key=lambda pair: pair[0])[1]

    def _role(self, last: int) -> float:
        """Weigh the part that a name plays: subjects are taken up most, owners and objects less."""
        following = self._words.classes[last + 1 : last + 2]
        if following in tuple("CVAEM"):
            return 2.0
        if following == "s":
            return -0.5
        return 0.0
