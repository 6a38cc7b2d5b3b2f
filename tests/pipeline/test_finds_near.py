"""What is around a place of a long text is found before the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Document, Dossier, Quotation, Span
from reader.model.place import Place
from reader.pipeline import completed
from reader.pipeline.finds_near import with_finds_near

PARAGRAPH = "“It holds,” said Ada Marlow. Nobody rose until it was noon.\n\n"
TEXT = PARAGRAPH * 200
DOSSIER = Dossier("Long", (Document("long", TEXT, "Long"),))


@pytest.mark.parametrize("offset", [0, 30, len(TEXT) // 2, len(TEXT)])
def test_what_is_near_is_found_as_it_would_be_in_the_whole(offset: int) -> None:
    near = with_finds_near(DOSSIER, Place("long", offset), reach=300)
    whole = {each.parts: each for each in completed(DOSSIER).quotations}
    assert 0 < len(near.quotations) < 30
    for each in near.quotations:
        assert whole[each.parts].mention == each.mention and whole[each.parts].cue == each.cue
        speaker = near.speaker(each.speaker)
        assert speaker is not None and speaker.name == "Ada Marlow"


def test_its_numbers_are_no_others() -> None:
    near = with_finds_near(DOSSIER, Place("long", 0), reach=300)
    assert {each.id for each in near.quotations}.isdisjoint(each.id for each in completed(DOSSIER).quotations)


def test_an_annotated_document_stays_as_it_is() -> None:
    quotation = Quotation("q1", "long", (Span(1, 9),), "direct")
    annotated = replace(DOSSIER, quotations=(quotation,))
    assert with_finds_near(annotated, Place("long", 0)) is annotated


@given(st.text("“a\n ”", max_size=60), st.integers(0, 70), st.integers(1, 20))
def test_a_text_of_any_paragraphs_is_never_searched_farther_than_twice_the_reach(
    text: str, offset: int, reach: int
) -> None:
    dossier = Dossier("Any", (Document("any", text, "Any"),))
    offset = min(offset, len(text))
    near = with_finds_near(dossier, Place("any", offset), reach)
    for each in near.quotations:
        assert abs(each.start - offset) <= 2 * reach
