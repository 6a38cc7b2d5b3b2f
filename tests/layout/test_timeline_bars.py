"""Spans beside a vertical axis: each has a lane from the row where it begins to the last one within it."""

from __future__ import annotations

import pytest

from reader.layout.timeline import timeline_rows
from reader.model import Event, Span


def drawn(*events: tuple[str, str]) -> list[str]:
    rows = timeline_rows([Event(name, day, name, "a", Span(0, 1)) for name, day in events], {})
    return [f"{row.sign[:1]}{row.bars}{row.sign[1:]} {row.headline}".rstrip() for row in rows if row.event]


def test_without_spans_there_are_no_lanes() -> None:
    assert drawn(("Vote", "2013-05-21"), ("Debate", "")) == ["├─ Vote", "┆─ Debate"]


def test_a_span_reaches_to_the_last_row_within_it() -> None:
    assert drawn(("Strike", "2013-05-18/2013-05-21"), ("Vote", "2013-05-21"), ("Talks", "2013-05-22")) == [
        "├┏─ Strike",
        "├┗─ Vote",
        "├── Talks",
    ]


def test_spans_at_the_same_time_have_lanes_of_their_own_and_a_lane_is_used_again() -> None:
    rows = drawn(
        ("Strike", "2013-05-18/2013-05-21"),
        ("Siege", "2013-05-19/2013-05-20"),
        ("Vote", "2013-05-20"),
        ("Fair", "2013-05-22/2013-05-24"),
        ("End", "2013-05-24"),
    )
    assert rows == ["├┏── Strike", "├┃┏─ Siege", "├┗┗─ Vote", "├┏── Fair", "├┗── End"]


@pytest.mark.parametrize(
    ("day", "signs"),
    [
        ("2013-05", "┇┇┇"),
        ("2013-05-01~/2013-05-30", "┇┃┗"),
        ("2013-05-01/..", "┏┃┊"),
        ("../2013-05-30", "┊┃┗"),
    ],
)
def test_a_bar_ends_as_sure_as_it_is(day: str, signs: str) -> None:
    rows = drawn(("War", day), ("One", "2013-05-10"), ("Two", "2013-05-20"))
    assert "".join(row[1] for row in rows) == signs


def test_a_fourth_span_at_a_time_has_no_bar() -> None:
    rows = drawn(*((f"Strike {day}", f"2013-05-0{day}/2013-05-20") for day in range(1, 6)))
    assert [len(row.split(" ")[0]) for row in rows] == [5] * 5


def test_a_time_of_day_stands_before_the_headline_of_its_day() -> None:
    events = [Event("e", "2013-05-21T08:00/2013-05-21T09:30", "Queue", "a", Span(0, 1))]
    events.append(Event("f", "2013-05-21T09:00~", "Ferry", "a", Span(0, 1)))
    rows = timeline_rows(events, {})
    assert [(row.day, row.weekday, row.clock, row.bars) for row in rows if row.event] == [
        ("21", "Tue", "08:00", "┏"),
        ("", "", "~09:00", "┗"),
    ]
