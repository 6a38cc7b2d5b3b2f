"""Equal distances are equal times, and a long time without anything is folded."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.time_axis import length_words, time_axis
from reader.layout.time_ticks import Tick, with_room
from reader.model.edtf import DAY, minute_of

MAY = minute_of(date(2013, 5, 1))


def day(number: int) -> int:
    return MAY + number * DAY


def days(*numbers: int) -> list[tuple[int, int]]:
    return [(day(number), day(number + 1)) for number in numbers]


def test_without_anything_there_is_no_axis() -> None:
    assert time_axis([]) is None


def test_equal_distances_are_equal_times() -> None:
    axis = time_axis(days(0, 10, 19))
    assert axis is not None
    assert [axis.place(day(number)) for number in (0, 10, 20)] == [0, 0.5, 1]


def test_a_long_time_without_anything_is_folded_and_says_how_long_it_is() -> None:
    axis = time_axis(days(0, 9, 400, 409))
    assert axis is not None
    (fold,) = axis.folds()
    assert length_words(fold.length) == "13 months"
    assert fold.end - fold.start < 0.1
    assert axis.place(day(10)) == pytest.approx(1 - axis.place(day(400)))


def test_a_month_in_which_nothing_begins_or_ends_is_folded_beside_a_few_days() -> None:
    axis = time_axis([*days(0, 2, 4), (day(31), day(61))])
    assert axis is not None
    (fold,) = axis.folds()
    assert (fold.first, fold.last) == (day(5), day(61))
    assert [tick.label for tick in axis.ticks(6)] == ["1 May", "2", "3", "4", "5"]


def test_after_a_fold_a_mark_says_where_the_axis_goes_on() -> None:
    axis = time_axis(days(0, 3, 400, 403))
    assert axis is not None
    assert [tick.label for tick in axis.ticks(2)] == ["1 May", "5 Jun"]


def test_folds_side_by_side_are_one() -> None:
    axis = time_axis([(day(0), day(1)), (day(50), day(50) + 60), (day(50) + 120, day(50) + 180)], by_hours=True)
    assert axis is not None
    assert [length_words(fold.length) for fold in axis.folds()] == ["7 weeks"]


def test_the_first_of_several_days_is_named() -> None:
    axis = time_axis([(MAY + 280, MAY + 280), (MAY + 2000, MAY + 2000)], by_hours=True)
    assert axis is not None
    assert [tick.label for tick in axis.ticks(6)] == ["1 May 06:00", "12:00", "18:00", "2 May", "06:00"]


def test_hours_are_marked_where_they_are_told() -> None:
    axis = time_axis([(MAY + 280, MAY + 280), (MAY + 560, MAY + 620)], by_hours=True)
    assert axis is not None
    assert axis.years == "1 May 2013"
    assert axis.place(MAY + 450) == 0.5
    assert [tick.label for tick in axis.ticks(6)] == ["05:00", "06:00", "07:00", "08:00", "09:00", "10:00"]


def test_what_happens_once_a_month_is_not_folded() -> None:
    axis = time_axis(days(*range(0, 700, 30)))
    assert axis is not None
    assert list(axis.folds()) == []


def test_a_single_day_stands_in_the_middle() -> None:
    axis = time_axis(days(0))
    assert axis is not None
    assert 0 < axis.place(day(0)) < axis.place(day(1)) < 1


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
    axis = time_axis([(MAY, day(last + 1))])
    assert axis is not None
    assert [tick.label for tick in axis.ticks(most)] == labels


def test_a_label_that_would_stand_in_the_one_before_is_left_out() -> None:
    ticks = [Tick(0.0, "1 May 06:00", False), Tick(0.1, "09:00", False), Tick(0.3, "12:00", False)]
    assert [tick.label for tick in with_room(ticks, 0.02)] == ["1 May 06:00", "", "12:00"]


@pytest.mark.parametrize(
    ("number", "words"), [(1, "24 hours"), (12, "12 days"), (50, "7 weeks"), (400, "13 months"), (11_000, "30 years")]
)
def test_lengths_in_words(number: int, words: str) -> None:
    assert length_words(number * DAY) == words


_MINUTES = st.datetimes().map(lambda moment: minute_of(moment.date()) + moment.hour * 60 + moment.minute)


@given(st.lists(st.tuples(_MINUTES, _MINUTES).map(sorted), min_size=1, max_size=30), st.booleans())
def test_later_times_stand_further_on_and_stretches_touch(spans: list[list[int]], by_hours: bool) -> None:
    axis = time_axis(((first, last) for first, last in spans), by_hours=by_hours)
    assert axis is not None
    assert (axis.stretches[0].start, round(axis.stretches[-1].end, 9)) == (0, 1)
    assert all(one.end == other.start and one.last == other.first for one, other in pairwise(axis.stretches))
    places = [axis.place(minute) for minute in sorted(minute for span in spans for minute in span)]
    assert places == sorted(places)
    ticks = axis.ticks(10)
    assert all(other.place - one.place >= 1 / 11 for one, other in pairwise(ticks))
