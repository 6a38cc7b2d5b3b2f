"""Noun phrases, by the classes of the words: who or what is named."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.quotations.words import NOMINAL, Words

_LINKS = frozenset(["of", "for", "from", "at", "in", "with", "on", "to", "by", "about", "near"])
HEADS = frozenset("NrnTE0gbu")
"""Classes of words that can head a phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `last`, inclusive, that name someone or something.

    Attributes:
        first: Index of its first word.
        last: Index of its last word.
        head: Index of its head: the last word before a preposition, comma or relative.
    """

    first: int
    last: int
    head: int


def phrase_ending_at(words: Words, last: int, floor: int) -> Phrase | None:
    """Return the noun phrase whose last word is `last`; it reaches back over "of the", "for", not before `floor`."""
    classes = words.classes
    first, head = _base_phrase(classes, last, floor)
    if first > last:
        return None
    while first - 2 >= floor:
        link = classes[first - 1]
        joins = link == "O" and classes[first] in "DNu" and classes[first - 2] in "nrNEb"
        if joins or (link == "I" and words.lower[first - 1] in _LINKS) or link == "&":
            start, end = _base_phrase(classes, first - 2, floor)
            if start > end or (link == "&" and classes[first - 2] not in "Nr"):
                break
            if link == "&" and not _is_list(classes, start, first - 2, last):
                break
            first, head = start, end
        else:
            break
    if classes[first] == "H" and first < last:
        first += 1
    while head > first and classes[head] in "Eg" and classes[head - 1] in "NrnTE":
        head -= 1  # a participle after its noun: "a letter obtained by"
    return Phrase(first, last, head)


def _is_list(classes: str, start: int, end: int, last: int) -> bool:
    """Say whether "A and B" before a verb is one phrase: both are names or both are people."""
    return ("N" in classes[start : end + 1] and "N" in classes[end + 2 : last + 1]) or classes[end] == "r"


def _base_phrase(classes: str, last: int, floor: int) -> tuple[int, int]:
    """Return first and last word of the preposition-free phrase that ends at `last`; (last + 1, last) if none does."""
    if classes[last] == "H":
        return last, last
    if classes[last] not in HEADS and classes[last] not in "sY)":
        return last + 1, last
    first = last
    while first >= floor and classes[first] in NOMINAL:
        if classes[first] == "Y" and classes[first + 1 : first + 2] != "s" and first < last:
            break
        if classes[first] in "Du":
            first -= 1
            if first >= floor and classes[first] in "Du":
                continue
            break
        first -= 1
    first += 1
    while first < last and classes[first] in "MYs":
        first += 1
    return first, last


def phrase_starting_at(words: Words, first: int, ceiling: int) -> Phrase | None:
    """Return the noun phrase whose first word is `first`, with its "of the", "for"; not past `ceiling` (exclusive)."""
    classes = words.classes
    if first >= ceiling:
        return None
    if classes[first] == "H":
        return Phrase(first, first, first)
    last = _run(classes, first, ceiling)
    if last < first:
        return None
    head = last
    while head > first and classes[head] in "Eg" and classes[head - 1] in "Nrn":
        head -= 1
    while last + 2 < ceiling and words.lower[last + 1] in _LINKS and classes[last + 1] == "I":
        end = _run(classes, last + 2, ceiling)
        if end < last + 2 or classes[end] == "Y":
            break
        last = end
    return Phrase(first, last, head)


def with_apposition_after(words: Words, phrase: Phrase, ceiling: int) -> Phrase:
    """Return a phrase with what is set beside it after a comma: "Ada Marlow, the mayor of Dover"."""
    classes = words.classes
    comma = phrase.last + 1
    if classes[comma : comma + 1] != "," or classes[comma + 1 : comma + 2] not in ("D", "r", "n", "N", "T"):
        return phrase
    beside = phrase_starting_at(words, comma + 1, ceiling)
    if beside is None or classes[beside.last + 1 : beside.last + 2] not in ("", ".", ",", "B"):
        return phrase
    return Phrase(phrase.first, beside.last, phrase.head)


def _run(classes: str, first: int, ceiling: int) -> int:
    """Return the last word of the run of nominal words from `first`."""
    last = first
    while last < ceiling and classes[last] in "NTDrnus0EgbY" and not (last > first and classes[last] in "Du"):
        last += 1
    last -= 1
    while last >= first and classes[last] not in HEADS:
        last -= 1
    return last
