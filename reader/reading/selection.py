"""Words selected with the keyboard: a start, a movable end, and their document."""

from __future__ import annotations

import re

from reader.model import Span
from reader.model.values import dataclass, replace

#: The start of the line breaks between two paragraphs.
_BREAK = re.compile(r"(?<!\n)\n\n")


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection in progress.

    Attributes:
        document: Id of the document it is in.
        start: Offset where it began.
        end: Offset of its other end, which may lie before `start`.
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
    """Return the offset of the first character from `offset` on that is not a space."""
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def paragraphs_away(text: str, offset: int, count: int) -> int:
    """Return the offset of the paragraph break `count` breaks forward, or back if negative.

    Past the last one it is the end of the text, before the first one the beginning.
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
