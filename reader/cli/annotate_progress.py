"""How far `reader annotate` is: texts, how fast they come, and how long the rest takes."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from reader.cli.progress import ProgressLine
from reader.cli.writer import say
from reader.layout.counted import counted
from reader.layout.pace import pace_words

if TYPE_CHECKING:
    from reader.cli.annotate_input import Input

#: Seconds between two lines where nobody sees them overwritten.
_LINES_S = 10.0


class AnnotateProgress:
    """The progress of annotating, on stderr.

    Attributes:
        texts: How many are done, those of an earlier run among them.

    Args:
        given: What is read.
        always: Whether to say it where stderr is no terminal too, a line now and then, and one at the end.
    """

    def __init__(self, given: Input, *, always: bool) -> None:
        self.texts = 0
        self._before = self._size = self._size_before = 0
        self._whole, self._in_bytes = given.size, given.rows is None
        self._line = ProgressLine()
        self._always = always and not self._line.is_seen
        self._began = self._said = monotonic()

    def pass_over(self, size: int) -> None:
        """Count a text that an earlier run annotated."""
        self.texts, self._before = self.texts + 1, self._before + 1
        self._size, self._size_before = self._size + size, self._size_before + size

    def add(self, size: int) -> None:
        """Count a text, and show how far it is."""
        self.texts, self._size = self.texts + 1, self._size + size
        if self._line.is_due:
            self._line.show(self._words(), self._size, self._whole)
        if self._always and monotonic() - self._said >= _LINES_S:
            self._said = monotonic()
            say(self._words())

    def clear(self) -> None:
        """Clear the line; say the last of it to whoever asked."""
        self._line.clear()
        if self._always:
            say(self._words())
            self._always = False

    def _words(self) -> str:
        """Return `312 texts, 1.4 MB, 210 a second, 3 minutes left`."""
        new = self.texts - self._before
        whole = max(0, self._whole - self._size_before)
        pace = pace_words(new, self._size - self._size_before, whole, monotonic() - self._began)
        size = f"{self._size / 1e6:.1f} MB" if self._in_bytes else ""
        return ", ".join(filter(None, (counted(self.texts, "text"), size, pace)))
