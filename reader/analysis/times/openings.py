"""The one or two codes that matches of a pattern can begin with, so that few patterns are tried at each token."""

from __future__ import annotations

import re

_OPENING = re.compile(r"\((?:\?(?:P<\w+>|:|=|!|<=|<!))?")
#: What tells where a sequence ends; a class, which may hold any sign, is passed over.
_STRUCTURE = re.compile(r"\[[^\]]*\]|[()|]")
#: How many codes an opening has at most.
LONGEST = 2
_LOOKING = ("(?=", "(?!", "(?<=", "(?<!")


def openings(pattern: str) -> frozenset[str]:
    """Return the first two characters of all matches of a pattern, or only one if that can be the whole match.

    The pattern consists of plain characters, classes such as `[abc]`, groups, lookarounds, `|`, `?`, `*` and `+`.

    Raises:
        ValueError: The pattern matches the empty string.
    """
    found, _ = _alternatives(pattern, 0)
    if "" in found:
        raise ValueError(f"the pattern {pattern!r} matches the empty string")
    return frozenset(found)


def _alternatives(pattern: str, at: int) -> tuple[set[str], int]:
    """Return the openings of alternatives, and where they end."""
    found, at = _sequence(pattern, at)
    while at < len(pattern) and pattern[at] == "|":
        more, at = _sequence(pattern, at + 1)
        found |= more
    return found, at


def _sequence(pattern: str, at: int) -> tuple[set[str], int]:
    """Return the openings of a sequence of items, and where it ends."""
    found = {""}
    while at < len(pattern) and pattern[at] not in "|)":
        if all(len(opening) == LONGEST for opening in found):
            return found, _end_of_sequence(pattern, at)
        item, at = _item(pattern, at)
        if at < len(pattern) and pattern[at] in "?*+":
            item = _repeated(item, pattern[at])
            at += 1
        found = _joined(found, item)
    return found, at


def _end_of_sequence(pattern: str, at: int) -> int:
    """Return where a sequence ends whose rest does not matter: at a `|` or `)` of its level, or with the pattern."""
    depth = 0
    for match in _STRUCTURE.finditer(pattern, at):
        sign = match.group()
        if depth == 0 and sign in "|)":
            return match.start()
        depth += (sign == "(") - (sign == ")")
    return len(pattern)


def _repeated(item: set[str], sign: str) -> set[str]:
    """Return the openings of an item with `?`, `*` or `+` after it."""
    if sign != "?":
        item = item | _joined(item, item)
    return item if sign == "+" else item | {""}


def _joined(first: set[str], second: set[str]) -> set[str]:
    """Return the openings of a concatenation."""
    return {(one + other)[:LONGEST] for one in first for other in (second if len(one) < LONGEST else ("",))}


def _item(pattern: str, at: int) -> tuple[set[str], int]:
    """Return the openings of one character, class or group, and where it ends; a lookaround consumes nothing."""
    if pattern[at] == "[":
        end = pattern.index("]", at)
        return set(pattern[at + 1 : end]), end + 1
    opening = _OPENING.match(pattern, at)
    if opening is None:
        return {pattern[at]}, at + 1
    found, at = _alternatives(pattern, opening.end())
    return ({""} if opening.group() in _LOOKING else found), at + 1
