"""Patterns of what begins a line, tried where a line begins and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator


def at_line_beginnings(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what `finditer` of the pattern yields with `^` before it, in order, without trying every character.

    Args:
        pattern: Of what begins a line, without `^`; what it matches is not empty.
        text: The text.
    """
    match_at, find = pattern.match, text.find
    at = 0
    while True:
        match = match_at(text, at)
        if match is not None:
            yield match
            at = match.end() - 1  # a line may begin right where the match ends
        at = find("\n", at) + 1
        if not at:
            return
