from datetime import date

from reader.model import Event, Span
from reader.model.chronology import days_of, sorted_events


def event(edtf: str) -> Event:
    return Event(edtf or "undated", edtf, "It happens", "article", Span(0, 1))


def test_events_stand_by_first_day_then_by_last_and_undated_ones_last() -> None:
    told = ["", "2013-06", "2013-05-21", "2013-05-18/2013-05-19", "../2013-05-01", "2013-05-18", "2013-05-18/.."]
    assert [found.date for found in sorted_events(map(event, told))] == [
        "../2013-05-01",
        "2013-05-18",
        "2013-05-18/2013-05-19",
        "2013-05-18/..",
        "2013-05-21",
        "2013-06",
        "",
    ]


def test_events_of_the_same_days_stand_as_the_text_tells_them() -> None:
    later, sooner = Event("a", "2013", "A", "d", Span(5, 6)), Event("b", "2013", "B", "d", Span(0, 1))
    assert sorted_events([later, sooner]) == (sooner, later)


def test_the_days_a_date_may_mean() -> None:
    assert days_of("2013-06") == (date(2013, 6, 1), date(2013, 6, 30))
    assert days_of("2013-05-18/..") == (date(2013, 5, 18), None)
    assert days_of("") == (None, None)
