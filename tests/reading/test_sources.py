"""The passage that a quotation leads to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.sources import quoted_elsewhere
from reader.model import Document, Dossier, Link, Quotation, Span, Verdict
from reader.reading.sources import passage_of, same_words, stands_nowhere
from tests.costs import calls_of


def link(document: str, verdict: Verdict, *, part: int = 0, claimed: bool = False) -> Link:
    return Link("q1", part, document, Span(0, 5), verdict, origin="curated" if claimed else "detected")


CLAIMED_NOT_THERE = link("claimed", "absent", claimed=True)


@pytest.mark.parametrize(
    ("links", "document", "part"),
    [
        ([link("one", "exact")], "one", 0),
        ([CLAIMED_NOT_THERE, link("two", "exact")], "two", 0),
        ([CLAIMED_NOT_THERE, link("two", "altered"), link("three", "elided")], "three", 0),
        ([link("one", "exact", part=1), link("one", "exact")], "one", 0),
        ([link("one", "absent"), link("one", "exact", part=1)], "one", 1),
    ],
)
def test_house_5_it_stands_in_the_document_that_has_the_words_best(links: list[Link], document: str, part: int) -> None:
    passage = passage_of(links)
    assert passage is not None and (passage.document, passage.part) == (document, part)


def test_what_stands_nowhere_leads_nowhere() -> None:
    assert passage_of([]) is None and passage_of([CLAIMED_NOT_THERE]) is None
    assert stands_nowhere([]) and stands_nowhere([link("one", "absent")])
    assert not stands_nowhere([CLAIMED_NOT_THERE]) and not stands_nowhere([link("one", "altered")])


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
QUOTATIONS = st.lists(st.tuples(st.sampled_from("ab"), st.lists(SPANS, min_size=1, max_size=2)), min_size=1, max_size=6)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    documents = (Document("a", "x" * 40, "A"), Document("b", "x" * 40, "B"))
    quotations = tuple(
        Quotation(f"q{number}", document, tuple(sorted(parts)), "direct")
        for number, (document, parts) in enumerate(draw(QUOTATIONS))
    )
    names = st.sampled_from([each.id for each in quotations])
    links = draw(
        st.lists(st.builds(Link, names, st.just(0), st.sampled_from("ab"), SPANS, st.just("exact")), max_size=8)
    )
    return Dossier("Any", documents, (), quotations, links=tuple(links))


@given(dossiers())
def test_the_same_words_elsewhere_are_those_that_all_links_tell(dossier: Dossier) -> None:
    everywhere = quoted_elsewhere(dossier.links, dossier.quotations)
    for quotation in dossier.quotations:
        told = {each.id for each in everywhere.get(quotation.id, ())}
        assert {each.id for each in same_words(dossier, quotation)} == told


def test_the_same_words_among_thousands_take_no_more_steps_than_among_few() -> None:
    def steps(count: int) -> int:
        spans = [Span(10 * number, 10 * number + 8) for number in range(count)]
        documents = tuple(Document(name, "some words" * count, name) for name in "ab")
        quotations = tuple(
            Quotation(f"{name}{number}", name, (span,), "direct") for name in "ab" for number, span in enumerate(spans)
        )
        links = tuple(Link(f"a{number}", 0, "b", span, "exact") for number, span in enumerate(spans))
        dossier = Dossier("Big", documents, (), quotations, links=links)
        assert [each.id for each in same_words(dossier, quotations[3])] == ["b3"]
        return calls_of(lambda: same_words(dossier, quotations[5]))

    assert steps(2_000) < 2 * steps(20)
