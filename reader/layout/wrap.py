"""Line breaking by terminal cells."""

from __future__ import annotations

from reader.layout.cells import clusters, is_narrow

#: Characters that do not begin a row after a wide character (the core of JIS X 4051's rule for line starts).
NOT_AT_START = frozenset("、。，．・：；？！）」』】〕］｝〉》’”…ー々ゝゞ,.:;?!)]}%")
#: Characters that do not end a row before a wide character.
NOT_AT_END = frozenset("（「『【〔［｛〈《‘“([{")


def wrap(text: str, first_width: int, width: int) -> list[tuple[int, int]]:
    r"""Break `text` into rows: at spaces, between wide characters, and within a word only if it is too long.

    Args:
        text: What is shown; a `\n` in it ends a row.
        first_width: Cells of the first row, at least 1.
        width: Cells of every other row, at least 1.

    Returns:
        Half-open (start, end) of each row without trailing spaces; at least one. A character that is too wide for a
        row gets its own.
    """
    rows: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while True:
        stop = text.find("\n", start)
        stop = length if stop < 0 else stop
        if stop - start <= (width if rows else first_width) and is_narrow(text[start:stop]):
            rows.append((start, _without_trailing_spaces(text, start, stop)))
        elif is_narrow(text[start:stop]):
            _wrap_narrow(text, start, stop, width if rows else first_width, width, rows)
        else:
            _wrap_by_clusters(text, start, stop, width if rows else first_width, width, rows)
        if stop >= length - 1:
            return rows
        start = stop + 1


def _wrap_narrow(text: str, start: int, stop: int, limit: int, width: int, rows: list[tuple[int, int]]) -> None:
    """Append the rows of a text in which every character takes one cell."""
    find_space = text.rfind
    while stop - start > limit:
        edge = start + limit
        space = find_space(" ", start, edge + 1)
        if space <= start or text[start:space].isspace():  # a word too long for the row, or a deep indentation
            rows.append((start, edge))
            start = edge
        else:
            rows.append((start, _without_trailing_spaces(text, start, space)))
            start = space
        while start < stop and text[start] == " ":
            start += 1
        limit = width
    if start < stop:
        rows.append((start, _without_trailing_spaces(text, start, stop)))


def _wrap_by_clusters(text: str, start: int, stop: int, limit: int, width: int, rows: list[tuple[int, int]]) -> None:
    """Append the rows of a text with wide, zero-width or joined characters."""
    cells = 0
    break_end = break_next = start  # the last place to break: where the row would end, where the next would begin
    cells_to_break = 0
    previous, previous_width = " ", 0
    for begin, end, cluster_width in clusters(text, start, stop):
        character = text[begin]
        if character == " " and end == begin + 1:
            if previous != " ":
                break_end = begin
            break_next, cells_to_break = end, cells + cluster_width
        else:
            if previous != " " and 2 in (cluster_width, previous_width) and _may_part(previous[-1], character):
                break_end = break_next = begin
                cells_to_break = cells
            while cells + cluster_width > limit and begin > start:
                if break_end > start:
                    rows.append((start, break_end))
                    start, cells = break_next, cells - cells_to_break
                else:  # one long word, or nothing but spaces that run past the edge
                    rows.append((start, begin if cells <= limit else start + limit))
                    start, cells = begin, 0
                if limit != width:  # what follows was measured for a row of another width
                    return _wrap_by_clusters(text, start, stop, width, width, rows)
                break_end = break_next = start
                cells_to_break = 0
        cells += cluster_width
        previous, previous_width = text[begin:end], cluster_width
    if start < stop and (not rows or break_next < stop or break_end > start or previous != " "):
        rows.append((start, _without_trailing_spaces(text, start, stop)))
    return None


def _may_part(before: str, after: str) -> bool:
    return before not in NOT_AT_END and after not in NOT_AT_START


def _without_trailing_spaces(text: str, start: int, stop: int) -> int:
    """Return the end of [start, stop) without trailing spaces, unless there is nothing else."""
    if stop == start or text[stop - 1] != " ":
        return stop
    end = start + len(text[start:stop].rstrip(" "))
    return end if end > start else stop
