"""The quotations of one article, and what its sources say of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.export.records import row_id
from reader.model import Link, Quotation, Span, Stretches
from reader.model.document import as_source
from reader.model.standing import step_of
from reader.model.values import replace
from reader.model.verified import Verified
from reader.pipeline.absences import turn_beginnings
from reader.pipeline.chats import without_turns_of_chats
from reader.pipeline.detection import detect_quotations
from reader.pipeline.plain_finds import quotation_in_document
from reader.pipeline.quotation_finds import find_all_quotations
from reader.pipeline.source_links import link_in_steps
from reader.pipeline.step import Step
from reader.prose.reading import reading_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.model import Document, Dossier

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
#: What stands in a block and is no quotation: the head of a box (`> [!NOTE]`), and whose words they are (`> — Hall`).
_NO_QUOTATION = re.compile(r"\[!\w+\]|[—–-]")


def verify(dossier: Dossier, passed_over: list[Quotation] | None = None) -> Iterator[Step[Sequence[Verified]]]:
    """Compare all that the first document has in quotation marks with the others; only the last step has results.

    The others are sources, whatever their kind: the user says so. A block that is set apart as somebody's words is
    compared too, even if nobody is said to say it. Quotations that the article has already are compared as they are.

    Args:
        dossier: The article, first of its documents, and its sources.
        passed_over: Takes the words in marks that are not compared: a title, a name, a term.
    """
    article, *others = dossier.documents
    dossier = replace(dossier, documents=(article, *map(as_source, others)))
    found = detect_quotations(dossier, article)
    if passed_over is not None:
        passed_over += _terms(article)
    given = Stretches((part, each) for each in dossier.quotations_of(article.id) for part in each.parts)
    of_somebody = [
        each
        for each in found.quotations_of(article.id)
        if each.quotes_words and all(beside is each for part in each.parts for beside in given.overlapping(part))
    ]
    of_somebody = without_turns_of_chats(of_somebody, turn_beginnings(article), found)
    in_marks = tuple(sorted((*of_somebody, *_lone_blocks(article, of_somebody)), key=lambda each: each.start))
    links: Sequence[Link] = ()
    for step in link_in_steps(replace(found, quotations=in_marks)):
        links = step.result
        yield Step((), step.words, step.done, step.total)
    yield Step(_verified(in_marks, links, found), "")


def _terms(article: Document) -> Iterator[Quotation]:
    """Yield the words of an article that stand in marks and are no quotation."""
    reading = reading_of(article)
    for each in find_all_quotations(reading, article.id, doubtful=True).quotations:
        if each.kind == "term":
            yield quotation_in_document(reading.view, each)


def _lone_blocks(article: Document, found: Sequence[Quotation]) -> Iterator[Quotation]:
    """Yield the paragraphs of an article that are set apart as quoted, where nothing else that was found stands."""
    reading = reading_of(article)
    if reading.turns or not reading.quoted:
        return
    parts = Stretches((part, each) for each in found for part in each.parts)
    number = 0
    for block in reading.quoted:
        for paragraph in _PARAGRAPH.finditer(reading.view.text, block.words.start, block.words.end):
            words = reading.view.to_document(Span(*paragraph.span()))
            if not parts.overlapping(words) and not _NO_QUOTATION.match(paragraph[0]):
                number += 1
                name = f"{article.id}-b{number}"
                yield Quotation(name, article.id, (words,), "direct", "detected", reason="set apart")


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
