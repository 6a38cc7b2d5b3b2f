"""A dateline is no event, and a happening on the day of the text is one."""

from __future__ import annotations

import pytest

from reader.analysis.times import find_events, find_times, without_datelines
from reader.model import Document


def headlines(text: str, written: str = "2011-03-03") -> list[str]:
    events = find_events(Document("a", text, ""), find_times(text, written), (), ())
    return [event.headline for event in without_datelines(events, text, written)]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds, 3 March 2011\n\nThe mill opened its gates.",
        "LEEDS, March 3, 2011 - The mill opened its gates.",
        "3 March 2011\n\nThe mill opened its gates.",
    ],
)
def test_a_dateline_is_no_event(text: str) -> None:
    assert not [line for line in headlines(text) if "gates" not in line]


def test_what_happens_on_the_day_of_the_text_is_an_event() -> None:
    assert headlines("The mill closed on 3 March 2011.\n\nNobody came.") == ["The mill closed"]


def test_of_a_text_without_a_date_everything_stays() -> None:
    text = "Leeds, 3 March 2011\n\nThe mill opened its gates."
    assert len(headlines(text, "")) == 1
