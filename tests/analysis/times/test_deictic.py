"""Expressions that point from the publication, Wednesday, 22 May 2013, or from the last date mentioned."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It rained yesterday.", "yesterday", "2013-05-21"),
        ("It rained the day before yesterday.", "the day before yesterday", "2013-05-20"),
        ("It rains the day after tomorrow.", "the day after tomorrow", "2013-05-24"),
        ("It rains this Friday.", "this Friday", "2013-05-24"),
        ("It rained late yesterday afternoon.", "late yesterday afternoon", "2013-05-21TAF"),
        ("It will rain tomorrow.", "tomorrow", "2013-05-23"),
        ("It will rain tonight.", "tonight", "2013-05-22TNI"),
        ("It rained last night.", "last night", "2013-05-21TNI"),
        ("It rained this morning.", "this morning", "2013-05-22TMO"),
        ("It rained on Monday night.", "Monday night", "2013-05-20TNI"),
        ("It rained last week.", "last week", "2013-W20"),
        ("It will rain next week.", "next week", "2013-W22"),
        ("It rained earlier this month.", "earlier this month", "2013-05"),
        ("It will rain early next year.", "early next year", "2014"),
        ("It rained over the weekend.", "the weekend", "2013-W20-WE"),
        ("It will rain over the weekend.", "the weekend", "2013-W21-WE"),
        ("It rained two weeks ago.", "two weeks ago", "2013-W19"),
        ("It rained a decade ago.", "a decade ago", "200"),
        ("It rained nearly four years ago.", "nearly four years ago", "2009"),
        ("It will rain three months from now.", "three months from now", "2013-08"),
        ("It is now wet.", "now", "PRESENT_REF"),
        ("It rained recently.", "recently", "PAST_REF"),
        ("It will soon rain.", "soon", "FUTURE_REF"),
        ("It may rain in the near future.", "the near future", "FUTURE_REF"),
        ("The current rain is warm.", "current", "PRESENT_REF"),
        ("The rain of the past year was warm.", "the past year", "2012"),
    ],
)
def test_it_counts_from_the_publication(sentence: str, words: str, value: str) -> None:
    assert told(sentence) == [(words, value)]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The court ruled Tuesday.", "2013-05-21"),
        ("The court ruled Wednesday.", "2013-05-22"),
        ("The court said Thursday that it would wait.", "2013-05-16"),
        ("The court will rule Thursday.", "2013-05-23"),
        ("The court plans to rule on Monday.", "2013-05-27"),
        ('"We will wait," said Ann Lee on Monday.', "2013-05-20"),
        ("The court is expected to rule on Monday.", "2013-05-27"),
        ("They have until Monday to appeal.", "2013-05-27"),
        ("The court could rule as early as Thursday.", "2013-05-23"),
        ("The rally had been due to end Friday.", "2013-05-17"),
        ("The court ruled last Wednesday.", "2013-05-15"),
        ("The court rules next Wednesday.", "2013-05-29"),
    ],
)
def test_a_weekday_lies_on_the_side_its_clause_looks_to(sentence: str, value: str) -> None:
    assert [found for _, found in told(sentence)] == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They met on May 3, 2010. Two days later they parted.", "2010-05-05"),
        ("They met on May 3, 2010. The next day they parted.", "2010-05-04"),
        ("They met on May 3, 2010. The next morning they parted.", "2010-05-04TMO"),
        ("They met in May 2010. The following year they parted.", "2011"),
        ("They met in May 2010. Later that year they parted.", "2010"),
        ("They met in May 2010. They parted the previous month.", "2010-04"),
        ("They met on May 3, 2010. They parted on the 15th.", "2010-05-15"),
        ("They met in 490 BC. Ten years later they parted.", "BC0480"),
    ],
)
def test_later_and_following_count_from_the_date_last_spoken_of(sentence: str, value: str) -> None:
    assert told(sentence)[1][1] == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It rained yesterday.", "XXXX-XX-XX"),
        ("It rained last month.", "XXXX-XX"),
        ("It rained on Tuesday.", "XXXX-WXX-2"),
        ("It rained on May 20.", "XXXX-05-20"),
        ("It rained over the weekend.", "XXXX-WXX-WE"),
        ("It rained in 1944. It rained two years ago.", "XXXX"),
    ],
)
def test_without_a_publication_date_its_value_stays_open(sentence: str, value: str) -> None:
    assert told(sentence, "")[-1][1] == value


def test_on_a_saturday_the_weekend_is_the_one_that_has_begun() -> None:
    assert told("It rained over the weekend.", "2013-05-25") == [("the weekend", "2013-W21-WE")]
    assert told("It rained over the weekend.", "2013-05-24") == [("the weekend", "2013-W20-WE")]
