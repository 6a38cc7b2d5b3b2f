"""Numbers as figures and as words."""

from __future__ import annotations

import pytest

from reader.analysis.times.numbers import decade, decade_figures, number, ordinal, plain, year_in_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["14"], 14),
        (["1,500"], 1500),
        (["2", "1", "/", "2"], 2.5),
        (["twenty", "-", "four"], 24),
        (["two", "hundred"], 200),
        (["a", "hundred"], 100),
        (["three", "thousand", "five"], 3005),
    ],
)
def test_a_number_is_read(words: list[str], value: float) -> None:
    assert number(words) == value


@pytest.mark.parametrize("words", [[], ["9" * 5000], ["1", "1", "/", "0"], ["1.2.3"], ["a", "few"]])
def test_what_counts_nothing_is_no_number(words: list[str]) -> None:
    assert number(words) is None


def test_ordinals_decades_and_years_in_words() -> None:
    assert (ordinal("third"), ordinal("23rd"), ordinal("rd")) == (3, 23, None)
    assert (decade("1990s"), decade("1800s"), decade("'80s"), decade("nineties")) == ("199", "18", "", "")
    assert (decade_figures("'80s"), decade_figures("nineties")) == (80, 90)
    assert year_in_words(["nineteen", "ninety", "-", "seven"]) == 1997
    assert year_in_words(["two", "thousand"]) == 2000
    assert year_in_words(["two", "thousand", "ninety", "-", "nine"]) == 2099
    assert year_in_words(["two", "thousand", "two", "hundred"]) is None
    assert year_in_words(["twenty", "four"]) is None
    assert (plain(3.0), plain(2.5)) == ("3", "2.5")
