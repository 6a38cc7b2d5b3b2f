"""A text as words: where each stands, and the form in which two spellings of it are the same."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

#: Letters and digits, without `_` (Markdown's emphasis) and raised figures (they point at notes).
_LETTER = r"[^\W_¹²³⁰⁴-⁹]"
_LETTER_NOT_DIGIT = r"[^\W\d_]"
#: Inside a word: apostrophes of every make, a soft hyphen, combining marks.
_INSIDE = "['’‘`´ʼ\u00ad\u0300-\u036f]"
#: A hyphen at a line's end, between two letters; the page may turn there.
_LINE_END_HYPHEN = rf"(?<={_LETTER_NOT_DIGIT})[-‐¬\u00ad][ \t]*\n\s*(?={_LETTER_NOT_DIGIT})"
#: Scripts written without spaces: every character is a word.
_UNSPACED = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f]"

#: One word: a character of an unspaced script, a sign of money, a number with its thousands or decimals marked,
#: or letters.
WORD = re.compile(
    rf"{_UNSPACED}|[$€£¥]|\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+(?:\.\d+)+"
    rf"|{_LETTER}+(?:(?:{_INSIDE}|{_LINE_END_HYPHEN}){_LETTER}+)*[\u0300-\u036f]*"
)


class Word(NamedTuple):
    """One word of a text.

    Attributes:
        start: Offset of its first character, in code points.
        end: Offset after its last one.
        form: Its folded form.
        bracketed: Whether the writer put some of its letters in brackets: `[T]he`, `want[ed]`.
    """

    start: int
    end: int
    form: str
    bracketed: bool = False


def fold(word: str) -> str:
    """Return the form in which spellings of one word are the same.

    Case, diacritics, ligatures, apostrophes, hyphens at line ends and marks of thousands don't count; the point of
    a decimal does.
    """
    folded = word.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded).casefold()
    if folded.isalnum():
        return folded
    return "".join(character for character in folded if character.isalnum() or character == ".") or folded


class FoldedForms(dict[str, str]):
    """Folded forms by the word as written, each worked out once."""

    def __missing__(self, word: str) -> str:
        """Fold a word that was not met before."""
        folded = self[word] = fold(word)
        return folded
