"""What is painted how in the listed timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from reader.layout.timeline_keys import read_key, row_key
from reader.model import Event, Span
from reader.reading.filters import Filter
from reader.tui.panel.event_listing import EventListing
from reader.tui.panel.facts import Facts
from reader.tui.panel.timeline_chart_listing import CHART_WIDTH, TimelineChartListing
from reader.tui.panel.timeline_listing import TimelineListing
from tests.tui.panel.sample import COLOURS, DOSSIER


def test_what_a_speaker_said_on_a_day_has_the_speakers_colour_and_a_sign() -> None:
    listing = TimelineListing(Facts(DOSSIER, COLOURS), Filter(), 44, "")
    (number,) = (number for number, row in enumerate(listing.rows) if row.speaker == "dahl")
    row = listing.row(number, 44)
    assert (row.left[-1].text, row.left[-1].ink) == ("“ ", COLOURS["dahl"])
    assert row.body[0].ink == COLOURS["dahl"]


def test_the_cursor_stops_on_documents_and_on_what_speakers_said() -> None:
    listing = TimelineListing(Facts(DOSSIER, COLOURS), Filter(), 44, "")
    kinds = {read_key(key)[0] for number in range(len(listing)) if (key := listing.key(number))}
    assert kinds == {"event", "document", "quotation"}
    for number in range(len(listing)):
        key = listing.key(number)
        assert key is None or (listing.index_of(key) == number and listing.details(key))


def many() -> Facts:
    article = DOSSIER.documents[0]
    first = date(2013, 1, 1)
    events = tuple(
        Event(
            f"e{number}",
            (first + timedelta(days=number)).isoformat(),
            f"Event {number}",
            article.id,
            Span(number, 9 + number),
        )
        for number in range(300)
    )
    return Facts(replace(DOSSIER, events=events), COLOURS)


@pytest.mark.parametrize("width", [30, 44, 120])
def test_many_events_are_listed_by_periods_in_which_the_text_is_followed(width: int) -> None:
    facts = many()
    made = TimelineChartListing if width >= CHART_WIDTH else TimelineListing
    listing = made(facts, Filter(), width, "")
    row = listing.index_of(row_key("period", "2013-02"))
    assert row is not None
    text = "".join(piece.text for piece in (*listing.row(row, width).left, *listing.row(row, width).body))
    assert "Feb 2013" in text and "28" in text
    assert listing.nearest(facts.dossier.documents[0].id, 40, 0) == row
    assert "28 events" in {piece.text for line in listing.details(row_key("period", "2013-02")) for piece in line}
    assert listing.step(row, "month", 1) == row + 1


def events_of(listing: EventListing) -> set[str]:
    return {key for key in listing.keys if key and read_key(key)[0] == "event"}


@pytest.mark.parametrize("width", [44, 120])
def test_only_one_document_or_a_time_is_shown(width: int) -> None:
    made = TimelineChartListing if width >= CHART_WIDTH else TimelineListing
    listing = made(many(), Filter(during="2013-02"), width, "")
    assert events_of(listing) == {f"e{number}" for number in range(31, 59)}
    other = made(many(), Filter(document=DOSSIER.documents[1].id), width, "")
    assert events_of(other) == set()
