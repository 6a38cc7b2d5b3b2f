"""Many events are counted by periods, each of which can be looked at by itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reader.layout.meant_dates import window_of
from reader.layout.time_ticks import Unit
from reader.layout.timeline_cells import chart_rows
from reader.layout.timeline_chart import timeline_chart
from reader.layout.timeline_counts import density, period_label
from reader.layout.timeline_density import LISTED, period_edtf
from reader.model import Document, Dossier, Event, Span, parse_edtf
from reader.model.edtf import minute_of


def chronicle(*dates: str) -> Dossier:
    events = tuple(Event(f"e{number}", day, f"Event {number}", "a", Span(0, 4)) for number, day in enumerate(dates))
    return Dossier("Chronicle", (Document("a", "Long ago.", "Chronicle"),), events=events)


def daily(count: int, first: date = date(2013, 1, 1)) -> list[str]:
    return [(first + timedelta(days=number)).isoformat() for number in range(count)]


def test_few_events_are_listed_and_many_are_counted() -> None:
    assert timeline_chart(chronicle(*daily(LISTED))).periods == ()
    chart = timeline_chart(chronicle(*daily(LISTED + 1)))
    assert (chart.bars, chart.events) == ((), LISTED + 1)
    assert [(period.edtf, period.date, len(period.events)) for period in chart.periods][:2] == [
        ("2013-01", "Jan 2013", 31),
        ("2013-02", "Feb 2013", 28),
    ]


@pytest.mark.parametrize(("count", "edtf"), [(300, "2013-01"), (3_000, "2013"), (30_000, "201X"), (300_000, "20XX")])
def test_they_are_counted_by_the_smallest_unit_of_which_there_are_not_too_many(count: int, edtf: str) -> None:
    days = daily(count)[:: max(1, count // 300)]
    assert timeline_chart(chronicle(*days)).periods[0].edtf == edtf


def test_hours_are_counted_where_they_are_told() -> None:
    times = [f"2013-05-22T{hour:02}:{minute:02}" for hour in (9, 10, 14) for minute in range(60)] * 2
    chart = timeline_chart(chronicle(*times))
    assert [period.date for period in chart.periods] == [
        "22 May 2013 09:00–10:00",
        "22 May 2013 10:00–11:00",
        "22 May 2013 14:00–15:00",
    ]


def test_many_events_of_one_day_are_listed() -> None:
    assert len(timeline_chart(chronicle(*["2013-05-22"] * 500)).bars) == 500


def test_closer_only_what_is_dated_there_is_left_and_the_axis_is_no_longer_than_that() -> None:
    dossier = chronicle("2011/2014", "2013-05-30/2013-06-03", *daily(400))
    chart = timeline_chart(dossier, window_of("2013-06"))
    assert len(chart.bars) == 32
    assert chart.axis is not None
    assert (chart.axis.first, chart.axis.last) == window_of("2013-06")
    assert [(bar.start, bar.end) for bar in chart.bars if bar.date == "2011–2014"] == [(0, 1)]


def test_a_period_is_written_as_a_date_that_holds_it() -> None:
    minute = minute_of(date(2013, 5, 22)) + 23 * 60 + 5
    written = [period_edtf(unit, minute) for unit in (Unit("minute", 60), Unit("day", 1), Unit("year", 100))]
    assert written == ["2013-05-22T23:00/2013-05-22T24:00", "2013-05-22", "20XX"]
    assert period_edtf(Unit("year", 100), minute_of(date(7, 1, 1))) == "0001/0099"
    assert parse_edtf(period_edtf(Unit("year", 10), minute_of(date(7, 1, 1)))).latest == date(9, 12, 31)


def test_counts_are_drawn_as_high_and_as_long_as_they_are_great() -> None:
    assert density([0, 0.3, 0.3, 0.99], 4, 2) == "▄█ ▄"
    chart = timeline_chart(chronicle(*daily(300), "2014-05-01"))
    labels = [period_label(period, 31) for period in chart.periods]
    assert labels[0] == "████████████ 31"
    assert labels[-1] == "▍ 1 · Event 300"


def test_rows_of_periods_have_the_events_all_together_above_them() -> None:
    rows = chart_rows(timeline_chart(chronicle(*daily(400))), 30)
    assert [row.label for row in rows if row.kind == "heading"] == ["400 events"]
    assert [row.key for row in rows if row.kind == "period"][:2] == ["2013-01", "2013-02"]
    assert {len(row.cells) for row in rows} == {30}


def test_the_work_grows_with_the_events_and_no_faster() -> None:
    chart = timeline_chart(chronicle(*daily(10_000)))
    assert len(chart.periods) < 50
    assert len(chart_rows(chart, 80)) < 60
