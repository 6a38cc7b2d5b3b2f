"""Letters without their accents, for whoever types none."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

#: Blocks of Latin letters with accents: Latin-1, Extended-A and -B, Extended Additional.
_LATIN = ((0xC0, 0x24F), (0x1E00, 0x1EFF))
#: Letters that are typed as others, though Unicode takes them for no letter with an accent.
_STROKES = dict(zip("øØłŁđĐħĦŧŦ", "oOlLdDhHtT", strict=True))

_MARK = re.compile("[\u0300-\u036f]")


@cache
def _plain_letters() -> dict[str, str]:
    """Return each Latin letter with an accent, and the letter of ASCII that it is without."""
    letters = dict(_STROKES)
    for first, last in _LATIN:
        for character in map(chr, range(first, last + 1)):
            base = unicodedata.normalize("NFD", character)[0]
            if base.isascii() and base.isalpha():
                letters[character] = base
    return letters


@cache
def _accented() -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _LATIN) + "]")


def without_accents(text: str) -> str:
    """Return a text with its Latin letters bare, one for one; marks that stand after a letter stay."""
    if text.isascii():
        return text
    letters = _plain_letters()
    return _accented().sub(lambda found: letters.get(found[0], found[0]), text)


def has_marks(text: str) -> bool:
    """Return whether any accent stands in a text as a sign of its own."""
    return not text.isascii() and _MARK.search(text) is not None


@cache
def letter_with_marks() -> re.Pattern[str]:
    """Return the expression of a letter of ASCII and the accents that stand after it as signs of their own."""
    return re.compile("[A-Za-z][\u0300-\u036f]{1,20}")
