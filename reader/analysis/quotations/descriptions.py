"""Whom a description with "the" means: "the 43-year-old", "the sergeant", "the company", "the authority"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.entities import Entity, Named
from reader.analysis.quotations.word_classes import COMMA, listed

_AGE = re.compile(r"(\d{1,3})-year-old")
_FARTHEST_AGE = 6
"""Words after a name within which "a 43-year-old baker" still describes its bearer."""
_NEAR = 2
"""Sentences back within which one of several is the one that is meant."""
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


def described(words: ClassifiedWords, index: int, named: Sequence[Named], bearers: Sequence[Entity]) -> Entity | None:
    """Return the one person or body that the noun at word `index` can mean; None if there are several or none.

    Where several could, it is the one of them who is named in the sentence or the two before it.

    Args:
        words: The words of the text.
        index: The noun, which has "the" before it.
        named: Everyone named, in the order of the text.
        bearers: Those before it who have the noun beside their name.
    """
    noun = words.lower[index]
    end = bisect_left(named, index, key=lambda each: each.first)
    earlier = named[max(0, end - _MOST_NAMED) : end]
    found = {id(entity): entity for entity in bearers}
    if age := _AGE.fullmatch(noun):
        found |= {id(each.entity): each.entity for each in earlier if _is_aged(words, each.last, age.group(1))}
    else:
        titles = (noun.capitalize(), *_SHORT_TITLES.get(noun, ()))
        found |= {id(each.entity): each.entity for each in earlier if _is_called(each.entity, noun, titles)}
    if len(found) > 1:
        here = words.sentence_number(index)
        near = (each for each in reversed(earlier) if here - words.sentence_number(each.first) <= _NEAR)
        found = {id(each.entity): each.entity for each in near if id(each.entity) in found}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_aged(words: ClassifiedWords, last: int, age: str) -> bool:
    """Return whether an age stands behind a name: "Tom Hall, 43," or "Tom Hall, a 43-year-old baker"."""
    if words.classes[last + 1] != COMMA:
        return False
    return (
        words.lower[last + 2 : last + 3] == [age] or f"{age}-year-old" in words.lower[last + 2 : last + _FARTHEST_AGE]
    )


def _is_called(entity: Entity, noun: str, titles: Sequence[str]) -> bool:
    """Return whether someone has one of the titles, or a body ends with the noun or is a company."""
    if entity.kind == "person":
        return entity.title in titles
    end = entity.name.lower().split()[-1]
    return (end == noun and entity.kind == "body") or (noun in _COMPANIES and end in _FORMS_OF_COMPANIES)
