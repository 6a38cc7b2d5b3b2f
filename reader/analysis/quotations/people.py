"""The people and bodies that a text names, each with all its names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.analysis.quotations.appositions import Appositions
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.descriptions import described
from reader.analysis.quotations.entities import Entity, Named
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.names import Name, Names, last_name
from reader.analysis.quotations.word_classes import (
    COMMA,
    DETERMINER,
    NAME,
    NOUN,
    NOUNS,
    PERSON,
    POSSESSIVE,
    TITLE,
    any_of,
)

_MOST_VOTES = 12
"""How many mentions of someone to check for a pronoun that shows their gender."""
GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_RUN_OF_NAMES = re.compile(any_of({NAME, TITLE}) + "+")
_AFTER_A_PART_OF_A_NAME = NOUNS | {POSSESSIVE, TITLE}
_BEFORE_A_PERSON = frozenset({DETERMINER, NOUN})
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "al",
        "bin",
        "ibn",
        "el",
        "dos",
        "del",
        "du",
        "das",
        "do",
        "ter",
        "ten",
        "zu",
        "zur",
        "las",
        "los",
        "y",
        "bint",
        "ben",
    ]
)
_MOST_PARTICLES = 3
_MARKS = "“”\"‘’'()"
_MOST_BEARERS = 50
"""How many of the latest people with a surname a name may refer to, besides anyone with exactly that name."""
_NEAR = 40
"""Words within which a bare surname refers to whoever was named last rather than most often."""
_NEAR_COUNTS_FOR = 3
"""How many mentions such nearness is worth."""
_SAME_TITLE_COUNTS_FOR, _NO_TITLE_COUNTS_FOR = 4, 2
"""How many mentions it is worth that a name has someone's title, or that one of the two has none."""
_APPOSED_WITHIN = 4
"""How many words after a comma a noun may be and still only say who someone is: "an old friend"."""


