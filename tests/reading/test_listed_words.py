"""What is listed is found by what was typed, however it is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Event, Quotation, Speaker
from reader.reading.listed_words import FINDS_KEPT, LOOKED_THROUGH, holding, named, timeline_holding
from tests.costs import calls_of
from tests.reading.paper_desk import DOSSIER, reading, span_of

NOON = Event("noon", "2013-05-22", "The ferry leaves", "story", span_of("noon"))


def by(*speakers: Speaker, typed: str) -> list[str]:
    return [each.id for each in named(replace(DOSSIER, speakers=speakers), typed)]


@pytest.mark.parametrize("typed", ["", "dr. ann l", "HARBOUR", "envoy", "lee master"])
def test_a_speaker_is_named_by_name_title_role_and_alias_in_any_case(typed: str) -> None:
    speaker = Speaker("ann", "Ann\nLee", title="Dr.", role="harbour master", aliases=("the Envoy",))
    assert by(speaker, typed=typed) == ["ann"]
    assert by(speaker, typed="mayor") == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [("o'n", "Pat O’Neil"), ("rené weiss", "Rene\u0301 Weiß"), ("WEI", "René Weiß"), ("rene", "René")],
)
def test_house_22_a_speaker_is_named_however_the_name_is_written(typed: str, name: str) -> None:
    assert by(Speaker("someone", name), typed=typed) == ["someone"]
    assert by(Speaker("someone", name), typed="neal") == []


def test_the_timeline_keeps_the_events_and_quotations_that_have_the_words() -> None:
    dossier = replace(DOSSIER, events=(NOON,))
    for typed, events, quotations in (("ferry", 1, 1), ("noon", 1, 0), ("2013-05", 1, 0), ("ochs", 0, 1), (" ", 1, 3)):
        found = timeline_holding(dossier, typed)
        assert (len(found.events), len(found.quotations)) == (events, quotations), typed


def test_a_long_speech_is_found_by_how_it_begins() -> None:
    story = replace(DOSSIER.documents[0], text="Hear me. " + "and more " * LOOKED_THROUGH + "the end")
    speech = Quotation("q1", "story", (replace(span_of("We"), start=0, end=len(story.text)),), "direct")
    dossier = replace(DOSSIER, documents=(story,), quotations=(speech,))
    assert holding(dossier, dossier.quotations, "hear more") and not holding(dossier, dossier.quotations, "end")


def test_what_is_found_is_worked_out_once_for_a_dossier_and_what_was_typed() -> None:
    dossier = reading()[0].state.dossier
    first = calls_of(lambda: holding(dossier, dossier.quotations, "ferry"))
    again = calls_of(lambda: holding(dossier, dossier.quotations, "ferry"))
    assert again < first and holding(dossier, dossier.quotations, "ferry") == dossier.quotations[:1]
    for number in range(3 * FINDS_KEPT):
        holding(dossier, dossier.quotations, f"word {number}")
    assert len(dossier.looked_up("found by typing", dict)) <= FINDS_KEPT
