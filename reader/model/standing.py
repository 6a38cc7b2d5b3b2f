"""A quotation's overall verdict: what its links amount to, in one document and in all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.link import Link
from reader.model.verdicts import AS_QUOTED, AS_QUOTED_SIGN, DISPUTED, SIGNS, Verdict, badness


@dataclass(frozen=True, slots=True)
class Standing:
    """What the links of one quotation amount to.

    Attributes:
        verdict: Of its worst part, in the document that matches best.
        link: The link with this verdict.
    """

    verdict: Verdict
    link: Link

    @property
    def sign(self) -> str:
        """The sign of the verdict, one cell."""
        return AS_QUOTED_SIGN if self._only_as_quoted else SIGNS[self.verdict]

    @property
    def word(self) -> str:
        """The verdict in a word or two; never "exact" for a passage copied from the quoting document."""
        return AS_QUOTED if self._only_as_quoted else self.verdict

    @property
    def badness(self) -> int:
        """How bad the verdict is, from 1 for exact."""
        return badness(self.verdict)

    @property
    def disputed(self) -> bool:
        """Whether the quoted words differ from the source."""
        return self.verdict in DISPUTED

    @property
    def _only_as_quoted(self) -> bool:
        return self.link.as_quoted and self.verdict == "exact"


def standing_of(links: Iterable[Link]) -> Standing | None:
    """Return a quotation's overall verdict; None if it has no links.

    Args:
        links: Of one quotation, for each part and document the likeliest first.
    """
    return next(iter(standings_by_document(links)), None)


def standings_by_document(links: Iterable[Link]) -> list[Standing]:
    """Return a quotation's verdict in each document, the best first.

    Args:
        links: Of one quotation, for each part and document the likeliest first.
    """
    worst: dict[str, Link] = {}
    seen: set[tuple[str, int]] = set()
    for link in links:
        if (link.document, link.part) in seen:
            continue
        seen.add((link.document, link.part))
        before = worst.get(link.document)
        if before is None or badness(link.verdict) > badness(before.verdict):
            worst[link.document] = link
    ranked = sorted(worst.values(), key=lambda link: badness(link.verdict))
    return [Standing(link.verdict, link) for link in ranked]
