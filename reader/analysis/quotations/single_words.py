"""Stretches of a text that are one word: addresses on the web, and nicknames in marks within a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.word_classes import NAME, NOUN

_SIGN = re.compile(r"://|www\.|@(?=[\w.-]+\.\w)|\.(?:com|org|net|gov|edu|info|io|co\.uk)/")
"""What only addresses have: on the web, of mail, and on the web without a scheme."""
_TO_THE_LEFT = re.compile(r"[\w.+-]+$")
_TO_THE_RIGHT = re.compile(r"[^\s<>\"“”„«»‹›|]+")
_LONGEST_HOST = 80
_AFTER_AN_ADDRESS = ".,;:!?'’)]}*_"
_SURNAME = r"(?:(?:van|von|der|den|de|la|du|del|da|di|le|el|bin|al) ){0,3}[A-Z][\w’'-]*\w"
_NICKNAME = re.compile(
    r"[“\"‘'(](?<=[\w.] .)(?:(?<=\()[“\"])?"
    r"(?:[Tt]he )?[A-Z][\w’'.-]{0,20}(?: [A-Z][\w’'.-]{0,20}){0,2}?"
    rf"[”\"’')]{{1,2}}(?= {_SURNAME})"
)
_DOUBLE = frozenset('“"')
_NAME_BEFORE = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]*|[A-Z]\.) $")
_NAME_AFTER = re.compile(f" {_SURNAME}")
_LONGEST_NAME = 30


class SingleWord(NamedTuple):
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
    end = 0
    if "/" not in text and "@" not in text and "www." not in text:
        return
    for sign in _SIGN.finditer(text):
        if sign.start() < end:
            continue
        left = _TO_THE_LEFT.search(text, max(end, sign.start() - _LONGEST_HOST), sign.start())
        right = _TO_THE_RIGHT.match(text, sign.end()) if left or sign.group() == "www." else None
        if right:
            start = left.start() if left else sign.start()
            end = sign.end() + len(right.group().rstrip(_AFTER_AN_ADDRESS))
            yield SingleWord(start, end, NOUN)


def outside_addresses(regions: list[Region], found: list[SingleWord]) -> list[Region]:
    """Return the stretches in marks of which no mark lies within one of the addresses, which are in order and apart."""
    starts = [each.start for each in found]

    def is_within(offset: int) -> bool:
        index = bisect_left(starts, offset) - 1
        return index >= 0 and offset < found[index].end

    return [region for region in regions if not is_within(region.before) and not is_within(region.end)]


def nicknames(text: str, lexicon: Lexicon) -> Iterator[SingleWord]:
    """Yield the nicknames in marks or brackets within a name, with their marks: the second word of 'Robert "Bob" Hall'.

    What stands before is a given name, or in double marks any word with a capital that is on no list.
    """
    for match in _NICKNAME.finditer(text):
        before = _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
        after = _NAME_AFTER.match(text, match.end())
        if not before or not after:
            continue
        given, surname = before.group(1), after.group().rpartition(" ")[2].lower()
        unlisted = match.group().lstrip("(")[0] in _DOUBLE and not ({given.lower(), surname} & lexicon.classes.keys())
        if unlisted or (given in lexicon.first_names and surname not in lexicon.functions):
            yield SingleWord(match.start(), match.end(), NAME)


def outside_nicknames(regions: list[Region], found: list[SingleWord]) -> list[Region]:
    """Return the stretches in marks that are no nicknames."""
    names = {each.start + shift for each in found for shift in (0, 1)}  # with or without a bracket: ("Bob")
    return [region for region in regions if region.before not in names]