class People:
    """Everyone named in one text, in the order of the text."""

    def __init__(self, words: ClassifiedWords, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._by_last: dict[str, list[Entity]] = {}
        self._by_name: dict[str, Entity] = {}
        self._by_first: dict[str, Entity] = {}
        self._by_noun: dict[str, Entity] = {}
        self._appositions = Appositions(words, lexicon)
        self.named: list[Named] = []
        self.at: dict[int, Named] = {}
        names = Names(words, lexicon)
        for first, last in self._runs():
            if first == last and words.classes[first] == PERSON:
                self._add_noun(first)
            elif name := names.take_apart(first, last):
                self._add(name)

    def entity_in(self, first: int, head: int) -> Entity | None:
        """Return who is named by the words up to the head of a phrase, preferring those nearest to the head."""
        for index in range(head, first - 1, -1):
            if index in self.at:
                return self.at[index].entity
        return None

    def described_by(self, index: int) -> Entity | None:
        """Return whom a noun with "the" before it means: "the mayor", "the 43-year-old", "the company"."""
        words = self._words
        if words.lower[index - 1] != "the" or index in self._appositions.named:
            return None
        beside = (self.at.get(name) for name in self._appositions.names_for(words.lower[index], index))
        bearers = [named.entity for named in beside if named and named.entity.kind != "body"]
        return described(words, index, self.named, bearers)

    def note_sources(self, heads: Iterable[int]) -> None:
        """Mark unknown sources as people if their name is not an acronym and does not follow "the"."""
        words = self._words
        for head in heads:
            named = self.at.get(head)
            if named is None or named.entity.kind or words.span_text(head, head).isupper():
                continue
            if words.lower[named.first - 1 : named.first] != ["the"] and words.classes[named.first : head + 1] != TITLE:
                named.entity.kind = "person"

    def learn_genders(self) -> None:
        """Infer the gender of people whose name does not show it from the first pronoun after it, if most agree."""
        for entity in {id(named.entity): named.entity for named in self.named}.values():
            if entity.gender == "u" and entity.kind != "body":
                votes = [self._pronoun_after(index) for index in entity.mentions[:_MOST_VOTES]]
                male, female = votes.count("m"), votes.count("f")
                if max(male, female) >= 2 * min(male, female) + 1:
                    entity.gender = "m" if male > female else "f"

    def _pronoun_after(self, index: int) -> str:
        """Return the gender of the first pronoun after a name in its sentence, unless someone else is named before."""
        words = self._words
        last = self.at[index].last
        _, ceiling = words.sentence(index)
        for following in range(last + 1, ceiling):
            if following in self.at:
                return ""
            if words.lower[following] in GENDERS:
                return GENDERS[words.lower[following]]
        return ""

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Yield the runs of capitalised words, joined across particles, and the nouns that show a gender."""
        words = self._words
        pending: tuple[int, int] | None = None
        for match in _RUN_OF_NAMES.finditer(words.classes):
            first, last = match.start(), match.end() - 1
            if pending and self._are_particles(pending[1] + 1, first):
                pending = (pending[0], last)
                continue
            if pending:
                yield pending
            yield from self._gendered_nouns(pending[1] + 1 if pending else 0, first)
            pending = (first, last)
        if pending:
            yield pending
        yield from self._gendered_nouns(pending[1] + 1 if pending else 0, len(words))

    def _are_particles(self, start: int, end: int) -> bool:
        """Return whether words join the parts of a name: "van der"."""
        return 0 < end - start <= _MOST_PARTICLES and _PARTICLES.issuperset(self._words.lower[start:end])

    def _gendered_nouns(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield nouns that imply he or she, without a name beside them: "the woman", "my father"."""
        classes = self._words.classes
        at = classes.find(PERSON, start, end)
        while at >= 0:
            alone = classes[at + 1] not in _AFTER_A_PART_OF_A_NAME and classes[at - 1] in _BEFORE_A_PERSON
            apposed = at in self._appositions.named or COMMA in classes[max(0, at - _APPOSED_WITHIN) : at]
            if alone and not apposed and self._lexicon.roles[self._words.lower[at]] in "mf":
                yield at, at
            at = classes.find(PERSON, at + 1, end)

    def _add(self, name: Name) -> None:
        """Add a name to its entity, or to a new one if no earlier name fits."""
        entity = self._find(name)
        text = " ".join(name.parts)
        if entity is None:
            entity = Entity(text, name.kind, name.gender)
            self._by_last.setdefault(last_name(name.parts), []).append(entity)
        elif len(name.parts) > len(entity.name.split()) and name.kind == "person":
            entity.name = text
        self._by_name.setdefault(entity.name, entity)
        if name.kind == "person":
            entity.kind = "person"
            if len(name.parts) > 1:
                self._by_first.setdefault(name.parts[0].lower(), entity)
                for nickname in (part for part in name.parts[1:-1] if part[0] in _MARKS):
                    self._by_first.setdefault(nickname.strip(_MARKS).lower(), entity)
        if entity.gender == "u":
            entity.gender = name.gender
        entity.title = entity.title or name.title
        self._mention(name.first, name.last, entity, text)

    def _mention(self, first: int, last: int, entity: Entity, text: str) -> None:
        entity.mentions.append(first)
        entity.names.setdefault(text)
        named = Named(first, last, entity)
        self.named.append(named)
        for index in range(first, last + 1):
            self.at[index] = named

    def _add_noun(self, index: int) -> None:
        """Add "the woman" or "my father" to the entity for that noun."""
        noun = self._words.lower[index]
        entity = self.described_by(index) or self._by_noun.get(noun)
        if entity is None:
            before = index - 1 if self._words.classes[index - 1] == DETERMINER else index
            entity = Entity(self._words.span_text(before, index), "person", self._lexicon.roles[noun])
            self._by_noun[noun] = entity
        self._mention(index, index, entity, self._words.lower[index])

    def _find(self, name: Name) -> Entity | None:
        """Return the entity that a name refers to: same last name, and no conflicting given name or gender.

        A bare surname refers to whoever with that name was mentioned just before, or else most often.
        """
        parts = _without_particles(name.parts)
        fitting = []
        for entity in self._bearers(parts):
            if name.gender != "u" and entity.gender not in ("u", name.gender):
                continue
            other = entity.name.split()
            if (
                len(parts) == 1
                or len(other) == 1
                or parts[0] == other[0]
                or _is_nickname_in(parts[0], other)
                or (not name.kind and parts[-2:] == other[-2:])
            ):
                fitting.append(entity)
        if fitting:
            near = name.first - _NEAR
            return max(
                fitting,
                key=lambda e: (
                    len(e.mentions) + (_NEAR_COUNTS_FOR if e.mentions[-1] > near else 0) + _title_counts_for(name, e)
                ),
            )
        return self._by_first.get(parts[0].lower()) if len(parts) == 1 else None

    def _bearers(self, parts: list[str]) -> list[Entity]:
        """Return the people with a surname in order of first mention; if there are very many, the latest."""
        bearers = self._by_last.get(last_name(parts), [])
        if len(bearers) <= _MOST_BEARERS:
            return bearers
        known = self._by_name.get(" ".join(parts))
        latest = bearers[-_MOST_BEARERS:]
        return latest if known is None or known in latest else [known, *latest]


def _title_counts_for(name: Name, entity: Entity) -> int:
    """Return how many mentions it is worth that someone has the title of a name, or another: "Captain Hall"."""
    if not name.title or not entity.title:
        return _NO_TITLE_COUNTS_FOR
    return _SAME_TITLE_COUNTS_FOR if name.title == entity.title else 0


def _without_particles(parts: list[str]) -> list[str]:
    """Return the last word of a surname that begins with particles: "Van den Hall"."""
    return parts[-1:] if len(parts) > 1 and _PARTICLES.issuperset(part.lower() for part in parts[:-1]) else parts


def _is_nickname_in(given: str, name: list[str]) -> bool:
    """Return whether a name has this one in marks: "Bob" in 'Robert "Bob" Hall'."""
    return any(part[0] in _MARKS and part.strip(_MARKS) == given for part in name[1:-1])
