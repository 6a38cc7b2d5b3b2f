"""What the index knows a text by: whatever the search takes for the same words has the same letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.letters import letters_of, match_expression
from reader.words.finding import compile_words
from reader.words.folding import fold


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("heavy weapons", "Heavy\n   weapons"),
        ('"never made"', "“never made”"),
        ("state-of-the-art", "state–of–the–art"),
        ("cafe", "Café"),
        ("cafe", "Cafe\u0301"),
        ("Łodz", "Łódź"),
        ("strasse", "Straße"),
        ("find", "ﬁnd"),
        ("ΟΔΟΣ", "οδος"),
        ("the end...", "The end…"),
    ],
)
def test_words_that_are_the_same_to_a_search_have_the_same_letters(typed: str, written: str) -> None:
    assert letters_of(typed) == letters_of(written)


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_whatever_a_search_finds_has_the_letters_of_what_was_typed(before: str, words: str, after: str) -> None:
    text = before + words + after
    for span in compile_words(fold(words, any_case=True)).find_spans(text):
        assert letters_of(words) in letters_of(text), span


@pytest.mark.parametrize("words", ["", "“”", "a", "it", "–…"])
def test_too_few_letters_tell_nothing(words: str) -> None:
    assert match_expression(words) == ""


def test_nothing_that_is_typed_is_a_command_to_the_index() -> None:
    assert match_expression('x" OR "y* NEAR(z)') == '"xorynearz"'
