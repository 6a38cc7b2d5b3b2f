from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.interchange.tokens import sentences_of


def cut(text: str, *, lines_end: bool = True) -> list[list[str]]:
    """The tokens of each sentence."""
    return [[token.words_of(text) for token in each.tokens] for each in sentences_of(text, lines_end=lines_end)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("“We don't know,” she said.", ["“", "We", "don't", "know", ",", "”", "she", "said", "."]),
        ("Dr. Lee met the U.S. envoy at 4:40 p.m.…", ["Dr.", "Lee", "met", "the", "U.S.", "envoy", "at", "4:40"]),
        ("1,200.50 crowns -- no...", ["1,200.50", "crowns", "--", "no", "..."]),
        ("Cafe\u0301 in Malmo\u0308", ["Cafe\u0301", "in", "Malmo\u0308"]),
        ("नदी का पुल", ["नदी", "का", "पुल"]),
    ],
)
def test_words_numbers_and_signs_are_tokens(text: str, tokens: list[str]) -> None:
    (found,) = cut(text)
    assert found[: len(tokens)] == tokens


def test_a_sentence_ends_with_a_stop_before_a_capital_with_its_marks_and_with_its_paragraph() -> None:
    text = "“It holds.” She left. It is 5.5 m. long, no more\n\nThe river"
    sentences = list(sentences_of(text, lines_end=True))
    assert [text[each.tokens[0].start : each.tokens[-1].end] for each in sentences] == [
        *("“It holds.”", "She left.", "It is 5.5 m. long, no more", "The river"),
    ]
    assert [each.opens_paragraph for each in sentences] == [True, False, False, True]


@pytest.mark.parametrize(("lines_end", "sentences"), [(True, 2), (False, 1)])
def test_a_line_ends_a_sentence_where_lines_are_not_wrapped(lines_end: bool, sentences: int) -> None:
    assert len(cut("The bridge\nholds", lines_end=lines_end)) == sentences


@given(st.text())
def test_no_word_is_lost_or_comes_twice(text: str) -> None:
    at = 0
    for sentence in sentences_of(text, lines_end=True):
        for token in sentence.tokens:
            assert not text[at : token.start].strip()
            assert token.words_of(text).strip() == token.words_of(text) != ""
            at = token.end
    assert not text[at:].strip()
