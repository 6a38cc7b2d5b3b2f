"""An axis in cells: how much lies on it, and which cells a date takes."""

from __future__ import annotations

from datetime import date

import pytest

from reader.layout.axis_cells import axis_lines, lit_cells, overview
from reader.layout.time_axis import time_axis
from reader.model import parse_edtf
from reader.model.edtf import DAY, minute_of

MAY = minute_of(date(2013, 5, 1))
AXIS = time_axis([(MAY, MAY + 20 * DAY)])
assert AXIS is not None


def test_an_axis_is_as_high_as_there_is_much_on_it() -> None:
    assert AXIS is not None
    assert overview(AXIS, [MAY, MAY + 10 * DAY, MAY + 10 * DAY + 60], 20) == "▄────┬────█─┬──────┬"
    assert axis_lines(AXIS, 20).lengths == ""


@pytest.mark.parametrize(
    ("day", "cells"),
    [
        ("2013-05-01", (0, 1)),
        ("2013-05-03/2013-05-05", (2, 5)),
        ("2013-05-19/..", (18, 20)),
        ("../2013-05-02", (0, 2)),
        ("2013-05-20T23:59", (19, 20)),
    ],
)
def test_a_date_takes_the_cells_of_its_days(day: str, cells: tuple[int, int]) -> None:
    assert AXIS is not None
    assert lit_cells(AXIS, parse_edtf(day), 20) == cells
