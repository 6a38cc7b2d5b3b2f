"""Rows as strips: as wide as the window whatever the text, and cut where marks begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.app import App

from reader.layout.columns import Columns
from reader.layout.layout import Layout
from reader.model import Span
from reader.tui.document_view.marks import Margin, MarginSign, MarkLayer, PaintedMark
from reader.tui.document_view.painting import paint, source_offset
from reader.tui.look import look_of
from tests.layout.strategies import texts

BOLD, RED = Style(bold=True), Style(color="red")


def plain(names: str) -> Style:
    return Style()


LAY = look_of(App()).lay


@given(texts.filter(bool), st.integers(min_value=1, max_value=90), st.booleans())
def test_every_strip_is_as_wide_as_the_window(text: str, window: int, markdown: bool) -> None:
    columns = Columns.share(window, 20)
    margin = Margin([MarginSign(0, "DL", BOLD)], [PaintedMark(Span(0, len(text)), BOLD)])
    layout = Layout(text, columns.text, markdown=markdown)
    for row in layout.rows_from(layout.row_of(0)):
        strip = paint(row, columns, [PaintedMark(Span(1, 5), RED)], margin, plain, LAY)
        assert sum(cell_len(segment.text) for segment in strip) == window


def test_the_marks_of_higher_layers_win_and_all_are_cut_where_they_end() -> None:
    row = Layout("one two three", 40).row_of(0)
    marks = [PaintedMark(Span(0, 7), BOLD + RED), PaintedMark(Span(4, 13), Style(color="blue"))]
    strip = paint(row, Columns.share(19, 0), marks, Margin(), plain, LAY)
    shown = [(segment.text, str(segment.style)) for segment in strip]
    assert shown[:3] == [("one ", "bold red"), ("two", "bold blue"), (" three", "blue")]


def test_every_segment_tells_where_in_the_source_it_stands() -> None:
    text = "see **these words** and\tmore"
    row = Layout(text, 60, markdown=False).row_of(0)
    strip = paint(row, Columns.share(70, 60), [PaintedMark(Span(6, 9), BOLD)], Margin(), plain, LAY, offsets=True)
    for segment in strip:
        offset = segment.style.meta.get("offset") if segment.style else None
        if offset and segment.text.strip():
            start = source_offset(*offset)
            assert text[start : start + len(segment.text)] == segment.text


def test_long_marks_are_found_from_their_middle_among_many_short_ones() -> None:
    layer = MarkLayer(
        [PaintedMark(Span(0, 1_000), BOLD), *(PaintedMark(Span(at, at + 2), RED) for at in range(0, 2_000, 10))]
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
        MarginSign(0, "OB", BOLD),
        MarginSign(9, "OB", BOLD, "∅", "bad", 4),
        MarginSign(12, "DL", BOLD, "=", "good", 1),
    ]
    sign = Margin(signs).of(0, 20).sign
    assert sign is not None and (sign.text, sign.verdict, sign.tone, sign.offset) == ("OB", "∅", "bad", 0)
    assert Margin(signs).of(10, 20).sign == MarginSign(12, "DL", BOLD, "=", "good", 1)
    assert Margin(signs).of(20, 30).sign is None
