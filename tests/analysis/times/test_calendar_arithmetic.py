"""Counting in the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from reader.analysis.times.anchors import Partial
from reader.analysis.times.calendar_arithmetic import shifted, valid_day, weekday_near

WEDNESDAY = Partial(2013, 5, 22)


@pytest.mark.parametrize(
    ("origin", "unit", "count", "value"),
    [
        (WEDNESDAY, "D", -1, "2013-05-21"),
        (WEDNESDAY, "W", 0, "2013-W21"),
        (WEDNESDAY, "WE", -1, "2013-W20-WE"),
        (WEDNESDAY, "M", 8, "2014-01"),
        (WEDNESDAY, "Q", -2, "2012-Q4"),
        (WEDNESDAY, "Y", -2, "2011"),
        (WEDNESDAY, "10Y", -1, "200"),
        (WEDNESDAY, "100Y", -1, "19"),
        (Partial(2012, 12, 31), "W", 0, "2013-W01"),
        (Partial(2013, 5), "D", 2, "2013-XX-XX"),
        (Partial(2013), "M", 2, "2013-XX"),
        (Partial(-490), "Y", 10, "BC0480"),
        (None, "D", 1, "XXXX-XX-XX"),
        (WEDNESDAY, "Y", 10**12, ""),
        (WEDNESDAY, "D", 10**12, ""),
        (WEDNESDAY, "M", 10**12, ""),
    ],
)
def test_a_value_is_as_precise_as_its_unit_and_what_is_open_stays_open(
    origin: Partial | None, unit: str, count: int, value: str
) -> None:
    assert shifted(origin, unit, count) == value


def test_a_weekday_is_sought_on_or_before_or_on_or_after_a_day() -> None:
    assert weekday_near(date(2013, 5, 22), 3, -1) == date(2013, 5, 22)
    assert weekday_near(date(2013, 5, 22), 2, -1) == date(2013, 5, 21)
    assert weekday_near(date(2013, 5, 22), 2, 1) == date(2013, 5, 28)


def test_a_day_that_the_calendar_lacks_is_none() -> None:
    assert valid_day(2013, 2, 29) is None
    assert valid_day(2012, 2, 29) == date(2012, 2, 29)
