"""What comes again and again."""

from __future__ import annotations

import pytest

from reader.analysis.times import find_times
from tests.analysis.times.told import PUBLISHED


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It rains daily.", "daily", "P1D"),
        ("It rains every day.", "every day", "P1D"),
        ("It rains every two weeks.", "every two weeks", "P2W"),
        ("It rains every other day.", "every other day", "P2D"),
        ("It rains twice a week.", "a week", "P1W"),
        ("It rains every Friday.", "every Friday", "XXXX-WXX-5"),
        ("It rains each July.", "each July", "XXXX-07"),
        ("It rains each Sept. or so.", "each Sept.", "XXXX-09"),
        ("It rains on Tuesdays.", "Tuesdays", "XXXX-WXX-2"),
        ("It rains on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    ],
)
def test_a_set_says_how_often(sentence: str, words: str, value: str) -> None:
    (time,) = find_times(sentence, PUBLISHED)
    assert (time.span.words_of(sentence), time.type, time.value) == (words, "SET", value)
