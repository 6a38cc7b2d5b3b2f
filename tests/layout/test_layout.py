"""Offsets to rows and back, over any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.cells import cell_length, clusters
from reader.layout.layout import Layout
from reader.layout.pieces import PIECE, piece_at
from reader.layout.rows import Row
from tests.costs import calls_of
from tests.layout.strategies import texts, widths


def all_rows(layout: Layout) -> list[Row]:
    return list(layout.rows_from(layout.row_of(0)))


def is_shown_as(source: str, shown: str) -> bool:
    return source == shown or (source in "\n\t" and shown == " ") or (source in "-*+" and shown == "•")


@given(texts.filter(bool), widths, st.booleans())
def test_rows_tile_the_text_and_every_shown_character_is_the_sources(text: str, width: int, markdown: bool) -> None:
    position = 0
    for row in all_rows(Layout(text, width, markdown=markdown)):
        assert row.start == position
        position = row.end
        previous_end = row.start
        for run in row.runs:
            assert previous_end <= run.start < run.end <= row.end
            previous_end = run.end
            if run.is_one_for_one and "─" not in run.text:
                assert all(is_shown_as(*pair) for pair in zip(text[run.start : run.end], run.text, strict=True))
    assert position == len(text)


@given(texts.filter(bool), widths, st.booleans())
def test_no_row_is_wider_than_the_layout(text: str, width: int, markdown: bool) -> None:
    for row in all_rows(Layout(text, width, markdown=markdown)):
        one_wide_character = len(row.runs) == 1 and width < 6
        assert cell_length(row.text) <= width or one_wide_character or len(row.indent) >= width - 2


@given(texts.filter(bool), widths, st.booleans(), st.data())
def test_an_offset_finds_its_row_and_its_column_finds_the_offset(
    text: str, width: int, markdown: bool, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(min_value=0, max_value=len(text) - 1))
    row = Layout(text, width, markdown=markdown).row_of(offset)
    assert row.start <= offset < row.end
    for run in row.runs:
        if run.start <= offset < run.end and run.is_one_for_one:
            cluster = next(
                (run.start + start, cells)
                for start, end, cells in clusters(run.text, 0, len(run.text))
                if offset < run.start + end
            )
            assert cluster[1] == 0 or row.offset_at(row.column_of(cluster[0])) == cluster[0]
            assert row.column_of(cluster[0]) <= row.column_of(offset) <= row.column_of(cluster[0]) + cluster[1]


@given(texts.filter(bool), widths, st.booleans())
def test_going_up_meets_the_same_rows_as_going_down(text: str, width: int, markdown: bool) -> None:
    layout = Layout(text, width, markdown=markdown)
    down = all_rows(layout)
    up = [down[-1]]
    while (before := layout.before(up[-1])) is not None:
        up.append(before)
    assert up[::-1] == down


@given(texts.filter(bool), widths, st.booleans(), st.data())
def test_rows_are_the_same_wherever_the_reading_starts(
    text: str, width: int, markdown: bool, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(min_value=0, max_value=len(text) - 1))
    from_the_start = [row for row in all_rows(Layout(text, width, markdown=markdown)) if row.start <= offset < row.end]
    assert Layout(text, width, markdown=markdown).row_of(offset) in from_the_start


def lay_out_a_screen_in_the_middle(text: str, markdown: bool) -> None:
    layout = Layout(text, 80, markdown=markdown)
    assert layout.moved(layout.row_of(len(text) // 2), 40).start > len(text) // 2


@pytest.mark.parametrize("character", ["a", "a ", "漢", "e\u0301"])
@pytest.mark.parametrize("markdown", [False, True])
def test_a_line_of_a_megabyte_is_laid_out_in_pieces(character: str, markdown: bool) -> None:
    """E6: a screen of four times the text costs no more."""
    quarter = character * (250_000 // len(character))
    steps = calls_of(lambda: lay_out_a_screen_in_the_middle(quarter, markdown))
    assert calls_of(lambda: lay_out_a_screen_in_the_middle(quarter * 4, markdown)) < 2 * steps


def test_the_pieces_of_a_long_line_are_cut_after_a_space_if_one_is_near() -> None:
    words = " ".join(["w" * 400] * 200)
    assert all(words[piece_at(words, 0, len(words), at)[1] - 1] == " " for at in (0, PIECE, 2 * PIECE))
    letters = "w" * 3 * PIECE
    assert piece_at(letters, 0, len(letters), PIECE) == (PIECE, 2 * PIECE)


def test_a_large_text_is_opened_without_reading_it() -> None:
    """E7."""
    text = "A line of some words that goes on for a while.\n\n" * 210_000
    assert calls_of(lambda: lay_out_a_screen_in_the_middle(text, True)) < 20_000


def test_tabs_lead_to_the_next_stop_and_stand_for_one_character() -> None:
    """E12."""
    row = Layout("a\tb", 40).row_of(0)
    assert row.text == "a       b"
    assert [row.column_of(offset) for offset in range(3)] == [0, 1, 8]
    assert [row.offset_at(column) for column in (0, 1, 7, 8)] == [0, 1, 1, 2]


def test_right_to_left_text_keeps_its_order() -> None:
    """E11."""
    text = "שלום עולם"
    assert Layout(text, 40).row_of(0).text == text


def test_paragraphs_are_found_in_both_directions() -> None:
    text = "One.\ngoes on\n\nTwo.\n\n\nThree."
    layout = Layout(text, 40)
    assert layout.paragraph_after(0) == text.index("Two")
    assert layout.paragraph_after(text.index("Two")) == text.index("Three")
    assert layout.paragraph_after(text.index("Three")) == len(text)
    assert layout.paragraph_before(text.index("Three")) == text.index("Two")
    assert layout.paragraph_before(3) == 0
