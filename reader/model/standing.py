"""Where a quotation stands on the scale of verdicts: what its links amount to, in one document and in all."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import verdicts
from reader.model.link import Link
from reader.model.values import dataclass
from reader.model.verdicts import Step, Verdict, badness


@dataclass(frozen=True, slots=True)
class Standing:
    """What the links of one quotation amount to.

    Attributes:
        step: The step of the scale of its worst part, in the document that matches best.
        link: The link with this verdict.
    """

    step: Step
    link: Link

    @property
    def verdict(self) -> Verdict:
        """The link's verdict."""
        return self.link.verdict

    @property
    def sign(self) -> str:
        """The sign of the step, one cell."""
        return self.step.sign

    @property
    def word(self) -> str:
        """The step in a word or two; never "exact" for a passage copied from the quoting document."""
        return self.step.name

    @property
    def badness(self) -> int:
        """How bad it is, from 1 for exact."""
        return badness(self.step)

    @property
    def differs(self) -> bool:
        """Whether the quoted words differ from the source in more than form, or somebody else says them."""
        return self.step.differs


def step_of(link: Link) -> Step:
    """Return the step of the scale on which a link stands."""
    if link.verdict == "absent":
        return verdicts.ABSENT if link.absence in ("", "not_there") else verdicts.NO_SOURCE
    if link.as_quoted and not _contradicts(link):
        return verdicts.AS_QUOTED
    if link.weak:
        return verdicts.WEAK
    if link.same_speaker is False:
        return verdicts.BY_OTHERS
    if link.grade == "material":
        return verdicts.CHANGED
    stands = link.verdict in ("exact", "elided") or (link.verdict == "altered" and link.grade == "trivial")
    if stands and any(cut.grave for cut in link.cuts):
        return verdicts.CUT_SHORT
    if link.verdict == "altered":
        return verdicts.FORM_ONLY if link.grade == "trivial" else verdicts.REWORDED
    steps = {"exact": verdicts.EXACT, "elided": verdicts.ELIDED, "joined": verdicts.JOINED}
    return steps.get(link.verdict, verdicts.PARTIAL)


def _contradicts(link: Link) -> bool:
    """Return whether a passage that only repeats the words has others: of two who quote, one may quote less."""
    if link.second_hand:
        return any(change.grade == "material" and change.why not in ("added", "dropped") for change in link.changes)
    return link.verdict not in ("exact", "elided") and not (link.verdict == "altered" and link.grade == "trivial")


def standing_of(links: Iterable[Link]) -> Standing | None:
    """Return a quotation's overall standing; None if it has no links.

    Args:
        links: Of one quotation, for each part and document the likeliest first.
    """
    return next(iter(standings_by_document(links)), None)


def standings_by_document(links: Iterable[Link]) -> list[Standing]:
    """Return a quotation's standing in each document, the best first, and last where it is only repeated.

    Args:
        links: Of one quotation, for each part and document the likeliest first.
    """
    worst: dict[str, Standing] = {}
    seen: set[tuple[str, int]] = set()
    for link in links:
        if (link.document, link.part) in seen:
            continue
        seen.add((link.document, link.part))
        standing = Standing(step_of(link), link)
        before = worst.get(link.document)
        if before is None or standing.badness > before.badness:
            worst[link.document] = standing
    return sorted(worst.values(), key=lambda standing: (standing.step is verdicts.AS_QUOTED, standing.badness))
