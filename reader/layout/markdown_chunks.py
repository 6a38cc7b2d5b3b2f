"""Where a long Markdown text is cut, so that a page of it is read without reading what stands before.

A cut stands after an empty line, before a line that stands in nothing: whatever was open is closed there. Only fences
reach further; they are looked for from the start.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.layout.markdown_fences import Fences

#: Characters of a chunk, about: a text of no more is one.
CHUNK = 16_384
#: How far after its due place a cut is looked for, before it is made at any line's end.
_LOOK_ON = 8_192
#: A longer chunk is one line, or code: it is not read as a whole.
LARGEST_CHUNK = 4 * CHUNK
#: What begins a line that may go on with what stands before an empty line, or belong to it.
_GOES_ON = " \t\n>"


class Chunk(NamedTuple):
    """A stretch of a text that is read by itself.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last; half-open.
        is_code: Whether all of it is fenced code.
    """

    start: int
    end: int
    is_code: bool = False

    @property
    def is_large(self) -> bool:
        """Whether it is too long to be read at once, so that each of its lines is a block."""
        return self.is_code or self.end - self.start > LARGEST_CHUNK


class Chunks:
    """The chunks of a text, found from any offset; they depend only on the text.

    Args:
        text: The whole text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._fences = Fences(text, ahead=2 * CHUNK)
        self._cuts: dict[int, int] = {}
        self._last = Chunk(0, 0)

    def around(self, offset: int) -> Chunk:
        """Return the chunk that contains an offset, which is in [0, len(text))."""
        if not self._last.start <= offset < self._last.end:
            self._last = self._find(offset)
        return self._last

    def _find(self, offset: int) -> Chunk:
        text = self._text
        if len(text) <= CHUNK:
            return Chunk(0, len(text))
        low, high, is_code = self._fences.around(offset)
        if is_code and high - low > CHUNK:
            return Chunk(low, high, is_code=True)
        line = text.rfind("\n", 0, offset) + 1  # cuts stand at the starts of lines
        number = line // CHUNK
        while self._cut(number) > line:
            number -= 1
        start = self._cut(number)
        while (end := self._cut(number + 1)) <= line:
            number += 1
            start = end
        return self._beside_code(line, start, end)

    def _beside_code(self, offset: int, start: int, end: int) -> Chunk:
        """Return the part of [start, end) around an offset that holds no part of a long piece of code."""
        low, high, is_code = self._fences.around(offset)
        if is_code:
            return Chunk(start, end)
        before, _, _ = self._fences.around(max(0, low - 1))
        if low - before > CHUNK:
            start = max(start, low)
        if high < end:
            code_start, code_end, _ = self._fences.around(high)
            if code_end - code_start > CHUNK:
                end = high
        return Chunk(start, end)

    def _cut(self, number: int) -> int:
        """Return where the chunk of a number begins, which is at its due place or after it."""
        due = number * CHUNK
        if due <= 0:
            return 0
        if due >= len(self._text):
            return len(self._text)
        if number not in self._cuts:
            self._cuts[number] = self._cut_after(due)
        return self._cuts[number]

    def _cut_after(self, due: int) -> int:
        text = self._text
        stop = min(len(text), due + _LOOK_ON)
        at = due
        while (gap := text.find("\n\n", at, stop)) >= 0:
            at = gap + 2
            _, code_end, is_code = self._fences.around(gap)
            if is_code:
                at = code_end
            elif at < len(text) and text[at] not in _GOES_ON:
                return at
        at = text.find("\n", max(stop - 1, at)) + 1 or len(text)
        _, code_end, is_code = self._fences.around(at) if at < len(text) else (0, 0, False)
        return code_end if is_code else at
