"""Which language a text is in, told from its commonest words: rules for English run on English alone."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

_COMMON_WORDS = Path(__file__).with_name("common_words.tsv")
ENGLISH: Final = "en"
OTHER: Final = "other"
"""A language that is neither English nor one of those whose verbs of saying are known."""

_WHOLE = 1500
"""Characters up to which a text is looked at whole; of a longer one, its beginning, middle and end are."""
_WINDOW = 500
_ENOUGH_ENGLISH = 6
"""A text is English without further ado if every sixth word is one of the commonest of English."""
_FEWEST = 3
"""Different words of another language without which a text is too short to tell."""
_NEVER_SO_FEW = 40
"""A text of this many different words in lower case has some of the commonest words of English if it is English."""
_FEWEST_LETTERS = 20
"""Letters of another alphabet that make a text one in another language."""

_OTHER_ALPHABET = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff\ufb00-\ufb06\uff21-\uff5a]")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|dell|nell|all|un)[’'](?=\w)")
"""French and Italian words that lose their vowel: "l'eau", "dell'acqua"."""
_JOINED_NAME = re.compile(
    r"\b[A-Z][\w’'-]*(?: (?:van|von|der|den|de|la|las|los|du|del|da|di|le|el|dos|bin|al))+ (?=[A-Z])"
)
_QUOTED = re.compile(r"[“\"«„»][^“”\"«„»\n]{1,600}[”\"»“«]")
_PUNCTUATION = '.,;:!?…()[]"“”„«»‘‚’—–-¿¡'


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_COMMON_ENGLISH = _words(
    "the and of to that is for with it by from this have are be at his her which they their not you were would but she"
    " said who been has about what when there we our your it's i'm had could than if its i as he on was in a an or over"
    " will so do out up all one also after can only into just more man"
)
_ALSO_ELSEWHERE = _words(
    "is to for it we at on as he was in a i who than her be had you over will so do an or up all man"
)
"""Those that are words of other languages too."""
_ONLY_ENGLISH = _COMMON_ENGLISH - _ALSO_ELSEWHERE
_SHARED = _COMMON_ENGLISH - _words("a")
"""Words that count for no other language."""
KNOWN: Final = frozenset(["de", "fr", "es", "it"])
"""Languages other than English that are told by name; any other is `OTHER`."""


@lru_cache(maxsize=8)
def language_of(text: str) -> str:
    """Return the language of a text: `en`, `de`, `fr`, `es`, `it` or `other`.

    The language of most of it counts: an English article with a quotation in another language is English. A text too
    short to tell counts as English.
    """
    sample = _sample(text)
    words = sample.split()
    if sum(map(_COMMON_ENGLISH.__contains__, words)) * _ENOUGH_ENGLISH > len(words) > _NEVER_SO_FEW:
        return ENGLISH
    if len(_OTHER_ALPHABET.findall(sample)) * 2 > max(_FEWEST_LETTERS * 2, sum(map(str.isalpha, sample))):
        return OTHER
    return _most_common(sample)


def is_english(text: str) -> bool:
    """Say whether rules for English may run on a text."""
    return language_of(text) == ENGLISH


def _sample(text: str) -> str:
    """Return as much of a text as is looked at."""
    if len(text) <= _WHOLE:
        return text
    middle = len(text) // 2
    return f"{text[:_WINDOW]} {text[middle : middle + _WINDOW]} {text[-_WINDOW:]}"


def _most_common(sample: str) -> str:
    """Return the language whose commonest words are the most in a sample.

    What stands outside of quotation marks decides where it is English: '“Je ne sais pas ce que vous dites,” she said'.
    """
    if _leading(_plain_words(_QUOTED.sub(" ", sample)))[1] < 0:
        return ENGLISH
    words = _plain_words(sample)
    best, lead = _leading(words)
    if lead > 0 and len(_common_words()[best].intersection(words)) >= _FEWEST:
        return best if best in KNOWN else OTHER
    if _ONLY_ENGLISH.isdisjoint(words) and len(set(filter(str.islower, sample.split()))) >= _NEVER_SO_FEW:
        return OTHER
    return ENGLISH


def _leading(words: list[str]) -> tuple[str, int]:
    """Return the language other than English with the most of its words here, and by how many it leads English."""
    found = {name: sum(word in common for word in words) for name, common in _common_words().items()}
    best = max(found, key=lambda name: found[name])
    return best, found[best] - 2 * sum(word in _ONLY_ENGLISH for word in words)


def common_words(language: str) -> frozenset[str]:
    """Return the commonest words of a language other than English; none for `other`."""
    return _common_words().get(language, frozenset())


@lru_cache(maxsize=1)
def _common_words() -> dict[str, frozenset[str]]:
    """Return the commonest words of the other languages that are not common in English too, by code."""
    rows = (line.split("\t") for line in _COMMON_WORDS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {name: _words(words) - _SHARED for name, words in rows}


def _plain_words(sample: str) -> list[str]:
    """Return the words of a sample in lower case, without those within a name: "Maria de la Cruz"."""
    words = _ELISION.sub("l ", _JOINED_NAME.sub(" ", sample)).split()
    return [word.strip(_PUNCTUATION).lower() for word in words]
