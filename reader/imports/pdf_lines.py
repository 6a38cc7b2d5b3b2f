"""The lines of a PDF's page, and the paragraphs that they make."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

#: Ligatures that stand for letters; other compatibility characters are left as they are.
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
#: A gap above a line that is so many times the usual one opens a paragraph; so does an indent of so many heights.
_LARGE_GAP, _INDENT = 1.35, 0.8
#: A last line is so much shorter than the column.
_SHORT_LINE = 0.85
#: A gap so many heights wide may be that between two columns.
_WIDE_GAP = 1.0
_HYPHEN = "\ufffe"
"""What stands for a hyphen at a line's end that was joined there."""


class Line(NamedTuple):
    """One line: its text, and where it stands on the page, in points from the left and from the bottom.

    A line with wide gaps also has the pieces between them, which may be lines of columns beside each other.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    pieces: tuple[Any, ...] = ()


def lines_of(page: Any, count: int) -> list[Line]:
    """Return the lines of a page's text, in the order in which the page has them.

    Args:
        page: A text page of pypdfium2.
        count: How many characters it has; they are taken one by one, since a range leaves out controls.
    """
    import pypdfium2.raw as pdfium

    lines: list[Line] = []
    letters: list[str] = []
    gaps: list[tuple[int, int]] = []
    first = last = -1
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if code in (2, 10, 13):
            if code == 2:
                letters.append(_HYPHEN)
            _end_line(page, lines, letters, first, last, gaps)
            letters, gaps, first, last = [], [], -1, -1
            continue
        if code == 32 and first >= 0 and index + 1 < count and pdfium.FPDFText_IsGenerated(page, index):
            gaps.append((len(letters), index))
        letters.append(chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd")
        if code > 32:
            first = index if first < 0 else first
            last = index
    _end_line(page, lines, letters, first, last, gaps)
    return lines


def _end_line(
    page: Any, lines: list[Line], letters: list[str], first: int, last: int, gaps: Sequence[tuple[int, int]]
) -> None:
    """Add a line.

    Args:
        page: The text page.
        lines: All lines so far.
        letters: Those of the line.
        first: Index of its first character that is seen, in the page; -1 if there is none.
        last: Index of its last.
        gaps: Spaces that no program wrote: where in the letters, and their index in the page.
    """
    line = _line(page, letters, first, last)
    if line is None:
        return
    pieces: list[Line] = []
    start, begin = 0, first
    for at, index in gaps:
        left, right = page.get_charbox(index - 1, loose=True)[2], page.get_charbox(index + 1, loose=True)[0]
        if right - left > _WIDE_GAP * (line.top - line.bottom) and (
            piece := _line(page, letters[start:at], begin, index - 1)
        ):
            pieces.append(piece)
            start, begin = at + 1, index + 1
    if pieces and (piece := _line(page, letters[start:], begin, last)):
        line = line._replace(pieces=(*pieces, piece))
    lines.append(line)


def _line(page: Any, letters: Sequence[str], first: int, last: int) -> Line | None:
    """Return the line of some letters; None if nothing of it is seen."""
    text = "".join(letters).translate(_LIGATURES).strip()
    if not text or first < 0 or last < first:
        return None
    left, bottom, _, top = page.get_charbox(first, loose=True)
    _, _, right, _ = page.get_charbox(last, loose=True)
    return Line(text, left, right, bottom, top)


def paragraphs_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph: a larger gap, an indent, a short last line or another column ends one."""
    gaps = sorted(gap for one, other in itertools.pairwise(lines) if (gap := one.bottom - other.bottom) > 0)
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    paragraph: list[Line] = []
    for number, line in enumerate(lines):
        if paragraph and _opens(lines, number, usual, paragraph):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _opens(lines: Sequence[Line], number: int, usual: float, paragraph: Sequence[Line]) -> bool:
    """Return whether a line opens a paragraph."""
    line, before = lines[number], lines[number - 1]
    gap = before.bottom - line.bottom
    height = max(1.0, line.top - line.bottom, before.top - before.bottom)
    if gap <= 0 or line.left > before.right:  # the top of another column
        return before.text[-1:] in '.!?:”"»' and not line.text[:1].islower()
    if usual and gap > _LARGE_GAP * usual and gap > height:
        return True
    following = lines[number + 1] if number + 1 < len(lines) else None
    is_indented = line.left - before.left > _INDENT * height and (
        following is None or line.left - following.left > _INDENT * height
    )
    if is_indented and not line.text[:1].islower():
        return True
    widest = max(each.right for each in (*paragraph, line)) - min(each.left for each in paragraph)
    is_short = before.right - before.left < _SHORT_LINE * widest
    return is_short and before.text[-1:] in '.!?:”"»' and not line.text[:1].islower()
