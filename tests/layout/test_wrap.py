"""Rows break where a reader expects them to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.cells import cell_length
from reader.layout.wrap import wrap
from tests.layout.strategies import texts, widths


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("the envoy said", 9, ["the envoy", "said"]),
        ("the envoy said", 8, ["the", "envoy", "said"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("  an indented line", 10, ["  an", "indented", "line"]),
        ("spaces at the end   ", 13, ["spaces at the", "end"]),
        ("", 5, [""]),
        ("a\nb\n", 5, ["a", "b"]),
        ("漢字かな交じり", 4, ["漢字", "かな", "交じ", "り"]),
        ("漢字、かな", 4, ["漢", "字、", "かな"]),
        ("an e\u0301te\u0301 is", 6, ["an e\u0301te\u0301", "is"]),
        ("ab 👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 5, ["ab 👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"]),
        ("no\xa0break here", 9, ["no\xa0break", "here"]),
    ],
)
def test_examples(text: str, width: int, expected: list[str]) -> None:
    assert rows(text, width) == expected


def test_a_word_that_fills_a_long_first_row_is_broken_for_the_shorter_rows() -> None:
    text = "漢漢漢 word"
    assert [text[start:end] for start, end in wrap(text, 10, 2)] == ["漢漢漢", "wo", "rd"]


@given(texts, widths, st.integers(min_value=2, max_value=50))
def test_no_row_is_wider_than_it_may_be_and_nothing_but_white_space_is_left_out(
    text: str, width: int, first_width: int
) -> None:
    text = text.replace("\t", " ")
    position = 0
    for number, (start, end) in enumerate(wrap(text, first_width, width)):
        limit = width if number else first_width
        assert cell_length(text[start:end]) <= limit or cell_length(text[start : start + 2]) > limit - 2
        assert text[position:start].strip(" \n") == ""
        position = end
    assert text[position:].strip(" \n") == ""
