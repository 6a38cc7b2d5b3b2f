from __future__ import annotations

import pytest

from reader.analysis.sources.folded_words import find_words, fold


def words_of(text: str) -> list[str]:
    return [fold(match[0]) for match in find_words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don't", "don’t"),
        ("naïve", "naive"),
        ("ﬁnal", "final"),
        ("dedi-\ncated", "dedicated"),
        ("dedi-\n\n\n   cated", "dedicated"),
        ("co\u00adoperate", "cooperate"),
        ("10,000", "10000"),
        ("cafe\u0301", "café"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_word_are_the_same(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("1.5", "15"), ("£5", "$5"), ("May 1, 2013", "May 12013"), ("was not", "wasnot")]
)
def test_what_means_something_else_is_not(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


def test_dashes_part_words_and_emphasis_is_none() -> None:
    assert words_of("_Call_ me—some years ago—**Ishmael**") == ["call", "me", "some", "years", "ago", "ishmael"]


def test_raised_figures_point_at_notes() -> None:
    assert words_of("the whale¹² swam") == ["the", "whale", "swam"]


def test_scripts_without_spaces_go_by_characters() -> None:
    assert words_of("我们不会") == ["我", "们", "不", "会"]
