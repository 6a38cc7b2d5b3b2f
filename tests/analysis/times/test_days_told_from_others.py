"""Days told from another day of the text or from today; sentences published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("The mill shut a week ago on Monday.", "a week ago on Monday", "2013-05-13"),
        ("The mill shut ten years ago today.", "ten years ago today", "2003-05-22"),
        ("The mill opens the Monday after next.", "the Monday after next", "2013-06-03"),
        ("The mill opens the week after next.", "the week after next", "2013-W23"),
        ("The mill shut the year before last.", "the year before last", "2011"),
        ("The mill opens in three days' time.", "three days' time", "2013-05-25"),
        ("The mill shut Monday of last week.", "Monday of last week", "2013-05-13"),
        ("The mill opens on Monday next week.", "Monday next week", "2013-05-27"),
        ("The mill opens the first Monday of next month.", "the first Monday of next month", "2013-06-03"),
        ("The mill shut on Labor Day weekend 2010.", "Labor Day weekend 2010", "2010-W35-WE"),
        ("The mill shut on the first weekend of May 2010.", "first weekend of May 2010", "2010-W17-WE"),
        ("The mill shut ten days after the May 4, 2010, fire.", "ten days after the May 4, 2010", "2010-05-14"),
        ("The mill shut on Mon 20th by order.", "Mon 20th", "2013-05-20"),
        ("The mill opens in a month's time.", "a month's time", "2013-06"),
        ("The mill shut on Dec. 23 two years ago.", "Dec. 23 two years ago", "2011-12-23"),
        ("The mill shut in May two years ago.", "May two years ago", "2011-05"),
        ("The mill shut the Friday before last.", "the Friday before last", "2013-05-10"),
        ("The mill opens Friday fortnight.", "Friday fortnight", "2013-06-07"),
        ("The mill shut a week last Friday.", "a week last Friday", "2013-05-10"),
        ("The mill shut a year ago in May.", "a year ago in May", "2012-05"),
        ("The mill opens next May 3.", "next May 3", "2014-05-03"),
        ("The mill shut last May 3.", "last May 3", "2013-05-03"),
        ("The mill shut for good Friday.", "Friday", "2013-05-17"),
        ("The mill shut in '05, '06 and '07.", "'06", "2006"),
        ("The '05 flood shut the mill.", "'05", "2005"),
        ("The mill shut in the 90's.", "the 90's", "199"),
        ("The mill shut ten years after 1999.", "ten years after 1999", "2009"),
        ("The mill shut on Christmas morning 2010.", "Christmas morning 2010", "2010-12-25TMO"),
        ("The mill shut on the last day of 2010.", "the last day of 2010", "2010-12-31"),
        ("The mill shut on the second Monday after Easter 2010.", "second Monday after Easter 2010", "2010-04-12"),
    ],
)
def test_a_day_is_counted_from_another(sentence: str, words: str, value: str) -> None:
    assert any(words in found and value == meant for found, meant in told(sentence))


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("The day after, it rained.", "The day after", "2008-06-04"),
        ("Two days after that it rained.", "Two days after that", "2008-06-05"),
        ("Two days afterwards it rained.", "Two days afterwards", "2008-06-05"),
        ("Two days after the vote it rained.", "Two days after the vote", "2008-06-05"),
        ("That Friday it rained.", "That Friday", "2008-06-06"),
        ("On the 5th it rained.", "the 5th", "2008-06-05"),
        ("On June 5 it rained.", "June 5", "2008-06-05"),
        ("In July it rained.", "July", "2008-07"),
        ("The night before, it rained.", "The night before", "2008-06-02TNI"),
        ("In May it rained.", "May", "2013-05"),
        ("On June 5 it will rain.", "June 5", "2013-06-05"),
        ("Two days after the voters left it rained.", "Two days", "P2D"),
        ("Two days after the storm it rained.", "Two days", "P2D"),
    ],
)
def test_a_passage_goes_on_from_its_date(sentence: str, words: str, value: str) -> None:
    assert told(f"They voted on 3 June 2008. {sentence}")[1] == (words, value)


def test_a_date_far_from_the_last_one_goes_on_from_nothing() -> None:
    assert told(f"They voted on 3 June 2008. {'Masons mended walls. ' * 20}On June 5 it rained.")[1][1] == "2013-06-05"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It opens every May 3.", "XXXX-05-03"),
        ("It opens every Christmas.", "P1Y"),
        ("It opens on the first Monday of every month.", "P1M"),
    ],
)
def test_what_comes_again_is_no_day(sentence: str, value: str) -> None:
    assert told(sentence) == [(told(sentence)[0][0], value)]


@pytest.mark.parametrize(
    "sentence", ["It was the second Sunday of Advent.", "It was an epiphany.", "The year before he left was dry."]
)
def test_nothing_is_said_of_what_cannot_be_known(sentence: str) -> None:
    assert told(sentence) == []


def test_an_hour_takes_the_day_behind_a_zone_of_any_place() -> None:
    assert told("At 5:34 AM Oslo time on March 20, 2003 it fell.")[0] == ("5:34 AM Oslo time", "2003-03-20T05:34")


def test_a_dawn_of_a_weekday_is_of_its_date() -> None:
    assert told("It fell at Sunday dawn of 25 June 1950.") == [("Sunday dawn of 25 June 1950", "1950-06-25TMO")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Her visits were on the 2nd and 3rd of this month.", ["2013-05-02", "2013-05-03"]),
        ("She left in 1946 and wed that autumn.", ["1946", "1946-FA"]),
        ("The army came on 1 April 1807. The following spring it left.", ["1807-04-01", "1808-SP"]),
        ("In 1810, two years later, it fell.", ["1810", "1810"]),
        ("In 1810 it fell. Two years later it rose.", ["1810", "1812"]),
        ("In 1990 it fell. Ten years on, it rose.", ["1990", "2000"]),
        ("Ten years on, it is whole.", ["P10Y"]),
        ("In 2012 it fell. Two years later it was built again.", ["2012"]),
        ("In 2012 it fell. Two years later it will be built again.", ["2012", "2014"]),
        ("They will meet on 11 June. The talk closed at 9 p.m.", ["2013-06-11", "2013-05-22T21:00"]),
        ("They will meet on 11 June at 9 p.m.", ["2013-06-11", "2013-06-11T21:00"]),
        ("09/2009 – 03/2011: engineer", ["2009-09", "2011-03"]),
        ("He left on Sunday and came back the Tuesday following.", ["2013-05-19", "2013-05-21"]),
        ("We meet every other Monday.", ["XXXX-WXX-1"]),
        ("Tom June spoke. June left.", []),
        ("Reed (12) and June (67) scored.", []),
    ],
)
def test_each_counts_from_the_date_it_belongs_to(text: str, found: list[str]) -> None:
    assert [value for _, value in told(text)] == found
