"""The people, bodies and documents behind the sources, each with all of its names."""

from __future__ import annotations

from collections import deque

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.clauses import antecedent_of
from reader.analysis.quotations.entities import Entity
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.people import GENDERS, People
from reader.analysis.quotations.phrases import NounPhrase
from reader.analysis.quotations.pronouns import Pronouns
from reader.analysis.quotations.word_classes import (
    COMMA,
    DETERMINER,
    NAME,
    NOUN,
    PERSON,
    POSSESSIVE,
    PRONOUN,
    QUANTIFIER,
    RELATIVES,
    TITLE,
)
from reader.model import Speaker
from reader.model.values import dataclass, field

_STANDS_FOR_ANOTHER = RELATIVES | {PRONOUN, DETERMINER, QUANTIFIER}
_STARTS_A_ROLE = frozenset({DETERMINER, PERSON, NOUN})
_PARTS_OF_A_NAME = frozenset({NAME, TITLE})
_PARTS_OF_A_ROLE = frozenset({NAME, TITLE, PERSON})
_ROLE_NOUNS = frozenset({PERSON, NOUN})
_BETWEEN_ROLE_AND_NAME = frozenset({TITLE, POSSESSIVE})
_MOST_RECENT = 60
"""How many sources back "it" and "they" may refer to a body or a document."""
_REACH = 3
"""How many sentences back "it" and "they" may refer to a body or a document."""


@dataclass(slots=True, eq=False)
class Source:
    """A speaker while names are being collected."""

    name: str
    kind: str
    title: str = ""
    role: str = ""
    number: int = 0
    aliases: dict[str, None] = field(default_factory=dict)
    last_sentence: int = 0

    def also(self, name: str) -> None:
        """Add another name of the same speaker."""
        if name and name != self.name:
            self.aliases.setdefault(name)


