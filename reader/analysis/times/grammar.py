"""Rules over token classes: how they are written, compiled and applied.

A rule's pattern is a regular expression over tokens: a word in capitals is a class of tokens (`MONTH`, `UNIT`) or an
abbreviation from `SHORT_FORMS`, a lower-case word stands for itself, and spaces are ignored:
`"the? last (?P<count>COUNT) (?P<unit>UNITS)"`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.analysis.times.anchors import Partial, Side, TimeAnchor, side_of
from reader.analysis.times.openings import openings
from reader.analysis.times.tokens import OTHER, TokenClasses

#: Abbreviations for patterns.
SHORT_FORMS = {
    "DAYOFMONTH": "(?:DAYNUMBER|NTH)",
    "WORDS": "NUMBERWORD(?:HYPHEN? NUMBERWORD)*",
    "COUNT": "(?:(?:DAYNUMBER|FIGURE|YEAR) (?:DAYNUMBER / DAYNUMBER)?|a? NUMBERWORD(?:HYPHEN? NUMBERWORD)*)",
    "VAGUE": "(?:a? few|several|many|a? couple(?: of)?|some|numerous)",
    "ABOUT": "(?:about|nearly|almost|over|around|roughly|approximately|under"
    "|(?:no|not|little)? (?:more|less|fewer) than|at (?:least|most)|up to|as (?:much|long|many|little) as|some)",
    "PARTOF": "(?:the? very? (?:end|beginning|start|middle|close|rest|remainder|latter part|early part|outset) of)",
    "PART": "(?:(?:early|late|mid) (?:HYPHEN|in)?|PARTOF)",
}

_WORD = re.compile(r"\(\?P<\w+>|\(\?P=\w+\)|\(\?[:=!]|\(\?<[=!]|[A-Z]{2,}|[a-z']+|\s+|/|.")


class Meaning(NamedTuple):
    """The meaning that a rule gives to an expression.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value.
        source: What it was resolved from: `written`, `published`, `mentioned`, `story`, `quarter` (see `TimeAnchor`)
            or `nothing`.
        edtf: The interval of a length of time that ends or begins with the publication.
    """

    type: str
    value: str
    source: str = "written"
    edtf: str = ""


class Phrase:
    """The tokens that a rule matched, in their sentence."""

    def __init__(self, sentence: Sequence[str], match: re.Match[str]) -> None:
        """Store the words of the sentence and where among them the rule matched."""
        self.sentence = sentence
        self.match = match
        self.first, self.end = match.span()

    def words(self, group: str) -> list[str]:
        """Return the words of a group, none if it did not match or the rule has no such group."""
        if group not in self.match.re.groupindex:
            return []
        start, end = self.match.span(group)
        return list(self.sentence[start:end]) if start >= 0 else []

    def word(self, group: str) -> str:
        """Return a group's words with single spaces, or the empty string."""
        return " ".join(self.words(group))

    def before(self, steps: int = 1) -> str:
        """Return the word `steps` tokens before the expression, or the empty string."""
        index = self.first - steps
        return self.sentence[index] if index >= 0 else ""

    def after(self, steps: int = 1) -> str:
        """Return the word `steps` tokens after the expression, or the empty string."""
        index = self.end + steps - 1
        return self.sentence[index] if index < len(self.sentence) else ""

    @cached_property
    def side(self) -> Side:
        """Whether the clause is about the past or the future."""
        return side_of(self.sentence, self.first, self.end)


Interpret = Callable[[Phrase, TimeAnchor], "Meaning | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and how to interpret what it matches.

    Attributes:
        pattern: In the notation of this module.
        read: Returns the meaning of a phrase, or None if it is not a time expression after all.
    """

    pattern: str
    read: Interpret


class Grammar:
    """Rules compiled against the classes of their words."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules; of two that match the same words, the earlier one wins."""
        expanded = [_expand(rule.pattern) for rule in rules]
        literals = frozenset(piece for pattern in expanded for piece in _WORD.findall(pattern) if _is_literal(piece))
        self.token_classes = TokenClasses(literals)
        self._rules: list[tuple[frozenset[str], str, Interpret]] = []
        for pattern, rule in zip(expanded, rules, strict=True):
            translated = self._translate(pattern)
            self._rules.append((openings(translated), translated, rule.read))
        self._rules_at: dict[str, list[tuple[re.Pattern[str], Interpret]]] = {}
        firsts = {opening for found, _, _ in self._rules for opening in found}
        alone = {opening for opening in firsts if len(opening) == 1}
        others = {opening[0] for opening in firsts} - alone
        self._beginning = re.compile(f"[{''.join(sorted(alone))}]|[{''.join(sorted(others))}](?!{OTHER}|$)")

    def _rules_for(self, opening: str) -> list[tuple[re.Pattern[str], Interpret]]:
        """Return the rules that can match at two codes (one, at the end of a sentence), compiled when needed."""
        if opening not in self._rules_at:
            self._rules_at[opening] = [
                (re.compile(pattern), read)
                for found, pattern, read in self._rules
                if opening in found or opening[0] in found
            ]
        return self._rules_at[opening]

    def _translate(self, pattern: str) -> str:
        """Translate a pattern over words into one over codes."""
        pieces = []
        for piece in _WORD.findall(pattern):
            if piece.isspace():
                continue
            is_class = (len(piece) > 1 and piece.isupper()) or _is_literal(piece)
            pieces.append(self.token_classes.character_class(piece) if is_class else piece)
        return "".join(pieces)

    def parse(self, words: Sequence[str], codes: str, anchor: TimeAnchor) -> Iterator[tuple[Phrase, Meaning]]:
        """Yield each expression of a sentence with its meaning, leftmost and longest first.

        The caller may update the anchor between two expressions.
        """
        position = 0
        while beginning := self._beginning.search(codes, position):
            position = beginning.start()
            for phrase, read in self._phrases_at(words, codes, position):
                meaning = read(phrase, anchor)
                if meaning is not None:
                    yield phrase, meaning
                    position = phrase.end
                    break
            else:
                position += 1

    def _phrases_at(self, words: Sequence[str], codes: str, position: int) -> list[tuple[Phrase, Interpret]]:
        """Return what the rules match at one token, the longest first."""
        matches = [
            (match, read)
            for pattern, read in self._rules_for(codes[position : position + 2])
            if (match := pattern.match(codes, position))
        ]
        if len(matches) > 1:
            matches.sort(key=lambda pair: -pair[0].end())
        return [(Phrase(words, match), read) for match, read in matches]


def _expand(pattern: str) -> str:
    """Expand abbreviations, which may be nested."""
    return "".join(
        _expand(f"(?:{SHORT_FORMS[piece]})") if piece in SHORT_FORMS else piece for piece in _WORD.findall(pattern)
    )


def _is_literal(piece: str) -> bool:
    """Return whether a piece of a pattern is a literal word."""
    return piece == "/" or piece[0].islower() or (piece[0] == "'" and len(piece) > 1)


__all__ = ["Grammar", "Meaning", "Partial", "Phrase", "Rule", "TimeAnchor"]
