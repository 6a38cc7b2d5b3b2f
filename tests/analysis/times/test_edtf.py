"""TIMEX3 values as EDTF, held against the reference implementation."""

from __future__ import annotations

import pytest
from edtf import parse_edtf as reference_parse

from reader.analysis.times.edtf import days_of, edtf_of


@pytest.mark.parametrize(
    ("value", "edtf", "earliest", "latest"),
    [
        ("2013-05-22", "2013-05-22", "2013-05-22", "2013-05-22"),
        ("2013-06", "2013-06", "2013-06-01", "2013-06-30"),
        ("2013-W20-WE", "2013-05-18/2013-05-19", "2013-05-18", "2013-05-19"),
        ("2013-W21", "2013-05-20/2013-05-26", "2013-05-20", "2013-05-26"),
        ("2013-Q3", "2013-07/2013-09", "2013-07-01", "2013-09-30"),
        ("1990-H2", "1990-07/1990-12", "1990-07-01", "1990-12-31"),
        ("2013-SP", "2013-21", "2013-03-01", "2013-05-31"),
        ("199", "199X", "1990-01-01", "1999-12-31"),
        ("18", "18XX", "1800-01-01", "1899-12-31"),
        ("2013-05-22T14:00", "2013-05-22", "2013-05-22", "2013-05-22"),
        ("1944-XX-XX", "1944", "1944-01-01", "1944-12-31"),
    ],
)
def test_a_value_means_days(value: str, edtf: str, earliest: str, latest: str) -> None:
    assert days_of("DATE", value) == (edtf, earliest, latest)
    reference_parse(edtf)


@pytest.mark.parametrize("value", ["PRESENT_REF", "XXXX-05-22", "XXXX-WXX-2", "BC0490", "2013-W60", "", "XXXX"])
def test_what_hangs_in_the_air_is_not_drawn(value: str) -> None:
    assert edtf_of(value) == ""


def test_sets_and_lengths_are_listed_not_drawn() -> None:
    assert days_of("SET", "XXXX-WXX-5") == ("", "", "")
    assert days_of("DURATION", "P2Y") == ("", "", "")


def test_a_length_that_ends_with_the_publication_is_drawn() -> None:
    assert days_of("DURATION", "P2Y", "2011-05~/2013-05-22") == ("2011-05~/2013-05-22", "2011-05-01", "2013-05-22")
