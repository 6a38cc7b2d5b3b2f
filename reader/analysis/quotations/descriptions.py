"""Whom a description with "the" means: "the 43-year-old", "the sergeant", "the company", "the authority"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.phrases import NounPhrase
from reader.analysis.quotations.word_classes import COMMA, listed

if TYPE_CHECKING:
    from reader.analysis.quotations.people import Entity, Named

_AGE = re.compile(r"(\d{1,3})-year-old")
_FARTHEST_AGE = 6
"""Words after a name within which "a 43-year-old baker" still describes its bearer."""
_MOST_NAMED = 500
"""How many of the names before a description it can mean."""
_SHORT_TITLES = {
    "sergeant": ("Sgt.", "Sgt"),
    "doctor": ("Dr.", "Dr"),
    "professor": ("Prof.", "Prof"),
    "senator": ("Sen.", "Sen"),
    "governor": ("Gov.", "Gov"),
    "general": ("Gen.", "Gen"),
    "lieutenant": ("Lt.", "Lt"),
    "captain": ("Capt.", "Capt"),
    "colonel": ("Col.", "Col"),
    "major": ("Maj.", "Maj"),
    "reverend": ("Rev.", "Rev"),
    "congressman": ("Rep.", "Rep"),
    "congresswoman": ("Rep.", "Rep"),
    "representative": ("Rep.", "Rep"),
}
"""Nouns to the short forms that stand before a name. From: general knowledge, written for Reader."""
_COMPANIES = frozenset(["company", "firm", "corporation", "group", "business"])
_FORMS_OF_COMPANIES = listed("corp corp. inc inc. ltd ltd. co co. plc llc gmbh ag corporation company group holdings")


def described(words: ClassifiedWords, phrase: NounPhrase, named: Sequence[Named]) -> Entity | None:
    """Return the one person or body named before a phrase that it can mean; None if there are several or none.

    Args:
        words: The words of the text.
        phrase: The description.
        named: Everyone named, in the order of the text.
    """
    noun = words.lower[phrase.head]
    if words.lower[phrase.first] != "the" or phrase.first != phrase.head - 1 or phrase.last != phrase.head:
        return None
    end = bisect_left(named, phrase.first, key=lambda each: each.first)
    earlier = named[max(0, end - _MOST_NAMED) : end]
    if age := _AGE.fullmatch(noun):
        found = [each.entity for each in earlier if _is_aged(words, each.last, age.group(1))]
    elif noun in _SHORT_TITLES:
        found = [each.entity for each in earlier if each.entity.title in _SHORT_TITLES[noun]]
    else:
        found = [each.entity for each in earlier if _is_called(each.entity, noun)]
    one = {id(entity): entity for entity in found}
    return next(iter(one.values())) if len(one) == 1 else None


def _is_aged(words: ClassifiedWords, last: int, age: str) -> bool:
    """Return whether an age stands behind a name: "Tom Hall, 43," or "Tom Hall, a 43-year-old baker"."""
    if words.classes[last + 1] != COMMA:
        return False
    return (
        words.lower[last + 2 : last + 3] == [age] or f"{age}-year-old" in words.lower[last + 2 : last + _FARTHEST_AGE]
    )


def _is_called(entity: Entity, noun: str) -> bool:
    """Return whether the name of a body ends with a noun, or for a company with one of the forms of companies."""
    end = entity.name.lower().split()[-1]
    if entity.kind == "person":
        return False
    return (end == noun and entity.kind == "body") or (noun in _COMPANIES and end in _FORMS_OF_COMPANIES)
