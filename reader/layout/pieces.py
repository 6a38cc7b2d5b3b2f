"""Where to cut a line that is too long to be laid out at once."""

from __future__ import annotations

from reader.layout.cells import JOINER, cell_length

#: Most characters laid out at once: some 200 rows, under 20 ms even if every character has to be measured.
PIECE = 16_384
#: How far before the end of a piece to look for a place to cut.
_LOOK_BACK = 512


def piece_at(text: str, start: int, end: int, offset: int) -> tuple[int, int]:
    """Return the piece of the line [start, end) that contains `offset`; the whole line if it is short.

    Pieces depend only on the line, so that rows are the same wherever the layout starts.
    """
    if end - start <= PIECE:
        return start, end
    number = (offset - start) // PIECE
    next_cut = _cut(text, start, end, number + 1)
    if offset < next_cut:
        return _cut(text, start, end, number), next_cut
    return next_cut, _cut(text, start, end, number + 2)


def _cut(text: str, start: int, end: int, number: int) -> int:
    """Return where piece `number` begins: after a space, else before a character that can be separated."""
    if number <= 0:
        return start
    edge = start + number * PIECE
    if edge >= end:
        return end
    space = text.rfind(" ", edge - _LOOK_BACK, edge)
    if space >= 0:
        return space + 1
    return next((cut for cut in range(edge, edge - _LOOK_BACK, -1) if _stands_by_itself(text, cut)), edge)


def _stands_by_itself(text: str, offset: int) -> bool:
    """Return whether a character can be separated from the one before it: no mark, joiner or half of a flag."""
    if text[offset - 1] == JOINER or cell_length(text[offset]) == 0:
        return False
    return not "\U0001f1e6" <= text[offset - 1] <= "\U0001f1ff"
