"""The vertical axis: order, headings, labels, signs and steps."""

from __future__ import annotations

import pytest

from reader.layout.timeline import Unit, step, timeline_rows
from reader.layout.timeline_row import TimelineRow
from reader.model import Document, Event, Origin, Span

TEXT = "The bridge fell yesterday,\nand opens again next month."


def event(headline: str, date: str, *, origin: Origin = "curated", words: str = "yesterday") -> Event:
    start = TEXT.index(words)
    return Event(headline.lower(), date, headline, "article", Span(start, start + len(words)), origin=origin)


def drawn(rows: tuple[TimelineRow, ...]) -> list[str]:
    """Return rows as `reader timeline` would print them."""
    lines = []
    for row in rows:
        label = row.heading or f"  {row.day:<5} {row.weekday}"
        lines.append(f"{label:<12}{row.sign} {row.headline}".rstrip())
    return lines


def test_the_axis_has_months_days_with_weekdays_and_the_publication() -> None:
    events = [
        event("Opening", "2013-06"),
        event("Vote", "2013-05-21"),
        event("Debate", ""),
        event("Speech", "2013-05-22"),
        event("Letter", "2013-05-18/2013-05-19"),
        event("Praise", "2013-05-20~/2013-05-22"),
        event("War", "2011-05~/2013-05-22"),
    ]
    assert drawn(timeline_rows(events, {}, published="2013-05-22")) == [
        "2011~–2013  ┆─ War",
        "            ┆  24 months",
        "2013-05     │",
        "  18–19 Sat ├─ Letter",
        "  20~–22    ┆─ Praise",
        "  21    Tue ├─ Vote",
        "  22    Wed ◆─ Speech",
        "            ◆─ the article appears",
        "2013-06     │",
        "  ?         ├─ Opening",
        "undated     ┆─ Debate",
    ]


def test_no_events_make_no_axis() -> None:
    assert timeline_rows([], {}, published="2013-05-22") == ()


def test_the_publication_stands_in_its_place_where_no_event_shares_its_day() -> None:
    rows = timeline_rows([event("Before", "2013-05-01"), event("After", "2013-05-30")], {}, published="2013-05-22")
    assert [row.headline for row in rows if row.headline] == ["Before", "the article appears", "After"]
    assert [row.event for row in rows if row.headline == "the article appears"] == [""]


def test_a_publication_that_is_no_single_day_marks_nothing() -> None:
    rows = timeline_rows([event("Vote", "2013-05-21")], {}, published="2013-05")
    assert all("◆" not in row.sign for row in rows)


def test_detected_events_look_different() -> None:
    rows = timeline_rows([event("Vote", "2013-05-21", origin="detected"), event("Talk", "2013-05-21")], {})
    assert [row.sign for row in rows if row.event] == ["├╌", "├─"]


def test_rows_carry_the_words_that_carry_the_date_in_one_line() -> None:
    rows = timeline_rows(
        [event("Fall", "2013-05-21", words="yesterday,\nand")], {"article": Document("article", TEXT, "")}
    )
    assert rows[-1].words == "yesterday, and"


def test_a_day_is_said_once() -> None:
    rows = timeline_rows([event("One", "2013-05-21"), event("Two", "2013-05-21")], {})
    assert [(row.day, row.weekday) for row in rows if row.event] == [("21", "Tue"), ("", "")]


def test_months_without_events_show_as_a_gap_and_the_next_month_does_not() -> None:
    rows = timeline_rows([event("A", "2013-01-05"), event("B", "2013-02-05"), event("C", "2013-07-05")], {})
    assert drawn(rows) == [
        "2013-01     │",
        "  5     Sat ├─ A",
        "2013-02     │",
        "  5     Tue ├─ B",
        "            ┆  5 months",
        "2013-07     │",
        "  5     Fri ├─ C",
    ]


def test_one_month_without_events_is_a_gap() -> None:
    rows = timeline_rows([event("A", "2012-12-05"), event("B", "2013-02-05")], {})
    assert "┆ " in [row.sign for row in rows]


def test_where_it_is_narrow_every_heading_has_its_own_row() -> None:
    rows = timeline_rows([event("War", "2011~"), event("Debate", "")], {}, narrow=True)
    assert [(row.heading, row.event) for row in rows] == [("2011~", ""), ("", "war"), ("undated", ""), ("", "debate")]


@pytest.mark.parametrize(
    ("date", "label"),
    [
        ("2013-05-21", "2013-05 21 Tue"),
        ("2013-05-21?", "2013-05 21? Tue"),
        ("2013-05~", "2013-05 ?~"),
        ("2013-05-XX", "2013-05 ?"),
        ("2013-05-20/2013-05-22", "2013-05 20–22"),
        ("2013-04-28/2013-05-03", "2013-04 28–05-03"),
        ("2012-12-28/2013-01-04", "2012-12 28–01-04"),
        ("2012-12-28/2013-12-27", "2012-12 28–12-27"),
        ("2012-12-28/2013-12-28", "2012–2013"),
        ("2013", "2013"),
        ("2011~", "2011~"),
        ("201X", "2010s"),
        ("19XX", "1900–1999"),
        ("2013-21", "spring 2013"),
        ("2012-24?", "winter 2012?"),
        ("2013-07/2013-09", "2013-07–09"),
        ("2013-07-01/2013-09-30", "2013-07–09"),
        ("2011/2013", "2011–2013"),
        ("2014/..", "2014–"),
        ("../1999-01", "–1999-01"),
        ("..", "undated"),
        ("soon", "undated"),
        ("", "undated"),
    ],
)
def test_labels_keep_the_precision_of_the_date(date: str, label: str) -> None:
    rows = timeline_rows([event("Vote", date)], {})
    said = [part for row in rows for part in (row.heading, row.day, row.weekday) if part]
    assert " ".join(said) == label


@pytest.mark.parametrize(
    ("unit", "count", "arrives"),
    [
        ("day", 1, "b"),
        ("day", 2, "c"),
        ("day", -1, "a"),
        ("month", 1, "c"),
        ("month", 2, "d"),
        ("year", 1, "d"),
        ("year", 2, "e"),
        ("year", 9, "e"),
        ("year", -9, "a"),
    ],
)
def test_steps_go_by_days_months_and_years_that_hold_events(unit: Unit, count: int, arrives: str) -> None:
    dates = {"A": "2013-05-20", "A2": "2013-05-20", "B": "2013-05-21", "C": "2013-06-01", "D": "2014-01-01", "E": ""}
    rows = timeline_rows([event(headline, date) for headline, date in dates.items()], {})
    here = next(number for number, row in enumerate(rows) if row.event == "a2")
    assert rows[step(rows, here, unit, count)].event == arrives


def test_a_step_where_nothing_is_stays() -> None:
    assert step((), 0, "day", 1) == 0
