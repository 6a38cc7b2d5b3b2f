"""Where words may begin in a long text: five times as fast as matching everywhere, ignoring case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Letters that equal only their own capital, after at most one that has another equivalent: `ſ`, `K`, `İ` and `ı`
#: equal s, k and i, and there are single characters for st, fl, ff and fi.
_PLAIN_START = re.compile(r"(?!st|fl)[skf]?(?P<letters>[a-eghjl-rt-z0-9]{2,})")
#: Code points folded at once: few enough for the processor's cache.
_PIECE = 1 << 17


def plain_start(words: str) -> tuple[bytes, int]:
    """Return letters near the start of case-folded words that have no other spelling, and their offset.

    There are none if fewer than two are adjacent: they would be found all over the text.
    """
    start = _PLAIN_START.match(words)
    if start is None or not words.isascii():  # a combining mark might join the last letter
        return b"", 0
    return start["letters"].encode("ascii"), start.start("letters")


def candidates(text: str, letters: bytes, start: int, stop: int) -> Iterator[int]:
    """Yield each offset in [start, stop) of the letters, in any case."""
    for begin in range(start, stop, _PIECE):
        end = min(stop, begin + _PIECE + len(letters) - 1)
        piece = text[begin:end].encode("ascii", "replace").lower()
        at = piece.find(letters)
        while at >= 0:
            yield begin + at
            at = piece.find(letters, at + 1)
