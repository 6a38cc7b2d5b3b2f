"""Finds fenced code.

A fence changes the meaning of everything after it, so fences are looked for from the start, but no further than
needed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

#: What a line of a fence begins with.
FENCE_MARKS = ("```", "~~~")
_FENCE = re.compile(r" {0,12}(`{3,}|~{3,})([^\n]*)")
#: Characters scanned at a time.
_STEP = 1_000_000


class Fences:
    """Fenced code of a text, found lazily.

    Args:
        text: The whole text.
        ahead: How many characters beyond a place are scanned with it.
    """

    def __init__(self, text: str, ahead: int) -> None:
        self._text = text
        self._ahead = ahead
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._open = ""
        self._looked_through = 0

    def around(self, offset: int) -> tuple[int, int, bool]:
        """Return [start, end) around `offset` that is entirely code or not code, and whether it is code.

        Code includes its fences. An end beyond the scanned characters is given as the text's.
        """
        while self._looked_through < min(offset + self._ahead, len(self._text)):
            self._look_on(max(offset + self._ahead, self._looked_through + _STEP))
        index = bisect_right(self._starts, offset) - 1
        end_before = self._end(index) if index >= 0 else 0
        if offset < end_before:
            return self._starts[index], end_before, True
        following = self._starts[index + 1] if index + 1 < len(self._starts) else len(self._text)
        return end_before, following, False

    def _end(self, index: int) -> int:
        return self._ends[index] if index < len(self._ends) else len(self._text)

    def _look_on(self, stop: int) -> None:
        """Find the fences up to the end of the line at `stop`."""
        text = self._text
        stop = text.find("\n", stop) + 1 or len(text)
        for line_start in self._lines_with_marks(self._looked_through, stop):
            match = _FENCE.match(text, line_start)
            if match is None:
                continue
            marks, words = match[1], match[2]
            if not self._open and not (marks[0] == "`" and "`" in words):
                self._open = marks
                self._starts.append(match.start())
            elif self._open and marks[0] == self._open[0] and len(marks) >= len(self._open) and not words.strip():
                self._open = ""
                self._ends.append(min(match.end() + 1, len(text)))
        self._looked_through = stop

    def _lines_with_marks(self, start: int, stop: int) -> Iterator[int]:
        """Yield the starts of the lines in [start, stop) that contain the marks of a fence."""
        text = self._text
        following = {mark: text.find(mark, start, stop) for mark in FENCE_MARKS}
        while found := [place for place in following.values() if place >= 0]:
            place = min(found)
            yield text.rfind("\n", start, place) + 1 or start
            line_end = text.find("\n", place, stop)
            if line_end < 0:
                return
            for mark, mark_place in following.items():
                if 0 <= mark_place < line_end:
                    following[mark] = text.find(mark, line_end, stop)
