"""The dossier that comes with Reader: nothing made up, nothing left out."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from reader.files.dossiers import read_dossier
from reader.model import Dossier, parse_edtf
from reader.pipeline import completed

FOLDER = Path(__file__).parent.parent / "docs_data" / "peace-talks-2013"
#: Of the printed article as described in docs_data/README.md, its headline marked as a heading.
ARTICLE = "14aafa4293be8191c7578681933e9b907fb83f5c95c7f05f356346c49bb04c8b"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_dossier(FOLDER)


def test_the_article_stands_as_printed(dossier: Dossier) -> None:
    text = dossier.document("article").text
    assert hashlib.sha256(text.encode()).hexdigest() == ARTICLE
    for misprint in ("John Kerry‘s goal", "the Unites States", '"strategic military balance"'):
        assert misprint in text
    assert text.count("Rebels demand heavy weapons") == 1
    assert "\xa0" not in text and "Letter ToKerry" not in text


def test_nothing_of_the_letter_is_made_up(dossier: Dossier) -> None:
    article, letter = dossier.document("article"), dossier.document("letter")
    assert not letter.complete and letter.quoted_from == "article"
    passages = [part.strip() for part in letter.text.split("[…]")[2:] if part.strip()]
    assert len(passages) == 2
    assert all(passage in article.text for passage in passages)


def test_every_annotation_finds_its_words(dossier: Dossier) -> None:
    assert dossier.findings == ()


def test_every_stretch_in_quotation_marks_is_a_quotation(dossier: Dossier) -> None:
    text = dossier.document("article").text
    parts = [part for quotation in dossier.quotations for part in quotation.parts if quotation.quotes_words]
    stretches = [(match.start(1), match.end(1)) for match in re.finditer(r'"([^"]+)"', text)]
    assert sorted((part.start, part.end) for part in parts) == stretches


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("heavy weapons as precondition", "rebels"),
        ("the demand requires anti-aircraft", "layman"),
        ("the Free Syrian Army will only be willing", "idris"),
        ("any deal to arm the rebels was highly unlikely", "layman"),
        ("the expectation is for the talks to fail", "layman"),
    ],
)
def test_reported_speech_is_annotated_with_its_speaker(dossier: Dossier, clause: str, speaker: str) -> None:
    text = dossier.document("article").text
    said = [quotation for quotation in dossier.quotations if quotation.words_of(text).startswith(clause)]
    assert [(each.kind, each.speaker) for each in said] == [("indirect", speaker)]
    assert said[0].cue is not None and said[0].mention is not None


def test_the_word_that_echoes_kerry_says_so(dossier: Dossier) -> None:
    echo = next(quotation for quotation in dossier.quotations if quotation.echoes)
    assert echo.words_of(dossier.document("article").text) == "support"
    echoed = next(quotation for quotation in dossier.quotations if quotation.id == echo.echoes)
    assert echoed.speaker == echo.speaker == "kerry"


def test_dates_parse_and_what_nothing_dates_stays_undated(dossier: Dossier) -> None:
    text = dossier.document("article").text
    dates = {event.span.words_of(text): event.date for event in dossier.events}
    assert dates["yesterday"] == "2013-05-21"
    assert dates["over the weekend"] == "2013-05-18/2013-05-19"
    assert dates["next month"] == "2013-06"
    assert dates["when the bill will move"] == ""
    assert all(event.origin == "curated" for event in completed(dossier).events), "what is found was listed before"
    for event in dossier.events:
        assert event.basis
        if event.date:
            parse_edtf(event.date)


def test_named_people_who_do_not_speak_are_known_too(dossier: Dossier) -> None:
    speaking = {quotation.speaker for quotation in dossier.quotations}
    silent = {speaker.id for speaker in dossier.speakers} - speaking
    assert {"assad", "state-department", "free-syrian-army", "administration"} <= silent
