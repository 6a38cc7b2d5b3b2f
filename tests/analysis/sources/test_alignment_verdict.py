from __future__ import annotations

import pytest

from reader.analysis.sources.alignment_verdict import verdict_of
from reader.analysis.sources.differences import Difference
from reader.analysis.sources.grading import Grading
from reader.model.link import Grade, Why

ELIDED = Difference("elided", range(3, 3), range(3, 5), at_mark=True)
INSERTED = Difference("inserted", range(4, 4), range(6, 7), at_mark=True)
REPLACED = Difference("replaced", range(1, 2), range(1, 4))
LONG_CUT = Difference("dropped", range(5, 5), range(5, 17))
TWO_ADDED = Difference("added", range(6, 8), range(6, 6))


@pytest.mark.parametrize(
    ("differences", "words", "verdict"),
    [
        ([], 2, "exact"),
        ([ELIDED, INSERTED], 8, "elided"),
        ([ELIDED, REPLACED], 8, "altered"),
        ([REPLACED], 5, "altered"),
        ([REPLACED], 4, "absent"),
        ([REPLACED._replace(source=range(1, 12))], 9, "absent"),
        ([LONG_CUT], 8, "altered"),
        ([TWO_ADDED], 10, "altered"),
        ([TWO_ADDED], 9, "absent"),
        ([ELIDED], 4, "elided"),
        ([ELIDED._replace(source=range(3, 40))], 4, "absent"),
        ([ELIDED._replace(source=range(3, 40))], 8, "elided"),
    ],
)
def test_worst_that_applies(differences: list[Difference], words: int, verdict: str) -> None:
    assert verdict_of(differences, graded(differences, "minor", "word"), words) == verdict


@pytest.mark.parametrize(
    ("differences", "grading", "words", "verdict"),
    [
        ([REPLACED], Grading("trivial", "form"), 3, "altered"),  # "the harbours" for "the harbour" is the same phrase
        ([REPLACED], Grading("trivial", "small word"), 4, "absent"),
        ([LONG_CUT, LONG_CUT], Grading("trivial", "repeat"), 6, "altered"),
        ([TWO_ADDED, TWO_ADDED], Grading("minor", "word"), 15, "absent"),
        ([TWO_ADDED, TWO_ADDED], Grading("minor", "word"), 16, "altered"),  # more words may bear more changes
    ],
)
def test_what_a_difference_amounts_to_counts(
    differences: list[Difference], grading: Grading, words: int, verdict: str
) -> None:
    assert verdict_of(differences, [grading] * len(differences), words) == verdict


def graded(differences: list[Difference], grade: Grade, why: Why) -> list[Grading | None]:
    return [Grading(grade, why) if each.kind not in ("elided", "inserted") else None for each in differences]
