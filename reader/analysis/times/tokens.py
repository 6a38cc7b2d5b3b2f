"""A sentence as tokens, and as a string of class codes for the grammar's patterns."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.times import vocabulary

#: Kinds of token recognised by their shape; each is a group of `_TOKEN` and a class of the grammar.
SHAPES = ("ISODATE", "SLASHDATE", "DOTDATE", "CLOCK", "DECADE", "NTH", "YEAR", "DAYNUMBER", "SHORTYEAR", "FIGURE")

_TOKEN = re.compile(
    r"[A-Za-z]+(?=[\s,;:)])"
    r"|(?P<ISODATE>[0-9]{4}-[0-9][0-9]-[0-9][0-9](?:T[0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?)?\b)"
    r"|(?P<SLASHDATE>[0-9][0-9]?/[0-9][0-9]?/(?:[0-9]{4}|[0-9][0-9])\b|[0-9]{4}/[0-9][0-9]/[0-9][0-9]\b)"
    r"|(?P<DOTDATE>[0-9][0-9]?\.[0-9][0-9]?\.[0-9]{4}\b)"
    r"|(?P<CLOCK>[0-9][0-9]?:[0-9][0-9](?::[0-9][0-9])?\b)"
    r"|(?P<DECADE>(?:[0-9]{3}0['’]?s|['’`]?[0-9]0s)\b)"
    r"|(?P<NTH>[0-9][0-9]?(?:st|nd|rd|th)\b)"
    r"|(?P<YEAR>(?:(?<=FY)|(?<![A-Za-z]))(?:1[0-9]|2[01])[0-9][0-9]\b(?![.,][0-9]))"
    r"|(?P<DAYNUMBER>(?:[12][0-9]|3[01]|0?[1-9])(?:\b|(?=[ap]m\b))(?![.,][0-9]))"
    r"|(?P<SHORTYEAR>['’`][0-9][0-9]\b)"
    r"|(?P<FIGURE>[0-9]+(?:[.,][0-9]+)*)"
    r"|[A-Za-z]\.(?:[A-Za-z]\.?)+(?![A-Za-z])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
    r"|['’](?:s|ll|re|ve|d|m)\b|n['’]t\b|o['’]clock"
    r"|(?:(?!n['’]t\b)[^\W\d_])+"
    r"|\S"
)

OTHER = "\x01"


class Tokens(NamedTuple):
    """The tokens of a sentence.

    Attributes:
        words: In lower case.
        spans: Half-open offsets into the whole text.
        codes: One character per token: the code of its set of classes.
    """

    words: list[str]
    spans: list[tuple[int, int]]
    codes: str


class TokenClasses:
    """The classes of words, with one code character for each set of classes that occurs."""

    def __init__(self, literals: frozenset[str]) -> None:
        """Assign codes to the classes of `vocabulary` and to the grammar's literal words."""
        classes: dict[str, set[str]] = {}
        for name, members in _CLASSES.items():
            for member in members:
                classes.setdefault(member, set()).add(name)
        for literal in literals:
            classes.setdefault(literal, set()).add(literal)
        self._code_of_set: dict[frozenset[str], str] = {}
        self.codes = {word: self._code(frozenset(names)) for word, names in classes.items()}
        self.shape_codes = {shape: self._code(frozenset((shape,))) for shape in SHAPES}
        self._members: dict[str, str] = {}
        for names, code in self._code_of_set.items():
            for name in names:
                self._members[name] = self._members.get(name, "") + code

    def _code(self, names: frozenset[str]) -> str:
        return self._code_of_set.setdefault(names, chr(0x100 + len(self._code_of_set)))

    def character_class(self, name: str) -> str:
        """Return a regular expression for one token of a class.

        Raises:
            KeyError: No token is in that class.
        """
        members = self._members[name]
        return members if len(members) == 1 else f"[{members}]"

    def read(self, text: str, start: int, end: int) -> Tokens:
        """Return the tokens of a stretch of a text."""
        matches = list(_TOKEN.finditer(text, start, end))
        words = [match.group().lower() for match in matches]
        lookup = self.codes.get
        codes = [lookup(word, OTHER) for word in words]
        for index, match in enumerate(matches):
            shape = match.lastgroup
            if shape is not None:
                codes[index] = self.shape_codes[shape]
            elif words[index] in _CAPITALISED and match.group()[0].islower():
                codes[index] = OTHER
        return Tokens(words, [match.span() for match in matches], "".join(codes))


#: Words that are times only if capitalised.
_CAPITALISED = frozenset(("may", "march", "august"))

_MONTH_WORDS = [*vocabulary.MONTHS, *(f"{name}." for name in vocabulary.MONTHS if name not in vocabulary.MONTH_NAMES)]

_CLASSES: dict[str, list[str]] = {
    "MONTH": _MONTH_WORDS,
    "FULLMONTH": [*vocabulary.MONTH_NAMES, *(name for name in _MONTH_WORDS if name[-1] == ".")],
    "WEEKDAY": [*vocabulary.WEEKDAYS],
    "WEEKDAYS": [name + "s" for name in vocabulary.WEEKDAYS],
    "SHORTWEEKDAY": [*vocabulary.SHORT_WEEKDAYS],
    "SEASON": [*vocabulary.SEASONS],
    "SEASONS": ["springs", "summers", "autumns", "falls", "winters"],
    "DAYPART": [*vocabulary.DAY_PARTS],
    "DAYPARTS": [name + "s" for name in vocabulary.DAY_PARTS],
    "UNIT": [name for name in vocabulary.UNITS if name not in ("second", "centurie")],
    "UNITS": [vocabulary.plural(name) for name in vocabulary.UNITS if name != "centurie"],
    "NUMBERWORD": [*vocabulary.NUMBER_WORDS],
    "ORDINAL": [*vocabulary.ORDINALS],
    "DECADEWORD": [*vocabulary.DECADE_WORDS],
    "PRESENTWORD": vocabulary.PRESENT_WORDS,
    "PASTWORD": vocabulary.PAST_WORDS,
    "FUTUREWORD": vocabulary.FUTURE_WORDS,
    "ADJECTIVE": [*vocabulary.REFERENCE_ADJECTIVES],
    "FREQUENCY": [*vocabulary.FREQUENCIES],
    "PM": ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"],
    "ZONE": vocabulary.listed("est edt cst cdt mst mdt pst pdt gmt utc et bst"),
    "ERA": ["bc", "b.c.", "b.c", "bce", "b.c.e."],
    "HYPHEN": ["-", "‐", "–"],
    "COMMA": [","],
    "POSSESSIVE": ["'s", "’s"],
    "NOON": ["noon", "midnight"],
}
