"""Quotations of the Gettysburg Address and of Pride and Prejudice, looked up in their sources."""

from __future__ import annotations

import pytest

from reader.analysis.sources import SourceIndex

ADDRESS = """Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in
Liberty, and dedicated to the proposition that all men are created equal.

Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedi-
cated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that
field, as a final resting place for those who here gave their lives that that nation might live. It is altogether
fitting and proper that we should do this."""


@pytest.fixture(scope="module")
def address() -> SourceIndex:
    return SourceIndex(ADDRESS)


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("We are met on a great battle-field of that war.", "exact"),
        ("we are met on a great battle field of that war,", "exact"),
        ("any nation so conceived and so dedicated, can long endure", "exact"),
        ("… testing whether that nation … can long endure …", "elided"),
        ("[W]e have come to dedicate a portion of that field", "elided"),
        ("We have come to dedicate a portion of [the battlefield], as a final resting place", "elided"),
        ("We are met on a great battle-field [sic] of that war", "elided"),
        ("We are met on a vast battle-field of that war", "altered"),
        ("It is fitting and proper that we should do this", "altered"),
        ("It is altogether proper and fitting that we should do this", "altered"),
        ("It is altogether fitting and proper that we should this do", "altered"),
        ("The world will little note, nor long remember what we say here", "absent"),
        ("of that civil field nation a dedicate engaged to whether great proper war", "absent"),
    ],
)
def test_verdict_is_the_worst_that_applies(address: SourceIndex, quotation: str, verdict: str) -> None:
    assert address.find(quotation).verdict == verdict


def test_passage_runs_from_first_to_last_word(address: SourceIndex) -> None:
    match = address.find("engaged in a … war, testing whether that nation")
    assert match.span is not None
    assert match.span.words_of(ADDRESS) == "engaged in a great civil war, testing whether that nation"


def test_passage_takes_in_words_moved_at_its_end(address: SourceIndex) -> None:
    match = address.find("It is altogether fitting and proper that we should this do")
    assert match.span is not None
    assert match.span.words_of(ADDRESS).endswith("we should do this")
    assert [change.kind for change in match.changes] == ["moved"]


def test_bracket_at_an_end_takes_the_place_of_a_word_of_the_same_sentence(address: SourceIndex) -> None:
    match = address.find("[The armies] are met on a great battle-field of that war")
    assert match.span is not None
    assert match.span.words_of(ADDRESS).startswith("We are met")
    other = address.find("[Lincoln:] We are met on a great battle-field of that war")
    assert other.start == match.start


def test_brackets_of_the_source_are_quoted_and_not_put_in() -> None:
    index = SourceIndex("He wrote that [the whale] was white, and the Unites [sic] States saw it.")
    assert index.find("He wrote that [the whale] was white").verdict == "exact"
    assert index.find("the Unites [sic] States saw it").verdict == "exact"


@pytest.mark.parametrize("quotation", ["and that sank the ship.3 Nobody swam", "and that sank the ship. Nobody swam"])
def test_figures_of_notes_may_be_quoted_or_not(quotation: str) -> None:
    assert SourceIndex("The whale struck, and that sank the ship.3 Nobody swam.").find(quotation).verdict == "exact"


def test_nearer_of_two_places_is_taken_at_an_ellipsis() -> None:
    text = "The ship sailed on and on and on through storm and calm to port. " + "Rain fell. " * 30
    text += "The ship sailed on that day to port."
    match = SourceIndex(text).find("The ship sailed on … to port")
    assert match.span is not None
    assert match.span.words_of(text) == "The ship sailed on that day to port"


def test_likeliest_place_of_a_phrase_has_its_capitals_too() -> None:
    text = "the white whale; The White Whale; the white whale"
    match = SourceIndex(text).find("The White Whale")
    assert (match.start, len(match.alternatives)) == (17, 2)


def test_changes_name_the_words_of_both_sides(address: SourceIndex) -> None:
    (change,) = address.find("We are met on a vast battle-field of that war").changes
    assert (change.kind, change.quotation_words, change.source_words) == ("replaced", "vast", "great")


def test_under_five_words_only_the_exact_phrase_counts(address: SourceIndex) -> None:
    assert address.find("a great civil war").verdict == "exact"
    assert address.find("a great uncivil war").verdict == "absent"


def test_phrase_that_stands_twice_gives_every_place(address: SourceIndex) -> None:
    match = address.find("that nation")
    assert match.start == ADDRESS.index("that nation")
    assert [ADDRESS[other.start : other.end] for other in match.alternatives] == ["that nation"]


def test_quotation_without_words_is_absent(address: SourceIndex) -> None:
    assert address.find("…").verdict == "absent"
