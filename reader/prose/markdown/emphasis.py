"""Which marks of emphasis open and close it: the rules of CommonMark 0.31, section 6.2."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from reader.prose.marks import Pair, PairKind


class Run:
    """Marks of one kind beside one another that may open or close emphasis."""

    __slots__ = ("character", "closes", "end", "length", "opens", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.character = text[start]
        self.start, self.end, self.length = start, end, end - start
        before, after = text[start - 1 : start], text[end : end + 1]
        space_before, space_after = not before or before.isspace(), not after or after.isspace()
        mark_before, mark_after = _is_mark(before), _is_mark(after)
        left = not space_after and (not mark_after or space_before or mark_before)
        right = not space_before and (not mark_before or space_after or mark_after)
        if self.character == "_":
            self.opens, self.closes = left and (not right or mark_before), right and (not left or mark_after)
        else:
            self.opens, self.closes = left, right


def _is_mark(character: str) -> bool:
    """Return whether a character is punctuation or a symbol."""
    return bool(character) and not character.isalnum() and category(character)[0] in "PS"


def pairs_of(runs: Sequence[Run]) -> list[Pair]:
    """Return the marks that belong together, of runs in the order of the text."""
    pairs: list[Pair] = []
    openers: list[Run] = []
    #: For each kind of closing run, where its search for an opening one may stop: none before is of its kind.
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        if run.closes:
            kind = (run.character, run.opens, run.length % 3)
            while run.start < run.end:
                index = _opener_of(run, openers, bottoms.get(kind, -1))
                if index is None:
                    bottoms[kind] = openers[-1].start if openers else -1
                    break
                pairs.append(_taken(openers[index], run))
                del openers[index + 1 :]
                if openers[index].start == openers[index].end:
                    openers.pop()
        if run.opens and run.start < run.end:
            openers.append(run)
    return pairs


def _opener_of(run: Run, openers: Sequence[Run], bottom: int) -> int | None:
    """Return the index of the last run that a closing run can close."""
    for index in range(len(openers) - 1, -1, -1):
        opener = openers[index]
        if opener.start <= bottom:
            return None
        if opener.character != run.character:
            continue
        if run.character == "~":
            return index
        is_odd = (opener.closes or run.opens) and not (opener.length + run.length) % 3
        if not is_odd or (not opener.length % 3 and not run.length % 3):
            return index
    return None


def _taken(opener: Run, closer: Run) -> Pair:
    """Take marks of the opening run's end and of the closing run's start."""
    both = opener.end - opener.start >= 2 and closer.end - closer.start >= 2
    count = 2 if both else 1
    kind: PairKind = "struck" if closer.character == "~" else "strong" if both else "emphasis"
    pair = Pair(kind, opener.end - count, opener.end, closer.start, closer.start + count)
    opener.end -= count
    closer.start += count
    return pair
