"""Who speaks the turns of a text: labels of one person are one speaker, by the fullest name that the text gives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.analysis.language import is_english
from reader.analysis.quotations.lexicon import english
from reader.analysis.turns.names import LabelName, take_apart, words_in_ordinary_case
from reader.model import Speaker
from reader.prose.turns import Turn

_NAME = r"(?:[A-Z][\w’'-]*\.?[ \n](?:(?:van|von|der|den|de|du|del|di|da|bin|al|la)[ ]){0,2}){1,3}"
_SURNAME = r"[A-Z][\w’'-]+"
_PAIR = 2
_INTRODUCTION = 3000
"""Characters before the first label in which whoever answers is introduced."""
_INTERVIEWED = re.compile(
    r"\b(?:interview(?:ed)?|spoke|speaks|talk(?:s|ed)?|conversation|sat down|sits down|chat(?:s|ted)?|Q&A|questions to)"
    rf"(?: (?:with|to))? (?P<name>(?:[a-z-]+ ){{0,4}}{_NAME}{_SURNAME})"
)
_SWORN = re.compile(rf"\b(?i:(?:deposition|testimony|examination|interview) of) (?P<name>{_NAME}{_SURNAME})")
_ASKED = re.compile(rf"\b(?:[Ii]nterview(?:ed)? by|BY|[Bb]y|[Aa]sked by|EXAMINATION BY) (?P<name>{_NAME}{_SURNAME})")


class TurnSpeakers:
    """The speakers of a text's turns.

    Args:
        text: What is read of the text.
        turns: Its turns.
    """

    def __init__(self, text: str, turns: Sequence[Turn]) -> None:
        self._text = text
        self._before = text[: turns[0].words.start if not turns[0].label else turns[0].label.start][:_INTRODUCTION]
        printed = Counter(turn.name for turn in turns)
        ordinary = words_in_ordinary_case(text, printed)
        self._names = {name: take_apart(name, ordinary) for name in printed if name}
        self._roles = {turn.name: turn.role for turn in reversed(turns)}
        self._full = self._full_names()
        self._neighbours = {frozenset((one.name, other.name)) for one, other in pairwise(turns)}
        self._resolved = {printed: self._resolve(printed, name) for printed, name in self._names.items()}
        order = [self._resolved[turn.name] for turn in turns if turn.name and self._resolved[turn.name]]
        self._ids = {name: f"t{number}" for number, name in enumerate(dict.fromkeys(order), 1)}

    def id_of(self, turn: Turn) -> str | None:
        """Return the id of a turn's speaker; None if nothing says who it is."""
        return self._ids.get(self._resolved.get(turn.name, ""))

    def gathered(self) -> tuple[Speaker, ...]:
        """Return the speakers, in the order in which they first speak."""
        return tuple(self._speaker(name) for name in self._ids)

    def _speaker(self, name: str) -> Speaker:
        labels = [printed for printed, resolved in self._resolved.items() if resolved == name]
        parts = [self._names[printed] for printed in labels]
        shown = (f"{part.title} {part.name}".strip() if part.words else part.name for part in parts)
        aliases = dict.fromkeys([*shown, *(part.name for part in parts)])
        aliases.pop(name, None)
        title = next((part.title for part in parts if part.title and part.words), "")
        role = next((self._roles[printed] for printed in labels if self._roles[printed]), "")
        kind = "person" if any(part.is_person for part in parts) or len(name.split()) > 1 else ""
        return Speaker(self._ids[name], name, title, role, kind, tuple(aliases), "detected")

    def _full_names(self) -> list[LabelName]:
        """Return the names of labels that have several words, by which shorter ones are known."""
        return [name for name in self._names.values() if name.is_person and len(name.words) > 1]

    def _resolve(self, printed: str, name: LabelName) -> str:
        """Return the fullest name of whom a label means; empty if nobody is named."""
        if printed in ("question", "answer"):
            return self._asked_or_answering(printed)
        if printed.rstrip(".") in ("Q", "A"):
            return self._asked_or_answering("question" if printed.startswith("Q") else "answer") or name.name
        if not name.is_person:
            return self._bearer_of(name.name) or _beginning_large(name.name)
        if len(name.words) > 1:
            return name.name
        return self._among_labels(name) or self._told_apart(name) or self._in_text(name) or name.name

    def _among_labels(self, name: LabelName) -> str:
        """Return the one full name among the labels that a surname, a given name or initials stand for."""
        word = name.words[0]
        for fits in (
            lambda full: full.words[-1].lower() == word.lower(),
            lambda full: not name.title and full.words[0].lower() == word.lower(),
            lambda full: word.isupper() and _initials(full.words) == word.replace(".", ""),
        ):
            found = {full.name for full in self._full if fits(full) and _genders_agree(full, name)}
            if len(found) == 1:
                return found.pop()
        return ""

    def _told_apart(self, name: LabelName) -> str:
        """Return a surname with its title if somebody of the same name and another title speaks beside it."""
        for pair in self._neighbours:
            names = [self._names[printed] for printed in pair if printed in self._names]
            titles = {each.title for each in names if each.words == name.words and each.title}
            if name in names and len(titles) == _PAIR:
                return f"{name.title} {name.name}"
        return ""

    def _in_text(self, name: LabelName) -> str:
        """Return the one full name in the text that ends with a surname, or has the initials; empty if none is."""
        word = name.words[0]
        if word.isupper() and len(word) > 1:
            pattern = "".join(rf"{letter}[\w’'-]+ " for letter in word.replace(".", ""))[:-1] if word.isalpha() else ""
            found = set(re.findall(rf"\b{pattern}\b", self._before)) if pattern else set()
            return found.pop() if len(found) == 1 else ""
        counts: Counter[str] = Counter()
        for match in re.finditer(rf"\b{_NAME}{re.escape(word)}\b", self._text):
            if full := full_name(match[0]):
                counts[full] += 1
        fitting = [full for full in counts if _genders_agree(take_apart(full, {}), name)]
        return fitting[0] if len(fitting) == 1 else ""

    def _bearer_of(self, role: str) -> str:
        """Return whom the text introduces by a role: "the moderator, Ann Hale", "Ann Hale, the moderator"."""
        noun = re.escape(role.split()[-1])
        name = _NAME + _SURNAME
        beside = rf"(?i:\b{noun}),? (?:is )?(?P<after>{name})|(?P<before>{name}), [\w ]{{0,20}}(?i:{noun})\b"
        found = {full_name(match["after"] or match["before"]) for match in re.finditer(beside, self._text)} - {""}
        return found.pop() if len(found) == 1 else ""

    def _asked_or_answering(self, kind: str) -> str:
        """Return who asks, or who answers, in an interview without names: as it is introduced."""
        if not is_english(self._text):
            return ""
        pattern = _ASKED if kind == "question" else _INTERVIEWED
        found = [full for match in pattern.finditer(self._before) if (full := full_name(match["name"]))]
        if kind == "answer" and not found:
            found = [full for match in _SWORN.finditer(self._before) if (full := full_name(_in_small(match["name"])))]
        if found:
            return found[0]
        if kind == "question":
            return ""
        named = {full_name(match[0]) for match in re.finditer(rf"\b{_NAME}{_SURNAME}\b", self._before)} - {""}
        people = [full for full in named if full.split()[0] in english().first_names]
        asking = self._asked_or_answering("question")
        people = [full for full in people if full != asking]
        return people[0] if len(people) == 1 else ""


def full_name(words: str) -> str:
    """Return the name of a person at the end of some words: from the given name on, or after a title."""
    parts = words.split()
    lexicon = english()
    for at, part in enumerate(parts[:-1]):
        if part in lexicon.first_names:
            return " ".join(parts[at:])
    titles = [at for at, part in enumerate(parts) if part in lexicon.titles or part.lower() in lexicon.roles]
    first = titles[-1] + 1 if titles else 0
    while first < len(parts) and (parts[first].lower() in lexicon.functions or not parts[first][0].isupper()):
        first += 1
    return " ".join(parts[first:]) if len(parts) - first > 1 else ""


def _in_small(name: str) -> str:
    """Return a name that is printed in capitals in ordinary case."""
    return name.title() if name.isupper() else name


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _genders_agree(one: LabelName, other: LabelName) -> bool:
    return "u" in (one.gender, other.gender) or one.gender == other.gender


def _beginning_large(name: str) -> str:
    return name[:1].upper() + name[1:]
