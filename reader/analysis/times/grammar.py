"""Rules over token classes: how they are written, compiled and applied.

A rule's pattern is a regular expression over tokens: a word in capitals is a class of tokens (`MONTH`, `UNIT`) or an
abbreviation from `SHORT_FORMS`, a lower-case word stands for itself, and spaces are ignored:
`"the? last (?P<count>COUNT) (?P<unit>UNITS)"`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Generic, NamedTuple, TypeVar

from reader.analysis.times.anchors import Partial, Side, TimeAnchor, side_of
from reader.analysis.times.openings import openings
from reader.analysis.times.tokens import CAPITAL, DAY, DAY_GOES_ON, OTHER, TokenClasses, Tokens
from reader.analysis.times.vocabulary import CALENDAR_WORDS, SMALL_WORDS
from reader.model.values import dataclass

#: Abbreviations for patterns.
SHORT_FORMS = {
    "DAYOFMONTH": "(?:DAYNUMBER|NTH)",
    "WORDS": "NUMBERWORD(?:HYPHEN? NUMBERWORD)*",
    "COUNT": "(?:(?:DAYNUMBER|FIGURE|YEAR) (?:DAYNUMBER / DAYNUMBER)?|a? NUMBERWORD(?:HYPHEN? NUMBERWORD)*)",
    "VAGUE": "(?:a? few|several|many|a? couple(?: of)?|some|numerous)",
    "ABOUT": "(?:about|nearly|almost|over|around|roughly|approximately|under"
    "|(?:no|not|little)? (?:more|less|fewer) than|at (?:least|most)|up to|as (?:much|long|many|little) as|some)",
    "DATE": f"(?:{DAY} {DAY_GOES_ON}*)",
    "ANYDAY": f"(?:(?P<date>{DAY}) {DAY_GOES_ON}*"
    "|(?P<which>next|last|this coming|this)? (?P<weekday>WEEKDAY) (?:the? (?P<monthday>NTH))?"
    "|(?P<named>today|yesterday|tomorrow))",
    "PARTOF": "(?:the? very? (?:end|beginning|start|middle|close|rest|remainder|latter part|early part|outset"
    "|(?:first|second|latter) half|(?:first|last|final|opening|closing|early) few? (?:days|weeks|months)) of)",
    "PART": "(?:(?:(?:early|mid) HYPHEN? (?:to|and|or) HYPHEN?)? (?:early|late|mid) (?:HYPHEN|in)?|PARTOF)",
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


#: What a rule says of words that look like a time and are none: they are used up, and nothing is found in them.
REFUSED = Meaning("", "")


class WrittenDay(NamedTuple):
    """A day of the calendar as it is written.

    Attributes:
        month: 1 to 12; that in which a named day falls, or mostly falls.
        day: Day of the month, 0 for a day with a name.
        year: `2013`, `'13`, `13`, or empty.
        weekday: 1 (Monday) to 7, 0 if not written.
        name: `christmas eve`, of a day with a name.
        clock: `T08:15:00Z`, of a moment in figures.
        follows: Whether it stands in a list after another day of its month.
    """

    month: int
    day: int
    year: str = ""
    weekday: int = 0
    name: str = ""
    clock: str = ""
    follows: bool = False


class Sentence(NamedTuple):
    """The tokens of a sentence after its calendar days were read.

    Attributes:
        tokens: With `CALENDARDAY DAYGOESON*` for the tokens of each day.
        days: By the index of their first token.
    """

    tokens: Tokens
    days: dict[int, WrittenDay]


#: How far after a date, in code points, another one of its passage may stand.
SOON_AFTER = 250


class Phrase:
    """The tokens that a rule matched, in their sentence."""

    def __init__(self, sentence: Sentence, match: re.Match[str]) -> None:
        """Store the sentence and where among its tokens the rule matched."""
        self.sentence: Sequence[str] = sentence.tokens.words
        self.tokens = sentence.tokens
        self._days = sentence.days
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

    def day(self, group: str = "date") -> WrittenDay | None:
        """Return the calendar day at a group, None if it did not match or the rule has no such group."""
        if group not in self.match.re.groupindex:
            return None
        return self._days.get(self.match.start(group))

    def follows(self, end: int) -> bool:
        """Return whether the expression stands soon after an offset of the text: in the same passage."""
        return 0 <= self.tokens.spans[self.first][0] - end < SOON_AFTER

    def ends_at(self, end: int) -> bool:
        """Return whether the word before the expression is the first after an offset: a comma after another date."""
        return self.first > 1 and self.tokens.spans[self.first - 2][1] == end

    def written(self, steps: int) -> str:
        """Return the word `steps` after the first one as it is written, or the empty string."""
        index = self.first + steps
        return self.tokens.written[index] if 0 <= index < len(self.sentence) else ""

    def is_capital(self, steps: int) -> bool:
        """Return whether the token `steps` after the first one has a capital and is no word of the calendar."""
        index = self.first + steps
        if not 0 <= index < len(self.sentence):
            return False
        written = self.tokens.written[index]
        return written[0].isupper() and written.lower().rstrip(".") not in CALENDAR_WORDS

    def is_joined(self, steps: int) -> bool:
        """Return whether no space stands between the token `steps` after the first one and the one before it."""
        index, spans = self.first + steps, self.tokens.spans
        return 0 < index < len(spans) and spans[index - 1][1] == spans[index][0]

    @property
    def describes(self) -> bool:
        """Whether a noun right after the expression is described by it: `winter coat`."""
        after = self.after()
        return after.isalpha() and after not in SMALL_WORDS

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


Result = TypeVar("Result")


@dataclass(frozen=True)
class RuleOf(Generic[Result]):
    """A pattern and how to interpret what it matches.

    Attributes:
        pattern: In the notation of this module.
        read: Returns what a phrase means, or None if it is not such an expression after all.
    """

    pattern: str
    read: Callable[[Phrase, TimeAnchor], Result | None]


Rule = RuleOf[Meaning]


def classes_for(patterns: Iterable[str]) -> TokenClasses:
    """Return the classes of tokens for patterns, with one for each of their literal words."""
    return TokenClasses(frozenset(piece for pattern in patterns for piece in _pieces(pattern) if _is_literal(piece)))


class Grammar(Generic[Result]):
    """Rules compiled against the classes of their words."""

    def __init__(self, rules: Sequence[RuleOf[Result]], classes: TokenClasses) -> None:
        """Compile the rules; of two that match the same words, the earlier one wins."""
        self._classes = classes
        self._rules: list[tuple[frozenset[str], str, Callable[[Phrase, TimeAnchor], Result | None]]] = []
        for rule in rules:
            translated = self._translate(rule.pattern)
            self._rules.append((openings(translated), translated, rule.read))
        self._rules_beginning: dict[str, list[int]] = {}
        for number, (found, _, _) in enumerate(self._rules):
            for first in {opening[0] for opening in found}:
                self._rules_beginning.setdefault(first, []).append(number)
        self._rules_at: dict[str, list[tuple[re.Pattern[str], Callable[[Phrase, TimeAnchor], Result | None]]]] = {}
        firsts = {opening for found, _, _ in self._rules for opening in found}
        alone = {opening for opening in firsts if len(opening) == 1}
        others = {opening[0] for opening in firsts} - alone
        followed = f"[{''.join(sorted(others))}](?![{OTHER}{CAPITAL}]|$)"
        self._beginning = re.compile(
            "|".join([f"[{''.join(sorted(alone))}]"] * bool(alone) + [followed] * bool(others))
        )

    def _rules_for(self, opening: str) -> list[tuple[re.Pattern[str], Callable[[Phrase, TimeAnchor], Result | None]]]:
        """Return the rules that can match at two codes (one, at the end of a sentence), compiled when needed."""
        if opening not in self._rules_at:
            beginning = (self._rules[number] for number in self._rules_beginning.get(opening[0], ()))
            self._rules_at[opening] = [
                (re.compile(pattern), read)
                for found, pattern, read in beginning
                if opening in found or opening[0] in found
            ]
        return self._rules_at[opening]

    def _translate(self, pattern: str) -> str:
        """Translate a pattern over words into one over codes."""
        return "".join(
            self._classes.character_class(piece)
            if (len(piece) > 1 and piece.isupper()) or _is_literal(piece)
            else piece
            for piece in _pieces(pattern)
        )

    def parse(self, sentence: Sentence, anchor: TimeAnchor) -> Iterator[tuple[Phrase, Result]]:
        """Yield each expression of a sentence with what it means, leftmost and longest first.

        The caller may update the anchor between two expressions.
        """
        codes, position = sentence.tokens.codes, 0
        while beginning := self._beginning.search(codes, position):
            position = beginning.start()
            for phrase, read in self._phrases_at(sentence, position):
                result = read(phrase, anchor)
                if result is not None:
                    yield phrase, result
                    position = phrase.end
                    break
            else:
                position += 1

    def _phrases_at(
        self, sentence: Sentence, position: int
    ) -> list[tuple[Phrase, Callable[[Phrase, TimeAnchor], Result | None]]]:
        """Return what the rules match at one token, the longest first."""
        codes = sentence.tokens.codes
        matches = [
            (match, read)
            for pattern, read in self._rules_for(codes[position : position + 2])
            if (match := pattern.match(codes, position))
        ]
        if len(matches) > 1:
            matches.sort(key=lambda pair: -pair[0].end())
        return [(Phrase(sentence, match), read) for match, read in matches]


@cache
def _pieces(pattern: str) -> tuple[str, ...]:
    """Return the pieces of a pattern, abbreviations expanded and without spaces."""
    pieces: list[str] = []
    for piece in _WORD.findall(pattern):
        if piece in SHORT_FORMS:
            pieces += ("(?:", *_pieces(SHORT_FORMS[piece]), ")")
        elif not piece.isspace():
            pieces.append(piece)
    return tuple(pieces)


@cache
def _is_literal(piece: str) -> bool:
    """Return whether a piece of a pattern is a literal word."""
    return piece == "/" or piece[0].islower() or (piece[0] == "'" and len(piece) > 1)


__all__ = [
    "REFUSED",
    "Grammar",
    "Meaning",
    "Partial",
    "Phrase",
    "Rule",
    "RuleOf",
    "Sentence",
    "TimeAnchor",
    "WrittenDay",
    "classes_for",
]
