"""Forms of one word: plurals, tenses, steps of comparison; words of one sense and contraries in any of their forms."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from itertools import product
from typing import Final

from reader.analysis.sources.word_tables import word_tables

#: Endings and what stands in their place in the dictionary form; tried in any order.
_ENDINGS: Final = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ves", "f"), ("ves", "fe")),
    *(("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("in", "ing")),
    *(("er", ""), ("er", "e"), ("ier", "y"), ("est", ""), ("est", "e"), ("iest", "y"), ("ly", ""), ("ily", "y")),
)
_DOUBLED: Final = ("ed", "ing", "er", "est")
#: A dictionary form has so many letters at least.
_SHORTEST: Final = 2
#: Beginnings that turn a word into its contrary.
_CONTRARY_BEGINNINGS: Final = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "de")
#: A word of so many letters may be mistyped in one of them, and one of so many in the order of two.
_LONG_ENOUGH_TO_MISTYPE: Final = 5
_LONG_ENOUGH_TO_TURN: Final = 4
_PLURALS: Final = ("s", "es")


@lru_cache(maxsize=20_000)
def base_forms(form: str) -> frozenset[str]:
    """Return what may be the dictionary forms of a folded word, itself among them."""
    found = {form, *word_tables().bases.get(form, ())}
    for ending, instead in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) + len(instead) >= _SHORTEST:
            stem = form[: -len(ending)]
            found.add(stem + instead)
            if ending in _DOUBLED and len(stem) > _SHORTEST and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)


@lru_cache(maxsize=20_000)
def is_inflection(one: str, other: str) -> bool:
    """Return whether two folded words may be forms of one word."""
    if one == other:
        return True
    ones, others = base_forms(one), base_forms(other)
    return bool(ones & others) and not one.isdigit() and not other.isdigit()


def is_plural(one: str, other: str) -> bool:
    """Return whether one of two folded words is the other with a plural's ending."""
    short, long = sorted((one, other), key=len)
    return any(long == short + ending for ending in _PLURALS) or (short[-1:] == "y" and long == f"{short[:-1]}ies")


def is_synonym(one: str, other: str) -> bool:
    """Return whether two folded words have one sense, by the table."""
    return _any_pair(one, other, word_tables().synonyms)


def is_contrary(one: str, other: str) -> bool:
    """Return whether two folded words say contrary things: by the table, a beginning, or -ful and -less."""
    return (
        _any_pair(one, other, word_tables().contraries) or _begins_contrary(one, other) or _begins_contrary(other, one)
    )


def is_mistyped(one: str, other: str) -> bool:
    """Return whether two folded words that are long enough differ by one letter, or by two that changed places."""
    if not (one.isalpha() and other.isalpha()):
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) == len(other) and one[start : start + 2] == other[start : start + 2][::-1]:
        return len(one) >= _LONG_ENOUGH_TO_TURN and one[start + 2 :] == other[start + 2 :]
    if min(len(one), len(other)) < _LONG_ENOUGH_TO_MISTYPE:
        return False
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and short[start:] == long[start + 1 :]


def _any_pair(one: str, other: str, pairs: Container[frozenset[str]]) -> bool:
    """Return whether any dictionary forms of two words are a pair of a table."""
    return any(frozenset(pair) in pairs for pair in product(base_forms(one), base_forms(other)))


def _begins_contrary(one: str, other: str) -> bool:
    """Return whether the first of two words is the second with a beginning, or -less for -ful, that turns it round."""
    if one.endswith("less") and other == f"{one[:-4]}ful":
        return True
    beginnings = (beginning for beginning in _CONTRARY_BEGINNINGS if one.startswith(beginning))
    return any(len(other) >= _SHORTEST and is_inflection(one[len(beginning) :], other) for beginning in beginnings)
