"""Signs that are not read: soft hyphens, zero-width signs, byte order marks; and spaces that are not the usual one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

from reader.prose.view import Edit

#: Signs that are left out wherever they stand: zero width space, word joiner, byte order mark, Mongolian vowel
#: separator, invisible operators, and what cleaning puts in place of an invisible sign.
_INVISIBLE = "\u200b\u2060\ufeff\u180e\u2061-\u2064\ufffc"

#: Signs that say in which direction what follows is written.
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"

#: Spaces of other widths, that are read as a space: no-break, Ogham, en quad to hair space, narrow, mathematical,
#: ideographic. (A tab stays: it stands between the cells of a table.)
_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"


#: A joiner, which is left out where no script and no emoji needs it; a soft hyphen, which is not at a line's end.
_JOINER, _SOFT_HYPHEN = "\u200d", "\xad"


@cache
def _signs() -> re.Pattern[str]:
    """Return the expression of every sign: one class, since texts are searched for it from end to end."""
    return re.compile(f"[{_INVISIBLE}{_DIRECTIONS}{_SPACES}{_JOINER}{_SOFT_HYPHEN}]")


def sign_edits(text: str) -> list[Edit]:
    """Return the edits that leave out what has no width, and read every space and letter in the usual form.

    Joiners that scripts and emoji need stay (U+200C, U+200D); ligatures stay, since `words` folds them. A soft hyphen
    at a line's end is left to the joining of divided words.
    """
    if text.isascii():
        return []
    edits: list[Edit] = list(_composed(text))
    if edits:
        return sorted([*edits, *_without_width(text)])
    return _without_width(text)


def _composed(text: str) -> Iterator[Edit]:
    """Yield the edits that read a letter and the marks after it as one letter, if there is one: e, U+0301 as é."""
    if not _combining().search(text):
        return
    for found in _letter_with_marks().finditer(text):
        letter = normalize("NFC", found[0])
        if letter != found[0]:
            yield Edit(*found.span(), letter)


@cache
def _combining() -> re.Pattern[str]:
    return re.compile("[\u0300-\u036f]")


@cache
def _letter_with_marks() -> re.Pattern[str]:
    return re.compile("[^\\W\\d_][\u0300-\u036f]{1,8}")


def _without_width(text: str) -> list[Edit]:
    """Return the edits that leave out what has no width, and read every space as the usual one."""
    edits: list[Edit] = []
    for found in _signs().finditer(text):
        at, sign = found.start(), found[0]
        if sign.isspace():
            edits.append(Edit(at, at + 1, " "))
        elif sign == _JOINER:
            before = text[at - 1 : at]
            follows_left_out = bool(edits) and edits[-1].end == at and text[at - 1] == _JOINER
            if follows_left_out or before.isspace() or (before.isascii() and before.isalnum()):
                edits.append(Edit(at, at + 1))
        elif sign != _SOFT_HYPHEN or not _ends_line(text, at + 1):
            edits.append(Edit(at, at + 1))
    return edits


def _ends_line(text: str, at: int) -> bool:
    """Return whether only blanks stand between an offset and the end of its line, and a line follows."""
    while text[at : at + 1] in (" ", "\t"):
        at += 1
    return text[at : at + 1] == "\n"
