"""Dates of the calendar, in invented sentences published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It opened on 2013-05-20.", "2013-05-20", "2013-05-20"),
        ("It opened on 5/20/13.", "5/20/13", "2013-05-20"),
        ("It opened on 20/5/2013.", "20/5/2013", "2013-05-20"),
        ("It opened on May 20, 2013.", "May 20, 2013", "2013-05-20"),
        ("It opened on 20.05.2013.", "20.05.2013", "2013-05-20"),
        ("It opened on 2013/05/20.", "2013/05/20", "2013-05-20"),
        ("It opened on the last Friday of May 2012.", "the last Friday of May 2012", "2012-05-25"),
        ("It opened on the second Monday in June 2012.", "the second Monday in June 2012", "2012-06-11"),
        ("It opened on the first of May 2012.", "the first of May 2012", "2012-05-01"),
        ("It opened in the week of May 6.", "the week of May 6", "2013-W19"),
        ("It opened in the summer of '69.", "the summer of '69", "1969-SU"),
        ("It opened in FY2012.", "FY2012", "2012"),
        ("It opened in the 1800s.", "the 1800s", "18"),
        ("It opened in the first half of last year.", "the first half of last year", "2012-H1"),
        ("It opened on Monday, May 20, 2013.", "Monday, May 20, 2013", "2013-05-20"),
        ("It opened on the 20th of May 2013.", "the 20th of May 2013", "2013-05-20"),
        ("It opened in May 2013.", "May 2013", "2013-05"),
        ("It opened in early May of 2013.", "early May of 2013", "2013-05"),
        ("It opened at the end of May 2013.", "the end of May 2013", "2013-05"),
        ("It opened in mid-1944.", "mid-1944", "1944"),
        ("It opened in fiscal 1989.", "fiscal 1989", "1989"),
        ("It opened in the spring of 1944.", "the spring of 1944", "1944-SP"),
        ("It opened in the second half of 1944.", "the second half of 1944", "1944-H2"),
        ("It opened in the late 1970s.", "the late 1970s", "197"),
        ("It opened in the nineties.", "the nineties", "199"),
        ("It opened in the 19th century.", "the 19th century", "18"),
        ("It opened in nineteen ninety-seven.", "nineteen ninety-seven", "1997"),
        ("It opened in 490 BC.", "490 BC", "BC0490"),
        ("It opened at Christmas 1944.", "Christmas 1944", "1944-12-25"),
        ("It opened on Thanksgiving Day 2012.", "Thanksgiving Day 2012", "2012-11-22"),
        ("It opened on the night of May 20, 2013.", "the night of May 20, 2013", "2013-05-20TNI"),
    ],
)
def test_a_written_date_means_what_it_says(sentence: str, words: str, value: str) -> None:
    assert told(sentence) == [(words, value)]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It opened on May 20.", "2013-05-20"),
        ("It opened on Dec. 20.", "2012-12-20"),
        ("It will open on Jan. 10.", "2014-01-10"),
        ("It was opened in March.", "2013-03"),
        ("It was opened in November.", "2012-11"),
        ("It will open in November.", "2013-11"),
        ("It will open in March.", "2014-03"),
        ("It has been open since November.", "2012-11"),
        ("They want the bridge open by August.", "2013-08"),
        ("It opened last June.", "2012-06"),
        ("It opened in January this year.", "2013-01"),
        ("It opened in June last year.", "2012-06"),
        ("It opened last spring.", "2012-SP"),
        ("It will open this summer.", "2013-SU"),
    ],
)
def test_the_year_that_is_not_written_follows_from_the_clause(sentence: str, value: str) -> None:
    assert [found for _, found in told(sentence)] == [value]


def test_a_range_takes_its_year_from_its_end() -> None:
    assert told("They fought in August and September 1914.") == [("August", "1914-08"), ("September 1914", "1914-09")]
    assert told("They fought from 14-17 September 1944.") == [("14", "1944-09-14"), ("17 September 1944", "1944-09-17")]
    assert told("They fought on April 23 and 24.") == [("April 23", "2013-04-23"), ("24", "2013-04-24")]
    assert told("They fought May 3-5, 1914.") == [("May 3", "1914-05-03"), ("5, 1914", "1914-05-05")]
    assert told("They fought in 1939-45.") == [("1939", "1939"), ("45", "1945")]


@pytest.mark.parametrize(
    "sentence",
    [
        "You may go.",
        "May we go?",
        "They march on.",
        "The price fell to $1950.",
        "Some 1990 people came.",
        "The boats fall apart.",
        "It opened on 13/45/2013.",
        "It is the 15th Army.",
        "It is on page 1984.",
        "Call 555-2012.",
        "She is in her 30s.",
        "The code is 2013-45-99.",
    ],
)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert told(sentence) == []