class Speakers:
    """Everyone who speaks in one text, in the order in which they first do."""

    def __init__(self, words: ClassifiedWords, people: People, pronouns: Pronouns, lexicon: Lexicon) -> None:
        self._words = words
        self._people = people
        self._pronouns = pronouns
        self._lexicon = lexicon
        self._of_entity: dict[int, Source] = {}
        self._of_words: dict[str, Source] = {}
        self._sources: list[Source] = []
        self._recent: deque[Source] = deque(maxlen=_MOST_RECENT)

    def source_of(self, phrase: NounPhrase, *, in_marks: bool) -> Source | None:
        """Return who is meant by the words that name a source; None if that cannot be decided.

        Args:
            phrase: The words.
            in_marks: Whether the quotation is in marks; pronouns then most readily refer to its speaker.
        """
        words = self._words
        if words.classes[phrase.head] in RELATIVES:
            phrase = antecedent_of(words, phrase.head, words.sentence(phrase.head)[0]) or phrase
        word = words.lower[phrase.head]
        if word in GENDERS:
            entity = self._pronouns.entity_of(phrase.head)
        elif words.classes[phrase.head] in _PARTS_OF_A_NAME and (after := self._named_after_role(phrase.head)):
            entity = after
        elif words.classes[phrase.head] == NAME:
            entity = self._people.entity_in(phrase.first, phrase.head)
        else:
            entity = self._named_in_apposition(phrase)
            if entity is None and phrase.first + 1 == phrase.head == phrase.last:
                entity = self._people.described_by(phrase.head)
        if entity is not None:
            if in_marks:
                self._pronouns.spoke(phrase.head, entity)
            return self._body_of(entity, phrase) or self._person(entity, phrase)
        if phrase.last > phrase.head + 1 and words.classes[phrase.head] == QUANTIFIER:
            return self._described(phrase._replace(head=phrase.last))  # "one of the divers"
        if words.classes[phrase.head] in _STANDS_FOR_ANOTHER:
            return self._body_before(phrase) if word in ("it", "they", "its", "their") else None
        return self._described(phrase)

    def gathered(self) -> tuple[Speaker, ...]:
        """Return the speakers found so far."""
        return tuple(
            Speaker(
                f"s{number}", source.name, source.title, source.role, source.kind, tuple(source.aliases), "detected"
            )
            for number, source in enumerate(self._sources, start=1)
        )

    def id_of(self, source: Source) -> str:
        """Return the id under which `gathered` lists this speaker."""
        return f"s{source.number}"

    def _named_in_apposition(self, phrase: NounPhrase) -> Entity | None:
        """Return the person named after the comma: "the mayor, Ada Marlow,"."""
        words = self._words
        if words.classes[phrase.head] not in _ROLE_NOUNS:
            return None
        for index in range(phrase.head + 1, phrase.last + 1):
            named = self._people.at.get(index)
            if named and named.first == index and words.classes[index - 1] == COMMA and named.entity.kind != "body":
                named.entity.kind = "person"
                return named.entity
        return None

    def _named_after_role(self, head: int) -> Entity | None:
        """Return the person named at the end of a role: "Chief of Staff Ada Marlow"."""
        words, first = self._words, head + 2
        at = first
        while words.lower[head + 1] == "of" and words.classes[at] in _PARTS_OF_A_ROLE:
            named = self._people.at.get(at)
            if named and named.first == at > first and named.entity.kind == "person" and named.last > at:
                return named.entity
            at += 1
        return None

    def _body_of(self, entity: Entity, phrase: NounPhrase) -> Source | None:
        """Return the source for a body whose name goes on after "of": "the Bank of Dover", from then on "the Bank"."""
        words, head = self._words, phrase.head
        named = self._people.at.get(head)
        if entity.kind != "body" or named is None or named.last != head or words.lower[head + 1] != "of":
            return None
        last = head + 3 if words.lower[head + 2] == "the" else head + 2
        while words.classes[last] in _PARTS_OF_A_NAME:
            last += 1
        name = words.span_text(named.first, last - 1)
        if words.classes[last - 1] not in _PARTS_OF_A_NAME:
            return None
        source = self._of_words.get(name.lower())
        if source is None:
            source = self._new(Source(name, "body"))
            self._of_words[name.lower()] = source
        self._of_entity[id(entity)] = source
        self._note(source, phrase)
        return source

    def _person(self, entity: Entity, phrase: NounPhrase) -> Source:
        """Return the source for someone with a name, and learn their role from the phrase."""
        source = self._of_entity.get(id(entity))
        if source is None:
            kind = entity.kind or ("body" if self._is_body(phrase) else "person")
            source = self._new(Source(entity.name, kind, entity.title))
            self._of_entity[id(entity)] = source
            for name in entity.names:
                source.also(name)
        self._note(source, phrase)
        source.role = source.role or self._role(phrase)
        return source

    def _role(self, phrase: NounPhrase) -> str:
        """Return the role that a phrase gives: "the mayor of Dover" after the comma, "campaign manager" before."""
        words = self._words
        comma = words.classes.find(COMMA, phrase.head, phrase.last + 1)
        if comma > 0 and words.classes[comma + 1] in _STARTS_A_ROLE:
            return words.span_text(comma + 1, phrase.last)
        named = self._people.at.get(phrase.head)
        if named and phrase.first < named.first and words.classes[phrase.head] == NAME:
            last = named.first - 1
            while last > phrase.first and words.classes[last] in _BETWEEN_ROLE_AND_NAME:
                last -= 1
            if not _ROLE_NOUNS.isdisjoint(words.classes[phrase.first : last + 1]):
                return words.span_text(phrase.first, last)
        return ""

    def _described(self, phrase: NounPhrase) -> Source:
        """Return the source for a common noun: "the letter", "a spokesman"; the same words mean the same source."""
        words = self._words
        first = phrase.first
        while first < phrase.head and words.classes[first] == DETERMINER:
            first += 1
        text = words.span_text(first, phrase.head)
        source = self._of_words.get(text.lower())
        if source is None:
            source = self._new(Source(words.span_text(phrase.first, phrase.head), self._kind(phrase)))
        self._of_words[text.lower()] = source
        source.also(words.span_text(phrase.first, phrase.head))
        self._note(source, phrase)
        return source

    def _body_before(self, phrase: NounPhrase) -> Source | None:
        """Return the body or document that "it" or "they" refers to: the last that spoke, if recently."""
        here = self._words.sentence_number(phrase.head)
        for source in reversed(self._recent):
            if source.kind in ("body", "document") and here - source.last_sentence <= _REACH:
                return source
        return None

    def _kind(self, phrase: NounPhrase) -> str:
        """Return the kind of speaker that a common noun means."""
        word = self._words.lower[phrase.head]
        role = self._lexicon.roles.get(word)
        if role:
            return "body" if role == "b" else "person"
        if word in self._lexicon.documents:
            return "document"
        return "body" if self._is_body(phrase) else ""

    def _is_body(self, phrase: NounPhrase) -> bool:
        """Return whether the head of a phrase is a word for a body, an acronym, or a name after "the"."""
        words = self._words
        head = words.span_text(phrase.head, phrase.head)
        named = words.classes[phrase.head] == NAME and words.lower[phrase.first] == "the"
        return head.lower() in self._lexicon.bodies or named or (head.isupper() and len(head) > 1)

    def _new(self, source: Source) -> Source:
        self._sources.append(source)
        source.number = len(self._sources)
        return source

    def _note(self, source: Source, phrase: NounPhrase) -> None:
        """Record that a source is the last that spoke."""
        source.last_sentence = self._words.sentence_number(phrase.head)
        self._recent.append(source)
