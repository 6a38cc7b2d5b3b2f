"""Edits of a text as places where some of it is replaced; everything else stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """A stretch of a text, and what takes its place.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last; `start` to put something in.
        new: What takes its place.
    """

    start: int
    end: int
    new: str


def in_order(splices: Iterable[Splice]) -> tuple[Splice, ...]:
    """Return splices by offset; what is put in at the same place stays in its order, and becomes one splice.

    Raises:
        ValueError: Two of them replace the same characters.
    """
    joined: list[Splice] = []
    for splice in sorted(splices, key=lambda each: (each.start, each.end)):
        before = joined[-1] if joined else None
        if before is not None and splice.start < before.end:
            raise ValueError(f"two edits of the same characters, from {splice.start}")
        if before is not None and splice.start == before.end:
            joined[-1] = Splice(before.start, splice.end, before.new + splice.new)
        else:
            joined.append(splice)
    return tuple(joined)


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return a text with splices made; their offsets are those of `text`.

    Raises:
        ValueError: Two of them replace the same characters.
    """
    pieces, end = [], 0
    for splice in in_order(splices):
        pieces += [text[end : splice.start], splice.new]
        end = splice.end
    return "".join((*pieces, text[end:]))
