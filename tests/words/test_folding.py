"""Which stretches are the same words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.words.folding import fold
from tests.words.writing import TEXTS

#: Planes of letters; beyond them are characters of private use and none at all.
CODE_POINTS = range(0x30000)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it's", "it’s"),
        ("it's", "it′s"),
        ('"no"', "„no”"),
        ('"no"', "«no»"),
        ("'no'", "‹no›"),
        ("well-known", "well‐known"),
        ("well-known", "well‑known"),
        ("2012-13", "2012–13"),
        ("so-so", "so—so"),
        ("wait...", "wait…"),
        ("the finding", "the ﬁnding"),
        ("office", "oﬃce"),
        ("a long way", "a long\n   way\u00a0"),
        ("café", "cafe\u0301"),
        ("Việt", "Vie\u0323\u0302t"),
        ("Việt", "Vi\u1eb9\u0302t"),
        ("Ångström", "\u212bngström"),
        ("'n", "ŉ"),
        ("한글", unicodedata.normalize("NFD", "한글")),
    ],
)
def test_house_22_the_same_words_however_they_are_written(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("The", "the"), ("'no'", '"no"'), ("cafe", "café"), ("Masse", "Maße"), ("a b", "ab"), ("α", "ᾳ"), ("", "-")],
)
def test_other_words_stay_others(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("STRASSE", "Straße"),
        ("STRAẞE", "strasse"),
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "I\u0307stanbul"),
        ("ΣΑΣ", "σας"),
    ],
)
def test_e14_the_same_words_in_any_case(one: str, other: str) -> None:
    assert fold(one, any_case=True) == fold(other, any_case=True)


@example("i\u0307\u0307", True)
@given(st.one_of(st.text(), TEXTS), st.booleans())
def test_folding_what_is_folded_changes_nothing(words: str, any_case: bool) -> None:
    folded = fold(words, any_case=any_case)
    assert fold(folded, any_case=any_case) == folded


@given(st.one_of(st.text(), TEXTS), st.booleans())
def test_e13_every_normal_form_of_a_text_folds_alike(words: str, any_case: bool) -> None:
    forms = {words, unicodedata.normalize("NFC", words), unicodedata.normalize("NFD", words)}
    assert len({fold(form, any_case=any_case) for form in forms}) == 1


def test_e14_what_python_folds_alike_is_the_same_in_any_case() -> None:
    """But for the iota below a letter, which Python makes a letter of its own."""
    for code_point in CODE_POINTS:
        character = chr(code_point)
        decomposed = unicodedata.normalize("NFD", character)
        if "\u0345" not in decomposed:
            assert fold(decomposed.casefold(), any_case=True) == fold(character, any_case=True)
