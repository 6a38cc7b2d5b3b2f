"""What a dossier claims of its sources, held against what stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Document, Dossier, Link, Quotation, Span
from reader.model.standing import standing_of, standings_by_document
from reader.pipeline import completed, source_links
from reader.pipeline.plain_finds import plain
from reader.pipeline.source_links import held_against, link_in_steps
from reader.prose.view import PlainView

ARTICLE = 'The report says "the talks will fail without heavy weapons" and more.'
REPORT = "In short, the talks will fail without heavy weapons. Nothing else was found."
QUOTATION = Quotation("q1", "article", (Span(17, 58),), "mixed")


def linked(dossier: Dossier) -> tuple[Link, ...]:
    """Return the links of the last step."""
    return tuple([*link_in_steps(dossier)][-1].result)


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


def test_words_that_no_source_has_are_absent_without_a_claim_too() -> None:
    (link,) = linked(dossier_with(report="Something else altogether stands here."))
    assert (link.verdict, link.origin, len(link.span)) == ("absent", "detected", 0)


def test_a_part_that_no_source_has_makes_the_whole_quotation_absent() -> None:
    text = '"The talks will fail without heavy weapons," he said. "The sea was never really there."'
    quotation = Quotation("q1", "article", (Span(1, 43), Span(55, 86)), "direct")
    documents = (Document("article", text, "A"), Document("report", REPORT, "R"))
    standing = standing_of(linked(Dossier("A story", documents, quotations=(quotation,))))
    assert standing is not None and standing.verdict == "absent"


def test_passages_and_other_articles_are_no_source_that_words_could_be_absent_from() -> None:
    elsewhere = "Something else altogether stands here."
    assert linked(dossier_with(report=elsewhere, quoted_from="article")) == ()
    dossier = dossier_with(report=elsewhere)
    article, report = dossier.documents
    assert linked(replace(dossier, documents=(article, replace(report, kind="article")))) == ()
    assert linked(replace(dossier, documents=(article, replace(report, complete=False)))) == ()


REPEATS = 'Another paper has it too: "the talks will fail without heavy weapons", it says.'


def repeated_beside(*documents: Document) -> list[tuple[str, str]]:
    """Where the quotation stands, by document, the first deciding, where another text quotes it too."""
    article, other = Document("article", ARTICLE, "A"), Document("other", REPEATS, "O")
    links = linked(Dossier("A story", (article, other, *documents), quotations=(QUOTATION,)))
    return [(standing.link.document, standing.word) for standing in standings_by_document(links)]


def test_words_that_another_text_quotes_are_not_verified_by_it() -> None:
    assert repeated_beside() == [("other", "as quoted")]


def test_a_source_decides_whether_it_has_the_words_or_not() -> None:
    report = Document("report", REPORT, "R", kind="report")
    assert repeated_beside(report) == [("report", "exact"), ("other", "as quoted")]
    silent = replace(report, text="Something else altogether stands here.")
    assert repeated_beside(silent) == [("report", "absent"), ("other", "as quoted")]


def test_a_document_that_the_dossier_names_as_the_source_is_one_whatever_its_kind() -> None:
    claim = Link("q1", 0, "report", Span(27, 67), "exact", origin="curated")
    (link,) = linked(dossier_with(claim, report=REPEATS))
    assert (link.origin, link.verdict, link.as_quoted) == ("curated", "exact", False)


def test_what_a_source_quotes_need_not_stand_in_the_article() -> None:
    report = Document("report", 'It says "a word that the article never had" here.', "R")
    quotation = Quotation("q2", "report", (Span(9, 42),), "mixed")
    assert linked(Dossier("A", (Document("article", ARTICLE, "A"), report), quotations=(quotation,))) == ()


def test_a_long_document_that_cannot_have_the_words_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    gulls = "The clerk of the harbour wrote down what the gulls did, and nobody ever asked him why. " * 800
    story = Document("story", "“We will mend the old pier before the ice comes back,” said Ruth Okafor.", "Story")
    hearing = Document("hearing", f"{gulls}We will mend the old pier before the ice comes back. {gulls}", "Hearing")
    idle = Document("idle", gulls, "Gulls")
    quotation = Quotation("q1", "story", (Span(1, 54),), "direct")
    read: list[str] = []

    def noted(document: Document, view: PlainView) -> Document:
        read.append(document.id)
        return plain(document, view)

    monkeypatch.setattr(source_links, "plain", noted)
    (link,) = linked(Dossier("", (story, idle, hearing), quotations=(quotation,)))
    assert (link.document, link.verdict) == ("hearing", "exact")
    assert read == ["story", "hearing"]
