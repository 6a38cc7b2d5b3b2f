"""The scale of verdicts is declared once, and told apart without colour."""

from __future__ import annotations

from reader.layout.cells import cell_length
from reader.model.verdicts import ABSENT, EXACT, SCALE, badness


def test_every_step_has_a_name_and_a_sign_of_its_own_in_one_cell() -> None:
    assert len({step.name for step in SCALE}) == len({step.sign for step in SCALE}) == len(SCALE)
    assert all(cell_length(step.sign) == 1 for step in SCALE)


def test_the_scale_runs_from_every_word_to_none() -> None:
    assert badness(EXACT) == 1
    assert badness(ABSENT) == len(SCALE)


def test_what_is_wrong_is_worse_than_all_that_is_not() -> None:
    wrong = [step.wrong for step in SCALE]
    assert wrong == sorted(wrong)
    assert all(step.tone == "bad" for step in SCALE if step.wrong)
