"""What several links of one quotation come to."""

from __future__ import annotations

from reader.layout.signs import judge, judge_documents
from reader.model import Link, Span, Verdict


def link(verdict: Verdict, *, document: str = "letter", part: int = 0, as_quoted: bool = False) -> Link:
    return Link("q1", part, document, Span(0, 5), verdict, as_quoted=as_quoted)


def test_no_links_are_no_judgement() -> None:
    assert judge(()) is None


def test_the_worst_part_decides_in_a_document() -> None:
    judgement = judge([link("exact"), link("altered", part=1)])
    assert judgement and (judgement.verdict, judgement.sign, judgement.word) == ("altered", "≠", "altered")
    assert judgement.disputed


def test_the_document_that_holds_it_best_decides_among_documents() -> None:
    judgement = judge([link("absent", document="speech"), link("elided")])
    assert judgement and judgement.link.document == "letter"
    assert judgement.sign == "≈" and not judgement.disputed


def test_every_document_is_judged_the_best_first() -> None:
    links = [link("absent", document="speech"), link("altered", document="note"), link("exact")]
    assert [judgement.link.document for judgement in judge_documents(links)] == ["letter", "note", "speech"]


def test_of_several_places_the_likeliest_counts() -> None:
    judgement = judge([link("exact"), link("altered")])
    assert judgement and judgement.verdict == "exact"


def test_a_passage_taken_from_the_article_is_never_called_exact() -> None:
    judgement = judge([link("exact", as_quoted=True)])
    assert judgement and (judgement.sign, judgement.word) == ("→", "as quoted")
