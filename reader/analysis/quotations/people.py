"""The people, bodies and documents that a text names, each with all its names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.words import Words

_NAME = re.compile(r"T*[NT](?:[NT]|(?<=N)0)*")
_PARTICLES = frozenset("de da di la le van von der den al bin ibn el dos del du".split())  # noqa: SIM905
_SUFFIXES = frozenset(["jr.", "sr.", "jr", "sr", "ii", "iii", "iv"])


@dataclass(slots=True, eq=False)
class Entity:
    """Someone or something with a name, while it is being gathered.

    Attributes:
        name: The fullest name so far, without title.
        kind: `person`, `body`, `document` or empty.
        gender: `m`, `f` or `u`.
        title: As printed before the name.
        mentions: Indices of the first word of each mention, in order.
        names: Each form under which it is named.
    """

    name: str
    kind: str = ""
    gender: str = "u"
    title: str = ""
    mentions: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    role: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a name stands: words `first` to `last`, inclusive."""

    first: int
    last: int
    entity: Entity


class People:
    """Everyone named in one text, in the order of the text."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._by_last: dict[str, list[Entity]] = {}
        self._by_first: dict[str, Entity] = {}
        self.entities: list[Entity] = []
        self.named: list[Named] = []
        self.at: dict[int, Named] = {}
        for first, last in _name_runs(words):
            self._add(first, last)

    def entity_in(self, first: int, head: int) -> Entity | None:
        """Return who is named by the words up to the head of a phrase, nearest to the head."""
        for index in range(head, first - 1, -1):
            if index in self.at:
                return self.at[index].entity
        return None

    def _add(self, first: int, last: int) -> None:
        """File one run of capitalised words under its entity, a new one where no earlier name fits."""
        words, lexicon = self._words, self._lexicon
        title_words = []
        begin = first
        while begin <= last and words.classes[begin] == "T":
            title_words.append(words.text[words.starts[begin] : words.ends[begin]])
            begin += 1
        if begin > last:
            return
        parts = [words.text[words.starts[i] : words.ends[i]] for i in range(begin, last + 1)]
        if (
            words.classes[first - 1 : first] in (".", "B", "")
            and len(parts) == 1
            and words.lower[begin] in lexicon.cues
        ):
            return
        gender = next((lexicon.titles[t] for t in title_words if lexicon.titles[t] != "u"), "u")
        start_name = next((i for i, part in enumerate(parts[:-1]) if part in lexicon.first_names), None)
        body = parts[-1].lower() in lexicon.bodies or parts[0].lower() in lexicon.bodies
        if start_name is not None and not body:
            parts = parts[start_name:]
            begin += start_name
        person = bool(title_words) or (start_name is not None and not body)
        if person and gender == "u":
            gender = lexicon.first_names.get(parts[0], "u")
        entity = self._find(parts, gender, person, body)
        if entity is None:
            entity = Entity(" ".join(parts), "person" if person else "body" if body else "", gender)
            self.entities.append(entity)
            self._by_last.setdefault(_last_name(parts), []).append(entity)
        elif len(parts) > len(entity.name.split()) and person:
            entity.name = " ".join(parts)
        if person:
            entity.kind = "person"
        if entity.gender == "u":
            entity.gender = gender
        if title_words and not entity.title:
            entity.title = " ".join(title_words)
        if len(parts) > 1 and person:
            self._by_first.setdefault(parts[0].lower(), entity)
        entity.mentions.append(begin)
        entity.names.append(" ".join(parts))
        named = Named(begin, last, entity)
        self.named.append(named)
        for index in range(first, last + 1):
            self.at[index] = named

    def _find(self, parts: list[str], gender: str, person: bool, body: bool) -> Entity | None:
        """Return the entity that this name takes up: same last name, and no contrary first name or gender."""
        same = self._by_last.get(_last_name(parts), ())
        for entity in reversed(same):
            other = entity.name.split()
            if gender != "u" and entity.gender not in ("u", gender):
                continue
            if len(parts) == 1 or len(other) == 1 or parts[0] == other[0]:
                return entity
            if not person and not body and parts[-2:] == other[-2:]:
                return entity
        if len(parts) == 1:
            return self._by_first.get(parts[0].lower())
        return None


def _last_name(parts: list[str]) -> str:
    """Return the word by which a name is taken up: its last, suffixes aside."""
    low = [part.lower().replace("’", "'") for part in parts]
    while len(low) > 1 and low[-1] in _SUFFIXES:
        low.pop()
    return low[-1]


def _name_runs(words: Words) -> list[tuple[int, int]]:
    """Return the runs of capitalised words; a particle between two of them belongs to the run."""
    runs: list[tuple[int, int]] = []
    for match in _NAME.finditer(words.classes):
        first, last = match.start(), match.end() - 1
        if runs and first - runs[-1][1] == 2 and words.lower[first - 1] in _PARTICLES:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    return runs
