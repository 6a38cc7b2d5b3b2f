"""Events, documents and quotations on one axis, and how sure the ends of a bar are."""

from __future__ import annotations

from datetime import date

import pytest

from reader.layout.meant_dates import window_of
from reader.layout.short_dates import date_in_short, readable
from reader.layout.timeline_cells import axis_cells, bar_cells, chart_rows
from reader.layout.timeline_chart import timeline_chart
from reader.model import Document, Dossier, Event, Origin, Quotation, Span, Speaker, parse_edtf
from reader.model.edtf import moment_at

TEXT = "The bridge fell yesterday,\nand opens again next month."


def event(headline: str, day: str, origin: Origin = "curated") -> Event:
    return Event(headline.lower(), day, headline, "article", Span(16, 25), origin=origin)


def dossier_of(*events: Event, said: tuple[str, ...] = (), published: str = "2013-05-22") -> Dossier:
    document = Document("article", TEXT, "The bridge", kind="article", date=published)
    quotations = tuple(
        Quotation(f"q{number}", "article", (Span(4, 10),), "direct", speaker="lee", date=day)
        for number, day in enumerate(said)
    )
    speakers = (Speaker("lee", "Ann Lee"),)
    return Dossier("The bridge", (document,), speakers=speakers, quotations=quotations, events=events)


def drawn(dossier: Dossier, cells: int = 20) -> list[tuple[str, str, str]]:
    rows = chart_rows(timeline_chart(dossier), cells)
    return [(row.cells, row.label, row.date) for row in rows if row.kind in ("event", "document", "lane")]


def test_events_and_documents_stand_in_the_order_of_time() -> None:
    rows = drawn(dossier_of(event("Vote", "2013-05-30"), event("Fall", "2013-05-11")))
    assert rows == [
        ("●                   ", "Fall", "11 May"),
        ("           ◆        ", "the article appears", "22 May"),
        ("                   ●", "Vote", "30 May"),
    ]


@pytest.mark.parametrize(
    ("day", "cells"),
    [
        ("2013-05-21/2013-05-29", "━━━━━━━━━"),
        ("2013-05", "╍" * 9),
        ("2013-05-21~/2013-05-29", "╍╍╍━━━━━━"),
        ("2013-05-21/2013-05-29?", "━━━━━━╍╍╍"),
        ("2013-05-21~", "╍        "),
    ],
)
def test_a_bar_ends_as_sure_as_it_is(day: str, cells: str) -> None:
    span = dossier_of(event("Vote", day), event("First", "2013-05-21"), event("Last", "2013-05-29"))
    chart = timeline_chart(span if day != "2013-05" else dossier_of(event("Vote", day)))
    bar = next(bar for bar in chart.bars if bar.headline == "Vote")
    assert bar_cells(bar, 9) == cells


def test_an_open_end_reaches_the_end_of_the_axis() -> None:
    chart = timeline_chart(dossier_of(event("War", "2013-05-20/.."), event("Vote", "2013-05-29")))
    war = next(bar for bar in chart.bars if bar.headline == "War")
    assert (war.start, war.end, war.starts, war.ends) == (0, 1, "sure", "open")
    assert bar_cells(war, 9) == "━━━━━━┄┄┄"


def test_what_reader_found_is_hollow() -> None:
    assert drawn(dossier_of(event("Fall", "2013-05-22", "detected")))[0][0].strip() == "○"


def test_quotations_lie_on_their_day_else_on_that_of_their_document() -> None:
    rows = drawn(dossier_of(event("Fall", "2013-05-11"), said=("2013-05-11", "", "")), 12)
    assert rows[-1] == ("▄          █", "Ann Lee · 3", "")


def test_what_has_no_date_stands_below() -> None:
    dossier = dossier_of(event("Vote", ""), event("Fall", "2013"), said=("",), published="")
    rows = chart_rows(timeline_chart(dossier), 10)
    assert [(row.kind, row.label) for row in rows[-2:]] == [
        ("heading", "undated: 1 event and 1 quotation"),
        ("undated", "Vote"),
    ]


def test_a_fold_is_said_above_the_axis() -> None:
    rows = chart_rows(timeline_chart(dossier_of(event("Fall", "2011-05-11"), event("Vote", "2013-06-01"))), 30)
    assert "24 months" in rows[0].cells
    assert (rows[1].cells.split(), rows[1].date) == (["11", "May", "27", "May"], "2011–2013")
    assert "┄" in rows[2].cells


