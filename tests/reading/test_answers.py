"""An answer about one quotation changes that quotation, and says what is to be changed in the file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Document, Dossier, Link, Quotation, Span, Speaker
from reader.reading.adopting import adopt
from reader.reading.answers import (
    NO_QUOTATION,
    NOBODY,
    Answer,
    about_others,
    answered,
    answered_by_name,
    changes_of_file,
    corrected,
    still_there,
    with_answers,
)
from reader.reading.state import ReadingState

FIRST = Quotation("q1", "story", (Span(0, 4),), "direct", origin="detected", speaker="ann", confidence=0.6)
SECOND = Quotation("q2", "story", (Span(11, 13),), "direct", speaker="ann")
DOSSIER = Dossier(
    "Story",
    (Document("story", "Stay here, or go. Stay.", "Story"),),
    speakers=(Speaker("ann", "Ann Lee", aliases=("Lee",)), Speaker("bob", "Bob Stone")),
    quotations=(FIRST, SECOND),
    links=(Link("q1", 0, "story", Span(0, 4), "exact"), Link("q2", 0, "story", Span(0, 4), "absent")),
)


def speakers(dossier: Dossier) -> dict[str, str | None]:
    return {quotation.id: quotation.speaker for quotation in dossier.quotations}


def chosen(key: str, quotation: Quotation = FIRST) -> Dossier:
    return corrected(DOSSIER, quotation, answered(DOSSIER, quotation, key))


@pytest.mark.parametrize(("key", "via"), [("bob", None), ("ann", "bob")])
def test_nobody_tells_their_own_words(key: str, via: str | None) -> None:
    told = replace(FIRST, via="bob")
    dossier = replace(DOSSIER, quotations=(told, SECOND))
    assert corrected(dossier, told, answered(dossier, told, key)).quotations[0].via == via


def test_another_speaker_is_given_to_that_quotation_alone_and_is_said_by_a_person() -> None:
    after = chosen("bob")
    assert speakers(after) == {"q1": "bob", "q2": "ann"}
    assert (after.quotations[0].origin, after.quotations[0].confidence) == ("curated", 1.0)
    assert len(changes_of_file(DOSSIER, FIRST, answered(DOSSIER, FIRST, "bob"))) == 1


def test_nobody_and_no_quotation_are_answers_too() -> None:
    assert speakers(chosen(NOBODY)) == {"q1": None, "q2": "ann"}
    without = chosen(NO_QUOTATION)
    assert speakers(without) == {"q2": "ann"}
    assert [link.quotation for link in without.links] == ["q2"]


@pytest.mark.parametrize(("name", "speaker"), [(" bob stone ", "bob"), ("LEE", "ann"), ("bob\u00a0 Stone", "bob")])
def test_a_name_is_known_by_its_aliases_in_any_case(name: str, speaker: str) -> None:
    answer = answered_by_name(DOSSIER, SECOND, name)
    assert speakers(corrected(DOSSIER, SECOND, answer))["q2"] == speaker
    assert len(changes_of_file(DOSSIER, SECOND, answer)) == 1


def test_a_name_that_nobody_bears_is_a_new_speaker() -> None:
    answer = answered_by_name(DOSSIER, SECOND, "Ann Marsh")
    after = corrected(DOSSIER, SECOND, answer)
    assert after.speakers[-1].name == "Ann Marsh" and speakers(after)["q2"] == after.speakers[-1].id
    assert len(changes_of_file(DOSSIER, SECOND, answer)) == 2


def test_a_quotation_is_still_there_with_another_speaker_and_not_with_other_words() -> None:
    assert still_there(DOSSIER, replace(FIRST, speaker="bob")) == FIRST
    assert still_there(DOSSIER, replace(FIRST, parts=(Span(0, 9),))) is None
    assert still_there(DOSSIER, replace(FIRST, id="q9")) is None


@pytest.mark.parametrize("key", ["bob", NOBODY, NO_QUOTATION])
def test_an_answer_that_no_file_keeps_is_given_again_when_the_text_was_read_again(key: str) -> None:
    answer = answered(DOSSIER, FIRST, key)
    bare = replace(DOSSIER, quotations=(), speakers=(), links=())
    text = "Before. " + bare.documents[0].text
    edited = replace(bare, documents=(replace(bare.documents[0], text=text),))
    again = (replace(FIRST, id="q7", parts=(Span(8, 12),)), replace(FIRST, id="q8", parts=(Span(26, 30),)))
    found = replace(edited, quotations=again)
    state = adopt(ReadingState(DOSSIER, "story", answers=(answer,)), edited)
    assert state.dossier is edited
    state = adopt(state, found)
    expected = {NOBODY: None, "bob": "bob", NO_QUOTATION: "gone"}[key]
    assert speakers(state.dossier).get("q7", "gone") == expected
    assert speakers(state.dossier)["q8"] == "ann"
    assert key != "bob" or state.dossier.speaker("bob") == Speaker("bob", "Bob Stone")


def test_a_dossier_that_has_the_answers_stays_the_very_same() -> None:
    after = chosen("bob")
    assert with_answers(after, (answered(DOSSIER, FIRST, "bob"),)) is after


def test_a_later_answer_about_the_same_quotation_takes_the_place_of_the_one_before() -> None:
    first, second = answered(DOSSIER, FIRST, "bob"), answered(DOSSIER, SECOND, "bob")
    assert about_others((first, second), answered(DOSSIER, FIRST, NOBODY)) == (second,)


def test_an_answer_about_words_that_are_gone_changes_nothing() -> None:
    assert with_answers(DOSSIER, (Answer("story", "Never", 0), Answer("gone", "Stay", 0))) is DOSSIER
