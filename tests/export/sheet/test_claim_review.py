"""What people judged as ClaimReviews: the story's claim that somebody said these words, never the speaker's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reader.export.sheet.claim_review import claim_reviews, has_reviews
from reader.export.sheet.sheet import Sheet
from reader.model import judgement as decisions
from tests.export.sheet.harbour import DOCUMENTS, DOSSIER, judged, sheet, unjudged

#: The properties that schema.org knows for each type of node, as far as they are used here.
_PROPERTIES = {
    "ClaimReview": {"url", "claimReviewed", "datePublished", "author", "itemReviewed", "reviewRating"},
    "Claim": {"author", "appearance", "about"},
    "Rating": {"alternateName", "ratingExplanation"},
    "CreativeWork": {"@id", "name", "url", "author", "publisher", "datePublished"},
    "Person": {"name"},
    "Organization": {"name"},
}


def graph(of: Sheet) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = claim_reviews(of)["@graph"]
    return found


def test_a_judged_quotation_is_a_claim_of_the_story_that_somebody_said_it() -> None:
    story, first, *_ = graph(sheet(address="https://example.org/checked"))
    assert story == {
        "@type": "CreativeWork",
        "@id": "https://example.org/harbour?a=1&b=2",
        "name": "The harbour vote",
        "url": "https://example.org/harbour?a=1&b=2",
        "author": {"@type": "Person", "name": "Clara Renn"},
        "publisher": {"@type": "Organization", "name": "The Quay Gazette"},
        "datePublished": "2021-05-09",
    }
    assert first == {
        "@type": "ClaimReview",
        "url": "https://example.org/checked#b1",
        "claimReviewed": "Ann Hale said: “did not receive a single dollar of that fund”",
        "datePublished": "2026-11-25",
        "author": {"@type": "Person", "name": "Cy Doe"},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Clara Renn"},
            "appearance": {"@id": "https://example.org/harbour?a=1&b=2"},
            "about": {"@type": "Person", "name": "Ann Hale"},
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Does not stand",
            "ratingExplanation": "She said the contrary.",
        },
    }


def test_only_what_is_judged_for_good_is_reviewed() -> None:
    ratings = [each["reviewRating"]["alternateName"] for each in graph(sheet())[1:]]
    assert ratings == ["Does not stand", "Cannot be checked", "Stands"]
    assert not has_reviews(unjudged()) and graph(unjudged()) == []
    assert not has_reviews(sheet(judged(decisions.LATER, "did not"), judged(None, "The works", "Ask.")))


def test_what_is_unknown_is_left_out() -> None:
    bare = replace(DOCUMENTS[0], author="", publisher="", url="javascript:alert(1)", date="2021-05/2021-06")
    found = graph(
        sheet(
            judged(decisions.STANDS, "did not", by="", at="…"), dossier=replace(DOSSIER, documents=(bare, DOCUMENTS[1]))
        )
    )
    assert found[0] == {"@type": "CreativeWork", "@id": "#story", "name": "The harbour vote"}
    assert found[1]["itemReviewed"]["appearance"] == {"@id": "#story"}
    assert not {"author", "url"} & {*found[1]} and "author" not in found[1]["itemReviewed"]


def test_every_node_has_a_type_and_only_properties_that_it_may_have() -> None:
    def check(node: dict[str, Any]) -> None:
        if "@type" in node:
            assert {*node} - {"@type"} <= _PROPERTIES[node["@type"]]
        for value in node.values():
            if isinstance(value, dict):
                check(value)

    assert claim_reviews(sheet())["@context"] == "https://schema.org"
    for node in graph(sheet(address="https://example.org/checked")):
        check(node)
