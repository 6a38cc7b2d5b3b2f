"""Who says the words in marks in German, French, Spanish and Italian: a name with a verb of saying beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.analysis.language import common_words
from reader.analysis.quotations.lexicon import rows_of
from reader.analysis.quotations.regions import Region
from reader.model import Span
from reader.model.values import dataclass

_CAPITAL = r"(?:[A-Z]\.|[A-ZÀ-ÖØ-ÞĀŁŚŠŽČĐÇŞ][\w’'-]*)"
_PARTICLES = r"(?:van|von|zu|der|den|de|la|las|los|du|des|del|della|di|da|dos|le|el|al|y|bin|ten) "
_NAME = rf"(?P<name>{_CAPITAL}(?: (?:{_PARTICLES}){{0,3}}{_CAPITAL}){{0,3}})"
_ROLE = r"(?:(?:der|die|le|la|il|lo|el|l’|l')[ ]?(?:[a-zà-ÿ][\w’'-]* ){0,3})?"
_BEHIND = r"[\s,.;:!?…»”\"–—-]{0,5}"
_LONGEST_CLAUSE = 160
_LONGEST_ROLE = 2
"""Words of a name; more in front of these, in German, say what somebody is: "der Müller Peter Hall"."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause that says who speaks.

    Attributes:
        name: The span of the name.
        verb: The span of the verb.
        end: Offset after the clause.
    """

    name: Span
    verb: Span
    end: int


class Sayings:
    """Finds the clauses of one text in one language."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._patterns = _patterns(language)
        self._common = common_words(language)

    def tells(self, start: int, end: int) -> bool:
        """Return whether a clause that begins at an offset says who speaks."""
        if not self._patterns:
            return False
        return any(pattern.match(self._text, start, end) for pattern in (*self._patterns.behind, self._patterns.verb))

    def behind(self, region: Region) -> Saying | None:
        """'«...», dijo Ada Marlow': the name behind a stretch, in its paragraph."""
        if not self._patterns:
            return None
        end = self._text.find("\n\n", region.after)
        end = min(region.after + _LONGEST_CLAUSE, len(self._text) if end < 0 else end)
        for pattern in self._patterns.behind:
            if (match := pattern.match(self._text, region.after, end)) and (found := self._saying(match)):
                return found
        return None

    def before(self, region: Region) -> Saying | None:
        """'Ada Marlow dijo: «...»', 'Am Montag sagte Ada Marlow: „...“': the name before a stretch, in its sentence."""
        if not self._patterns:
            return None
        start = max(region.before - _LONGEST_CLAUSE, self._text.rfind("\n", 0, region.before) + 1)
        for pattern in self._patterns.before:
            for match in pattern.finditer(self._text, start, region.before):
                if match.end() == region.before and (found := self._saying(match)):
                    return found
        return None

    def _saying(self, match: re.Match[str]) -> Saying | None:
        """Return a clause, unless what looks like a name is a word that opens a sentence."""
        start, end = match.span("name")
        words = match.group("name").split(" ")
        while words and words[0].lower() in self._common:
            start += len(words.pop(0)) + 1
        if not words:
            return None
        if match.group("role") and len(words) > _LONGEST_ROLE and self._patterns and self._patterns.has_noun_capitals:
            start = end - len(" ".join(words[-_LONGEST_ROLE:]))
        return Saying(Span(start, end), Span(*match.span("verb")), match.end())


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The expressions for one language.

    Attributes:
        behind: For a clause behind the marks.
        before: For one before them, up to their opening mark.
        verb: A verb of saying alone.
        has_noun_capitals: Whether nouns have capitals, so that a role looks like part of a name.
    """

    behind: tuple[re.Pattern[str], ...]
    before: tuple[re.Pattern[str], ...]
    verb: re.Pattern[str]
    has_noun_capitals: bool


@lru_cache(maxsize=4)
def _patterns(language: str) -> _Patterns | None:
    """Return the expressions for a language; None if its verbs are not known."""
    row = next((row for row in rows_of("sayings.tsv") if row[0] == language), None)
    if row is None:
        return None
    _, verbs, auxiliaries = row
    saying = rf"(?:(?:{'|'.join(auxiliaries.split())}) )?(?P<verb>(?i:{'|'.join(verbs.split())}))"
    role = rf"(?P<role>{_ROLE})"
    rest = r"[^.!?\n„“”«»\"]{0,60}?[:,]\s?(?:que )?"
    return _Patterns(
        behind=(
            re.compile(rf"{_BEHIND}(?<!\w){saying} {role}{_NAME}"),
            re.compile(rf"{_BEHIND}(?P<role>){_NAME},? {saying}\b"),
        ),
        before=(
            re.compile(rf"(?<!\w){saying} {role}{_NAME}{rest}"),
            re.compile(rf"(?<![\w-])(?P<role>){_NAME} {saying}\b(?:{rest}| ?)"),
        ),
        verb=re.compile(rf"{saying}\b"),
        has_noun_capitals=language == "de",
    )
