"""Lines of the source, counted from 1 as editors do, and words."""

from __future__ import annotations

import re
from itertools import islice

from reader.model import Span

_WORD = re.compile(r"\w+(?:[’'‘-]\w+)*")
#: How far around an offset the word that holds it is looked for.
_LONGEST_WORD = 200


def offset_of_line(text: str, number: int) -> int:
    """Return where line `number` starts; where the last line starts if there are fewer."""
    if number <= 1:
        return 0
    line_end = next(islice(re.finditer("\n", text), number - 2, None), None)
    if line_end is None or line_end.end() == len(text):
        return text.rfind("\n", 0, max(0, len(text) - 1)) + 1
    return line_end.end()


def line_of_offset(text: str, offset: int) -> int:
    """Return the number of the line that holds `offset`."""
    return text.count("\n", 0, offset) + 1


def word_at(text: str, offset: int) -> Span:
    """Return the word that holds the character at `offset`; the character alone where it belongs to none."""
    first = max(0, offset - _LONGEST_WORD)
    for match in _WORD.finditer(text, first, min(len(text), offset + _LONGEST_WORD)):
        if match.start() <= offset < match.end():
            return Span(*match.span())
    return Span(offset, min(offset + 1, len(text)))
