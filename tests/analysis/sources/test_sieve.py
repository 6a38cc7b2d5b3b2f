"""Long texts that cannot have the words are told without reading them."""

from __future__ import annotations

import pytest

from reader.analysis.sources import LONG_ENOUGH, SourceIndex, may_have_any, sought_words

PROSE = "The clerk of the harbour wrote down what the gulls did, and nobody in the whole town ever asked him why. "
SAID = "We will mend the old pier before the ice comes back, and we will not ask the mayor for one penny of it. "


def long_text(*amid: str) -> str:
    half = PROSE * (LONG_ENOUGH // len(PROSE) // 2 + 1)
    return half + "".join(amid) + half


def may_have(text: str, words: str, name: str = "") -> bool:
    return may_have_any(text, [sought_words(words, name)])


@pytest.mark.parametrize(
    "words",
    [
        "We will mend the old pier before the ice comes back",
        "we'll mend the old pier before the ice is back",
        "We will mend the rotten pier before the ice comes back, and we will not ask anybody for a penny of it",
        "mend the old pier … not ask the mayor for one penny",
        "the old pier",
    ],
)
def test_a_text_that_has_the_words_in_some_form_is_read(words: str) -> None:
    assert SourceIndex(long_text(SAID)).find(words).verdict != "absent"
    assert may_have(long_text(SAID), words)


@pytest.mark.parametrize("words", ["We will mend the old pier before the ice comes back", "the old pier", "why gulls"])
def test_a_text_that_has_them_not_is_not_read(words: str) -> None:
    assert not may_have(long_text(), words)


def test_few_words_prove_nothing_where_nobody_of_that_name_is() -> None:
    text = long_text(SAID)
    assert not may_have(text, "one penny", "Ruth Okafor")
    assert may_have(text + "CHAIRWOMAN OKAFOR: Good night.", "one penny", "Ruth Okafor")
    assert may_have(text, "one penny")


def test_words_that_stand_far_apart_are_no_passage() -> None:
    pieces = [piece + PROSE * 100 for piece in ("We mend the ", "old pier. ", "Ice comes back. ", "Ask the mayor. ")]
    assert not may_have(long_text(*pieces), "We will mend the old pier before the ice comes back and ask the mayor")


def test_a_short_text_is_read_in_any_case() -> None:
    assert may_have(PROSE, "We will mend the old pier before the ice comes back")


def test_a_text_in_a_script_without_spaces_is_read_in_any_case() -> None:
    assert may_have(long_text("私たちは春に橋を直します。"), "橋を直します")
