"""Words as a regular expression that matches every spelling of them, so that a text is searched without folding it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.words.folding import DOT_ABOVE, IOTA_BELOW, JOINING_MARKS, LIGATURES, LONG_WITHOUT_CASE, SAME_MARKS, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A longer run of letters that have ligatures is matched either as given or letter by letter: mixing both grows without
#: bound.
_LONGEST_RUN = 8
#: The most letters that one character stands for.
_LONGEST_LIGATURE = 3
#: Blocks with every character that normalises to another one, or to several (Unicode 15).
_NEVER_NORMAL = (
    *(range(0x340, 0x388), range(0x958, 0xFBA), range(0x1F71, 0x2002), range(0x2126, 0x212C), range(0x2329, 0x232B)),
    *(range(0x2ADC, 0x2ADD), range(0xF900, 0xFB4F), range(0x1D15E, 0x1D1C1), range(0x2F800, 0x2FA1E)),
)
#: The same for the characters of ASCII.
_ASCII_TWINS = {"K": "\u212a", ";": "\u037e"}
#: Marks that normalise to others, or to several.
_OTHER_MARKS = "\u0340\u0341\u0343\u0344\u0f73\u0f75\u0f81"
#: No word ends before these: see `JOINING_MARKS`. Marks have no case, but `re.IGNORECASE` takes one for an iota.
END_OF_LETTER = f"(?-i:(?![{JOINING_MARKS}]))"
_JOINING = re.compile(f"[{JOINING_MARKS}]")


class _Letter(NamedTuple):
    """A character of folded words with its combining marks."""

    base: str
    marks: str = ""


def expression_for(words: str, *, any_case: bool, ascii_only: bool) -> str:
    """Return a regular expression that matches the words in any spelling.

    Matches must be checked if `needs_check` says so, and may end within a letter: see `END_OF_LETTER`.

    Args:
        words: What to find.
        any_case: Whether the expression will be used with `re.IGNORECASE`.
        ascii_only: Whether the text is ASCII, so that no other character need be tried.
    """
    folded = fold(words, any_case=any_case)
    if ascii_only:
        return "".join(r"\s+" if character == " " else _one(character, ascii_only=True) for character in folded)
    letters = _letters(folded)
    pieces, index, cut = [], 0, False
    while index < len(letters):
        length = _run_length(letters, index, any_case=any_case)
        cut |= length > _LONGEST_RUN
        run = letters[index : index + min(length, _LONGEST_RUN)]
        ways = _ways_to_write(run, any_case=any_case)
        pieces.append(f"(?:{'|'.join(ways)})" if len(ways) > 1 else ways[0])
        index += len(run)
    if cut:
        as_given = _letters(fold(words, any_case=any_case, ligatures=False))
        pieces = ["(?:", *(_one_letter(letter, any_case=any_case) for letter in as_given), "|", *pieces, ")"]
    return "".join(pieces)


def needs_check(folded: str) -> bool:
    """Return whether a match may be other words, so that its folded form must be compared with theirs.

    Several marks on a letter are matched in any order and number, and `re.IGNORECASE` takes the iota below a letter for
    one beside it.
    """
    if folded.isascii():
        return False
    pairs = pairwise(folded)
    several = any(_is_mark(mark) and (before == "i" or _is_mark(before)) for before, mark in pairs)
    return several or "ι" in folded or IOTA_BELOW in folded


def _letters(folded: str) -> list[_Letter]:
    """Return folded words letter by letter."""
    letters: list[_Letter] = []
    for character in folded:
        if letters and letters[-1].base != " " and _is_mark(character):
            letters[-1] = _Letter(letters[-1].base, letters[-1].marks + character)
        else:
            letters.append(_Letter(character))
    return letters


def _is_mark(character: str) -> bool:
    return not character.isascii() and bool(unicodedata.combining(character) or _JOINING.match(character))


def _run_length(letters: list[_Letter], index: int, *, any_case: bool) -> int:
    """Return how many letters from `index` on are covered by overlapping ligatures, up to the longest run."""
    end, at = index + 1, index
    while at < end <= index + _LONGEST_RUN:
        for length in range(2, _LONGEST_LIGATURE + 1):
            if _ligatures_for(letters[at : at + length], length, any_case=any_case):
                end = max(end, at + length)
        at += 1
    return end - index


def _ways_to_write(letters: list[_Letter], *, any_case: bool) -> list[str]:
    """Return an expression for each way to write some letters: `ffi` as `ffi`, `ﬀi`, `fﬁ` or `ﬃ`."""
    if not letters:
        return [""]
    first = _one_letter(letters[0], any_case=any_case)
    ways = [first + rest for rest in _ways_to_write(letters[1:], any_case=any_case)]
    for length in range(2, _LONGEST_LIGATURE + 1):
        if ligatures := _ligatures_for(letters, length, any_case=any_case):
            written = f"[{ligatures}]" + _marks_on(letters[length - 1], any_case=any_case)
            ways += [written + rest for rest in _ways_to_write(letters[length:], any_case=any_case)]
    return ways


def _ligatures_for(letters: Sequence[_Letter], length: int, *, any_case: bool) -> str:
    """Return the characters that stand for the first `length` letters; only the last of these may have marks."""
    if any(letter.marks for letter in letters[: length - 1]):
        return ""
    several = "".join(letter.base for letter in letters[:length])
    return _ligatures(any_case=any_case).get(several, "") if len(several) == length else ""


def _one_letter(letter: _Letter, *, any_case: bool) -> str:
    """Return an expression for a letter, composed or decomposed, with its marks in any order."""
    if letter.base == " ":
        return r"\s+"
    base = _one(letter.base, others=_others(letter.base, any_case=any_case))
    if not letter.marks:
        return base + _marks_on(letter, any_case=any_case)
    whole = letter.base + letter.marks
    if _is_mark(letter.base):  # words that begin with marks
        return _marks_on(_Letter("", whole), any_case=any_case)
    composed = unicodedata.normalize("NFC", whole)
    signs = (composed if len(composed) == 1 else "") + _others(whole, any_case=any_case)
    if len(letter.marks) > 1:  # its first character may have some of them
        base = rf"(?:{base}|[^\x00-\x7f{letter.marks}{_OTHER_MARKS}{DOT_ABOVE}])"
    parts = base + _marks_on(letter, any_case=any_case)
    return f"(?:{_one(signs[0], others=signs[1:])}|{parts})" if signs else parts


def _marks_on(letter: _Letter, *, any_case: bool) -> str:
    """Return an expression for the marks of a letter in any order; `fold` drops any number of dots above an `i`."""
    dot = DOT_ABOVE if any_case and letter.base == "i" else ""
    if not letter.marks:
        return dot and f"{dot}*"
    if dot:
        return f"(?-i:[{letter.marks}{_OTHER_MARKS}{dot}]+)"
    if len(letter.marks) == 1:
        return f"(?-i:{_one(letter.marks, others=_others(letter.marks, any_case=False))})"
    return f"(?-i:[{letter.marks}{_OTHER_MARKS}]{{1,{len(letter.marks)}}})"


def _one(character: str, *, others: str = "", ascii_only: bool = False) -> str:
    """Return an expression for one character and its variants."""
    same = SAME_MARKS.get(character, character + others)
    kept = "".join(each for each in same if each.isascii() or not ascii_only)
    return re.escape(kept) if len(kept) == 1 else f"[{re.escape(kept)}]" if kept else re.escape(character)


def _others(folded: str, *, any_case: bool) -> str:
    """Return the characters that fold to a letter and occur in no normal form."""
    if folded.isascii():
        return _ASCII_TWINS.get(folded, "")
    return _other_characters(any_case=any_case).get(folded, "")


@cache
def _ligatures(*, any_case: bool) -> dict[str, str]:
    """Return, for each folding of several letters (`ss`), the single characters that fold to it (`ßẞ`)."""
    signs = LIGATURES + LONG_WITHOUT_CASE
    return {several: kept for several, kept in _by_folding(signs, any_case=any_case).items() if len(several) > 1}


@cache
def _other_characters(*, any_case: bool) -> dict[str, str]:
    """Return, for each folded letter, the characters that fold to it and occur in no normal form."""
    characters = (chr(code_point) for block in _NEVER_NORMAL for code_point in block)
    unstable = "".join(each for each in characters if not unicodedata.is_normalized("NFC", each))
    return _by_folding(unstable, any_case=any_case)


def _by_folding(characters: str, *, any_case: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for character in characters:
        folded = fold(character, any_case=any_case)
        found[folded] = found.get(folded, "") + character
    return found
