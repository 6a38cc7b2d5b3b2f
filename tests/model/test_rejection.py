"""When a find is what a person rejected: most of either is in the other."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.model.rejection import Rejection, Rejections


@pytest.mark.parametrize(
    ("find", "is_rejected"),
    [
        ([(10, 30)], True),
        ([(10, 29)], True),  # a comma less
        ([(5, 30)], True),
        ([(10, 20)], False),  # only half of it
        ([(0, 100)], False),  # a turn around it
        ([(14, 17)], False),  # a word within it
        ([(30, 50)], False),
        ([(10, 30), (40, 50)], True),
        ([(10, 30), (40, 70)], False),
        ([], False),
    ],
)
def test_most_of_either_is_in_the_other(find: list[tuple[int, int]], is_rejected: bool) -> None:
    rejected = Rejections([Rejection("story", Span(10, 30)), Rejection("other", Span(0, 100))], "story")
    assert rejected.have([Span(*each) for each in find]) is is_rejected


def test_parts_that_were_rejected_together_are_rejected_together() -> None:
    rejected = Rejections([Rejection("story", Span(0, 10)), Rejection("story", Span(20, 30))], "story")
    assert rejected.have([Span(0, 10), Span(20, 30)])
    assert rejected.have([Span(0, 30)])
