from __future__ import annotations

import pytest

from reader.layout.pace import pace_words


@pytest.mark.parametrize(
    ("things", "done", "total", "seconds", "words"),
    [
        (0, 0, 100, 5.0, ""),
        (10, 10, 0, 5.0, "2.0 a second"),
        (100, 50, 100, 10.0, "10 a second, 10 seconds left"),
        (100, 99, 100, 10.0, "10 a second, 1 second left"),
        (1_000, 1, 100, 5.0, "200 a second, 8 minutes left"),
        (100, 1, 2_000, 10.0, "10 a second, 5 h 33 min left"),
    ],
)
def test_the_rest_is_told_in_a_unit_that_can_be_read(
    things: int, done: int, total: int, seconds: float, words: str
) -> None:
    assert pace_words(things, done, total, seconds) == words
