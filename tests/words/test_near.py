from __future__ import annotations

import pytest

from reader.words.near import nearest

KEYS = ("documents", "speakers", "quotations", "events")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("speaker", "speakers"), ("qoutations", "quotations"), ("EVENTS", "events"), ("dates", ""), ("", "")],
)
def test_a_mistyped_word_is_near_the_one_that_was_meant(word: str, expected: str) -> None:
    assert nearest(word, KEYS) == expected


def test_near_names_are_given_as_they_are_known() -> None:
    assert nearest("solarized-drak", ["Nord", "Solarized-Dark"]) == "Solarized-Dark"
    assert nearest("Andre\u0301", ["Anne", "André"]) == "André"
    assert nearest("anything", []) == ""


def test_a_long_word_is_compared_by_its_beginning() -> None:
    assert nearest("events" * 100_000, KEYS) == ""
    assert nearest("x" * 100_000, ["x" * 90_000]) == "x" * 90_000
