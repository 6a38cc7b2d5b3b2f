"""What several links of one quotation come to."""

from __future__ import annotations

from reader.model import Link, Span, Verdict
from reader.model.standing import standing_of, standings_by_document


def link(verdict: Verdict, *, document: str = "letter", part: int = 0, as_quoted: bool = False) -> Link:
    return Link("q1", part, document, Span(0, 5), verdict, as_quoted=as_quoted)


def test_no_links_are_no_judgement() -> None:
    assert standing_of(()) is None


def test_the_worst_part_decides_in_a_document() -> None:
    standing = standing_of([link("exact"), link("altered", part=1)])
    assert standing and (standing.verdict, standing.sign, standing.word) == ("altered", "≠", "altered")
    assert standing.disputed


def test_the_document_that_holds_it_best_decides_among_documents() -> None:
    standing = standing_of([link("absent", document="speech"), link("elided")])
    assert standing and standing.link.document == "letter"
    assert standing.sign == "≈" and not standing.disputed


def test_every_document_is_judged_the_best_first() -> None:
    links = [link("absent", document="speech"), link("altered", document="note"), link("exact")]
    assert [standing.link.document for standing in standings_by_document(links)] == ["letter", "note", "speech"]


def test_of_parts_that_stand_equally_badly_the_first_decides() -> None:
    standing = standing_of([link("altered"), link("exact", part=1), link("altered", part=2)])
    assert standing and (standing.verdict, standing.link.part) == ("altered", 0)


def test_of_documents_that_hold_it_equally_well_the_first_decides() -> None:
    links = [link("exact", document="speech"), link("exact", document="note")]
    assert [standing.link.document for standing in standings_by_document(links)] == ["speech", "note"]


def test_of_several_places_the_likeliest_counts() -> None:
    standing = standing_of([link("exact"), link("altered")])
    assert standing and standing.verdict == "exact"


def test_a_passage_taken_from_the_article_is_never_called_exact() -> None:
    standing = standing_of([link("exact", as_quoted=True)])
    assert standing and (standing.sign, standing.word) == ("→", "as quoted")
