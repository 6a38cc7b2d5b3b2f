"""A day told by the hour: times of day in the dates of a timeline."""

from __future__ import annotations

import pytest

from reader.analysis.times import by_the_clock, find_events, find_times
from reader.analysis.times.sentences import sentences
from reader.model import Document


def dates(text: str) -> list[str]:
    return [time.edtf for time in by_the_clock(text, find_times(text, "2021-03-18"))]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The gate was opened at 6:15 a.m. on Monday.", "2021-03-15T06:15"),
        ("The sirens went off at noon.", "2021-03-18T12:00"),
        ("The last tram left at midnight.", "2021-03-18T24:00"),
        ("The crew rested from 2 p.m. to 3:30 p.m. in the yard.", "2021-03-18T14:00/2021-03-18T15:30"),
        ("Between 9 a.m. and 11 a.m. nobody came.", "2021-03-18T09:00/2021-03-18T11:00"),
        ("The gate was opened on Monday.", "2021-03-15"),
    ],
)
def test_a_time_of_day_is_kept_and_two_that_are_joined_are_a_span(text: str, edtf: str) -> None:
    assert dates(text)[0] == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Monday morning", "2021-03-15T06:00~/2021-03-15T12:00~"),
        ("Monday afternoon", "2021-03-15T12:00~/2021-03-15T18:00~"),
        ("Monday evening", "2021-03-15T18:00~/2021-03-15T22:00~"),
        ("Monday night", "2021-03-15T20:00~/2021-03-15T24:00~"),
    ],
)
def test_a_part_of_a_day_is_about_its_hours(words: str, edtf: str) -> None:
    assert dates(f"The crew came back on {words}.") == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "The bell rang at 4:40 a.m. on 18 March 2021.",
        "The bell rang at 4:40 a.m. on Thursday, March 18.",
        "On 18 March 2021, at 4:40 a.m., the bell rang.",
    ],
)
def test_a_day_beside_its_time_is_no_event_of_its_own(text: str) -> None:
    assert dates(text) == ["2021-03-18T04:40"]
    assert headlines(text) == ["The bell rang"]


def test_what_was_moved_is_no_span() -> None:
    assert "/" not in dates("The vote was moved from 2 p.m. to 4 p.m. by the chair.")[0]


def headlines(text: str) -> list[str]:
    times = by_the_clock(text, find_times(text, "2021-03-18"))
    return [event.headline for event in find_events(Document("a", text, ""), times, (), ())]


def test_a_time_of_day_cuts_no_clause_in_two_and_may_end_a_sentence() -> None:
    text = "The porter rang the office at 4:52 a.m. By noon the guests had left and a crane came at 4:45 p.m. to lift."
    assert headlines(text) == [
        "The porter rang the office",
        "By noon the guests had left and a crane came at 4:45 p.m. to lift",
        "By noon the guests had left and a crane came to lift",
    ]


@pytest.mark.parametrize("after", ["Eastern time", "Tuesday in most towns", "EST on the island"])
def test_a_zone_or_a_day_after_a_time_of_day_ends_no_sentence(after: str) -> None:
    text = f"The polls close at 8 p.m. {after}."
    assert list(sentences(text)) == [(0, len(text))]
