"""Stretches of a text that overlap, as elements that nest: where two cross, one is parted into fragments."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from reader.model import Span
from reader.model.values import dataclass

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Opened(Generic[Key]):
    """The beginning of a fragment.

    Attributes:
        key: Whose fragment it is.
        number: Which of its fragments, counted from 0.
    """

    key: Key
    number: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The end of the fragment that was opened last."""


Piece = Opened[Key] | Closed | Span


def nested(
    blocks: Sequence[Span], stretches: Iterable[tuple[Span, Key]], inner: Container[Key] = ()
) -> list[list[Piece[Key]]]:
    """Return the pieces of each block: its text as spans, between the beginnings and ends of fragments, which nest.

    A stretch that goes over several blocks is parted between them; of two that cross, the one that begins later is.
    What stands between blocks is left out, and so is a stretch without any text.

    Args:
        blocks: Stretches of the text, in order and apart.
        stretches: What is to be enclosed, each with whose it is; several may be one's.
        inner: Whose elements enclose none of the others: these are parted around them.
    """
    waiting = sorted(((span, key) for span, key in stretches if span), key=lambda each: (each[0].start, -each[0].end))
    counts: dict[Key, int] = {}
    found: list[list[Piece[Key]]] = []
    following = 0
    lasting: list[tuple[Span, Key]] = []
    for block in blocks:
        while following < len(waiting) and waiting[following][0].start < block.end:
            lasting.append(waiting[following])
            following += 1
        lasting = [each for each in lasting if each[0].end > block.start]
        clipped = [(_within(span, block), key) for span, key in lasting]
        found.append(list(_pieces(block, clipped, counts, inner)))
    return found


def _within(span: Span, block: Span) -> Span:
    return Span(max(span.start, block.start), min(span.end, block.end))


def _pieces(
    block: Span, stretches: Sequence[tuple[Span, Key]], counts: dict[Key, int], inner: Container[Key]
) -> Iterator[Piece[Key]]:
    """Yield the pieces of one block, and count the fragments of each key."""
    opening = sorted(stretches, key=lambda each: (each[0].start, -each[0].end))
    following, at = 0, block.start
    opened: list[tuple[Span, Key]] = []
    for place in sorted({block.end, *(end for span, _ in opening for end in (span.start, span.end))}):
        if at < place:
            yield Span(at, place)
            at = place
        coming: list[tuple[Span, Key]] = []
        while following < len(opening) and opening[following][0].start == place:
            coming.append(opening[following])
            following += 1
        makes_room = any(key not in inner for _, key in coming)
        while any(span.end <= place for span, _ in opened) or (makes_room and opened and opened[-1][1] in inner):
            last = opened.pop()
            yield Closed()
            if last[0].end > place:
                coming.append(last)
                makes_room = makes_room or last[1] not in inner
        for each in sorted(coming, key=lambda each: (each[1] in inner, -each[0].end)):
            number = counts.get(each[1], 0)
            counts[each[1]] = number + 1
            opened.append(each)
            yield Opened(each[1], number)
