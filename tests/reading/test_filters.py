"""Which quotations pass a filter, and what it says."""

from __future__ import annotations

import pytest

from reader.model import Document, Dossier, Link, Quotation, Span, Speaker, Verdict
from reader.reading.filters import Filter, filter_words, passing

VERDICTS: tuple[tuple[str, Verdict], ...] = (("q1", "exact"), ("q2", "altered"), ("q3", "absent"), ("q4", "altered"))
DOSSIER = Dossier(
    "Story",
    (Document("story", "Stay here, or go.", "Story"), Document("source", "Stay.", "Source")),
    speakers=(Speaker("ann", "Ann\nLee"), Speaker("bob", "Bob Stone")),
    quotations=tuple(
        Quotation(name, "story", (Span(0, 4),), "direct", speaker=speaker)
        for name, speaker in (("q1", "ann"), ("q2", "ann"), ("q3", "bob"), ("q4", None), ("q5", "ann"))
    ),
    links=tuple(Link(name, 0, "source", Span(0, 4), verdict) for name, verdict in VERDICTS),
)


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (Filter(), ["q1", "q2", "q3", "q4", "q5"]),
        (Filter(speaker="ann"), ["q1", "q2", "q5"]),
        (Filter(disputed=True), ["q2", "q3", "q4"]),
        (Filter("ann", disputed=True), ["q2"]),
        (Filter("nobody"), []),
    ],
)
def test_quotations_pass_by_speaker_and_by_verdict(chosen: Filter, ids: list[str]) -> None:
    assert [quotation.id for quotation in passing(DOSSIER, DOSSIER.quotations, chosen)] == ids


def test_a_filter_says_what_it_lets_pass() -> None:
    assert filter_words(DOSSIER, Filter()) == ""
    assert filter_words(DOSSIER, Filter("ann", disputed=True)) == "Ann Lee, altered or absent"
    assert filter_words(DOSSIER, Filter("gone")) == "gone"


def test_a_filter_that_lets_all_pass_is_none() -> None:
    assert not Filter() and Filter("ann") and Filter(disputed=True)
