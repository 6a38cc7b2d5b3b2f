"""Quarters, and what earnings stories call a period; published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("Sales fell in the first quarter.", "the first quarter", "2013-Q1"),
        ("Sales fell in the fourth quarter.", "the fourth quarter", "2012-Q4"),
        ("Sales will fall in the fourth quarter.", "the fourth quarter", "2013-Q4"),
        ("Sales fell in the third quarter of 2010.", "the third quarter of 2010", "2010-Q3"),
        ("Sales fell in Q3 2010.", "Q3 2010", "2010-Q3"),
        ("Sales fell in the 2010 third quarter.", "the 2010 third quarter", "2010-Q3"),
        ("Sales fell in last year's third quarter.", "last year's third quarter", "2012-Q3"),
        ("Sales fell this quarter.", "this quarter", "2013-Q2"),
        ("Sales fell last quarter.", "last quarter", "2013-Q1"),
        ("Sales fell in the current fiscal year.", "the current fiscal year", "2013"),
    ],
)
def test_a_quarter_is_named(sentence: str, words: str, value: str) -> None:
    assert told(sentence) == [(words, value)]


EARNINGS = "Net income rose to $9 million, or 30 cents a share, in the first quarter. "


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It was $5 million a year earlier.", "a year earlier", "2012-Q1"),
        ("It was $5 million a year ago.", "a year ago", "2012-Q1"),
        ("The year-earlier figure was $5 million.", "year-earlier", "2012-Q1"),
        ("It was $5 million in the year-ago quarter.", "the year-ago quarter", "2012-Q1"),
        ("Costs rose in the latest period.", "the latest period", "2013-Q1"),
        ("Costs rose in the quarter.", "the quarter", "2013-Q1"),
        ("It was $5 million in the quarter a year ago.", "the quarter a year ago", "2012-Q1"),
        ("It was $5 million in the corresponding period last year.", "the corresponding period last year", "2012-Q1"),
        ("It was $5 million in last year's quarter.", "last year's quarter", "2012-Q1"),
        ("It was $5 million in the 2012 period.", "the 2012 period", "2012-Q1"),
    ],
)
def test_an_earnings_story_compares_quarters(sentence: str, words: str, value: str) -> None:
    assert told(EARNINGS + sentence)[-1] == (words, value)


def test_a_quarter_that_is_not_over_is_not_the_latest() -> None:
    mention = "A strike weighs on third-quarter results. "
    assert told(EARNINGS + mention + "Costs rose in the latest quarter.")[-1][1] == "2013-Q1"


def test_the_end_of_a_quarter_names_it() -> None:
    assert told("Sales fell in the quarter ended Jan. 31.")[0] == ("the quarter", "2012-Q4")
    assert told("Sales fell in the quarter ended March 31.")[0] == ("the quarter", "2013-Q1")


def test_after_nine_months_it_compares_years() -> None:
    assert told(EARNINGS + "For the nine months it was $20 million, up from $15 million a year earlier.")[-1] == (
        "a year earlier",
        "2012",
    )


def test_elsewhere_a_year_ago_is_a_year() -> None:
    assert told("The bridge collapsed a year ago.") == [("a year ago", "2012")]
