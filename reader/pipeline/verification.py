"""The quotations of one article, and what its sources say of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.export.records import row_id
from reader.model import Link, Span
from reader.model.document import as_source
from reader.model.standing import step_of
from reader.model.verified import Verified
from reader.pipeline.detection import detect_quotations
from reader.pipeline.source_links import link_in_steps
from reader.pipeline.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.model import Dossier, Quotation


def verify(dossier: Dossier) -> Iterator[Step[Sequence[Verified]]]:
    """Compare all that the first document has in quotation marks with the others; only the last step has results.

    The others are sources, whatever their kind: the user says so.
    """
    article, *others = dossier.documents
    dossier = replace(dossier, documents=(article, *map(as_source, others)))
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
        by_part.setdefault(link.part, []).append(link)
    for part in range(len(quotation.parts)):
        likeliest = by_part.get(part) or [_unfound(quotation, part)]
        best, others = likeliest[0], likeliest[1:]
        same = tuple(link for link in others if step_of(link) == step_of(best) and link.verdict == best.verdict)
        yield Verified(row_id(quotation, part), quotation, dossier.speaker(quotation.speaker), best, same)


def _unfound(quotation: Quotation, part: int) -> Link:
    """Return that no document is a source of a quotation."""
    return Link(quotation.id, part, "", Span(0, 0), "absent", absence="no_source")
