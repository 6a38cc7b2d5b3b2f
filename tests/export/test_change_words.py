"""Differences in words and signs."""

from __future__ import annotations

import pytest

from reader.analysis.sources import Stretch
from reader.export.change_words import legend, marked, tell_change, tell_cut, tell_graded
from reader.model import Change, Span
from reader.model.link import Cut, Grade, Why


def change(grade: Grade, why: Why) -> Change:
    return Change("replaced", Span(0, 1), Span(0, 1), "many", "few", grade, why)


def test_a_change_says_what_stands_for_what_and_its_kind() -> None:
    assert tell_change(change("material", "quantity")) == "“many” in place of “few” (quantity)"


@pytest.mark.parametrize(("grade", "sign"), [("trivial", "~"), ("minor", "±"), ("material", "≠")])
def test_the_sign_before_a_change_and_around_it_says_how_far_it_goes(grade: Grade, sign: str) -> None:
    assert tell_graded(change(grade, "word")).startswith(f"{sign} “many”")
    assert marked(Stretch(" many ", "replaced", grade)) == (" ", f"{sign}many{sign}", " ")


def test_what_the_writer_marked_gets_no_signs_and_what_is_the_same_neither() -> None:
    assert marked(Stretch("…", "elided"))[1] == "…"
    assert marked(Stretch("[sic]", "inserted"))[1] == "[sic]"
    assert marked(Stretch("same\n words ")) == ("", "same words", " ")
    assert marked(Stretch("left out", "elided"))[1] == "…left out…"


def test_only_the_signs_that_stand_there_are_explained() -> None:
    dropped = Change("dropped", Span(0, 0), Span(0, 1), "", "few", "minor", "word")
    assert legend([dropped, change("minor", "synonym"), change("minor", "word")]) == ["±reworded±", "−dropped−"]
    assert legend([]) == []


def test_what_was_cut_off_stands_in_marks() -> None:
    assert tell_cut(Cut("before", Span(0, 1), "if\nit rains")) == "cut before: “if it rains”"
    assert tell_cut(Cut("after", Span(0, 1), "not")) == "begins after: “not”"
