"""Offsets in UTF-16 code units, as JavaScript, Java and .NET count: a character beyond U+FFFF counts twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

_BEYOND: Final = re.compile("[\U00010000-\U0010ffff]")


class Utf16Offsets:
    """The offsets of one text; a text is searched once for what counts twice."""

    def __init__(self, text: str) -> None:
        self._beyond = [found.start() for found in _BEYOND.finditer(text)]

    def of(self, offset: int) -> int:
        """Return an offset in code points as one in UTF-16 code units."""
        return offset + bisect_left(self._beyond, offset)
