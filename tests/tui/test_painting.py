"""Rows as strips: as wide as the window whatever the text, and cut where marks begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.app import App
from textual.strip import Strip

from reader.layout.columns import Columns
from reader.layout.layout import Layout
from reader.layout.rows import Row
from reader.model import Span
from reader.tui.document_view.marks import Margin, MarginSign, MarkLayer, PaintedMark
from reader.tui.document_view.painting import paint, paint_with_offsets, source_offset
from reader.tui.document_view.row_pieces import row_pieces
from reader.tui.look.look import look_of
from reader.tui.look.roles import Ink
from tests.layout.strategies import texts

LOOK = look_of(App())


def plain(inks: tuple[Ink, ...]) -> Style:
    return LOOK.over(Style(), inks)


def painted(row: Row, columns: Columns, marks: list[PaintedMark], margin: Margin, *, offsets: bool = False) -> Strip:
    pieces = row_pieces(row, columns, marks, margin)
    return (paint_with_offsets if offsets else paint)(pieces, columns.window, plain)


@given(texts.filter(bool), st.integers(min_value=1, max_value=90), st.booleans())
def test_every_strip_is_as_wide_as_the_window(text: str, window: int, markdown: bool) -> None:
    columns = Columns.share(window, 20)
    margin = Margin([MarginSign(0, "DL", 0)], [PaintedMark(Span(0, len(text)), 0)])
    layout = Layout(text, columns.text, markdown=markdown)
    for row in layout.rows_from(layout.row_of(0)):
        strip = painted(row, columns, [PaintedMark(Span(1, 5), "cue")], margin)
        assert sum(cell_len(segment.text) for segment in strip) == window


def test_the_marks_of_higher_layers_win_and_all_are_cut_where_they_end() -> None:
    row = Layout("one two three", 40).row_of(0)
    marks = [PaintedMark(Span(0, 7), "lit-passage"), PaintedMark(Span(4, 13), "match")]
    strip = painted(row, Columns.share(19, 0), marks, Margin())
    shown = [(segment.text, segment.style and (segment.style.bold, segment.style.reverse)) for segment in strip]
    assert shown[:2] == [("one ", (True, True)), ("two three", (False, True))]


def test_every_segment_tells_where_in_the_source_it_stands() -> None:
    text = "see **these words** and\tmore"
    row = Layout(text, 60, markdown=False).row_of(0)
    strip = painted(row, Columns.share(70, 60), [PaintedMark(Span(6, 9), "current")], Margin(), offsets=True)
    for segment in strip:
        offset = segment.style.meta.get("offset") if segment.style else None
        if offset and segment.text.strip():
            start = source_offset(*offset)
            assert text[start : start + len(segment.text)] == segment.text


def test_long_marks_are_found_from_their_middle_among_many_short_ones() -> None:
    layer = MarkLayer(
        [
            PaintedMark(Span(0, 1_000), "current"),
            *(PaintedMark(Span(at, at + 2), "match") for at in range(0, 2_000, 10)),
        ]
    )
    assert [mark.span for mark in layer.within(505, 515)] == [Span(0, 1_000), Span(510, 512)]
    assert [mark.span for mark in layer.within(1_503, 1_509)] == []


def test_shares_of_a_window() -> None:
    assert Columns.share(120, 80).left == 20
    assert Columns.share(80, 80).text == 80 - Columns.share(80, 80).margin - 1
    assert (Columns.share(45, 80).margin, Columns.share(45, 80).text) == (3, 42)
    assert (Columns.share(19, 80).margin, Columns.share(19, 80).text) == (0, 19)
    assert Columns.share(1, 0).text == 1


def test_a_row_with_several_quotations_shows_the_worst_verdict() -> None:
    signs = [
        MarginSign(0, "OB", 0),
        MarginSign(9, "OB", 0, "∅", "bad", 4),
        MarginSign(12, "DL", 1, "=", "good", 1),
    ]
    sign = Margin(signs).of(0, 20).sign
    assert sign is not None and (sign.text, sign.verdict, sign.tone, sign.offset) == ("OB", "∅", "bad", 0)
    assert Margin(signs).of(10, 20).sign == MarginSign(12, "DL", 1, "=", "good", 1)
    assert Margin(signs).of(20, 30).sign is None
