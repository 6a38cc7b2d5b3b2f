"""Which characters of a text answer to which of a query: white space, marks, dashes, composed and folded letters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

#: A straight mark finds its curly forms and a curly one the straight; so do hyphens and dashes.
_SAME_MARK = {
    "'": "'‘’‚‛ʼ′`",
    '"': '"“”„‟″',
    "-": "-‐‑‒–—−",
}
_MARK_CLASS = {mark: marks for marks in _SAME_MARK.values() for mark in marks}

#: Letters that have a twin which NFC turns into them: the kelvin, ångström and ohm signs.
_TWINS = {"K": "K\u212a", "Å": "Å\u212b", "Ω": "Ω\u2126"}

#: Longer runs of letters that fold together are matched as they stand: the ways to split them grow without bound.
_LONGEST_RUN = 8

#: Pieces of more than one character that a single one may stand for.
_ELLIPSIS = ("...", "…")

#: Blocks that hold every character whose full case folding has several letters (Unicode 15, CaseFolding.txt).
_BLOCKS_WITH_LONG_FOLDS = (range(0x80, 0x600), range(0x1E00, 0x2000), range(0xFB00, 0xFB20))

#: Combining marks that compose with a letter before them: `e` is not found in a decomposed `é`.
COMBINING_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_DOT_ABOVE = "\u0307"


def piece_at(words: str, index: int, *, any_case: bool, ascii_only: bool) -> tuple[str, int]:
    """Return a regular expression for the characters of `words` at `index`, and how many of them it takes.

    Args:
        words: The query's words in NFC, case-folded where `any_case` is set.
        index: Where in `words`.
        any_case: Whether the expression will be used with `re.IGNORECASE`.
        ascii_only: Whether the text is ASCII, so that no other character need be tried.
    """
    character = words[index]
    if character.isspace():
        return r"\s+", len(words[index:]) - len(words[index:].lstrip())
    for ellipsis in _ELLIPSIS:
        if words.startswith(ellipsis, index):
            return (r"\.\.\." if ascii_only else r"(?:\.\.\.|…)"), len(ellipsis)
    if character in _MARK_CLASS:
        return _one_of(_MARK_CLASS[character], ascii_only=ascii_only), 1
    if ascii_only:
        return re.escape(character), 1
    length = _run_length(words, index) if any_case else 1
    if length > 1:
        return f"(?:{'|'.join(_ways_to_write(words[index : index + length]))})", length
    if any_case and character == "i":
        return f"i{_DOT_ABOVE}?", 1
    return _either_form(character), 1


def _run_length(words: str, index: int) -> int:
    """Return how many letters from `index` on may be written as fewer, in one way or in several that overlap."""
    end = index + 1
    at = index
    while at < end and end - index < _LONGEST_RUN:
        for length in (2, 3):
            if words[at : at + length] in _letters_that_fold_to():
                end = max(end, at + length)
        at += 1
    return min(end, len(words)) - index


def _ways_to_write(letters: str) -> list[str]:
    """Return an expression for each way to write folded letters: `ffi` as `ffi`, `ﬀi`, `fﬁ` or `ﬃ`."""
    if not letters:
        return [""]
    ways = [_either_form(letters[0]) + rest for rest in _ways_to_write(letters[1:])]
    for length in (2, 3):
        if letters[:length] in _letters_that_fold_to():
            single = f"[{_letters_that_fold_to()[letters[:length]]}]"
            ways += [single + rest for rest in _ways_to_write(letters[length:])]
    return ways


def _one_of(characters: str, *, ascii_only: bool) -> str:
    """Return a class of characters."""
    kept = "".join(character for character in characters if not ascii_only or character.isascii())
    return f"[{re.escape(kept)}]"


def _either_form(letter: str) -> str:
    """Return an expression for a letter as one composed character, or as a base letter with combining marks."""
    composed = _with_twin(letter)
    decomposed = unicodedata.normalize("NFD", letter)
    return composed if decomposed == letter else f"(?:{composed}|{''.join(map(_with_twin, decomposed))})"


def _with_twin(character: str) -> str:
    """Return an expression for a character and for the sign that is the same letter."""
    return f"[{_TWINS[character]}]" if character in _TWINS else re.escape(character)


@cache
def _letters_that_fold_to() -> dict[str, str]:
    """Return, for each folding of several letters (`ss`), the single characters that fold to it (`ßẞ`)."""
    letters: dict[str, str] = {}
    for block in _BLOCKS_WITH_LONG_FOLDS:
        for character in map(chr, block):
            folded = character.casefold()
            if len(folded) > 1:
                letters[folded] = letters.get(folded, "") + character
    return letters
