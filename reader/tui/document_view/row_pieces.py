"""From a row to pieces of text in their inks: margin, indent and words, cut where marks begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from reader.layout.cells import cell_length, in_cells
from reader.layout.columns import FULL_MARGIN, FULL_SIGN, NARROW_SIGN, Columns
from reader.layout.rows import Row, Run
from reader.tui.document_view.marks import InMargin, Margin, MarginSign, PaintedMark
from reader.tui.look.roles import Ink

BAR = "▌"
#: Before the initials of a row that has a note; in a narrow margin in the place of the bar.
NOTE = "*"


class RowPiece(NamedTuple):
    """Some cells of a row.

    Attributes:
        text: What stands there.
        inks: Laid over one another, the lowest first.
        start: Offset in the source, in code points: of its first character, or where it is no text, of the row.
        is_source: Whether its characters are the source's, one for one.
    """

    text: str
    inks: tuple[Ink, ...]
    start: int
    is_source: bool


def row_pieces(row: Row, columns: Columns, marks: Sequence[PaintedMark], margin: Margin) -> Iterator[RowPiece]:
    """Yield the pieces of a row, from the left edge of the window to the end of its words.

    Args:
        row: The row.
        columns: The window's columns.
        marks: The marks over the row, the lowest first.
        margin: What is in the margin.
    """
    for text, inks in _beside(row, columns, margin):
        yield RowPiece(text, inks, row.first_shown, False)
    if row.indent:
        yield RowPiece(row.indent, ("indent",), row.first_shown, False)
    for run in row.runs:
        yield from _run_pieces(run, marks)


def _beside(row: Row, columns: Columns, margin: Margin) -> Iterator[tuple[str, tuple[Ink, ...]]]:
    """Yield what precedes the text: space, a sign, a bar."""
    beside = margin.of(row.start, row.end) if columns.margin else InMargin()
    if beside == InMargin():
        if columns.left:
            yield " " * columns.left, ()
        return
    sign, bar = beside.sign, beside.bar
    full = columns.margin == FULL_MARGIN
    note: tuple[str, tuple[Ink, ...]] = (NOTE if beside.notes else " ", ("strong",))
    if air := columns.left - columns.margin + (1 if full else 0):
        yield from ((" " * (air - 1), ()), note) if full else ((" " * air, ()),)
    width = FULL_SIGN if full else NARROW_SIGN
    yield from _sign_pieces(sign, width) if sign else ((" " * width, ()),)
    if bar is not None:
        yield BAR, (bar,)
    else:
        yield (" ", ()) if full else note
    if full:
        yield " ", ()


def _sign_pieces(sign: MarginSign, width: int) -> Iterator[tuple[str, tuple[Ink, ...]]]:
    """Yield a sign's text and, in their own inks, its verdict and decision, as many cells wide as there are.

    Where both stand, the text keeps its initials: what a person judged need not be marked as found by Reader.
    """
    room = max(NARROW_SIGN, width - cell_length(sign.verdict) - cell_length(sign.decision))
    pieces: tuple[tuple[str, Ink], ...] = (
        (in_cells(sign.text, min(room, cell_length(sign.text))), sign.ink),
        (sign.verdict, sign.tone),
        (sign.decision, sign.decision_tone),
        (" " * width, "plain"),
    )
    for text, ink in pieces:
        taken = min(width, cell_length(text))
        width -= taken
        if taken:
            yield in_cells(text, taken), (ink,)


def _run_pieces(run: Run, marks: Sequence[PaintedMark]) -> Iterator[RowPiece]:
    """Yield the run, split where a mark starts or ends."""
    base = cast("tuple[Ink, ...]", tuple(run.style.split()))
    over = [mark for mark in marks if mark.span.start < run.end and run.start < mark.span.end]
    if not over:
        yield RowPiece(run.text, base, run.start, run.is_one_for_one)
        return
    cuts = {run.start, run.end}
    if run.is_one_for_one:
        cuts.update(mark.span.start for mark in over if mark.span.start > run.start)
        cuts.update(mark.span.end for mark in over if mark.span.end < run.end)
    for start, end in pairwise(sorted(cuts)):
        inks = (*base, *(mark.ink for mark in over if mark.span.start < end and start < mark.span.end))
        text = run.text[start - run.start : end - run.start] if run.is_one_for_one else run.text
        yield RowPiece(text, inks, start, run.is_one_for_one)
