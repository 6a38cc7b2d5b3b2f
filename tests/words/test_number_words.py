"""Numbers in figures and in words."""

from __future__ import annotations

import pytest

from reader.words.number_words import number_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("07", 7),
        ("twenty five", 25),
        ("two thousand", 2000),
        ("a hundred", 100),
        ("three hundred and seven", 307),
        ("two hundred thousand", 200_000),
        ("1.5 million", 1_500_000),
        ("5m", 5_000_000),
        ("20k", 20_000),
        ("two thousand five", 2005),
        ("8th", 8),
        ("twelfth", 12),
        ("thirtieth", 30),
    ],
)
def test_says_its_value(words: str, value: int) -> None:
    number = number_of(tuple(words.split()))
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    "words",
    [
        "two three",
        "boats",
        "seven boats",
        "five twenty",
        "hundred",
        "a",
        "and",
        "two thousand million",
        "first two",
        "6pm",
    ],
)
def test_is_no_number(words: str) -> None:
    assert number_of(tuple(words.split())) is None


def test_knows_which_one_from_how_many() -> None:
    third, three = number_of(("third",)), number_of(("three",))
    assert third is not None
    assert three is not None
    assert third.value == three.value
    assert third.ordinal
    assert not three.ordinal
