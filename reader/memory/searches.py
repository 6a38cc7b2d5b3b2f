"""What was searched for: the lines typed, the latest last, no line twice."""

from __future__ import annotations

from typing import Final

#: Lines that are kept, their length each and together, in code points.
LINES: Final = 50
LONGEST: Final = 300
TOGETHER: Final = 3000


def with_search(searches: tuple[str, ...], line: str) -> tuple[str, ...]:
    """Return the searches with one more line; a line of white space, or a very long one, is not kept."""
    if not line.strip() or len(line) > LONGEST:
        return searches
    return _bounded((*(each for each in searches if each != line), line))


def merged_searches(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the searches of two readers, mine last."""
    return _bounded((*(each for each in theirs if each not in mine), *mine))


def _bounded(searches: tuple[str, ...]) -> tuple[str, ...]:
    """Return the latest lines that may be kept."""
    kept: list[str] = []
    room = TOGETHER
    for line in reversed(searches[-LINES:]):
        room -= len(line)
        if room < 0:
            break
        kept.insert(0, line)
    return tuple(kept)
