"""Dates as pages and files give them."""

from __future__ import annotations

import pytest

from reader.imports.dates import day_of


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2019-05-03T10:12:00Z", "2019-05-03"),
        ("2019-05", "2019-05"),
        ("20190503", "2019-05-03"),
        ("20190503T101200", "2019-05-03"),
        ("Fri, 03 May 2019 10:12:00 GMT", "2019-05-03"),
        ("3 May 2019", "2019-05-03"),
        ("May 3, 2019", "2019-05-03"),
        ("Friday, September 3rd, 2021, 5:04 PM", "2021-09-03"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("May 32, 2019", ""),
        ("3 Mai 2019", ""),
        ("2019050312", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_in_figures_and_in_words(given: str, day: str) -> None:
    assert day_of(given) == day
