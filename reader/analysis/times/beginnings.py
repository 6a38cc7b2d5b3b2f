"""With which codes the matches of a pattern can begin, so that few patterns are tried at each token."""

from __future__ import annotations

import re

_OPENING = re.compile(r"\((?:\?(?:P<\w+>|:|=|!|<=|<!))?")
_LOOKING = ("(?=", "(?!", "(?<=", "(?<!")


def beginnings(pattern: str) -> frozenset[str]:
    """Return the characters that a match of a pattern can begin with.

    The pattern holds plain characters, classes such as `[abc]`, groups, lookarounds, `|`, `?`, `*` and `+`.

    Raises:
        ValueError: The pattern matches nothing at all.
    """
    firsts, empty, _ = _alternatives(pattern, 0)
    if empty:
        raise ValueError(f"the pattern {pattern!r} matches where there is nothing")
    return frozenset(firsts)


def _alternatives(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """Return the first characters of alternatives, whether one of them may be empty, and where they end."""
    firsts, empty, at = _sequence(pattern, at)
    while at < len(pattern) and pattern[at] == "|":
        more, more_empty, at = _sequence(pattern, at + 1)
        firsts, empty = firsts | more, empty or more_empty
    return firsts, empty, at


def _sequence(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """Return the same of one item after the other."""
    firsts: set[str] = set()
    empty = True
    while at < len(pattern) and pattern[at] not in "|)":
        more, more_empty, at = _item(pattern, at)
        if at < len(pattern) and pattern[at] in "?*+":
            more_empty = more_empty or pattern[at] != "+"
            at += 1
        if empty:
            firsts |= more
            empty = more_empty
    return firsts, empty, at


def _item(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """Return the same of one character, class or group; a lookaround takes no room."""
    if pattern[at] == "[":
        end = pattern.index("]", at)
        return set(pattern[at + 1 : end]), False, end + 1
    opening = _OPENING.match(pattern, at)
    if opening is None:
        return {pattern[at]}, False, at + 1
    firsts, empty, at = _alternatives(pattern, opening.end())
    if opening.group() in _LOOKING:
        return set(), True, at + 1
    return firsts, empty, at + 1
