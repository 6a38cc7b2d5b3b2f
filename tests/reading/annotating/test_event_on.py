"""Selected words become an event: a date in plain words or EDTF, then a headline made of the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model import Document
from reader.reading.annotating.events import headline_of, read_date
from tests.reading.annotating.annotator import Annotator, annotating

STORY = "9 May 2021\n\nLast year the works on the north pier had begun. Ada Hale left. “Wait,” said Ada Hale.\n"


@pytest.fixture
def reader(tmp_path: Path) -> Annotator:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "dossier.yaml").write_text("dossier: 1\ntitle: x\ndocuments: [{id: story, file: story.txt}]\n")
    return annotating(tmp_path)


def curated(reader: Annotator) -> list[tuple[str, str]]:
    return [(each.date, each.headline) for each in reader.dossier.events if each.origin == "curated"]


def test_the_date_that_the_words_give_stands_in_the_line_and_the_words_are_the_headline(reader: Annotator) -> None:
    reader.select("Last year the works on the north pier had begun").press("event_on")
    assert reader.line.label == "event on:" and reader.line.typed == "2020"
    assert reader.offered("2020") == ["2020"]
    reader.answer("2020")
    assert (reader.line.label, reader.line.about) == ("headline:", "2020")
    assert reader.line.typed == "Last year the works on the north pier had begun"
    reader.answer("The works begin")
    assert reader.said == "Event “Last year the works on the north pier h…” · 2020 · U takes it back"
    assert curated(reader) == [("2020", "The works begin")]
    assert "  - id: e1\n    date: 2020\n    headline: The works begin\n    document: story\n" in reader.yaml
    reader.press("undo")
    assert curated(reader) == [] and "events" not in reader.yaml


def test_a_date_in_plain_words_counts_from_the_document_and_says_so(reader: Annotator) -> None:
    reader.select("Ada Hale left").press("event_on")
    assert reader.offered("yesterday") == ["8 May 2021"]
    reader.answer("yesterday")
    reader.answer("Ada Hale left")
    (event,) = (each for each in reader.dossier.events if each.origin == "curated")
    assert event.date == "2021-05-08" and "yesterday" in event.basis and event.speakers == ("ada-hale",)
    assert "  - id: ada-hale\n" in reader.yaml


def test_without_a_date_it_is_an_event_too(reader: Annotator) -> None:
    reader.select("Ada Hale left").press("event_on")
    assert reader.offered("") == ["without a date"]
    reader.answer("")
    reader.answer("She leaves")
    assert curated(reader) == [("", "She leaves")]


def test_what_is_no_date_is_told_while_it_is_typed_and_makes_no_event(reader: Annotator) -> None:
    before = reader.yaml
    reader.select("Ada Hale left").press("event_on")
    assert reader.offered("soonish") == ["no date: 2021-05-03, 3 May 2021, last Friday"]
    reader.answer("soonish")
    assert reader.said == "No event added: 'soonish' is no date" and reader.yaml == before


def test_an_event_needs_a_headline_and_is_made_once(reader: Annotator) -> None:
    for headline, said in (
        (" ", "No event added: it has no headline"),
        ("She leaves", "Event “Ada Hale left” · without a date · U takes it back"),
        ("Gone", "These words are an event already: She leaves"),
    ):
        reader.select("Ada Hale left").press("event_on")
        reader.answer("")
        reader.answer(headline)
        assert reader.said == said


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2021-05-03", "2021-05-03"),
        (" 2021-05 ", "2021-05"),
        ("2013-06~", "2013-06~"),
        ("2013-05-18/2013-05-19", "2013-05-18/2013-05-19"),
        ("3 May 2021", "2021-05-03"),
        ("May 3, 2021", "2021-05-03"),
        ("last year", "2020"),
        ("from 3 to 5 May 2021", "2021-05-03/2021-05-05"),
        ("spring 2020", "2020-21"),
    ],
)
def test_dates_are_read_as_they_are_typed(typed: str, edtf: str) -> None:
    date = read_date(typed, Document("d", "", "", date="2021-05-09"))
    assert date is not None and date.edtf == edtf


@pytest.mark.parametrize("typed", ["", "soonish", "2021-13", "3 May or 4 June 2021", "\x1b[2J"])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_date(typed, Document("d", "", "", date="2021-05-09")) is None


def test_a_headline_is_one_line_and_not_too_long() -> None:
    assert headline_of(" the works,\n  had begun. ") == "The works, had begun"
    assert headline_of("word " * 40).endswith("word…") and len(headline_of("word " * 40)) <= 90
