"""Who does what in a clause: the subjects of verbs, by the classes of the words."""

from __future__ import annotations

import re

from reader.analysis.quotations.phrases import HEADS, Phrase, phrase_ending_at, phrase_starting_at
from reader.analysis.quotations.words import Words

_FINITE = frozenset("CVA")
_APPOSITIVE = frozenset("DurnNWIGgE0CAVTSHM")
_LONGEST_APPOSITION = 25
_ROLE = re.compile("[nE]{1,4}r")
"""'media relations director': a noun for a person after others."""


def subject_of(words: Words, verb: int, floor: int, depth: int = 0) -> Phrase | None:
    """Return the subject of the verb at `verb`, looking back no further than `floor`.

    Rules, in order: the phrase right before it; the one before an aside between commas or brackets; the antecedent of
    who; the subject of the verb that governs it ("went on to say") or that it is joined to ("stood and said").
    """
    classes = words.classes
    at = verb - 1
    while at >= floor and (classes[at] in "MA" or (classes[at] in "0Y" and classes[at - 1 : at] == "I")):
        at -= 2 if classes[at] in "0Y" else 1
    if at < floor or depth > 6:
        return None
    letter = classes[at]
    if letter in "Wt":
        return Phrase(at, at, at)
    if letter in ",)-":
        return _before_aside(words, at, floor, depth)
    if letter == "Y" and at > floor and classes[at - 1] != "D":
        return subject_of(words, at, floor, depth + 1)
    if letter == "b" and classes[at - 1] in "nDsN" and at > floor:
        return phrase_ending_at(words, at, floor)  # "the audit report said"
    if letter in "&OEgGbCVSI.Q:;":
        return _governing_subject(words, at, floor, depth)
    return _past_modifiers(words, at, floor, depth)


def _past_modifiers(words: Words, at: int, floor: int, depth: int) -> Phrase | None:
    """Return the phrase that ends at `at`, or the one before it where it only belongs to an adverbial or participle.

    "Layman has in the past said": Layman; "protesters marching through the streets chanted": protesters.
    """
    classes = words.classes
    found = phrase_ending_at(words, at, floor)
    if found and found.first - 1 > floor and classes[found.first - 1] == "I" and classes[found.first - 2] in "AWHMCVE,":
        return subject_of(words, found.first - 1, floor, depth + 1)
    if found and found.first - 2 > floor and classes[found.first - 1] == "I" and classes[found.first - 2] in "gG":
        return subject_of(words, found.first - 2, floor, depth + 1) or found
    return found


def antecedent_of(words: Words, relative: int, floor: int) -> Phrase | None:
    """Return the phrase that who, which or that at word `relative` takes up."""
    at = relative - 1
    if at >= floor and words.classes[at] == "I":
        at -= 1
    if at >= floor and words.classes[at] == ")":
        return _before_aside(words, at, floor, 0)
    if at >= floor and words.classes[at] == ",":
        at -= 1
    return phrase_ending_at(words, at, floor) if at >= floor else None


def _before_aside(words: Words, close: int, floor: int, depth: int) -> Phrase | None:
    """Return the phrase before an aside that ends at `close`: ", a lawyer from Ohio," or "(R-Ariz.)"."""
    classes = words.classes
    opener = {")": "(", "-": "-", ",": ","}[classes[close]]
    at = close - 1
    while at > floor:
        if classes[at] == opener and (opener != "," or _is_aside(classes, at, close)):
            if opener == "(":
                if classes[at - 1] in HEADS:
                    return phrase_ending_at(words, at - 1, floor)
                return None
            if classes[at - 1] in "HuNrn0s)":
                if classes[at - 1] == ")":
                    found = _before_aside(words, at - 1, floor, depth + 1)
                    return Phrase(found.first, close - 1, found.head) if found and classes[at + 1] == "N" else found
                if classes[at + 1] == "W":
                    return _before_relative(words, at, floor)
                return _outermost(words, at, floor) or _with_apposition(words, at, close, floor)
        at -= 1
    return _governing_subject(words, close, floor, depth)


def _with_apposition(words: Words, comma: int, close: int, floor: int) -> Phrase | None:
    """Return the phrase before an aside, with the aside where it only says who that is: "Ada Marlow, an engineer"."""
    found = phrase_ending_at(words, comma - 1, floor)
    if found and words.classes[comma + 1] in "DrnNT" and close - comma < _LONGEST_APPOSITION:
        return Phrase(found.first, close - 1, found.head)
    return found


def _outermost(words: Words, comma: int, floor: int) -> Phrase | None:
    """Return the phrase before an aside that itself holds commas: "X, the head of A, B and C, said"."""
    classes = words.classes
    for at in range(floor + 1, comma):
        if classes[at] == "," and classes[at + 1] == "W" and classes[at - 1] in "Nr)" and ":" not in classes[at:comma]:
            return _before_relative(words, at, floor)
    at = comma - 1
    while at > floor and classes[at] not in ".:;QBCVAS&":
        opens = classes[at + 1] in "DWr" or _ROLE.match(classes, at + 1)
        if classes[at] == "," and opens and classes[at - 1] == "N":
            found = phrase_ending_at(words, at - 1, floor)
            if found and classes[found.first - 1 : found.first] not in ("I", "O"):
                return found if classes[at + 1] == "W" else Phrase(found.first, comma - 1, found.head)
            return None
        at -= 1
    return None


def _before_relative(words: Words, comma: int, floor: int) -> Phrase | None:
    """Return whom ", who" after the comma takes up: "Ada Marlow, 59, of Dover, Md., who"."""
    classes = words.classes
    head = phrase_starting_at(words, floor, comma)
    if head and classes[head.last + 1] == "," and not any(letter in "VCAQ" for letter in classes[floor:comma]):
        return head
    end = classes.rfind("(", floor, comma) if classes[comma - 1] == ")" else comma
    return phrase_ending_at(words, end - 1, floor) if end > floor else None


def _is_aside(classes: str, comma: int, close: int) -> bool:
    """Say whether what follows this comma can be an aside: an appositive, a relative clause, an age."""
    return comma + 1 < close and classes[comma + 1] in _APPOSITIVE


def _governing_subject(words: Words, at: int, floor: int, depth: int) -> Phrase | None:
    """Return the subject of the finite verb before `at` in the same sentence."""
    found = verb_before(words, at, floor)
    return None if found is None else subject_of(words, found, floor, depth + 1)


def verb_before(words: Words, at: int, floor: int) -> int | None:
    """Return the nearest finite verb before `at`; an unknown word in -ed counts after a name, a pronoun or a person."""
    classes = words.classes
    for index in range(at - 1, floor - 1, -1):
        letter = classes[index]
        if letter in _FINITE or (letter == "E" and index > floor and _is_past_tense(words, index)):
            return index
        if letter in "gG" and classes[index - 1] == "A":
            return index
    return None


def _is_past_tense(words: Words, index: int) -> bool:
    """Say whether an unknown word in -ed is a verb and no participle: "a crowd roared", not "a crowd roused by"."""
    before = words.classes[index - 1]
    if before == "n" and words.classes[index - 2 : index - 1] == "O":
        return False
    return before in "NHurMWn,)" and words.lower[index + 1 : index + 2] != ["by"]


def first_subject(words: Words, first: int, ceiling: int) -> Phrase | None:
    """Return the subject of the sentence that starts at word `first`: the last phrase before its first finite verb."""
    for index in range(first, ceiling):
        letter = words.classes[index]
        if (letter in _FINITE or (letter == "E" and index > first and words.classes[index - 1] in "NHr")) and (
            subject := subject_of(words, index, first)
        ):
            return subject
    return None
