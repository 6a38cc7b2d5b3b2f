"""A sentence as tokens, and as a string of class codes for the grammar's patterns."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.times import vocabulary

#: Kinds of token recognised by their shape; each is a group of `_TOKEN` and a class of the grammar.
SHAPES = (
    *("ISODATE", "SLASHDATE", "DOTDATE", "SHORTDOTDATE", "JOINEDDATE"),
    *("CLOCK", "DECADE", "NTH", "YEAR", "DAYNUMBER", "SHORTYEAR", "FIGURE"),
)
#: The first token of a calendar day and the others of it, once the day has been read.
DAY, DAY_GOES_ON = "CALENDARDAY", "DAYGOESON"
#: Each token of a day that does not exist.
NO_DAY = "NODAY"

_TOKEN = re.compile(
    r"[A-Za-z]+(?=[\s,;:)])"
    r"|(?=[0-9'’`])(?:(?P<ISODATE>(?:[12][0-9]{3}-[0-9][0-9]?-[0-9][0-9]?(?![0-9-])|(?:19|20)[0-9]{6}(?=T[0-9]{4}))"
    r"(?:T[0-9]{4}(?:[0-9][0-9])?Z?|T[0-9][0-9]:[0-9][0-9](?::[0-9][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-9][0-9]:?[0-9][0-9])?)?\b)"
    r"|(?P<SLASHDATE>[0-9][0-9]?/[0-9][0-9]?/(?:[0-9]{4}|[0-9][0-9])\b|[0-9]{4}/[0-9][0-9]?/[0-9][0-9]?\b)"
    r"|(?P<DOTDATE>[0-9][0-9]?\.[0-9][0-9]?\.[0-9]{4}\b(?!\.[0-9])|[12][0-9]{3}\.[0-9][0-9]\.[0-9][0-9]\b|[0-9][0-9]?-[0-9][0-9]?-[12][0-9]{3}\b(?!-)"
    r"|[0-9][0-9]?(?P<mark>[./-])(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2}|i{1,3}|i?v|vi{1,3}|i?x|xi{1,2})(?P=mark)[12][0-9]{3}\b)"
    r"|(?P<SHORTDOTDATE>[0-9][0-9]?(?:\.[0-9][0-9]?\.|-[0-9][0-9]?-)[0-9][0-9]\b(?![.-][0-9])|(?:19|20)[0-9]{6}\b)"
    r"|(?P<JOINEDDATE>[0-9][0-9]?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:19|20)[0-9][0-9]\b)"
    r"|9/11\b(?!/)"
    r"|(?P<CLOCK>[0-9][0-9]?(?::[0-9][0-9](?::[0-9][0-9])?|h[0-5][0-9])(?:\b|(?=[AaPp]\.?[Mm]\b|h(?:(?:ou)?rs)?\b)))"
    r"|(?P<DECADE>(?:[0-9]{3}0['’]?s|['’`]?[0-9]0s|[0-9]0['’]s)\b)"
    r"|(?P<NTH>[0-9][0-9]?(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<YEAR>(?:(?<=FY)|(?<![A-Za-z]))(?:1[0-9]|2[01])[0-9][0-9]\b(?![.,][0-9]))"
    r"|(?P<DAYNUMBER>(?:[12][0-9]|3[01]|0?[1-9])(?:\b|(?=[AaPp]\.?[Mm]\b|º))"
    r"(?:(?=,[12][0-9]{3}\b)|(?![.,][0-9])))"
    r"|(?P<SHORTYEAR>['’`][0-9][0-9]\b)"
    r"|(?P<FIGURE>[0-9]+(?:[.,][0-9]+)*))"
    r"|(?<=[0-9] )[AaPp]\. [Mm]\.|[A-Za-z]\.(?:[A-Za-z]\.?)+(?![A-Za-z])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\."
    rf"|(?:{'|'.join(vocabulary.MONTH_NAMES_WITH_CAPITALS)})\.(?=\s?[0-9])"
    r"|['’](?:s|ll|re|ve|d|m)\b|n['’]t\b|o['’]clock"
    r"|(?:(?!n['’]t\b)[^\W\d_])+"
    r"|\S"
)

#: The codes of a word that is in no class, in lower case and with a capital letter.
OTHER, CAPITAL = "\x01", "\x02"


#: The codes of so many different words are remembered.
MOST_REMEMBERED = 50_000


class Tokens(NamedTuple):
    """The tokens of a sentence.

    Attributes:
        words: In lower case.
        written: As they stand in the text.
        spans: Half-open offsets into the whole text.
        codes: One character per token: the code of its set of classes.
    """

    words: list[str]
    written: list[str]
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
        #: Words that have other classes, or none, if they are not capitalised.
        self._lower = dict.fromkeys(_CAPITALISED, OTHER)
        for word, found in classes.items():
            if found & _NAME_CLASSES and word not in _CAPITALISED:
                rest = frozenset(found - _NAME_CLASSES)
                self._lower[word] = self._code(rest) if rest else OTHER
        self.shape_codes = {shape: self._code(frozenset((shape,))) for shape in (*SHAPES, DAY, DAY_GOES_ON, NO_DAY)}
        self._codes_of_shapes: dict[str | None, str] = {None: ""}
        self._codes_of_shapes.update(self.shape_codes)
        self._codes_of_words: dict[str, str] = {}
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

    def read(self, text: str, start: int, end: int, people: frozenset[str] = frozenset()) -> Tokens:
        """Return the tokens of a stretch of a text.

        Args:
            text: The whole text.
            start: Offset of the stretch.
            end: Where it ends.
            people: Words of the calendar that are names of people in this text: `may` of Imogen May.
        """
        matches = list(_TOKEN.finditer(text, start, end))
        written = [match[0] for match in matches]
        words = "\n".join(written).lower().split("\n")
        codes = self._codes_of(matches, written)
        if not _CAPITALISED.isdisjoint(words):
            for word in _CAPITALISED.intersection(words):
                _mark_small_months(word, words, codes, self.codes[word])
        if people and not people.isdisjoint(words):
            for index, word in enumerate(words):
                if word in people and written[index][0].isupper() and _is_a_person(words, index):
                    codes[index] = CAPITAL
        return Tokens(words, written, [match.span() for match in matches], "".join(codes))

    def _codes_of(self, matches: list[re.Match[str]], written: list[str]) -> list[str]:
        """Return the code of each token: that of its word, or of its shape."""
        known = list(map(self._codes_of_words.get, written))
        shapes = self._codes_of_shapes
        return [
            code or shapes[match.lastgroup] or self._code_of_word(word)
            for code, match, word in zip(known, matches, written, strict=True)
        ]

    def _code_of_word(self, word: str) -> str:
        """Return the code of a word as it is written, and remember it."""
        code = self.codes.get(word.lower(), OTHER)
        if not word[0].isupper():
            code = self._lower.get(word, code)
        elif code == OTHER:
            code = CAPITAL
        if len(self._codes_of_words) > MOST_REMEMBERED:
            self._codes_of_words.clear()
        self._codes_of_words[word] = code
        return code


def _is_a_person(words: list[str], index: int) -> bool:
    """Return whether a word that is both a name and a time is the name here: `May said`, not `in May`, `May 3`."""
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    return not (after[:1].isdigit() or before in _BEFORE_A_TIME or before[:1].isdigit())


def _mark_small_months(month: str, words: list[str], codes: list[str], code: str) -> None:
    """Give a month in small letters its code where a day and a year tell that it is one."""
    for index, word in enumerate(words):
        if word == month and _is_small_month(words, index):
            codes[index] = code


def _is_small_month(words: list[str], index: int) -> bool:
    """Return whether `may` or `march` in small letters has a day beside it: `on may 3, 2011`, `the 5th of may`."""
    following, before = (
        words[index + 1 : index + 4],
        [word for word in words[max(0, index - 2) : index] if word != "of"],
    )
    if _NTH.match(following[0] if following else "") or _NTH.match(before[-1] if before else ""):
        return True
    day = following[:1] if following and following[0][0].isdigit() else []
    after = [word for word in following[len(day) : len(day) + 2] if word != ","]
    beside = bool(day) or words[index - 1][:1].isdigit() if index else bool(day)
    return beside and bool(after) and _FOUR_FIGURES.fullmatch(after[0]) is not None


_NTH = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)$")
_FOUR_FIGURES = re.compile(r"[12][0-9]{3}")
#: After one of these a month is a month, even in a text about somebody of that name.
_BEFORE_A_TIME = frozenset(vocabulary.listed("in since until till during last next this early late mid each every of"))
#: Words that are times only if capitalised.
_CAPITALISED = frozenset(("may", "march", "august"))

_MONTH_WORDS = [*(name for name in vocabulary.MONTHS if name), *(f"{name}." for name in vocabulary.MONTHS if name)]

#: Classes of words that belong to a name only if they are capitalised.
_NAME_CLASSES = frozenset(("NAMEHEAD", "NAMEBEFORE", "MONTHNAMEHEAD"))

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
    "PM": ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "a. m.", "p. m."],
    "ZONE": vocabulary.listed("est edt cst cdt mst mdt pst pdt gmt utc et bst"),
    "NINEELEVEN": ["9/11"],
    "STOP": ["."],
    "SIGN": ["%"],
    "SLASH": ["/"],
    "DASH": ["-", "‐", "–", "—", "‒", "−"],
    "FOREIGNMONTH": [*vocabulary.FOREIGN_MONTHS],
    "FOREIGNWEEKDAY": vocabulary.FOREIGN_WEEKDAYS,
    "NAMEHEAD": vocabulary.NAME_HEADS,
    "NAMEBEFORE": vocabulary.NAMES_BEFORE,
    "MONTHNAMEHEAD": vocabulary.MONTH_NAME_HEADS,
    "NUMBERED": vocabulary.NUMBERED_THINGS,
    "MANYNUMBERED": vocabulary.MANY_NUMBERED_THINGS,
    "COUNTED": vocabulary.COUNTED_THINGS,
    "MONEY": vocabulary.CURRENCIES,
    "ERA": ["bc", "b.c.", "b.c", "bce", "b.c.e."],
    "HYPHEN": ["-", "‐", "–"],
    "COMMA": [","],
    "POSSESSIVE": ["'s", "’s"],
    "NOON": ["noon", "midnight", "midday"],
    "APOSTROPHE": ["'", "’"],
    "AMPERSAND": ["&"],
    "ORDINALSIGN": ["º", "°", "ª"],
    "OURERA": ["ad", "a.d.", "a.d", "ce", "c.e."],
    "OPEN": ["("],
    "CLOSE": [")"],
}
