"""What lets a check fail, by the name of a gate."""

from reader.model.gates import GATES, USUAL, gate_called
from reader.model.verdicts import ABSENT, BY_OTHERS, CHANGED, ELIDED, EXACT, FORM_ONLY, SCALE


def test_each_gate_fails_on_whatever_the_one_before_it_fails_on() -> None:
    absent, changed, everything = (gate.steps for gate in GATES)
    assert absent < changed < everything


def test_the_usual_gate_fails_on_what_is_wrong() -> None:
    assert USUAL.steps == {CHANGED, BY_OTHERS, ABSENT}
    assert gate_called("absent").steps == {ABSENT}


def test_only_what_stands_passes_the_strictest() -> None:
    assert set(SCALE) - gate_called("any").steps == {EXACT, ELIDED, FORM_ONLY}
