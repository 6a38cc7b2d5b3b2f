"""The passage that a quotation leads to."""

from __future__ import annotations

import pytest

from reader.model import Link, Span, Verdict
from reader.reading.sources import passage_of, stands_nowhere


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
