"""Equal distances are equal times, and a long time without anything is folded."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.time_axis import length_words, time_axis

MAY = date(2013, 5, 1)


def days(*numbers: int) -> list[tuple[date, date]]:
    return [(MAY + timedelta(days=number), MAY + timedelta(days=number)) for number in numbers]


def test_without_anything_there_is_no_axis() -> None:
    assert time_axis([]) is None


def test_equal_distances_are_equal_times() -> None:
    axis = time_axis(days(0, 10, 19))
    assert axis is not None
    assert [axis.start_of(MAY + timedelta(days=number)) for number in (0, 10)] == [0, 0.5]
    assert axis.end_of(MAY + timedelta(days=19)) == 1


def test_a_long_time_without_anything_is_folded_and_says_how_long_it_is() -> None:
    axis = time_axis(days(0, 9, 400, 409))
    assert axis is not None
    (fold,) = axis.folds()
    assert length_words(fold.days) == "13 months"
    assert fold.end - fold.start < 0.1
    first, last = axis.end_of(MAY + timedelta(days=9)), 1 - axis.start_of(MAY + timedelta(days=400))
    assert first == pytest.approx(last)


def test_what_happens_once_a_month_is_not_folded() -> None:
    axis = time_axis(days(*range(0, 700, 30)))
    assert axis is not None
    assert list(axis.folds()) == []


def test_a_single_day_stands_in_the_middle() -> None:
    axis = time_axis(days(0))
    assert axis is not None
    assert 0 < axis.start_of(MAY) < axis.end_of(MAY) < 1


@pytest.mark.parametrize(
    ("last", "most", "labels"),
    [
        (4, 8, ["1 May", "2", "3", "4", "5"]),
        (30, 6, ["6 May", "13", "20", "27"]),
        (200, 8, ["May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]),
        (800, 9, ["Jul", "Oct", "2014", "Apr", "Jul", "Oct", "2015", "Apr", "Jul"]),
        (3000, 6, ["2014", "2016", "2018", "2020"]),
        (40_000, 6, ["2020", "2040", "2060", "2080", "2100", "2120"]),
    ],
)
def test_marks_stand_at_the_smallest_unit_that_leaves_room(last: int, most: int, labels: list[str]) -> None:
    axis = time_axis([(MAY, MAY + timedelta(days=last))])
    assert axis is not None
    assert [tick.label for tick in axis.ticks(most)] == labels


@pytest.mark.parametrize(("number", "words"), [(50, "7 weeks"), (400, "13 months"), (11_000, "30 years")])
def test_lengths_in_words(number: int, words: str) -> None:
    assert length_words(number) == words


@given(st.lists(st.tuples(st.dates(), st.dates()).map(sorted), min_size=1, max_size=30))
def test_later_days_stand_further_on_and_stretches_touch(spans: list[list[date]]) -> None:
    axis = time_axis((first, last) for first, last in spans)
    assert axis is not None
    assert (axis.stretches[0].start, round(axis.stretches[-1].end, 9)) == (0, 1)
    assert all(one.end == other.start and one.last == other.first for one, other in pairwise(axis.stretches))
    places = [axis.start_of(day) for day in sorted(day for span in spans for day in span)]
    assert places == sorted(places)
    assert len(axis.ticks(10)) <= 10
