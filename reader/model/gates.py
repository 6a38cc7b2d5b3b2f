"""Gates: which quotations let a check fail, for scripts that ask by the exit status alone."""

from __future__ import annotations

from typing import Final

from reader.model.values import dataclass
from reader.model.verdict_groups import STAND
from reader.model.verdicts import ABSENT, SCALE, Step


@dataclass(frozen=True, slots=True)
class Gate:
    """Steps of the scale that a check is to fail on.

    Attributes:
        name: What it is called on the command line.
        meaning: What it fails on, in a line.
        steps: The steps.
    """

    name: str
    meaning: str
    steps: frozenset[Step]


#: From the one that lets most pass; each fails on whatever the one before it fails on.
GATES: Final = (
    Gate("absent", "words that are not there", frozenset({ABSENT})),
    Gate(
        "changed",
        "those, and what is changed or said by somebody else",
        frozenset(step for step in SCALE if step.wrong),
    ),
    Gate(
        "any",
        "whatever does not stand: also reworded, cut short, joined, partial, weak, without a source",
        frozenset(SCALE) - frozenset(STAND.steps),
    ),
)
#: The one that holds where none is named.
USUAL: Final = GATES[1]


def gate_called(name: str) -> Gate:
    """Return the gate of a name; KeyError if there is none."""
    return {gate.name: gate for gate in GATES}[name]
