"""Lines of the source."""

from __future__ import annotations

import pytest

from reader.layout.lines import line_of_offset, offset_of_line, word_at


@pytest.mark.parametrize(("number", "offset"), [(0, 0), (1, 0), (2, 4), (3, 8), (4, 8), (99, 8)])
def test_where_a_line_starts(number: int, offset: int) -> None:
    assert offset_of_line("one\ntwo\nthree\n", number) == offset


def test_the_line_of_an_offset() -> None:
    assert [line_of_offset("one\ntwo", offset) for offset in (0, 3, 4, 7)] == [1, 1, 2, 2]


@pytest.mark.parametrize(("offset", "word"), [(1, "He’s"), (4, " "), (8, "so-called"), (15, "envoy"), (20, ".")])
def test_the_word_of_an_offset(offset: int, word: str) -> None:
    text = "He’s so-called envoy."
    assert word_at(text, offset).words_of(text) == word
