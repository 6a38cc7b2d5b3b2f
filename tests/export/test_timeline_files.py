"""Timelines as HTML, SVG and JSON for TimelineJS: whole, escaped, and the same for the same dossier."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from reader.export.timeline_html import timeline_html
from reader.export.timeline_js import timeline_js
from reader.export.timeline_svg import timeline_svg
from reader.layout.timeline_chart import timeline_chart
from reader.model import Dossier, Event, Span, Speaker
from tests.export.examples import DOSSIER

HOSTILE = "</style><script>alert('1')</script>\"&<b onclick=x>"


class _Tags(HTMLParser):
    """Notes the tags of a page, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def page_of(dossier: Dossier) -> str:
    return "\n".join(timeline_html(dossier, timeline_chart(dossier)))


def drawing_of(dossier: Dossier) -> str:
    return "\n".join(timeline_svg(dossier, timeline_chart(dossier)))


def read(page: str) -> _Tags:
    tags = _Tags()
    tags.feed(page)
    return tags


@pytest.fixture
def hostile() -> Dossier:
    events = tuple(replace(event, headline=HOSTILE, basis=HOSTILE) for event in DOSSIER.events)
    documents = tuple(replace(document, title=HOSTILE, author=HOSTILE) for document in DOSSIER.documents)
    speakers = tuple(Speaker(speaker.id, HOSTILE) for speaker in DOSSIER.speakers)
    return replace(DOSSIER, title=HOSTILE, events=events, documents=documents, speakers=speakers)


def test_a_page_names_every_event_document_and_speaker() -> None:
    words = read(page_of(DOSSIER)).words
    said = {quotation.speaker for quotation in DOSSIER.quotations}
    names = [speaker.name for speaker in DOSSIER.speakers if speaker.id in said]
    for wanted in (*(event.headline for event in DOSSIER.events), *(each.title for each in DOSSIER.documents), *names):
        assert wanted in words


def test_a_page_runs_nothing_and_fetches_nothing(hostile: Dossier) -> None:
    found = read(page_of(hostile))
    assert "script" not in found.tags
    assert HOSTILE in found.words


def test_a_drawing_is_xml_and_runs_nothing(hostile: Dossier) -> None:
    drawing = ElementTree.fromstring(drawing_of(hostile))
    assert not [each for each in drawing.iter() if each.tag.endswith("script")]
    assert HOSTILE in "".join(drawing.itertext())


def test_what_timelinejs_shows_as_html_is_escaped(hostile: Dossier) -> None:
    slides = timeline_js(hostile)
    assert all("<script>" not in slide["text"]["headline"] + slide["text"]["text"] for slide in slides["events"])


def test_a_span_has_two_ends_in_timelinejs() -> None:
    event = Event("e9", "2013-05-18/2013-05-19", "Letter", DOSSIER.documents[0].id, Span(0, 3))
    (slide,) = timeline_js(replace(DOSSIER, events=(event,)))["events"]
    assert slide["start_date"] == {"year": 2013, "month": 5, "day": 18}
    assert slide["end_date"] == {"year": 2013, "month": 5, "day": 19}
    assert slide["display_date"] == "18–19 May 2013"


def test_a_time_of_day_is_told_in_timelinejs() -> None:
    event = Event("e9", "2013-05-18T08:00/2013-05-18T09:30", "Queue", DOSSIER.documents[0].id, Span(0, 3))
    (slide,) = timeline_js(replace(DOSSIER, events=(event,)))["events"]
    assert slide["start_date"] == {"year": 2013, "month": 5, "day": 18, "hour": 8, "minute": 0}
    assert (slide["end_date"]["hour"], slide["end_date"]["minute"]) == (9, 30)
    assert slide["display_date"] == "18 May 2013 08:00–09:30"


def test_timelinejs_groups_events_by_their_document_where_there_are_several() -> None:
    slides = timeline_js(DOSSIER)["events"]
    assert [slide["group"] for slide in slides] == ["The plan", "Bridge closed"]
    article = replace(DOSSIER, documents=DOSSIER.documents[:1], events=DOSSIER.events[:2])
    assert "group" not in timeline_js(article)["events"][0]


def rows_of(page: str, kind: str) -> list[str]:
    """Return the rows that stay when one speaker or document is chosen."""
    return re.findall(rf'<(?:tr|li) class="[^"]*\b{kind}\b[^"]*">.*', page)


def test_a_page_keeps_to_one_speaker_or_document_without_a_script() -> None:
    article, plan = DOSSIER.documents
    page = page_of(replace(DOSSIER, documents=(replace(article, date="2013-05-22"), plan)))
    choices = re.findall(r'id="show-(\w+)"> ([^<]+)<', page)
    assert choices == [("p0", "Ann Lee"), ("d0", "Bridge closed"), ("d1", "The plan")]
    assert all(f"body:has(#show-{kind}:checked)" in page for kind, _ in choices)
    assert ["Ann Lee speaks" in row or "2 quotations" in row for row in rows_of(page, "p0")] == [True, True]
    assert ["The plan is in force" in row for row in rows_of(page, "d1")] == [True]
    assert "The bridge opens again" in "".join(rows_of(page, "d0"))


def test_where_there_is_one_of_each_there_is_nothing_to_choose() -> None:
    dossier = replace(DOSSIER, documents=DOSSIER.documents[:1], events=DOSSIER.events[:2])
    assert "fieldset" not in read(page_of(dossier)).tags


def many() -> Dossier:
    first = date(2013, 1, 1)
    events = tuple(
        Event(f"e{number}", (first + timedelta(days=number)).isoformat(), f"Event {number}", "plan", Span(0, 3))
        for number in range(400)
    )
    return replace(DOSSIER, events=events)


def test_many_events_are_counted_on_a_page_and_open_below_their_period() -> None:
    page = page_of(many())
    found = read(page)
    assert {"details", "summary"} <= found.tags
    assert page.count('<details class="period">') == 14
    assert all(found.words.count(f"Event {number} “") == 1 for number in range(400))


def test_many_events_are_counted_in_a_drawing() -> None:
    words = "".join(ElementTree.fromstring(drawing_of(many())).itertext())
    assert "Jan 2013" in words and "Event 7" not in words


def test_a_page_has_the_words_of_each_speaker_reported_ones_without_marks() -> None:
    words = read(
        page_of(replace(DOSSIER, documents=(replace(DOSSIER.documents[0], date="2013-05-22"), DOSSIER.documents[1])))
    ).words
    assert "“We will not wait, The bridge is closed.”, 22 May 2013" in words
    assert "the bridge is closed, 22 May 2013" in words


def test_a_page_names_the_author_of_a_document() -> None:
    article, plan = DOSSIER.documents
    assert (
        "The plan (text, Ann Lee)"
        in read(page_of(replace(DOSSIER, documents=(article, replace(plan, author="lee"))))).words
    )


def test_the_same_dossier_gives_the_same_files() -> None:
    assert page_of(DOSSIER) == page_of(DOSSIER)
    assert drawing_of(DOSSIER) == drawing_of(DOSSIER)


@pytest.mark.parametrize("day", ["2013-05-20~/2013-05-22", "../2013-05-22", "2013-05", "2013-05-20/..", "2013-05-20?"])
def test_every_kind_of_bar_is_drawn(day: str) -> None:
    event = Event("e9", day, "Letter", DOSSIER.documents[0].id, Span(0, 3))
    dossier = replace(DOSSIER, events=(event,))
    assert 'class="about"' in page_of(dossier) or 'class="open"' in page_of(dossier)
    assert 'class="about"' in drawing_of(dossier) or 'class="open"' in drawing_of(dossier)
