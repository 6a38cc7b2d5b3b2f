"""Whatever the dates, a timeline is drawn: every row as wide as the axis, and every event somewhere."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reader.export.calendar_text import calendar_lines
from reader.export.timeline_html import timeline_html
from reader.export.timeline_js import timeline_js
from reader.export.timeline_svg import timeline_svg
from reader.layout.meant_dates import window_of
from reader.layout.timeline import timeline_rows
from reader.layout.timeline_cells import chart_rows
from reader.layout.timeline_chart import timeline_chart
from reader.layout.timeline_choice import during
from reader.layout.timeline_days import day_rows
from reader.layout.timeline_keys import row_key
from reader.model import Document, Dossier, Event, Quotation, Span, Speaker
from reader.reading.filters import Filter
from reader.reading.zooming import closer, farther

_DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)) | st.dates(date(2013, 5, 1), date(2013, 6, 30))
_CLOCKS = st.sampled_from(["", "", "T00:00", "T04:40", "T12:00~", "T23:59:59Z", "T24:00"])
_POINTS = st.builds(lambda day, clock: f"{day.year:04}-{day.month:02}-{day.day:02}{clock}", _DAYS, _CLOCKS)
_OTHERS = st.sampled_from(
    ["", "soon", "0001", "9999", "19XX", "201X", "2013-05", "2013-05-XX", "2013-22?", "..", "2013/..", "../2013-05-22"]
)
_SPANS = st.tuples(_POINTS, _POINTS).map(lambda points: "/".join(sorted(points)))
DATES = _POINTS | _OTHERS | _SPANS


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    events = tuple(
        Event(f"e{number}", day, f"Event {number}", "a", Span(0, 4), speakers=("lee",))
        for number, day in enumerate(draw(st.lists(DATES, max_size=12)))
    )
    said = tuple(
        Quotation(f"q{number}", "a", (Span(0, 4),), "direct", speaker="lee", date=day)
        for number, day in enumerate(draw(st.lists(DATES, max_size=4)))
    )
    documents = tuple(
        Document(each, "Long ago.", each, date=draw(DATES.filter(lambda day: day != "soon"))) for each in ("a", "b")
    )
    return Dossier("Any", documents, speakers=(Speaker("lee", "Ann Lee"),), quotations=said, events=events)


@given(dossiers(), st.integers(10, 90), st.sampled_from(["", "2013", "2013-05", "2013-05-22", "19XX", "2013/.."]))
def test_any_dates_are_drawn(dossier: Dossier, cells: int, time: str) -> None:
    window = window_of(time) if time else None
    shown = during(dossier, window) if window else dossier
    chart = timeline_chart(shown, window)
    rows = chart_rows(chart, cells)
    assert {len(row.cells) for row in rows} <= {cells}
    assert {row.key for row in rows if row.kind in ("event", "undated")} == {event.id for event in shown.events}
    assert all(0 <= bar.start <= bar.end <= 1 for bar in chart.bars)
    listed = timeline_rows(shown.events, {}, on_days=day_rows(shown))
    assert {row.event for row in listed if row.event} == {event.id for event in shown.events}
    assert len({len(row.bars) for row in listed}) <= 1
    assert list(timeline_html(shown, chart)) and list(timeline_svg(shown, chart)) and timeline_js(shown)
    assert all(len(line.encode()) <= 75 for line in calendar_lines(shown))


@given(dossiers())
def test_closer_and_closer_comes_to_an_end_and_back_to_all_time(dossier: Dossier) -> None:
    for key in [*(event.id for event in dossier.events), row_key("document", "a"), row_key("quotation", "q0")]:
        time, steps = "", 0
        while nearer := closer(dossier, Filter(during=time), key):
            assert nearer != time
            time, steps = nearer, steps + 1
            assert steps <= 6
        while time:
            time, steps = farther(dossier, Filter(during=time)), steps + 1
            assert steps <= 12
