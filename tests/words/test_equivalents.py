"""The regular expression finds what folding says, in every script and every way to write it."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.words.equivalents import END_OF_LETTER, expression_for, needs_check
from reader.words.folding import JOINING_MARKS, fold
from tests.words.writing import TEXTS, texts_with_whole_letters

#: Planes of letters; beyond them are characters of private use and none at all.
CODE_POINTS = range(0x30000)


def compiled(words: str, *, any_case: bool) -> re.Pattern[str]:
    expression = expression_for(words, any_case=any_case, ascii_only=False)
    return re.compile(expression + END_OF_LETTER, re.IGNORECASE if any_case else 0)


@pytest.mark.parametrize("any_case", [False, True])
def test_every_character_is_found_by_its_folded_form(any_case: bool) -> None:
    for code_point in CODE_POINTS:
        character = chr(code_point)
        folded = fold(character, any_case=any_case)
        if folded not in ("", character) and not "가" <= character <= "힣":  # syllables are all alike
            assert compiled(folded, any_case=any_case).fullmatch(character), hex(code_point)


def test_marks_that_unicode_composes_join_letters() -> None:
    composed = (chr(code_point) for code_point in CODE_POINTS)
    marks = {
        mark
        for each in composed
        if unicodedata.is_normalized("NFC", each)
        for mark in unicodedata.normalize("NFD", each)[1:]
    }
    assert len(marks) > 100
    assert [mark for mark in marks if not re.fullmatch(f"[{JOINING_MARKS}]", mark)] == []


@given(st.one_of(st.text(max_size=8), TEXTS), st.one_of(st.text(max_size=8), TEXTS), st.booleans())
def test_what_is_matched_folds_alike_where_no_check_is_needed(words: str, text: str, any_case: bool) -> None:
    folded = fold(words, any_case=any_case)
    if folded and not needs_check(folded):
        for match in compiled(words, any_case=any_case).finditer(text):
            assert fold(match[0], any_case=any_case) == folded


@given(texts_with_whole_letters(), st.booleans(), st.sampled_from(["NFC", "NFD"]))
def test_e13_any_form_of_the_words_matches_them(
    drawn: tuple[str, int, int], any_case: bool, form: Literal["NFC", "NFD"]
) -> None:
    text, start, end = drawn
    words = unicodedata.normalize(form, text[start:end])
    match = compiled(words, any_case=any_case).match(text, start)
    assert match is not None
    if fold(match[0], any_case=any_case) == fold(words, any_case=any_case):
        assert match.end() == end


@given(st.integers(9, 40), st.sampled_from(["s", "ß", ".", "…", "f", "ﬀi"]))
def test_letters_in_a_long_row_are_found_as_given_and_one_by_one(count: int, letter: str) -> None:
    words = "x" + letter * count
    expression = compiled(words, any_case=True)
    assert len(expression.pattern) < 20_000
    assert expression.fullmatch(words)
    assert expression.fullmatch(fold(words, any_case=True))
