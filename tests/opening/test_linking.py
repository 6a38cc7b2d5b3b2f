"""What a dossier claims of its sources, held against what stands there."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Document, Dossier, Link, Quotation, Span
from reader.opening import completed
from reader.opening.linking import held_against, link_in_steps

ARTICLE = 'The report says "the talks will fail without heavy weapons" and more.'
REPORT = "In short, the talks will fail without heavy weapons. Nothing else was found."
QUOTATION = Quotation("q1", "article", (Span(17, 58),), "mixed")


def linked(dossier: Dossier) -> tuple[Link, ...]:
    """Return the links of the last step."""
    return [*link_in_steps(dossier)][-1].links


def dossier_with(*links: Link, report: str = REPORT, quoted_from: str = "") -> Dossier:
    documents = (Document("article", ARTICLE, "A"), Document("report", report, "R", quoted_from=quoted_from))
    return Dossier("A story", documents, quotations=(QUOTATION,), links=links)


def test_a_quotation_is_linked_to_its_passage() -> None:
    (link,) = linked(dossier_with())
    assert link.verdict == "exact" and link.origin == "detected"
    assert link.span.words_of(REPORT) == "the talks will fail without heavy weapons"


def test_a_claim_that_holds_takes_the_verdict_found() -> None:
    claim = Link("q1", 0, "report", Span(10, 20), "exact", origin="curated")
    (link,) = linked(dossier_with(claim))
    assert link.origin == "curated" and link.verdict == "exact"


def test_a_claim_whose_words_are_not_there_is_absent() -> None:
    claim = Link("q1", 0, "report", Span(0, 8), "exact", origin="curated")
    (link,) = linked(dossier_with(claim, report="Something else altogether stands here."))
    assert link.verdict == "absent" and link.origin == "curated" and len(link.span) == 0


def test_a_passage_taken_from_the_article_is_never_verified() -> None:
    (link,) = completed(dossier_with(quoted_from="article")).links
    assert link.as_quoted


def test_claims_come_before_what_was_found_elsewhere() -> None:
    claim = Link("q1", 0, "report", Span(0, 9), "exact", origin="curated")
    elsewhere = Link("q1", 0, "other", Span(0, 9), "exact")
    there = Link("q1", 0, "report", Span(0, 9), "altered")
    links = held_against([claim], (elsewhere, there))
    assert [(link.document, link.origin, link.verdict) for link in links] == [
        ("report", "curated", "altered"),
        ("other", "detected", "exact"),
    ]


def test_reported_speech_with_a_named_source_is_not_called_absent() -> None:
    claim = Link("q1", 0, "report", Span(10, 20), "exact", origin="curated")
    dossier = dossier_with(claim)
    assert linked(replace(dossier, quotations=(replace(QUOTATION, kind="indirect"),))) == ()
