"""The lines of the comparison: none is wider than there is room, and beside or below each other as there is."""

from __future__ import annotations

import pytest
from textual.style import Style

from reader.analysis.sources import Stretch
from reader.model.verdicts import CHANGED, EXACT
from reader.reading.compared import Compared, ComparedPart, Side, Told
from reader.tui.comparison.lines import SIDE_BY_SIDE, lines_of

HERE = Side(
    "a-story-with-a-long-name",
    (Stretch("We "), Stretch("never", "replaced", "material"), Stretch(" said that 桟橋 would be shut for good")),
    (Told("Ann Hale", "dim"), Told("p. 2", "dim")),
)
THERE = Side(
    "hearing",
    (Stretch("We "), Stretch("always", "replaced", "material"), Stretch(" said that 桟橋 would be shut for good")),
    (Told("Ann Hale says it there", "dim"),),
    before="… and she went on: ",
    after=" And so on.",
)
PART = ComparedPart(CHANGED, HERE, THERE, (Told("≠ “never” in place of “always” (negation)", "bad"),))
WHOLE = Compared((PART,), 1, 1, ("≠changed≠",), "✗ does not stand, by Ines Vale", "bad", "she said so twice")


def plain(*_: object) -> Style:
    return Style()


def text(compared: Compared, width: int) -> list[str]:
    return [line.plain for line in lines_of(compared, width, plain)]


@pytest.mark.parametrize("width", [1, 7, 20, 43, 44, 60, 76, 89, 90, 152])
def test_no_line_is_wider_than_there_is_room(width: int) -> None:
    assert all(line.cell_length <= max(2, width) for line in lines_of(WHOLE, width, plain))


def test_the_sides_stand_below_each_other_each_with_its_name() -> None:
    assert text(WHOLE, 76) == [
        "a-story-with-…  We ≠never≠ said that 桟橋 would be shut for good",
        "                Ann Hale · p. 2",
        "hearing         … and she went on: We ≠always≠ said that 桟橋 would be shut",
        "                for good And so on.",
        "                Ann Hale says it there",
        "                ≠ “never” in place of “always” (negation)",
        "judged          ✗ does not stand, by Ines Vale",
        "note            she said so twice",
        "marked          ≠changed≠",
    ]


def test_where_there_is_room_they_stand_beside_each_other() -> None:
    first, second, *others = text(WHOLE, SIDE_BY_SIDE)
    assert first.split() == ["a-story-with-a-long-name", "hearing"]
    assert second.startswith("We ≠never≠ said that") and "… and she went on: We ≠always≠" in second
    assert "≠ “never” in place of “always” (negation)" in others


def test_of_several_parts_each_says_its_verdict() -> None:
    exact = ComparedPart(EXACT, HERE, THERE)
    lines = text(Compared((PART, exact), 1, 1), 76)
    assert "≠ changed" in lines and "= exact" in lines
