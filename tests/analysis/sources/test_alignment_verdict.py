from __future__ import annotations

import pytest

from reader.analysis.sources.alignment_verdict import verdict_of
from reader.analysis.sources.differences import Difference

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
    assert verdict_of(differences, words) == verdict
