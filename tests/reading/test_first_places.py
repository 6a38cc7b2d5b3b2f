"""Where a reading begins: the document asked for, the one that was read last, at the words it was left at."""

from __future__ import annotations

import pytest

from reader.memory.landmark import landmark_at
from reader.memory.remembered import Remembered
from reader.model.place import Place
from reader.reading.first_places import first_document, first_place, first_places
from tests.reading.paper_desk import DOSSIER, STORY, reading

LEFT = (
    Remembered()
    .at(landmark_at(Place("minutes", 5), "Rao: We keep the ferry."))
    .at(landmark_at(Place("story", STORY.index("Nobody")), STORY))
)


@pytest.mark.parametrize(
    ("left", "asked", "document"),
    [
        (Remembered(), "", "story"),
        (LEFT, "", "story"),
        (Remembered(document="minutes"), "", "minutes"),
        (Remembered(document="gone"), "", "story"),
        (LEFT, "minutes", "minutes"),
    ],
)
def test_the_document_that_opens(left: Remembered, asked: str, document: str) -> None:
    assert first_document(DOSSIER, left, asked) == document


def test_it_opens_where_it_was_left() -> None:
    nobody = STORY.index("Nobody")
    assert first_place(DOSSIER, LEFT) == Place("story", nobody)
    assert first_place(DOSSIER, LEFT, "minutes") == Place("minutes", 5)
    assert first_place(DOSSIER, Remembered(), "minutes") == Place("minutes", 0)
    assert first_places(DOSSIER, LEFT) == {"story": nobody, "minutes": 5}


def test_a_reading_begins_in_the_document_asked_for() -> None:
    session, _ = reading(document="minutes")
    assert session.state.document == "minutes"