def test_nothing_dated_has_no_axis() -> None:
    chart = timeline_chart(dossier_of(published=""))
    assert chart.axis is None
    assert chart_rows(chart, 20) == ()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2013-05-22", "22 May 2013"),
        ("2013-05", "May 2013"),
        ("2013-05~", "May 2013~"),
        ("2013-05-18/2013-05-19", "18–19 May 2013"),
        ("2011~/2013", "2011~–2013"),
        ("2013-21", "spring 2013"),
        ("2012-09-01/2012-11-15", "1 Sep–15 Nov 2012"),
        ("2012-12-28~/2013-01-03", "28 Dec 2012~–3 Jan 2013"),
        ("2013-01~/2013-04~", "Jan~–Apr 2013~"),
        ("2013-05-22T04:40", "22 May 2013 04:40"),
        ("2013-05-22T04:40:00+02:00", "22 May 2013 04:40"),
        ("2013-05-22T08:00/2013-05-22T09:30", "22 May 2013 08:00–09:30"),
        ("2013-05-22T12:00~/2013-05-22T18:00~", "22 May 2013 ~12:00–18:00"),
        ("2013-05-22T22:00/2013-05-23T02:00~", "22 May 2013 22:00–23 May 2013 02:00~"),
        ("2013-05-22T22:00/..", "22 May 2013 22:00–"),
        ("../2013-05-22T22:00", "–22 May 2013 22:00"),
    ],
)
def test_dates_in_short(edtf: str, words: str) -> None:
    assert date_in_short(parse_edtf(edtf)) == words


def test_only_dates_with_a_time_are_put_in_short_where_they_are_read() -> None:
    assert [readable(text) for text in ("2013-05-22T04:40", "2013-05~", "", "soon")] == [
        "22 May 2013 04:40",
        "2013-05~",
        "",
        "soon",
    ]


def test_the_year_of_the_axis_and_the_day_of_the_row_above_are_said_once() -> None:
    times = ("2013-05-22T04:40", "2013-05-22T05:10", "2013-05-23T05:10")
    chart = timeline_chart(dossier_of(*(event(f"At {each}", each) for each in times), published=""))
    rows = chart_rows(chart, 20)
    assert [row.date for row in rows if row.kind == "event"] == ["22 May 04:40", "       05:10", "23 May 05:10"]
    whole = [row.date for row in chart_rows(chart, 20, whole_dates=True) if row.kind == "event"]
    assert whole == ["22 May 2013 04:40", "22 May 2013 05:10", "23 May 2013 05:10"]


def test_on_an_axis_of_one_day_dates_say_the_time() -> None:
    chart = timeline_chart(dossier_of(event("Alarm", "2013-05-22T04:40"), event("Out", "2013-05-22T06:10")))
    rows = chart_rows(chart, 20)
    assert rows[0].date == "22 May 2013"
    assert [row.date for row in rows if row.kind in ("event", "document")] == ["22 May 2013", "04:40", "06:10"]


def test_closer_a_span_that_goes_on_before_makes_the_axis_no_longer() -> None:
    dossier = dossier_of(event("War", "2011~/2014"), event("Vote", "2013-05-20"), event("Talk", "2013-05-24"))
    chart = timeline_chart(dossier, window_of("2013"))
    assert chart.axis is not None
    assert (moment_at(chart.axis.first).day, moment_at(chart.axis.last - 1).day) == (20, 24)
    assert [bar.headline for bar in chart.bars] == ["War", "Vote", "Talk"]
    assert (chart.bars[0].starts, chart.bars[0].start, chart.bars[0].end) == ("sure", 0, 1)


def test_a_window_that_a_span_only_passes_is_shown_whole() -> None:
    chart = timeline_chart(dossier_of(event("War", "2011/2014")), window_of("2012"))
    assert chart.axis is not None
    assert (chart.axis.first, chart.axis.last) == window_of("2012")


@pytest.mark.parametrize("width", [1, 40, 80, 200, 10**9])
def test_every_row_is_as_wide_as_the_axis(width: int) -> None:
    cells = axis_cells(width)
    days = [event(f"Day {day}", date(2013, 1 + day % 12, 1 + day % 28).isoformat()) for day in range(200)]
    rows = chart_rows(timeline_chart(dossier_of(*days, said=("2013-03-03",))), cells)
    assert {len(row.cells) for row in rows} == {cells}
