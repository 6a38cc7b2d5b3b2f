"""Times of day, published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It began at 2 p.m. Monday.", "2 p.m. Monday", "2013-05-20T14:00"),
        ("It began at 3pm on Monday.", "3pm on Monday", "2013-05-20T15:00"),
        ("It began at 10.30 a.m. today.", "10.30 a.m. today", "2013-05-22T10:30"),
        ("It began at 5 in the morning.", "5 in the morning", "2013-05-22T05:00"),
        ("It began at 10:35 a.m. yesterday.", "10:35 a.m. yesterday", "2013-05-21T10:35"),
        ("It began at 12:30 p.m. Monday.", "12:30 p.m. Monday", "2013-05-20T12:30"),
        ("It began at 12 a.m. today.", "12 a.m. today", "2013-05-22T00:00"),
        ("It began at 5 p.m. EST May 9.", "5 p.m. EST May 9", "2013-05-09T17:00"),
        ("It began at 19:15.", "19:15", "2013-05-22T19:15"),
        ("It began at noon Monday.", "noon Monday", "2013-05-20T12:00"),
        ("It will begin at midnight Friday.", "midnight Friday", "2013-05-24T24:00"),
    ],
)
def test_a_time_of_day_belongs_to_a_day(sentence: str, words: str, value: str) -> None:
    assert told(sentence) == [(words, value)]


def test_it_belongs_to_the_day_last_spoken_of() -> None:
    assert told("They met on May 3, 2010, at 9:30 a.m. sharp.")[1] == ("9:30 a.m.", "2010-05-03T09:30")


def test_a_score_is_no_time_of_day() -> None:
    assert told("They won 99:75.") == []
