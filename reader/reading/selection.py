"""Words selected by keys: a start, an end that moves, and the document that both are in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.model import Span

#: Where a run of line breaks begins that parts two paragraphs.
_BREAK = re.compile(r"(?<!\n)\n\n")


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection being made.

    Attributes:
        document: Id of the document it is in.
        start: Offset where it began.
        end: Offset of its other end, before `start` where it goes back.
    """

    document: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """What is selected."""
        return Span(min(self.start, self.end), max(self.start, self.end))

    def extended(self, offset: int, text: str) -> Selection:
        """Return the selection with its end at an offset, within the text."""
        return replace(self, end=max(0, min(offset, len(text))))


def first_word(text: str, offset: int) -> int:
    """Return the offset of the first character from `offset` on that is no space."""
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def paragraphs_away(text: str, offset: int, count: int) -> int:
    """Return the offset of the break between paragraphs `count` further on, or back where negative.

    Past the last one that is the end of the text, and before the first one its beginning.
    """
    for _ in range(abs(count)):
        before, offset = offset, _break_after(text, offset) if count > 0 else _break_before(text, offset)
        if offset == before:
            break
    return offset


def _break_after(text: str, offset: int) -> int:
    found = _BREAK.search(text, offset + 1)
    return found.start() if found else len(text)


def _break_before(text: str, offset: int) -> int:
    found = text.rfind("\n\n", 0, offset + 1)
    while found > 0 and text[found - 1] == "\n":
        found -= 1
    return max(found, 0)
