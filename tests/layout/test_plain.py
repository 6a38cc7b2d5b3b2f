"""Rows for a pipe, words and minutes."""

from __future__ import annotations

from reader.layout.plain import plain_rows
from reader.layout.reading_time import count_words, reading_minutes


def test_rows_for_a_pipe() -> None:
    assert list(plain_rows("# One\n\ntwo *three* four  \n", 9, markdown=True)) == ["One", "", "two three", "four"]
    assert list(plain_rows("one  \n\n*two*", 9)) == ["one", "", "*two*"]
    assert list(plain_rows("", 9)) == []


def test_words_and_minutes() -> None:
    assert count_words("He’s here — twice.\n") == 4
    assert count_words("one two " * 500_000) == 1_000_000
    assert reading_minutes("") == 1
    assert reading_minutes("word " * 714) == 3
