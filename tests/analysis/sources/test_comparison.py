from __future__ import annotations

from reader.analysis.sources import ABSENT, SourceIndex, Stretch, compare

SOURCE = (
    "He said: Call me Ishmael. Some years ago, never mind how long precisely, I thought I would sail about a little."
)


def test_both_sides_are_cut_where_they_differ() -> None:
    quotation = "Some years ago … I felt I would sail about a little"
    compared = compare(quotation, SOURCE, SourceIndex(SOURCE).find(quotation))
    assert compared.quotation == (
        Stretch("Some years ago "),
        Stretch("…", "elided"),
        Stretch(" I "),
        Stretch("felt", "replaced", "material"),
        Stretch(" I would sail about a little"),
    )
    assert [stretch.text for stretch in compared.source if stretch.changed] == [
        "never mind how long precisely",
        "thought",
    ]


def test_stretches_joined_are_the_whole_side() -> None:
    quotation = "[S]ome years ago I thought I would sail a little about"
    match = SourceIndex(SOURCE).find(quotation)
    compared = compare(quotation, SOURCE, match)
    assert match.span is not None
    assert "".join(stretch.text for stretch in compared.quotation) == quotation
    assert "".join(stretch.text for stretch in compared.source) == match.span.words_of(SOURCE)


def test_absent_quotation_has_no_other_side() -> None:
    assert compare("Thar she blows", SOURCE, ABSENT).source == ()
