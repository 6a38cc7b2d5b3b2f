"""E3: whatever a text says, and wherever it stops, every engine works through it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from reader.analysis.quotations import find_quotations
from reader.analysis.quotations.lexicon import english
from reader.layout.headings import find_headings
from reader.model import Document, Dossier
from reader.pipeline import completed
from reader.pipeline.annotation_stream import annotate_line
from reader.pipeline.numbered_lines import NumberedLine
from reader.pipeline.verification import verify
from tests.analysis.any_text import texts


@pytest.mark.parametrize("before", ["In May, 12", "Of 40 asked, he,", ".9,3", "“It holds”, the mayor", "To", "—", ""])
def test_e3_a_text_may_end_with_any_word_that_reports(before: str) -> None:
    lexicon = english()
    for word in (*lexicon.cues, *lexicon.noun_cues, *lexicon.functions):
        find_quotations(f"{before} {word}", "d")


@settings(max_examples=300, deadline=None)
@given(texts())
def test_e3_quotations_speakers_and_dates_are_sought_in_any_text(text: str) -> None:
    dossier = completed(Dossier("t", (Document("d", text, "t", kind="article", date="2013-05-22"),)))
    assert all(0 <= part.start < part.end <= len(text) for each in dossier.quotations for part in each.parts)
    assert {each.speaker for each in dossier.quotations} <= {None, *(each.id for each in dossier.speakers)}
    find_headings(text, markdown=True)
    find_headings(text, markdown=False)


@settings(max_examples=150, deadline=None)
@given(texts())
def test_e3_annotate_works_through_any_text(text: str) -> None:
    data = json.dumps({"id": "x", "text": text, "published": "2012/2013~"}).encode()
    result = annotate_line(NumberedLine(1, data, len(data)))
    assert result.outcome == "annotated", result.json
    json.loads(result.json)


@settings(max_examples=150, deadline=None)
@given(texts(), texts())
def test_e3_verify_holds_any_text_against_any_other(article: str, source: str) -> None:
    documents = (Document("a", article, "a", kind="article"), Document("b", source + article[5:], "b"))
    for verified in [*verify(Dossier("t", documents))][-1].result:
        assert verified.link is None or verified.link.document == "b"
