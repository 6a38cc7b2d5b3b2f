"""Forms of one word, words of one sense, and contraries."""

from __future__ import annotations

import pytest

from reader.analysis.sources.inflections import is_contrary, is_inflection, is_mistyped, is_plural, is_synonym


@pytest.mark.parametrize(
    ("one", "other"),
    [("boat", "boats"), ("go", "went"), ("stop", "stopping"), ("carry", "carried"), ("big", "biggest"), ("is", "were")],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert is_inflection(one, other)
    assert is_inflection(other, one)


@pytest.mark.parametrize(("one", "other"), [("boat", "coat"), ("new", "news paper"), ("must", "may"), ("40", "400")])
def test_other_words(one: str, other: str) -> None:
    assert not is_inflection(one, other)


def test_a_plural_is_told_from_a_tense() -> None:
    assert is_plural("ferry", "ferries")
    assert not is_plural("close", "closed")


@pytest.mark.parametrize(
    ("one", "other"),
    [("win", "lost"), ("fair", "unfair"), ("agreed", "disagreed"), ("careful", "careless"), ("possible", "impossible")],
)
def test_contraries_in_any_form(one: str, other: str) -> None:
    assert is_contrary(one, other)
    assert is_contrary(other, one)


def test_words_of_one_sense_in_any_form() -> None:
    assert is_synonym("kids", "children")
    assert not is_synonym("kids", "boats")


def test_a_slip_of_one_letter_needs_a_long_word() -> None:
    assert is_mistyped("goverment", "government")
    assert is_mistyped("form", "from")
    assert not is_mistyped("wall", "well")
