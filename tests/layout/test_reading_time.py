"""Words and minutes."""

from __future__ import annotations

from reader.layout.reading_time import count_words, reading_minutes


def test_words_and_minutes() -> None:
    assert count_words("He’s here — twice.\n") == 4
    assert count_words("one two " * 500_000) == 1_000_000
    assert reading_minutes("") == 1
    assert reading_minutes("word " * 714) == 3
