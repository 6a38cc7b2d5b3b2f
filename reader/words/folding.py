"""Folding: two stretches are the same words if their folded forms are equal.

Equal are any white space, quotation marks of one kind, hyphens and dashes, an ellipsis and three dots, a ligature and
its letters, a composed letter and its parts, and, if asked for, upper and lower case.
"""

from __future__ import annotations

import unicodedata

#: Interchangeable marks, by the one they are folded to.
SAME_MARKS = {
    "'": "'‘’‚‛‹›ʼ′`´\u1fef\u1ffd",
    '"': '"“”„‟″«»',
    "-": "-‐‑‒–—―−",
}
_STRAIGHT = {mark: straight for straight, marks in SAME_MARKS.items() for mark in marks}
#: Single characters for several letters or dots, whatever the case.
LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆﬓﬔﬕﬖﬗĳĲŉև…‥"
#: Characters that become several letters when their case is folded.
LONG_WITHOUT_CASE = "ßẞẚ"

#: Marks that turn the letter before them into another: `e` is not found in a decomposed `é`, nor a part of a Hangul
#: syllable. All that Unicode 16 composes or decomposes, and the blocks of diacritics.
JOINING_MARKS = (
    "\u0300-\u036f\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57"
    "\u0dca\u0dcf\u0ddf\u0fb5\u0fb7\u102e\u1161-\u1175\u11a8-\u11c2\u1ab0-\u1aff\u1b35\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
    "\ufe20-\ufe2f\U000110ba\U00011127\U0001133e\U00011357\U000113b8\U000113bb\U000113c2\U000113c9\U000114b0"
    "\U000114ba\U000114bd\U000115af\U0001611e-\U00016120\U00016129\U00011930\U00016d67"
)
DOT_ABOVE = "\u0307"
#: A mark that case folding would turn into a letter.
IOTA_BELOW = "\u0345"
_DOTLESS_I = "ı"


def fold(words: str, *, any_case: bool = False, ligatures: bool = True) -> str:
    """Return the form in which all spellings of the same words are equal.

    Args:
        words: Some words; white space around them is ignored.
        any_case: Whether `The` and `the` are the same, and with them `İ`, `ı` and `i`, `ß` and `ss`.
        ligatures: Whether a character that stands for several letters is folded to them.
    """
    folded = unicodedata.normalize("NFD", words).translate(_FOLDINGS[any_case, ligatures])
    while any_case and "i" + DOT_ABOVE in folded:
        folded = folded.replace("i" + DOT_ABOVE, "i")
    return " ".join(folded.split())


class _Foldings(dict[int, str]):
    """What each code point of a decomposed text folds to, cached."""

    def __init__(self, *, any_case: bool, ligatures: bool) -> None:
        self._any_case = any_case
        self._kept = IOTA_BELOW if ligatures else IOTA_BELOW + LIGATURES + LONG_WITHOUT_CASE

    def __missing__(self, code_point: int) -> str:
        """Fold a character seen for the first time."""
        character = chr(code_point)
        folded = self[code_point] = character if character in self._kept else self._fold(character)
        return folded

    def _fold(self, character: str) -> str:
        letters = unicodedata.normalize("NFKD", character) if character in LIGATURES else character
        if self._any_case:
            letters = letters.casefold().replace(_DOTLESS_I, "i")
        return "".join(_STRAIGHT.get(letter, letter) for letter in letters)


_FOLDINGS = {
    (any_case, ligatures): _Foldings(any_case=any_case, ligatures=ligatures)
    for any_case in (False, True)
    for ligatures in (False, True)
}
