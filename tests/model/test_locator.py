"""Where in an original a place of a text stands."""

from __future__ import annotations

import pytest

from reader.model import Locator, locator_at, named_offset, page_offset, place_words

PAGES = (Locator(0, "page", "1/i"), Locator(10, "page", "2/ii"), Locator(20, "page", "3/1"), Locator(30, "page", "4"))


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        (Locator(0, "page", "12"), "p. 12"),
        (Locator(0, "page", "3/xii"), "p. xii (3rd page)"),
        (Locator(0, "paragraph", "34"), "para. 34"),
        (Locator(0, "cue", "00:12:05"), "at 00:12:05"),
        (Locator(0, "anchor", "gate"), "#gate"),
        (Locator(0, "chapter", "chapter 3"), "chapter 3"),
    ],
)
def test_places_in_words(locator: Locator, words: str) -> None:
    assert locator.words == words


def test_an_offset_stands_where_the_last_place_before_it_begins() -> None:
    assert locator_at(PAGES, 9) == PAGES[0]
    assert locator_at(PAGES, 10) == PAGES[1]
    assert locator_at(PAGES[1:], 9) is None
    assert place_words((), 5) == ""


@pytest.mark.parametrize(("page", "offset"), [("i", 0), ("II", 10), ("1", 20), ("4", 30), ("2", 10), ("9", None)])
def test_a_page_is_found_by_its_label_then_by_its_number(page: str, offset: int | None) -> None:
    assert page_offset(PAGES, page) == offset


CUES = (Locator(0, "cue", "00:00:01"), Locator(40, "cue", "00:12:05"), Locator(90, "cue", "01:00:00"))


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        ("12:05", 40),
        ("00:12:05", 40),
        ("at 00:12:05", 40),
        ("12:30", 40),
        ("1:00:00", 90),
        ("0:00", None),
        ("x:y", None),
    ],
)
def test_a_time_is_found_in_the_cue_before_it(words: str, offset: int | None) -> None:
    assert named_offset(CUES, words) == offset


def test_a_place_is_found_by_the_words_that_show_it() -> None:
    places = (Locator(0, "chapter", "chapter 1"), Locator(7, "paragraph", "34"), Locator(9, "anchor", "gate"))
    assert [named_offset(places, words) for words in ("Chapter 1", "para. 34", "#gate", "para. 3")] == [0, 7, 9, None]


@pytest.mark.parametrize(
    ("number", "ordinal"), [("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("4", "4th"), ("11", "11th"), ("12", "12th"),
                            ("13", "13th"), ("21", "21st"), ("111", "111th"), ("122", "122nd")],
)  # fmt: skip
def test_a_page_with_a_label_is_counted_too(number: str, ordinal: str) -> None:
    assert Locator(0, "page", f"{number}/xii").words == f"p. xii ({ordinal} page)"
