"""Dates as a newspaper prints them."""

from __future__ import annotations

import pytest

from reader.layout.date_words import date_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2013-05-22", "22 May 2013"),
        ("2013-05-18/2013-05-19", "18–19 May 2013"),
        ("2013-05", "May 2013"),
        ("2013-06~", "about June 2013"),
        ("2013-05-20~/2013-05-22", "about 20–22 May 2013"),
        ("2011-05~/2013-05-22", "2011-05~/2013-05-22"),
        ("2013-06?", "2013-06?"),
        ("2013/..", "2013/.."),
        ("", ""),
    ],
)
def test_a_date_in_words(text: str, words: str) -> None:
    assert date_words(text) == words
