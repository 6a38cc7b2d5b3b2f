"""Which quotations pass a filter, and what it says."""

from __future__ import annotations

import pytest

from reader.model import Document, Dossier, Link, Quotation, Span, Speaker, Verdict
from reader.model.judgement import STANDS, Judgement
from reader.reading.filters import Filter, Listed, all_passing, filter_words, passing

VERDICTS: tuple[tuple[str, Verdict], ...] = (("q1", "exact"), ("q2", "altered"), ("q3", "absent"), ("q4", "altered"))
DOSSIER = Dossier(
    "Story",
    (Document("story", "Stay here, or go.", "Story"), Document("source", "Stay.", "Source")),
    speakers=(Speaker("ann", "Ann\nLee"), Speaker("bob", "Bob Stone")),
    quotations=tuple(
        Quotation(name, "story", (Span(0, 4 + more),), "direct", speaker=speaker)
        for more, (name, speaker) in enumerate(
            (("q1", "ann"), ("q2", "ann"), ("q3", "bob"), ("q4", None), ("q5", "ann"))
        )
    ),
    links=tuple(Link(name, 0, "source", Span(0, 4), verdict) for name, verdict in VERDICTS),
    judgements=(Judgement("story", (Span(0, 4),), STANDS),),
)


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (Filter(), ["q1", "q2", "q3", "q4", "q5"]),
        (Filter(speaker="ann"), ["q1", "q2", "q5"]),
        (Filter(checking="to look at"), ["q2", "q3", "q4"]),
        (Filter("ann", checking="to look at"), ["q2"]),
        (Filter(checking="not checked"), ["q2", "q3", "q4", "q5"]),
        (Filter(checking="checked"), ["q1"]),
        (Filter("bob", checking="checked"), []),
        (Filter("nobody"), []),
    ],
)
def test_quotations_pass_by_speaker_and_by_verdict(chosen: Filter, ids: list[str]) -> None:
    assert [quotation.id for quotation in passing(DOSSIER, DOSSIER.quotations, chosen)] == ids


@pytest.mark.parametrize(
    ("chosen", "listed", "words"),
    [
        (Filter(), "quotations", ""),
        (Filter("ann", checking="to look at").typing("speakers", "x"), "quotations", "Ann Lee, to look at"),
        (Filter("ann", checking="to look at").typing("speakers", "x"), "timeline", "Ann Lee"),
        (Filter("ann", checking="to look at"), "speakers", ""),
        (Filter("ann", checking="to look at").typing("speakers", "x"), "contents", ""),
        (Filter("gone"), "quotations", "gone"),
        (Filter("ann", checking="not checked"), "quotations", "Ann Lee, not checked"),
    ],
)
def test_a_filter_says_what_it_lets_pass_of_each_list(chosen: Filter, listed: Listed, words: str) -> None:
    assert filter_words(DOSSIER, chosen, listed) == words


def test_what_is_to_be_looked_at_is_listed_the_worst_first() -> None:
    assert [each.id for each in all_passing(DOSSIER, Filter(checking="to look at"))] == ["q3", "q2", "q4"]
    assert [each.id for each in all_passing(DOSSIER, Filter("ann"))] == ["q1", "q2", "q5"]


def test_one_list_shows_all_again_and_the_others_stay_as_they_are() -> None:
    chosen = Filter("ann", checking="to look at").typing("speakers", "x")
    assert chosen.without("quotations") == Filter().typing("speakers", "x")
    assert chosen.without("timeline") == Filter(checking="to look at").typing("speakers", "x")
    assert chosen.without("speakers") == Filter("ann", checking="to look at")
    assert chosen.without("contents") == chosen


def test_what_is_typed_into_a_list_is_that_list_s_alone() -> None:
    assert not Filter().typing("speakers", "x").leaves_quotations_out
    assert Filter().typing("quotations", "x").leaves_quotations_out
    assert Filter("ann").leaves_quotations_out and Filter(checking="to look at").leaves_quotations_out
    both = Filter().typing("speakers", "x").typing("contents", "y").typing("speakers", "z")
    assert (both.typed_in("speakers"), both.typed_in("contents"), both.typed_in("timeline")) == ("z", "y", "")
    assert both.typing("speakers", "").typing("contents", "") == Filter()


@pytest.mark.parametrize(
    ("typed", "ids"),
    [("stay", ["q1", "q2", "q3", "q4", "q5"]), ("STAY lee", ["q1", "q2", "q5"]), ("bob", ["q3"]), ("go", [])],
)
def test_quotations_are_found_by_their_words_and_by_who_says_them(typed: str, ids: list[str]) -> None:
    chosen = Filter().typing("quotations", typed)
    assert [quotation.id for quotation in passing(DOSSIER, DOSSIER.quotations, chosen)] == ids


def test_the_timeline_says_whose_which_and_when() -> None:
    chosen = Filter(speaker="ann", document="source", during="2013-05")
    assert filter_words(DOSSIER, chosen, "timeline") == "Ann Lee, Source, May 2013"
    assert filter_words(DOSSIER, chosen, "quotations") == "Ann Lee"
    assert chosen.without("timeline") == Filter()
