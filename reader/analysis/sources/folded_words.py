"""A text as words: where each is, and the form in which its spellings are equal."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Not part of a word: Markdown's emphasis; superscript digits, which refer to notes.
_NO_LETTERS = "_¹²³⁰⁴⁵⁶⁷⁸⁹"
#: Inside a word: apostrophes of every kind, combining marks, stand-ins for hyphens and decimal points.
_JOINER, _DECIMAL_SIGN = "\u00ad", "\u066b"
_INSIDE = f"['’‘`´ʼ\u0300-\u036f{_JOINER}{_DECIMAL_SIGN}]"
#: A hyphen at a line's end, between two letters; the page may turn there.
_LINE_END_HYPHEN = re.compile(rf"[-‐¬{_JOINER}](?<=[^\W\d][-‐¬{_JOINER}])[ \t]*\n\s*(?=[^\W\d])")
#: The comma of 1,000 and the point of 1.5.
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"\.(?<=\d\.)(?=\d)")
#: Scripts written without spaces: every character is a word.
_UNSPACED = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f]"
_ANY_UNSPACED = re.compile(_UNSPACED)
#: Signs that are read as words.
_SIGN = "[$€£¥%]"
_WORD = re.compile(rf"\w+(?:{_INSIDE}+\w+)*[\u0300-\u036f]*|{_SIGN}")


def find_words(text: str) -> Iterator[re.Match[str]]:
    """Find the words of a text: letters and digits, what joins them, and the signs of money and per cent.

    Yields:
        A match with the word's span. Its text may contain stand-ins for what joins it: fold it.
    """
    for sign in _NO_LETTERS:
        if sign in text:
            text = text.replace(sign, " ")
    text = _LINE_END_HYPHEN.sub(lambda hyphen: _JOINER * len(hyphen[0]), text)
    text = _DECIMAL.sub(_DECIMAL_SIGN, _THOUSANDS.sub(_JOINER, text))
    return (_word_of_any_script() if _ANY_UNSPACED.search(text) else _WORD).finditer(text)


@cache
def _word_of_any_script() -> re.Pattern[str]:
    """Return what a word is where some scripts have no spaces: compiled only where a text has any, as it takes long."""
    return re.compile(
        rf"{_UNSPACED}|(?:(?!{_UNSPACED})\w)+(?:{_INSIDE}+(?:(?!{_UNSPACED})\w)+)*[\u0300-\u036f]*|{_SIGN}"
    )


def has_unspaced_words(text: str) -> bool:
    """Return whether a text has words in a script without spaces, each character of which is one."""
    return not text.isascii() and _ANY_UNSPACED.search(text) is not None


class Word(NamedTuple):
    """One word of a text.

    Attributes:
        start: Offset of its first character, in code points.
        end: Offset after its last one.
        form: Its folded form.
        bracketed: Whether some of its letters are in brackets: `[T]he`, `want[ed]`.
        in_parentheses: Whether it stands in round brackets: the writer's, or the speaker's aside.
    """

    start: int
    end: int
    form: str
    bracketed: bool = False
    in_parentheses: bool = False


def fold(word: str) -> str:
    """Return the form in which spellings of one word are equal.

    Case, diacritics, ligatures, apostrophes, hyphens at line ends and thousands separators are ignored; decimal points
    are not.
    """
    folded = word.casefold().replace(_DECIMAL_SIGN, ".")
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded).casefold()
    if folded.isalnum():
        return folded
    return "".join(character for character in folded if character.isalnum() or character == ".") or folded


class FoldedForms(dict[str, str]):
    """Folded forms by the word as written, cached."""

    def __missing__(self, word: str) -> str:
        """Fold a word seen for the first time."""
        folded = self[word] = fold(word)
        return folded
