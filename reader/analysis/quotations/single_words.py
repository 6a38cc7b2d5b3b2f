"""Stretches of a text that are one word: addresses on the web, and nicknames in marks within a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.word_classes import NAME, NOUN

_ADDRESS = re.compile(
    r"(?<![\w@])(?:https?://|www\.)[^\s<>\"“”„«»‹›|]+"
    r"|(?<![\w@.])[A-Za-z0-9][\w-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){0,4}\.(?:com|org|net|gov|edu|info|co|uk|de|fr|io)/[^\s<>\"“”„«»|]*"
    r"|(?<![\w.+-])\w[\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
)
_SIGNS_OF_ADDRESSES = ("://", "www.", "/", "@")
_AFTER_AN_ADDRESS = ".,;:!?'’)]}*_"
_NICKNAME = re.compile(
    r"(?<=[\w.] )[“\"‘'(](?:[Tt]he )?[A-Z][\w’'.-]{0,20}(?: [A-Z][\w’'.-]{0,20}){0,2}?[”\"’')](?= [A-Z])"
)
_DOUBLE = frozenset('“"')
_NAME_BEFORE = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]*|[A-Z]\.) $")
_NAME_AFTER = re.compile(r" [A-Z][\w’'-]*\w")
_LONGEST_NAME = 30


@dataclass(frozen=True, slots=True)
class SingleWord:
    """A stretch that counts as one word.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        word_class: Its class.
    """

    start: int
    end: int
    word_class: str


def addresses(text: str) -> Iterator[SingleWord]:
    """Yield the addresses on the web and of mail in a text, without the punctuation that follows them."""
    if not any(sign in text for sign in _SIGNS_OF_ADDRESSES):
        return
    for match in _ADDRESS.finditer(text):
        end = match.start() + len(match.group().rstrip(_AFTER_AN_ADDRESS))
        yield SingleWord(match.start(), end, NOUN)


def outside_addresses(regions: list[Region], found: list[SingleWord]) -> list[Region]:
    """Return the stretches in marks of which no mark lies within an address."""
    return [
        region
        for region in regions
        if not any(each.start < region.before < each.end or each.start < region.end < each.end for each in found)
    ]


def nicknames(text: str, lexicon: Lexicon) -> Iterator[SingleWord]:
    """Yield the nicknames in marks or brackets within a name, with their marks: the second word of 'Robert "Bob" Hall'.

    What stands before is a given name, or in double marks any word with a capital that is on no list.
    """
    for match in _NICKNAME.finditer(text):
        before = _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
        after = _NAME_AFTER.match(text, match.end())
        if not before or not after:
            continue
        given, surname = before.group(1), after.group().strip().lower()
        unlisted = match.group()[0] in _DOUBLE and not ({given.lower(), surname} & lexicon.classes.keys())
        if unlisted or (given in lexicon.first_names and surname not in lexicon.functions):
            yield SingleWord(match.start(), match.end(), NAME)


def outside_nicknames(regions: list[Region], found: list[SingleWord]) -> list[Region]:
    """Return the stretches in marks that are no nicknames."""
    names = {each.start for each in found}
    return [region for region in regions if region.before not in names]
