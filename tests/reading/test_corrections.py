"""An answer about one quotation changes that quotation, and says what is to be changed in the file."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Document, Dossier, Link, Quotation, Span, Speaker
from reader.reading.corrections import NO_QUOTATION, NOBODY, still_there, with_answer, with_named

FIRST = Quotation("q1", "story", (Span(0, 4),), "direct", origin="detected", speaker="ann", confidence=0.6)
SECOND = Quotation("q2", "story", (Span(10, 14),), "direct", speaker="ann")
DOSSIER = Dossier(
    "Story",
    (Document("story", "Stay here, or go.", "Story"),),
    speakers=(Speaker("ann", "Ann Lee", aliases=("Lee",)), Speaker("bob", "Bob Stone")),
    quotations=(FIRST, SECOND),
    links=(Link("q1", 0, "story", Span(0, 4), "exact"), Link("q2", 0, "story", Span(0, 4), "absent")),
)


def speakers(dossier: Dossier) -> dict[str, str | None]:
    return {quotation.id: quotation.speaker for quotation in dossier.quotations}


def test_another_speaker_is_given_to_that_quotation_alone_and_is_said_by_a_person() -> None:
    corrected, corrections = with_answer(DOSSIER, FIRST, "bob")
    assert speakers(corrected) == {"q1": "bob", "q2": "ann"}
    assert (corrected.quotations[0].origin, corrected.quotations[0].confidence) == ("curated", 1.0)
    assert len(corrections) == 1


def test_nobody_and_no_quotation_are_answers_too() -> None:
    assert speakers(with_answer(DOSSIER, FIRST, NOBODY)[0]) == {"q1": None, "q2": "ann"}
    without = with_answer(DOSSIER, FIRST, NO_QUOTATION)[0]
    assert speakers(without) == {"q2": "ann"}
    assert [link.quotation for link in without.links] == ["q2"]


def test_a_name_is_known_by_its_aliases_in_any_case_and_is_new_otherwise() -> None:
    assert speakers(with_named(DOSSIER, SECOND, " bob stone ")[0])["q2"] == "bob"
    assert speakers(with_named(DOSSIER, SECOND, "LEE")[0])["q2"] == "ann"
    corrected, corrections = with_named(DOSSIER, SECOND, "Ann  Marsh")
    assert corrected.speakers[-1].name == "Ann  Marsh" and speakers(corrected)["q2"] == corrected.speakers[-1].id
    assert len(corrections) == 2


def test_a_quotation_is_still_there_with_another_speaker_and_not_with_other_words() -> None:
    assert still_there(DOSSIER, replace(FIRST, speaker="bob")) == FIRST
    assert still_there(DOSSIER, replace(FIRST, parts=(Span(0, 9),))) is None
    assert still_there(DOSSIER, replace(FIRST, id="q9")) is None
