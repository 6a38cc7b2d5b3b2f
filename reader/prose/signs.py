"""Signs that are not read: soft hyphens, zero-width signs, byte order marks; and spaces that are not the usual one."""

from __future__ import annotations

import re
from functools import cache

from reader.prose.view import Edit

#: Signs that are left out wherever they stand: zero width space, word joiner, byte order mark, Mongolian vowel
#: separator, invisible operators, and what cleaning puts in place of an invisible sign.
_INVISIBLE = "\u200b\u2060\ufeff\u180e\u2061-\u2064\ufffc"

#: Signs that say in which direction what follows is written.
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"

#: Spaces of other widths, that are read as a space: no-break, Ogham, en quad to hair space, narrow, mathematical,
#: ideographic. (A tab stays: it stands between the cells of a table.)
_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"


@cache
def _signs() -> re.Pattern[str]:
    """Return the expression of every sign; a soft hyphen at a line's end is left to the joining of divided words."""
    return re.compile(rf"([{_INVISIBLE}{_DIRECTIONS}]+|(?<=[\sA-Za-z\d])\u200d+|\xad(?![ \t]*\n))|[{_SPACES}]")


def sign_edits(text: str) -> list[Edit]:
    """Return the edits that leave out what has no width, and read every space as the usual one.

    Joiners that scripts and emoji need stay (U+200C, U+200D); ligatures stay, since `words` folds them.
    """
    if text.isascii():
        return []
    return [Edit(found.start(), found.end(), "" if found.lastindex else " ") for found in _signs().finditer(text)]
