"""Names as labels print them: without their titles, and in ordinary case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reader.analysis.quotations.lexicon import english
from reader.model.values import dataclass
from reader.prose.labels import is_role

_MOST_INITIALS = 2
"""A name of so many capitals, alone, is initials: RA."""
_NUMERALS = frozenset(["II", "III", "IV"])
_PARTICLES = frozenset(
    ["VAN", "VON", "DER", "DEN", "DE", "DU", "DEL", "DI", "DA", "DOS", "OF", "THE", "AND", "BIN", "Y"]
)
_PIECES = re.compile(r"[^\W_]+|[\W_]+")
_LONG_TITLES = frozenset(
    """chairperson chair commissioner councillor mayor speaker director attorney counsel ambassador delegate sheriff
    council member board committee councilman councilwoman councilmember alderman supervisor trustee congressman
    congresswoman assemblyman assemblywoman superintendent secretary treasurer detective vice deputy inspector herr
    frau señor senor professor doctor colonel captain general reverend moderator""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class LabelName:
    """The name of a label, taken apart.

    Attributes:
        words: Its words in ordinary case, without titles.
        title: The titles before it.
        gender: `m`, `f` or `u`, by the title or the given name.
    """

    words: tuple[str, ...]
    title: str
    gender: str

    @property
    def name(self) -> str:
        """The name without its title; the title alone where there is nothing else."""
        return " ".join(self.words) or self.title

    @property
    def is_person(self) -> bool:
        """Whether it is the name of a person, and no word such as "The Moderator" or "Q"."""
        return bool(self.words) and not is_role(self.name) and len(self.name) > 1


def take_apart(printed: str, ordinary: Mapping[str, str]) -> LabelName:
    """Return a name in ordinary case, and its titles.

    Args:
        printed: As the label has it: `SENATOR BELL`, `Mr. McCOLL`, `LINDA T. MORA`.
        ordinary: Words as the text prints them elsewhere, by their form in small letters.
    """
    words = [_in_ordinary_case(word, printed, ordinary) for word in printed.split()]
    titles = english().titles
    first = 1 if len(words) > 2 and words[0].lower() == "the" else 0  # "The PRESIDING OFFICER"
    at, gender = first, "u"
    while (
        at < len(words) - 1
        and words[at + 1][0].isalpha()
        and (words[at] in titles or words[at].lower().rstrip(".") in _LONG_TITLES)
    ):
        gender = titles.get(words[at], "u") if gender == "u" else gender
        at += 1
    if at == first:
        at = 0
    if gender == "u" and len(words) - at > 1:
        gender = english().first_names.get(words[at], "u")
    return LabelName(tuple(words[at:]), " ".join(words[first:at]), gender)


def words_in_ordinary_case(text: str, names: Iterable[str]) -> dict[str, str]:
    """Return how a text prints the words of names elsewhere, where not in capitals: `DESANTIS` as `DeSantis`."""
    wanted = {
        word.lower() for name in names if name.upper() == name for word in name.split() if len(word) > _MOST_INITIALS
    }
    found: dict[str, str] = {}
    if wanted:
        for word in set(re.findall(r"\b[^\W\d_a-z][\w’']+", text)):
            if word.lower() in wanted and not word.isupper():
                found[word.lower()] = word
    return found


def _in_ordinary_case(word: str, name: str, ordinary: Mapping[str, str]) -> str:
    if not _is_in_capitals(word) or word in _NUMERALS or (len(name) <= _MOST_INITIALS + name.count(".")):
        return word
    if known := ordinary.get(word.lower()):
        return known
    if name.isupper() and word in _PARTICLES and not name.startswith(word):
        return word.lower()
    if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?", word):  # initials
        return word
    pieces = [_capitalised(piece) for piece in _PIECES.findall(word)]
    return re.sub(r"[’']S$", lambda match: match[0].lower(), "".join(pieces))


def _is_in_capitals(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and (word.isupper() or (word[-1].isupper() and sum(map(str.isupper, letters)) > 1))


def _capitalised(piece: str) -> str:
    """Return a piece of a name in ordinary case: McColl, Neill."""
    if piece[:2].upper() == "MC" and len(piece) > 3:
        return "Mc" + piece[2:].capitalize()
    return piece.capitalize()
