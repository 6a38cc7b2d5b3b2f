"""Coming closer to a time on the timeline, and going back."""

from __future__ import annotations

import pytest

from reader.layout.timeline_keys import row_key
from reader.model import Document, Dossier, Event, Quotation, Span
from reader.reading.filters import Filter
from reader.reading.zooming import closer, farther

EVENTS = {
    "first": "2011-05-20",
    "spring": "2013-05-02",
    "vote": "2013-05-22",
    "alarm": "2013-05-22T04:40",
    "end": "2013-05-22T09:10",
    "plan": "",
}


def story(*names: str) -> Dossier:
    events = tuple(Event(name, EVENTS[name], name, "a", Span(0, 1)) for name in names)
    document = Document("a", "A story.", "Story", date="2013-06-01")
    said = Quotation("q1", "a", (Span(0, 1),), "direct", date="2013-05-22")
    return Dossier("Story", (document,), quotations=(said,), events=events)


DAYS = story("first", "spring", "vote", "plan")


@pytest.mark.parametrize(
    ("during", "closer_still"),
    [("", "2013"), ("2013", "2013-05"), ("2013-05", "2013-05-22"), ("2013-05-22", "")],
)
def test_closer_is_the_next_shorter_time_around_a_row(during: str, closer_still: str) -> None:
    assert closer(DAYS, Filter(during=during), "vote") == closer_still


def test_closer_to_a_period_is_that_period() -> None:
    assert closer(DAYS, Filter(), row_key("period", "201X")) == "201X"


def test_closer_to_a_document_or_a_quotation_is_closer_to_its_date() -> None:
    assert closer(DAYS, Filter(during="2013"), row_key("document", "a")) == "2013-06"
    assert closer(DAYS, Filter(during="2013"), row_key("quotation", "q1")) == "2013-05"


def test_what_has_no_date_or_is_gone_is_nowhere() -> None:
    assert [closer(DAYS, Filter(), key) for key in ("plan", "gone", "", row_key("document", "gone"))] == [""] * 4


def test_a_day_told_by_the_hour_comes_as_close_as_an_hour() -> None:
    hours = story("alarm", "end")
    assert closer(hours, Filter(during="2013-05-22"), "alarm") == "2013-05-22T04:00/2013-05-22T05:00"


@pytest.mark.parametrize(
    ("during", "farther_still"),
    [("2013-05-22T04:00/2013-05-22T05:00", "2013-05-22"), ("2013-05-22", "2013-05"), ("2013-05", "2013"), ("2013", "")],
)
def test_farther_is_the_next_longer_time_until_it_is_all(during: str, farther_still: str) -> None:
    assert farther(DAYS, Filter(during=during)) == farther_still


def test_farther_than_all_is_all() -> None:
    assert farther(DAYS, Filter()) == ""
