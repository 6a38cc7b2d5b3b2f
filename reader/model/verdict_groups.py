"""The groups of the scale of verdicts, by what is to be done about a quotation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from reader.model.values import dataclass
from reader.model.verdicts import AS_QUOTED, NO_SOURCE, SCALE, WEAK, Step

if TYPE_CHECKING:
    from reader.model.verified import Verified


@dataclass(frozen=True, slots=True)
class Group:
    """Steps of the scale after which the same is to be done.

    Attributes:
        name: What is said of them: a heading, and in small letters a word of the total.
        steps: The steps.
    """

    name: str
    steps: tuple[Step, ...]


WRONG: Final = Group("Wrong", tuple(step for step in SCALE if step.wrong))
TO_LOOK_AT: Final = Group("To look at", tuple(step for step in SCALE if step.tone == "doubtful"))
TOO_WEAK: Final = Group("Too weak to tell", (WEAK,))
SOURCELESS: Final = Group("Without a source", (NO_SOURCE, AS_QUOTED))
STAND: Final = Group("Stand", tuple(step for step in SCALE if step.tone == "good"))

#: In the order in which somebody looks at them.
GROUPS: Final = (WRONG, TO_LOOK_AT, TOO_WEAK, SOURCELESS, STAND)
#: In the order in which they are counted up.
_COUNTED: Final = (STAND, TO_LOOK_AT, WRONG, TOO_WEAK, SOURCELESS)


def grouped(verified: Iterable[Verified]) -> list[tuple[Group, list[Verified]]]:
    """Return the groups that have quotations, the worst first, and in each the worst quotation first."""
    worst_first = sorted(verified, key=lambda each: -SCALE.index(each.step))
    groups = [(group, [each for each in worst_first if each.step in group.steps]) for group in GROUPS]
    return [(group, members) for group, members in groups if members]


def total_words(steps: Iterable[Step]) -> str:
    """Return what verdicts come to: `9 quotations: 6 stand, 2 to look at, 1 wrong`."""
    steps = list(steps)
    counts = [(sum(step in group.steps for step in steps), group.name.lower()) for group in _COUNTED]
    quotations = "1 quotation" if len(steps) == 1 else f"{len(steps)} quotations"
    return ": ".join(filter(None, (quotations, ", ".join(f"{count} {name}" for count, name in counts if count))))
