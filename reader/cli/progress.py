"""The progress of long work, on stderr, if that is a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from time import monotonic
from typing import TYPE_CHECKING, TextIO, TypeVar

from reader.cli.writer import can_be_drawn_on
from reader.files.cleaning import clean_line

if TYPE_CHECKING:
    from reader.pipeline.step import Step

Result = TypeVar("Result")

#: Seconds between updates, and before the first: short work shows nothing.
_INTERVAL_S = 0.2
_BACK_AND_CLEAR = "\r\x1b[K"
_BAR_CELLS = 20


class ProgressLine:
    """One line, overwritten again and again; nothing where stderr is not a terminal."""

    def __init__(self, *, at_once: bool = False) -> None:
        """Begin.

        Args:
            at_once: Show the first step without waiting: the work is known to be long, and may be silent for long.
        """
        self._stream = sys.stderr if can_be_drawn_on(sys.stderr, os.environ) else None
        self._shown_at = 0.0 if at_once else monotonic()
        self._shown = False

    @property
    def is_seen(self) -> bool:
        """Whether stderr is a terminal."""
        return self._stream is not None

    @property
    def is_due(self) -> bool:
        """Whether something would be shown now."""
        return self._stream is not None and monotonic() - self._shown_at >= _INTERVAL_S

    def show(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show what is being done, with a bar where the total is known; may be called at any rate."""
        now = monotonic()
        if self._stream is None or now - self._shown_at < _INTERVAL_S:
            return
        self._shown_at, self._shown = now, True
        line = bar(done, total) + clean_line(words)
        self._write(_BACK_AND_CLEAR + line[: terminal_columns(self._stream) - 1])  # a second row would not be cleared

    def clear(self) -> None:
        """Clear the line, once the work is done."""
        if self._shown:
            self._write(_BACK_AND_CLEAR)

    def _write(self, text: str) -> None:
        try:
            if self._stream is not None:
                self._stream.write(text)
                self._stream.flush()
        except (OSError, ValueError):
            self._stream = None


def result_of(steps: Iterable[Step[Result]], *, at_once: bool = False) -> Result | None:
    """Work through all steps, showing each; return the result of the last, or None if there was no step.

    Args:
        steps: Those of one piece of work.
        at_once: As for `ProgressLine`.
    """
    result: Result | None = None
    line = ProgressLine(at_once=at_once)
    try:
        for step in steps:
            result = step.result
            line.show(step.words, step.done, step.total)
    finally:
        line.clear()
    return result


def terminal_columns(stream: TextIO) -> int:
    """Return the columns of the terminal that a stream writes to; 80 if it does not say."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def bar(done: int, total: int) -> str:
    """Return `[#####---------------]  25 % `, or nothing if the total is unknown."""
    if total <= 0:
        return ""
    share = min(1.0, done / total)
    filled = int(share * _BAR_CELLS)
    return f"[{'#' * filled}{'-' * (_BAR_CELLS - filled)}] {share:4.0%} "
