"""EDTF dates: what they mean in days, and what is refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from edtf import parse_edtf as reference_parse

from reader.model import parse_edtf, single_day
from reader.model.edtf import minute_of, moment_at


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2013-05-22", "2013-05-22", "2013-05-22"),
        ("2013-05", "2013-05-01", "2013-05-31"),
        ("2013", "2013-01-01", "2013-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2012-02-XX", "2012-02-01", "2012-02-29"),
        ("2013-22", "2013-06-01", "2013-08-31"),
        ("2013-24", "2013-12-01", "2014-02-28"),
        ("2013-05-18/2013-05-19", "2013-05-18", "2013-05-19"),
        ("2011-05~/2013-05-22", "2011-05-01", "2013-05-22"),
        ("2013-06?", "2013-06-01", "2013-06-30"),
    ],
)
def test_a_date_means_days(text: str, earliest: str, latest: str) -> None:
    parsed = parse_edtf(text)
    assert parsed.earliest == date.fromisoformat(earliest)
    assert parsed.latest == date.fromisoformat(latest)
    reference_parse(text)  # the reference reads it too


@pytest.mark.parametrize("text", ["2013/..", "2013/"])
def test_an_open_end_has_no_latest_day(text: str) -> None:
    assert parse_edtf(text).latest is None
    assert parse_edtf(text).earliest == date(2013, 1, 1)


def test_two_dots_are_no_day_at_all() -> None:
    assert (parse_edtf("..").earliest, parse_edtf("..").latest) == (None, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2010-13-45", "no month 13"),
        ("2013-02-30", "no day 30"),
        ("yesterday", "not an EDTF date"),
        ("", "names no date"),
        ("2013-05-22/2013-05-01", "ends before"),
        ("2013/2014/2015", "more than one"),
        ("0000", "no year 0"),
        ("201X-05", "unspecified year"),
        ("9" * 5000, "not an EDTF date"),
        ("٢٠١٣", "not an EDTF date"),
        ("2013-05T04:40", "unspecified day"),
        ("2013-05-22T25:00", "no time 25:00"),
        ("2013-05-22T09:61", "no time 09:61"),
        ("2013-05-22T09:30/2013-05-22T08:00", "ends before"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2013-05-22T04:40", 280, 280),
        ("2013-05-22T04:40:59", 280, 280),
        ("2013-05-22T04:40:00+02:00", 280, 280),
        ("2013-05-22T24:00", 1440, 1440),
        ("2013-05-22T08:00/2013-05-22T09:30", 480, 570),
        ("2013-05-22/2013-05-23T06:00", 0, 1800),
        ("2013-05-22", 0, 1440),
    ],
)
def test_a_date_may_have_a_time_of_day(text: str, begins: int, ends: int) -> None:
    parsed, midnight = parse_edtf(text), minute_of(date(2013, 5, 22))
    assert (parsed.begins, parsed.ends) == (midnight + begins, midnight + ends)
    assert parsed.has_time is ("T" in text)


def test_a_minute_is_a_moment_of_a_day() -> None:
    assert moment_at(minute_of(date(2013, 5, 22)) + 280) == datetime(2013, 5, 22, 4, 40)
    assert moment_at(1 << 40) == datetime.max


def test_qualifiers_are_told_apart() -> None:
    assert parse_edtf("2013-06~").approximate and not parse_edtf("2013-06~").uncertain
    assert parse_edtf("2013-06?").uncertain and not parse_edtf("2013-06?").approximate
    assert parse_edtf("2013-06%").approximate and parse_edtf("2013-06%").uncertain


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("2013-05-22", True),
        ("2013-05-22T09:30", True),
        ("2013-05-22T09:30:00Z", True),
        ("2013-05-22T09:30~", True),
        ("2013-05-22/2013-05-22", False),
        ("2012/2013~", False),
        ("2013-05-2X", False),
        ("2013-05-XX", False),
        ("2013-05~", False),
        ("2013-W21-3", False),
        ("2013-02-30", False),
        ("yesterday!", False),
        ("", False),
    ],
)
def test_house_4_a_single_day_is_told_by_what_it_means_not_by_its_length(text: str, is_one: bool) -> None:
    assert single_day(text) == (text[:10] if is_one else "")
