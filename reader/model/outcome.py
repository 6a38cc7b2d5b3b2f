"""What a quotation comes to: what a person decided of it counts before what its verdict says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from reader.model import judgement as decisions
from reader.model import verdicts
from reader.model.values import dataclass
from reader.model.verdicts import NO_SOURCE, Step

if TYPE_CHECKING:
    from reader.model.judgement import Judgement

#: People who are named as those who judged; of more it is only said that people did.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a quotation comes to.

    Attributes:
        name: How JSON and CSV say it.
        one: How a sentence says it of one quotation: `stands`.
        many: How it says it of several: `stand`.
        wrong: Whether the quotation cannot stay as it is.
    """

    name: str
    one: str
    many: str
    wrong: bool = False

    def counted(self, number: int) -> str:
        """Return `1 stands`, `34 stand`."""
        return f"{number} {self.one if number == 1 else self.many}"


STANDS: Final = Outcome("stands", "stands", "stand")
CHANGED: Final = Outcome("changed", "differs in a way that matters", "differ in ways that matter", wrong=True)
BY_OTHERS: Final = Outcome("by others", "is said by somebody else", "are said by somebody else", wrong=True)
ABSENT: Final = Outcome("not there", "is not there", "are not there", wrong=True)
WRONG: Final = Outcome("wrong", "does not stand", "do not stand", wrong=True)
TO_LOOK_AT: Final = Outcome("to look at", "is to be looked at", "are to be looked at")
LATER: Final = Outcome("later", "is left for later", "are left for later")
UNCHECKED: Final = Outcome("unchecked", "could not be checked", "could not be checked")

#: In the order in which they are counted up.
OUTCOMES: Final = (STANDS, CHANGED, BY_OTHERS, ABSENT, WRONG, TO_LOOK_AT, LATER, UNCHECKED)
_OTHERS: Final = "the other {left} are as the comparison found them"
#: What is wrong with a quotation, by its verdict.
_WRONG_STEPS: Final = {verdicts.CHANGED: CHANGED, verdicts.BY_OTHERS: BY_OTHERS, verdicts.ABSENT: ABSENT}
#: What a person's decision amounts to; what is wrong is told by the verdict, if that agrees.
_DECIDED: Final = {
    decisions.STANDS: STANDS,
    decisions.WRONG: WRONG,
    decisions.UNCHECKABLE: UNCHECKED,
    decisions.LATER: LATER,
}


def outcome_of(step: Step | None, judgement: Judgement | None) -> Outcome:
    """Return what a quotation comes to.

    Args:
        step: Where it stands on the scale of verdicts; None if it was compared with nothing.
        judgement: What a person decided of it; a mere note decides nothing.
    """
    found = _found(step or NO_SOURCE)
    if judgement is None or judgement.decision is None:
        return found
    decided = _DECIDED[judgement.decision]
    return found if decided is WRONG and found.wrong else decided


def _found(step: Step) -> Outcome:
    """Return what a verdict alone comes to."""
    if step in _WRONG_STEPS:
        return _WRONG_STEPS[step]
    return {"good": STANDS, "doubtful": TO_LOOK_AT}.get(step.tone, UNCHECKED)


def outcome_words(outcomes: Iterable[Outcome]) -> str:
    """Return the total as a sentence, such as "42 quotations: 34 stand, 3 differ in ways that matter"."""
    counts = Counter(outcomes)
    total = counts.total()
    if not total:
        return "There are no quotations."
    told = ", ".join(each.counted(counts[each]) for each in OUTCOMES if counts[each])
    return f"{total} quotation{'' if total == 1 else 's'}: {told}."


def judged_words(judgements: Sequence[Judgement | None]) -> str:
    """Return whose word the total is: people's, that of the comparison, or of both in how many cases.

    Args:
        judgements: That of each quotation; None where there is none.
    """
    decided = [each for each in judgements if each is not None and each.decision is not None]
    left = len(judgements) - len(decided)
    if not judgements:
        return ""
    if not decided:
        return "Nobody has judged them yet: this is what the comparison found."
    if not left:
        return f"All were judged by {_people(decided)}."
    counts = Counter(_DECIDED[each.decision] for each in decided if each.decision)
    told = ", ".join(each.counted(counts[each]) for each in OUTCOMES if counts[each])
    judged = f"{len(decided)} of them {'was' if len(decided) == 1 else 'were'} judged by {_people(decided)}"
    others = "the other one is as the comparison found it" if left == 1 else _OTHERS.format(left=left)
    return f"{judged}: {told}; {others}."


def _people(judgements: Iterable[Judgement]) -> str:
    """Return the names of those who judged, or that they are people."""
    names = list(dict.fromkeys(each.by for each in judgements))
    if not all(names) or len(names) > _NAMED:
        return "people"
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
