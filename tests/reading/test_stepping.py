"""Stepping through quotations from where the reader is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Document, Dossier, Link, Quotation, Span
from reader.reading.filters import Filter
from reader.reading.searching import Search
from reader.reading.state import ReadingState
from reader.reading.stepping import by_same_speaker, stepped, taking_up

QUOTATIONS = tuple(
    Quotation(name, "story", (Span(start, start + 5),), "direct", speaker=speaker)
    for name, start, speaker in (("q1", 10, "ann"), ("q2", 30, "bob"), ("q3", 50, "ann"), ("q4", 70, None))
)
DOSSIER = Dossier(
    "Story",
    (Document("story", "x" * 100, "Story"), Document("source", "x" * 100, "Source"), Document("note", "", "Note")),
    quotations=QUOTATIONS,
    links=(Link("q3", 0, "source", Span(0, 5), "absent"), Link("q2", 0, "source", Span(20, 25), "exact")),
)
TOP, MIDDLE, END = Span(0, 40), Span(40, 60), Span(90, 100)


def target(count: int, visible: Span, quotation: str | None = None, search: Search | None = None) -> tuple[str, bool]:
    state = ReadingState(DOSSIER, "story", quotation=quotation, search=search)
    step = stepped(state, state.quotations_here(), count, visible)
    assert step is not None
    return step.quotation.id, step.past_an_end


@pytest.mark.parametrize(
    ("count", "visible", "quotation", "there"),
    [
        (1, TOP, None, ("q1", False)),
        (2, TOP, None, ("q2", False)),
        (1, MIDDLE, None, ("q3", False)),
        (-1, MIDDLE, None, ("q2", False)),
        (1, TOP, "q1", ("q2", False)),
        (-1, TOP, "q1", ("q1", True)),
        (1, MIDDLE, "q1", ("q3", False)),  # the current one is out of view
        (1, END, None, ("q4", True)),
        (-1, END, None, ("q4", False)),
        (99, TOP, "q2", ("q4", True)),
        (-99, TOP, "q2", ("q1", True)),
    ],
)
def test_a_step_begins_at_the_current_quotation_or_at_the_place(
    count: int, visible: Span, quotation: str | None, there: tuple[str, bool]
) -> None:
    assert target(count, visible, quotation) == there


def test_a_visible_match_is_the_place() -> None:
    search = Search("story", "x", False, (Span(36, 38),), 0)
    assert target(1, TOP, search=search) == ("q3", False)
    assert target(-1, TOP, search=search) == ("q2", False)
    assert target(1, MIDDLE, search=search) == ("q3", False)


@pytest.mark.parametrize(
    ("count", "quotation", "there"),
    [(1, None, ("q3", False)), (1, "q3", ("q2", False)), (-1, "q2", ("q3", False)), (1, "q2", ("q2", True))],
)
def test_what_is_to_be_looked_at_is_stepped_through_the_worst_first_wherever_it_is(
    count: int, quotation: str | None, there: tuple[str, bool]
) -> None:
    wrong = replace(DOSSIER, links=(DOSSIER.links[0], Link("q2", 0, "source", Span(20, 25), "joined")))
    state = ReadingState(wrong, "note", quotation=quotation, filter=Filter(checking="to look at"))
    step = stepped(state, state.quotations_here(), count, TOP)
    assert step is not None and (step.quotation.id, step.past_an_end) == there


def test_with_nothing_to_step_through_there_is_no_step() -> None:
    assert stepped(ReadingState(DOSSIER, "source"), (), 1, TOP) is None


def test_the_same_speakers_quotations_are_those_of_the_current_one_as_far_as_the_filter_lets_them_pass() -> None:
    state = ReadingState(DOSSIER, "story", quotation="q1")
    assert [each.id for each in by_same_speaker(state)] == ["q1", "q3"]
    assert [each.id for each in by_same_speaker(replace(state, filter=Filter("bob")))] == []
    for quotation in (None, "q4"):
        assert by_same_speaker(replace(state, quotation=quotation)) == QUOTATIONS


def test_a_visible_passage_leads_to_the_quotation_that_takes_it_up() -> None:
    found = taking_up(ReadingState(DOSSIER, "source"), TOP)
    assert found is not None and found.id == "q2"
    assert taking_up(ReadingState(DOSSIER, "source"), Span(0, 10)) is None  # absent there
    assert taking_up(ReadingState(DOSSIER, "story"), TOP) is None


def test_beside_a_document_stands_the_one_read_before_or_else_the_first_other() -> None:
    assert ReadingState(DOSSIER, "story").beside == "source"
    assert ReadingState(DOSSIER, "source").beside == "story"
    assert ReadingState(DOSSIER, "story").reading("note").beside == "story"
    assert ReadingState(DOSSIER, "story", "gone").beside == "source"
    assert ReadingState(DOSSIER, "story", "story").beside == "source"
    assert ReadingState(replace(DOSSIER, documents=DOSSIER.documents[:1]), "story").beside == ""


def test_what_is_stepped_through_is_worked_out_once_for_a_filter() -> None:
    state = ReadingState(DOSSIER, "story", filter=Filter(speaker="ann"))
    assert state.quotations_here() is replace(state, quotation="q1").quotations_here()
    assert state.numbers_here() == {"q1": 1, "q3": 2}
    assert state.numbers_here() is replace(state, quotation="q1").numbers_here()


def test_of_quotations_that_begin_at_one_place_each_is_stepped_to() -> None:
    whole, part = (Quotation(name, "story", (Span(10, end),), "direct") for name, end in (("whole", 30), ("part", 20)))
    dossier = replace(DOSSIER, quotations=(whole, part, *QUOTATIONS[1:]))
    ids = [
        step.quotation.id
        for current in (None, "whole", "part")
        if (
            step := stepped(state := ReadingState(dossier, "story", quotation=current), state.quotations_here(), 1, TOP)
        )
    ]
    assert ids == ["whole", "part", "q2"]
