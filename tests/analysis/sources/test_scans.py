from __future__ import annotations

from collections import Counter

import pytest

from reader.analysis.sources.scans import Outlines, glued_words, is_scan, one_letter_apart, outline


@pytest.mark.parametrize(
    ("meant", "read"),
    [
        ("the", "tbe"),
        ("the", "thc"),
        ("only", "on1y"),
        ("corner", "comer"),
        ("manner", "mamer"),
        ("could", "conld"),
        ("so", "5o"),
    ],
)
def test_words_that_scanners_confuse_share_an_outline(meant: str, read: str) -> None:
    assert outline(meant) == outline(read)


def test_other_words_and_other_figures_have_outlines_of_their_own() -> None:
    assert outline("would") != outline("could")
    assert outline("2013") != outline("2018")


def test_text_with_misread_words_is_a_scan() -> None:
    typed = Counter({"the": 60, "whale": 20, "that": 30, "swam": 5})
    scanned = typed + Counter({"tbe": 3, "wbale": 1, "tbat": 2})
    assert not is_scan(typed, Outlines())
    assert is_scan(scanned, Outlines())


def test_few_words_that_look_alike_make_no_scan() -> None:
    assert not is_scan(Counter({"had": 900, "bad": 8, "hear": 90, "bear": 4, "said": 9000}), Outlines())


def test_glued_words_are_parted_where_both_are_known() -> None:
    counts = {
        "the": 50,
        "The": 5,
        "whale": 9,
        "thewhale": 1,
        "theShip": 4,
        "ship": 6,
        "thence": 1,
        "2013": 3,
        "20": 9,
        "13": 9,
    }
    assert glued_words(counts) == {"thewhale": 3, "theShip": 3}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("party", "parfy", True),
        ("campaign", "campagn", True),
        ("whale", "white", False),
        ("an", "on", False),
        ("same", "same", True),
    ],
)
def test_one_letter_apart(one: str, other: str, apart: bool) -> None:
    assert one_letter_apart(one, other) is apart
