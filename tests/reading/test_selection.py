"""Selecting by keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.reading.selection import Selection, first_word, paragraphs_away

TEXT = "One.\n\nTwo two.\n\n\nThree."
BREAKS = [4, 14]


def test_a_selection_goes_on_and_back_over_its_start_and_stays_in_the_text() -> None:
    selection = Selection("story", 6, 9)
    assert selection.span == Span(6, 9)
    assert selection.extended(0, TEXT).span == Span(0, 6)
    assert selection.extended(-5, TEXT).span == Span(0, 6)
    assert selection.extended(999, TEXT).span == Span(6, len(TEXT))


@pytest.mark.parametrize(
    ("offset", "count", "there"),
    [
        (0, 1, BREAKS[0]),
        (BREAKS[0], 1, BREAKS[1]),
        (0, 2, BREAKS[1]),
        (BREAKS[1], 1, len(TEXT)),
        (BREAKS[1] + 1, 1, len(TEXT)),
        (0, 99, len(TEXT)),
        (len(TEXT), -1, BREAKS[1]),
        (BREAKS[1] + 3, -1, BREAKS[1]),
        (BREAKS[1], -1, BREAKS[0]),
        (BREAKS[0] + 2, -1, BREAKS[0]),
        (BREAKS[0] + 1, -1, BREAKS[0]),
        (BREAKS[0], -1, 0),
        (len(TEXT), -99, 0),
        (7, 0, 7),
    ],
)
def test_the_end_goes_by_breaks_between_paragraphs_on_and_back(offset: int, count: int, there: int) -> None:
    assert paragraphs_away(TEXT, offset, count) == there


@given(st.text("a\n", max_size=12), st.integers(0, 12), st.sampled_from([1, -1]))
def test_each_step_by_paragraphs_goes_on_until_an_end_of_the_text(text: str, offset: int, count: int) -> None:
    offset = min(offset, len(text))
    there = paragraphs_away(text, offset, count)
    assert 0 <= there <= len(text)
    assert (there - offset) * count > 0 or there in (0, len(text))


def test_a_selection_begins_at_a_word() -> None:
    assert first_word("  \n word", 0) == 4
    assert first_word("word", 2) == 2
    assert first_word("word  ", 4) == 6
