"""Days that have a name, published on Wednesday, 22 May 2013."""

from __future__ import annotations

from datetime import date

import pytest

from reader.analysis.times.named_days import easter
from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("They met on Christmas Eve 2010.", "Christmas Eve 2010", "2010-12-24"),
        ("They met last Thanksgiving.", "last Thanksgiving", "2012-11-22"),
        ("They met on New Year's Day.", "New Year's Day", "2013-01-01"),
        ("They met on Labor Day 2011.", "Labor Day 2011", "2011-09-05"),
        ("They met on Memorial Day 2011.", "Memorial Day 2011", "2011-05-30"),
        ("They met on Election Day 2012.", "Election Day 2012", "2012-11-06"),
        ("They met at Easter.", "Easter", "2013-03-31"),
    ],
)
def test_a_named_day_is_of_the_year_written_or_meant(sentence: str, words: str, value: str) -> None:
    assert told(sentence) == [(words, value)]


def test_without_a_year_it_stays_open() -> None:
    assert told("They met at Christmas.", "") == [("Christmas", "XXXX-12-XX")]


@pytest.mark.parametrize("day", ["1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2038-04-25"])
def test_easter_is_reckoned(day: str) -> None:
    expected = date.fromisoformat(day)
    assert easter(expected.year) == expected


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("St. Patrick's Day 2004", "2004-03-17"),
        ("Saint Patrick’s Day, 2004", "2004-03-17"),
        ("St Patricks Day 2004", "2004-03-17"),
        ("New Years Eve 2004", "2004-12-31"),
        ("All Saints' Day 2004", "2004-11-01"),
        ("Presidents' Day 2004", "2004-02-16"),
        ("Martin Luther King Jr. Day 2004", "2004-01-19"),
        ("Remembrance Sunday 2004", "2004-11-14"),
        ("Hallowe'en 2004", "2004-10-31"),
        ("Xmas 2004", "2004-12-25"),
        ("Epiphany 2004", "2004-01-06"),
        ("Giving Tuesday 2014", "2014-12-02"),
        ("Corpus Christi 2004", "2004-06-10"),
    ],
)
def test_a_day_with_a_name_is_known_however_it_is_written(name: str, day: str) -> None:
    assert told(f"It shut on {name} for good.") == [(name, day)]
