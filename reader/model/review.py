"""What of a dossier a person has still to look at, the worst first, and how much is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model import judgement as decisions
from reader.model.judgement import LATER
from reader.model.standing import standing_of
from reader.model.values import dataclass
from reader.model.verdict_groups import TO_LOOK_AT, TOO_WEAK, WRONG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.dossier import Dossier
    from reader.model.quotation import Quotation

#: Below this confidence, who speaks is to be looked at; `reader new` comments on such attributions too.
DOUBTFUL_SPEAKER: Final = 0.7

#: Whether a quotation is to wait, how urgent it is, and its number in the order of the texts.
Turn = tuple[bool, tuple[int, int], int]
#: The groups of verdicts that are to be looked at, in this order.
_GROUPS: Final = (WRONG, TO_LOOK_AT, TOO_WEAK)


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a dossier is checked.

    Attributes:
        checked: Quotations that somebody judged for good.
        total: Quotations that can be judged.
    """

    checked: int
    total: int

    @property
    def words(self) -> str:
        """`12 of 42 checked`; empty where there is nothing to check."""
        if not self.total:
            return ""
        return f"all {self.total} checked" if self.checked == self.total else f"{self.checked} of {self.total} checked"


def quotations_to_judge(dossier: Dossier) -> tuple[Quotation, ...]:
    """Return the quotations that a person may judge: somebody's very words, in documents that are no sources.

    Where all documents are sources, it is those of all.
    """
    return dossier.once("to judge", lambda: _to_judge(dossier))


def _to_judge(dossier: Dossier) -> tuple[Quotation, ...]:
    quoted = [each for each in dossier.quotations if each.quotes_words and not each.doubtful]
    sources = {document.id for document in dossier.documents if document.is_source}
    in_stories = tuple(each for each in quoted if each.document not in sources)
    return in_stories or (tuple(quoted) if len(sources) == len(dossier.documents) else ())


def progress_of(dossier: Dossier) -> Progress:
    """Return how many of the quotations to judge are judged for good."""
    return dossier.once("progress", lambda: _progress(dossier), of_judgements=True)


def _progress(dossier: Dossier) -> Progress:
    quotations = quotations_to_judge(dossier)
    return Progress(sum(is_checked(dossier, each) for each in quotations), len(quotations))


def is_checked(dossier: Dossier, quotation: Quotation) -> bool:
    """Say whether somebody judged a quotation for good; `later`, or a mere note, does not count."""
    judgement = dossier.judgement_of(quotation.id)
    return judgement is not None and judgement.settles


def can_be_judged(dossier: Dossier, quotation: Quotation) -> bool:
    """Say whether a quotation is one of those that a person may judge."""
    return quotation.id in dossier.once("ids to judge", lambda: _ids(quotations_to_judge(dossier)))


def is_to_look_at(dossier: Dossier, quotation: Quotation) -> bool:
    """Say whether a person has still to look at a quotation."""
    return quotation.id in dossier.once("ids to look at", lambda: _ids(to_look_at(dossier)), of_judgements=True)


def looked_at(dossier: Dossier) -> int:
    """Return how many of the quotations that were to be looked at are judged for good."""
    return dossier.once("looked at", lambda: _looked_at(dossier), of_judgements=True)


def _looked_at(dossier: Dossier) -> int:
    return sum(_was_looked_at(dossier, each) for each in quotations_to_judge(dossier))


def _was_looked_at(dossier: Dossier, quotation: Quotation) -> bool:
    return is_checked(dossier, quotation) and urgency(dossier, quotation) is not None


def is_to_wait(dossier: Dossier, quotation: Quotation) -> bool:
    """Say whether somebody wants to look at a quotation later."""
    judgement = dossier.judgement_of(quotation.id)
    return judgement is not None and judgement.decision is LATER


def wrong_ones(dossier: Dossier) -> tuple[Quotation, ...]:
    """Return the quotations to judge that do not stand: by a person's word or, where nobody has one, by the verdict."""
    return tuple(each for each in quotations_to_judge(dossier) if _is_wrong(dossier, each))


def to_look_at(dossier: Dossier) -> tuple[Quotation, ...]:
    """Return the quotations that a person has still to look at, the worst first; what is to wait comes last.

    First what is wrong, then what is to be looked at, what is too weak to tell, and where who speaks is doubtful.
    """
    return dossier.once("to look at", lambda: _to_look_at(dossier), of_judgements=True)


def _to_look_at(dossier: Dossier) -> tuple[Quotation, ...]:
    ranked = ((turn_of(dossier, each), each) for each in quotations_to_judge(dossier))
    left = [(turn, each) for turn, each in ranked if turn is not None and not is_checked(dossier, each)]
    return tuple(each for _, each in sorted(left, key=lambda pair: pair[0]))


def turn_of(dossier: Dossier, quotation: Quotation) -> Turn | None:
    """Return when a quotation is to be looked at, judged or not, the smallest first; None if it need not be."""
    how_urgent = urgency(dossier, quotation)
    numbers: dict[str, int] = dossier.once("numbers to judge", lambda: _numbers(quotations_to_judge(dossier)))
    if how_urgent is None or quotation.id not in numbers:
        return None
    return is_to_wait(dossier, quotation), how_urgent, numbers[quotation.id]


def _numbers(quotations: Iterable[Quotation]) -> dict[str, int]:
    return {each.id: number for number, each in enumerate(quotations)}


def _ids(quotations: Iterable[Quotation]) -> frozenset[str]:
    return frozenset(each.id for each in quotations)


def urgency(dossier: Dossier, quotation: Quotation) -> tuple[int, int] | None:
    """Return how urgently a quotation is to be looked at, the smallest first; None if it need not be."""
    urgencies: dict[str, tuple[int, int] | None] = dossier.once("urgencies", dict)
    if quotation.id not in urgencies:
        urgencies[quotation.id] = _urgency(dossier, quotation)
    return urgencies[quotation.id]


def _urgency(dossier: Dossier, quotation: Quotation) -> tuple[int, int] | None:
    standing = standing_of(dossier.links_of(quotation.id))
    if standing is not None:
        for rank, group in enumerate(_GROUPS):
            if standing.step in group.steps:
                return rank, -standing.badness
    if quotation.origin == "detected" and (quotation.speaker is None or quotation.confidence < DOUBTFUL_SPEAKER):
        return len(_GROUPS), 0
    return None


def _is_wrong(dossier: Dossier, quotation: Quotation) -> bool:
    judgement = dossier.judgement_of(quotation.id)
    if judgement is not None and judgement.settles:
        return judgement.decision is decisions.WRONG
    standing = standing_of(dossier.links_of(quotation.id))
    return standing is not None and standing.step.wrong
