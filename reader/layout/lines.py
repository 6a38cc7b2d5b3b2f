"""Lines of the source, counted from 1 as in editors, and words."""

from __future__ import annotations

import re
from itertools import islice

from reader.model import Span

_WORD = re.compile(r"\w+(?:[’'‘-]\w+)*")
#: How far around an offset to look for the word that contains it.
_LONGEST_WORD = 200


def offset_of_line(text: str, number: int) -> int:
    """Return the start of line `number`, or of the last line if there are fewer."""
    if number <= 1:
        return 0
    line_end = next(islice(re.finditer("\n", text), number - 2, None), None)
    if line_end is None or line_end.end() == len(text):
        return text.rfind("\n", 0, max(0, len(text) - 1)) + 1
    return line_end.end()


def line_of_offset(text: str, offset: int) -> int:
    """Return the number of the line that contains `offset`."""
    return text.count("\n", 0, offset) + 1


def word_at(text: str, offset: int) -> Span:
    """Return the word that contains the character at `offset`, or that character if it is not in a word."""
    first = max(0, offset - _LONGEST_WORD)
    for match in _WORD.finditer(text, first, min(len(text), offset + _LONGEST_WORD)):
        if match.start() <= offset < match.end():
            return Span(*match.span())
    return Span(offset, min(offset + 1, len(text)))
