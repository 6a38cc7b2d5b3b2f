from __future__ import annotations

from reader.reading.line_completion import Completion, Completions
from reader.reading.typed_search import Counted
from reader.tui.bars.told import candidates_in, count_in

NAMES = Completions(
    [Completion(name, str, said) for name, said in (("Ann Hale", 7), ("Ann Hale-Morris", 1), ("Bo", None))]
)


def test_candidates_are_told_with_how_much_they_say_as_far_as_there_is_room() -> None:
    assert candidates_in(NAMES, 60).plain == "Ann Hale 7 · Ann Hale-Morris 1 · Bo"
    assert candidates_in(NAMES, 30).plain == "Ann Hale 7 · 2 more"
    assert candidates_in(NAMES, 12).plain == "3 names"
    assert candidates_in(NAMES, 0).plain == ""


def test_the_one_that_is_taken_first_is_bold() -> None:
    first, *others = candidates_in(NAMES, 60).spans
    assert (first.start, first.end, str(first.style)) == (0, len("Ann Hale 7"), "bold")
    assert [str(span.style) for span in others] == ["dim"]


def test_a_count_is_told_as_long_as_there_is_room() -> None:
    counted = Counted(17, 40)
    assert count_in(counted, "Ann Hale", 60).plain == "Ann Hale: 17 in this document, 40 in all"
    assert count_in(counted, "Ann Hale", 30).plain == "Ann Hale: 17 here, 40 in all"
    assert count_in(counted, "Ann Hale", 20).plain == "17 here, 40 in all"
    assert count_in(counted, "", 10).plain == "17 here,…"
    assert count_in(None, "Ann Hale", 60).plain == ""
    assert count_in(Counted(failure="no name after @"), "Ann Hale", 60).plain == "no name after @"
