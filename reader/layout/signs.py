"""Signs and words for a verdict, the same in the text, the panel and the command line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Link, Verdict

#: One cell each, and told apart without colour.
VERDICT_SIGNS: dict[Verdict, str] = {"exact": "=", "elided": "≈", "altered": "≠", "absent": "∅"}
#: Stands for "exact" where the passage was itself taken from the quoting document, and so verifies nothing.
AS_QUOTED_SIGN = "→"

#: From the best to the worst.
_ORDER: tuple[Verdict, ...] = ("exact", "elided", "altered", "absent")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the links of one quotation come to.

    Attributes:
        verdict: The worst of its parts, in the document that holds it best.
        link: The link that this verdict stands on.
    """

    verdict: Verdict
    link: Link

    @property
    def sign(self) -> str:
        """The sign of the verdict, one cell."""
        return AS_QUOTED_SIGN if self.link.as_quoted and self.verdict == "exact" else VERDICT_SIGNS[self.verdict]

    @property
    def word(self) -> str:
        """The verdict in a word or two; never "exact" for a passage taken from the quoting document."""
        return "as quoted" if self.link.as_quoted and self.verdict == "exact" else self.verdict

    @property
    def weight(self) -> int:
        """How bad the verdict is, from 1 for exact."""
        return _ORDER.index(self.verdict) + 1

    @property
    def disputed(self) -> bool:
        """Whether the quoted words are not those of the source."""
        return self.verdict in ("altered", "absent")


def judge(links: Iterable[Link]) -> Judgement | None:
    """Return what the links of one quotation come to; None where there are none.

    Args:
        links: Of one quotation, for each part and document the likeliest first.
    """
    return next(iter(judge_documents(links)), None)


def judge_documents(links: Iterable[Link]) -> list[Judgement]:
    """Return what the links of one quotation come to in each document, the best first.

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
        if before is None or _ORDER.index(link.verdict) > _ORDER.index(before.verdict):
            worst[link.document] = link
    ranked = sorted(worst.values(), key=lambda link: _ORDER.index(link.verdict))
    return [Judgement(link.verdict, link) for link in ranked]
