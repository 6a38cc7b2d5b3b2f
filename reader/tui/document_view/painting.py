"""From a row to a strip of styled segments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.layout.columns import FULL_MARGIN, FULL_SIGN, NARROW_SIGN, Columns
from reader.layout.rows import Row, Run
from reader.tui.document_view.marks import InMargin, Margin, MarginSign, PaintedMark
from reader.tui.look import Ink

BAR = "▌"
#: Before the initials of a row that has a note; in a narrow margin in the place of the bar.
NOTE = "*"
#: Turns space-separated inline style names into a style.
StyleOf = Callable[[str], Style]
#: Lays a role or a colour over a style.
Lay = Callable[[Style, Ink], Style]


def paint(
    row: Row,
    columns: Columns,
    marks: Sequence[PaintedMark],
    margin: Margin,
    style_of: StyleOf,
    lay: Lay,
    *,
    offsets: bool = False,
) -> Strip:
    """Return the strip of a row, as wide as the window.

    Args:
        row: The row.
        columns: The window's columns.
        marks: The marks over the row, the lowest first.
        margin: What is in the margin.
        style_of: Turns inline style names into a style.
        lay: Lays a mark's ink over a style.
        offsets: Whether each segment tells Textual's selection its position in the source. Textual reads a segment's
            `offset` as (x, y), adds the characters before the pointer to x, and orders by y first. Here y is an offset
            in the source and x counts from it; what is not text has an x that stays below 0. So `source_offset` of
            whatever comes back is an offset in the source, and no row or column is ever stored.
    """
    segments = list(_margin_segments(row, columns, margin, style_of(""), lay))
    if row.indent:
        segments.append(Segment(row.indent, style_of("indent")))
    if offsets:
        segments = list(_all_at(segments, row.first_shown))
    for run in row.runs:
        for start, segment in _run_segments(run, marks, style_of, lay):
            x = 0 if run.is_one_for_one else -len(segment.text)
            segments.append(_at(segment, x, start) if offsets else segment)
    return filled(segments, columns.window, style_of(""))


def with_offset(strip: Strip, offset: int) -> Strip:
    """Return a strip that is not text, where a selection ends at `offset`."""
    return Strip(_all_at(list(strip), offset), strip.cell_length)


def source_offset(x: int, y: int) -> int:
    """Return the source offset of a selection's end, from a position that `paint` set."""
    return y + max(0, x)


def _at(segment: Segment, x: int, y: int) -> Segment:
    """Return the segment with an offset for Textual's selection."""
    style = segment.style or Style()
    return Segment(segment.text, style + Style.from_meta({"offset": (x, y)}))


def _all_at(segments: Sequence[Segment], offset: int) -> Iterator[Segment]:
    """Yield segments that are not text, and stand for the character at `offset`."""
    for segment in segments:
        yield _at(segment, -len(segment.text), offset)


def filled(segments: list[Segment], width: int, style: Style) -> Strip:
    """Return a strip of the segments, padded or cut to the width."""
    cells = sum(cell_len(segment.text) for segment in segments)
    if cells < width:
        segments.append(Segment(" " * (width - cells), style))
    strip = Strip(segments, max(cells, width))
    return strip.crop(0, width) if cells > width else strip


def _margin_segments(row: Row, columns: Columns, margin: Margin, plain: Style, lay: Lay) -> Iterator[Segment]:
    """Yield what precedes the text: space, a sign, a bar."""
    beside = margin.of(row.start, row.end) if columns.margin else InMargin()
    if beside == InMargin():
        if columns.left:
            yield Segment(" " * columns.left, plain)
        return
    sign, bar = beside.sign, beside.bar
    full = columns.margin == FULL_MARGIN
    note = Segment(NOTE if beside.notes else " ", lay(plain, "strong"))
    if air := columns.left - columns.margin + (1 if full else 0):
        yield from (Segment(" " * (air - 1), plain), note) if full else (Segment(" " * air, plain),)
    width = FULL_SIGN if full else NARROW_SIGN
    yield from _sign_segments(sign, width, plain, lay) if sign else (Segment(" " * width, plain),)
    if bar is not None:
        yield Segment(BAR, lay(plain, bar))
    else:
        yield Segment(" ", plain) if full else note
    if full:
        yield Segment(" ", plain)


def _sign_segments(sign: MarginSign, width: int, plain: Style, lay: Lay) -> Iterator[Segment]:
    """Yield a sign's text and, in their own inks, its verdict and decision, as many cells wide as there are.

    Where both stand, the text keeps its initials: what a person judged need not be marked as found by Reader.
    """
    room = max(NARROW_SIGN, width - cell_len(sign.verdict) - cell_len(sign.decision))
    pieces = (
        (set_cell_size(sign.text, min(room, cell_len(sign.text))), plain + sign.style),
        (sign.verdict, lay(plain, sign.tone)),
        (sign.decision, lay(plain, sign.decision_tone)),
        (" " * width, plain),
    )
    for text, style in pieces:
        taken = min(width, cell_len(text))
        width -= taken
        if taken:
            yield Segment(set_cell_size(text, taken), style)


def _run_segments(run: Run, marks: Sequence[PaintedMark], style_of: StyleOf, lay: Lay) -> Iterator[tuple[int, Segment]]:
    """Yield the run, split where a mark starts or ends, with the offset of each part."""
    base = style_of(run.style)
    over = [mark for mark in marks if mark.span.start < run.end and run.start < mark.span.end]
    if not over:
        yield run.start, Segment(run.text, base)
        return
    cuts = {run.start, run.end}
    if run.is_one_for_one:
        cuts.update(mark.span.start for mark in over if mark.span.start > run.start)
        cuts.update(mark.span.end for mark in over if mark.span.end < run.end)
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        style = base
        for mark in over:
            if mark.span.start < end and start < mark.span.end:
                style = lay(style, mark.ink)
        text = run.text[start - run.start : end - run.start] if run.is_one_for_one else run.text
        yield start, Segment(text, style)
