"""The quotations of one article, and what its sources say of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.export.records import row_id
from reader.model.verdicts import badness
from reader.pipeline.detection import detect_quotations
from reader.pipeline.source_links import link_in_steps
from reader.pipeline.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.model import Change, Dossier, Link, Quotation, Span, Speaker, Verdict


@dataclass(frozen=True, slots=True)
class Verified:
    """A part of a quotation, and what the sources say of it.

    Attributes:
        row: `q3`, or `q3.1` if a cue splits the quotation.
        span: Its words in the article.
        speaker: Who says it, if known.
        link: The passage it comes from; None if no source has it.
        others: Other places with the same words.
    """

    row: str
    span: Span
    speaker: Speaker | None
    link: Link | None
    others: tuple[Link, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The link's verdict; `absent` if there is none."""
        return self.link.verdict if self.link else "absent"

    @property
    def changes(self) -> tuple[Change, ...]:
        """The differences."""
        return self.link.changes if self.link else ()


def verify(dossier: Dossier) -> Iterator[Step[Sequence[Verified]]]:
    """Compare all that the first document has in quotation marks with the others; only the last step has results."""
    article = dossier.documents[0]
    found = detect_quotations(dossier, article)
    in_marks = tuple(each for each in found.quotations_of(article.id) if each.quotes_words)
    links: Sequence[Link] = ()
    for step in link_in_steps(replace(found, quotations=in_marks)):
        links = step.result
        yield Step((), step.words, step.done, step.total)
    yield Step(_verified(in_marks, links, found), "")


def _verified(quotations: Iterable[Quotation], links: Iterable[Link], dossier: Dossier) -> list[Verified]:
    """Return a verdict for each part of each quotation."""
    by_quotation: dict[str, list[Link]] = {}
    for link in links:
        by_quotation.setdefault(link.quotation, []).append(link)
    return [part for each in quotations for part in _parts(each, by_quotation.get(each.id, ()), dossier)]


def _parts(quotation: Quotation, links: Iterable[Link], dossier: Dossier) -> Iterator[Verified]:
    """Yield one verdict for each part of a quotation: the best that any source gives."""
    by_part: dict[int, list[Link]] = {}
    for link in links:
        if link.verdict != "absent":
            by_part.setdefault(link.part, []).append(link)
    for part, span in enumerate(quotation.parts):
        likeliest = sorted(by_part.get(part, ()), key=lambda link: badness(link.verdict))
        best, others = (likeliest[0], tuple(likeliest[1:])) if likeliest else (None, ())
        others = tuple(link for link in others if best and link.verdict == best.verdict)
        yield Verified(row_id(quotation, part), span, dossier.speaker(quotation.speaker), best, others)
