"""Patterns of what begins a line, tried where a line begins and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache


def at_line_beginnings(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where each line begins that `finditer` of the pattern would find with `^` before it, and the match.

    Args:
        pattern: Of what begins a line, without `^`; what it matches is not empty, and ends with no line end.
        text: The text.
    """
    first = pattern.match(text)
    if first is not None:
        yield 0, first
    behind_a_line_end = _behind_a_line_end(pattern.pattern, pattern.flags)
    for match in behind_a_line_end.finditer(text, first.end() if first else 0):
        yield match.start() + 1, match  # the match begins with the line end


@cache
def _behind_a_line_end(pattern: str, flags: int) -> re.Pattern[str]:
    """Return a pattern with a line end before it: a search for that sign passes over all others at once."""
    return re.compile(rf"\n(?:{pattern})", flags)
