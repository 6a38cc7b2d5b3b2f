"""Qualifiers that a quotation left off."""

from __future__ import annotations

import pytest

from reader.analysis.sources.cuts import cuts_at
from reader.model import Span


def cuts(text: str, words: str, *others: str) -> list[tuple[str, str]]:
    def span(wanted: str) -> Span:
        return Span(text.index(wanted), text.index(wanted) + len(wanted))

    return [(cut.side, cut.words) for cut in cuts_at(text, span(words), [span(each) for each in (words, *others)])]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("I would vote for it if the price fell.", "I would vote for it", [("before", "if the price fell")]),
        (
            "We will pay, but only in the spring when we can.",
            "We will pay",
            [("before", "but only in the spring when")],
        ),
        ("We will pay unless you sue.", "We will pay", [("before", "unless you sue")]),
        ("I do not want to sell it.", "want to sell it", [("after", "not")]),
        ("I don't want to sell it.", "want to sell it", [("after", "don't")]),
        ("It is not true that we hid the costs.", "we hid the costs", [("after", "not true that")]),
        ("Some of the clerks were fired.", "the clerks were fired", [("after", "Some of")]),
        ("They asked whether the wall would hold.", "the wall would hold", [("after", "whether")]),
        ("Only the clerk had the key.", "the clerk had the key", [("after", "Only")]),
        ("Nearly forty people came.", "forty people came", [("after", "Nearly")]),
    ],
)
def test_what_takes_back_or_limits_the_words_is_told(text: str, words: str, expected: list[tuple[str, str]]) -> None:
    assert cuts(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I would vote for it. If the price falls, so be it.", "I would vote for it"),
        ("We will pay in the spring.", "We will pay"),
        ("No. We will pay.", "We will pay"),
        ("We talked about the price of it.", "the price of it"),
    ],
)
def test_another_sentence_limits_nothing(text: str, words: str) -> None:
    assert cuts(text, words) == []


def test_what_another_part_of_the_quotation_has_was_not_left_off() -> None:
    assert cuts("We will pay if you do not sue.", "We will pay", "if you do not sue") == []


def test_a_contrast_adds_to_the_words_and_a_condition_changes_them() -> None:
    text = "We will pay, but not today. I would sell it if I could."
    first, second = Span(0, 11), Span(text.index("I would"), text.index(" if"))
    assert [cut.grave for cut in cuts_at(text, first, [])] == [False]
    assert [cut.grave for cut in cuts_at(text, second, [])] == [True]
