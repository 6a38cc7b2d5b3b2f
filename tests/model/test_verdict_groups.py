"""The groups of the scale: each step in one, and what they come to in words."""

from __future__ import annotations

import pytest

from reader.model import verdicts
from reader.model.verdict_groups import GROUPS, total_words
from reader.model.verdicts import SCALE, Step


@pytest.mark.parametrize("step", SCALE, ids=lambda step: step.name)
def test_every_step_is_in_one_group(step: Step) -> None:
    assert sum(step in group.steps for group in GROUPS) == 1


def test_the_total_says_what_to_do_and_counts_only_what_there_is() -> None:
    steps = [verdicts.EXACT, verdicts.FORM_ONLY, verdicts.ABSENT, verdicts.AS_QUOTED, verdicts.WEAK]
    assert total_words(steps) == "5 quotations: 2 stand, 1 wrong, 1 too weak to tell, 1 without a source"
    assert total_words([verdicts.PARTIAL]) == "1 quotation: 1 to look at"
    assert total_words([]) == "0 quotations"
