"""What several links of one quotation come to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Change, Link, Span, Verdict
from reader.model.link import Cut, Grade, SaidBy
from reader.model.standing import standing_of, standings_by_document, step_of


def link(verdict: Verdict, *, document: str = "letter", part: int = 0, as_quoted: bool = False) -> Link:
    return Link("q1", part, document, Span(0, 5), verdict, as_quoted=as_quoted)


def test_no_links_are_no_judgement() -> None:
    assert standing_of(()) is None


def test_the_worst_part_decides_in_a_document() -> None:
    standing = standing_of([link("exact"), link("altered", part=1)])
    assert standing and (standing.verdict, standing.sign, standing.word) == ("altered", "±", "reworded")
    assert standing.differs


def test_the_document_that_holds_it_best_decides_among_documents() -> None:
    standing = standing_of([link("absent", document="speech"), link("elided")])
    assert standing and standing.link.document == "letter"
    assert standing.sign == "≈" and not standing.differs


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


def changed(verdict: Verdict, grade: Grade) -> Link:
    change = Change("replaced", Span(0, 1), Span(0, 1), "a", "b", grade, "word")
    return replace(link(verdict), changes=(change,))


@pytest.mark.parametrize(
    ("judged", "step"),
    [
        (link("exact"), "exact"),
        (changed("altered", "trivial"), "form only"),
        (changed("altered", "minor"), "reworded"),
        (changed("altered", "material"), "changed"),
        (changed("joined", "trivial"), "joined"),
        (changed("joined", "material"), "changed"),
        (changed("partial", "minor"), "partial"),
        (replace(link("absent"), absence="not_there"), "absent"),
        (replace(link("absent"), absence="speaker_not_in_sources"), "no source"),
        (replace(link("absent"), absence="no_source"), "no source"),
    ],
)
def test_each_verdict_has_its_step_of_the_scale(judged: Link, step: str) -> None:
    assert step_of(judged).name == step


def repeated(judged: Link) -> Link:
    return replace(judged, as_quoted=True, second_hand=True)


def test_a_text_that_quotes_the_same_words_or_fewer_of_them_only_repeats_them() -> None:
    dropped = Change("added", Span(0, 1), Span(0, 0), "a", "", "material", "added")
    fewer = repeated(replace(link("partial"), changes=(dropped,)))
    assert {step_of(repeated(each)).name for each in (link("exact"), link("elided"), fewer)} == {"as quoted"}


def test_a_text_that_quotes_other_words_contradicts_it() -> None:
    assert step_of(repeated(changed("altered", "material"))).name == "changed"


def test_what_a_source_says_counts_before_what_only_repeats() -> None:
    links = [repeated(link("exact", document="other")), replace(link("absent"), absence="not_there")]
    assert [each.word for each in standings_by_document(links)] == ["absent", "as quoted"]


def test_words_that_somebody_else_says_are_wrong_however_exact() -> None:
    judged = replace(link("exact"), said_by=SaidBy("Ann Hale"), same_speaker=False)
    assert step_of(judged).name == "by others"
    assert step_of(judged).wrong


def test_words_without_what_qualified_them_are_to_be_looked_at() -> None:
    condition, contrast = (Cut("before", Span(5, 9), words, grave) for words, grave in (("if", True), ("but", False)))
    assert step_of(replace(link("exact"), cuts=(condition,))).name == "cut short"
    assert step_of(replace(link("exact"), cuts=(contrast,))).name == "exact"


def test_what_may_be_chance_is_never_wrong() -> None:
    judged = replace(changed("altered", "material"), weak=True, same_speaker=False)
    assert step_of(judged).name == "weak"
    assert not step_of(judged).wrong
