"""Looks for every quotation of a dossier in all its other documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.analysis.sources.search import SourceIndex, SourceMatch
from reader.analysis.sources.told_between import is_told_between
from reader.model import Document, Link, Quotation, Span, Stretches, Verdict
from reader.model.verdicts import badness

#: Stretches of each document, by document id.
_Spans = Mapping[str, Stretches[Span]]
#: If a phrase occurs more often than this in one source, only the likeliest places are linked.
_MOST_LINKED = 100
_NONE: Stretches[Span] = Stretches(())


@dataclass(frozen=True, slots=True)
class LinkingStep:
    """Progress of linking a dossier, and what the last step found.

    Attributes:
        done: Steps done: documents indexed and quotations tried.
        total: Total steps.
        links: Links of the quotation just tried, the likeliest first; empty if none of its words were found.
    """

    done: int
    total: int
    links: tuple[Link, ...] = ()


def linking_steps(documents: Sequence[Document], quotations: Sequence[Quotation]) -> Iterator[LinkingStep]:
    """Link in short steps, between which a screen can respond: one per document, then one per quotation.

    Direct and mixed quotations are tried, each part separately; reported speech has no exact words to look for.
    """
    tried = [quotation for quotation in quotations if quotation.quotes_words]
    texts = {document.id: document for document in documents}
    sources = [document for document in documents if any(quotation.document != document.id for quotation in tried)]
    total = len(sources) + len(tried)
    indexes: dict[str, SourceIndex] = {}
    for document in sources:
        indexes[document.id] = SourceIndex(document.text)
        yield LinkingStep(len(indexes), total)
    quoted, cues = _quoted_spans(tried), _cues_between(tried)
    for number, quotation in enumerate(tried, 1):
        links = _links_of(quotation, texts[quotation.document], sources, indexes, quoted, cues)
        yield LinkingStep(len(indexes) + number, total, links)


def _quoted_spans(quotations: Sequence[Quotation]) -> _Spans:
    """Return where each document quotes someone."""
    spans: dict[str, list[Span]] = {}
    for quotation in quotations:
        spans.setdefault(quotation.document, []).extend(quotation.parts)
    return _stretches(spans)


def _cues_between(quotations: Sequence[Quotation]) -> _Spans:
    """Return where each document's own cues interrupt the words it quotes: `"A," X said. "B."`."""
    spans: dict[str, list[Span]] = {}
    for quotation in quotations:
        between = [Span(one.end, other.start) for one, other in pairwise(quotation.parts)]
        spans.setdefault(quotation.document, []).extend(between)
    return _stretches(spans)


def _stretches(spans: Mapping[str, Sequence[Span]]) -> _Spans:
    return {document: Stretches((span, span) for span in found) for document, found in spans.items()}


def _without_cues(match: SourceMatch, cues: Stretches[Span], text: str) -> SourceMatch:
    """Return a match in which words of the source's own cues, amid the quotation, do not count as dropped.

    Args:
        match: Of the quotation in the source.
        cues: Where cues are known to interrupt what the source quotes.
        text: The source.
    """
    changes = tuple(
        change
        for change in match.changes
        if not (
            change.kind == "dropped"
            and (
                any(_lies_within(change.source, cue) for cue in cues.overlapping(change.source))
                or is_told_between(text, change.source)
            )
        )
    )
    if len(changes) == len(match.changes):
        return match
    kinds = {change.kind for change in changes}
    marked: Verdict = "elided" if kinds else "exact"
    return replace(match, changes=changes, verdict="altered" if kinds - {"elided", "inserted"} else marked)


def _lies_within(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _links_of(
    quotation: Quotation,
    document: Document,
    sources: Sequence[Document],
    indexes: Mapping[str, SourceIndex],
    quoted: _Spans,
    cues: _Spans,
) -> tuple[Link, ...]:
    """Return the links of one quotation by verdict; passages copied from the article or themselves quoted come last."""
    ranked: list[tuple[tuple[int, bool, bool, int, int, int], Link]] = []
    for order, source in enumerate(sources):
        if source.id == document.id:
            continue
        found_parts = (indexes[source.id].find(part.words_of(document.text)) for part in quotation.parts)
        matches = [_without_cues(match, cues.get(source.id, _NONE), source.text) for match in found_parts]
        as_quoted = source.quoted_from == document.id
        for part, match in enumerate(matches):
            for place, (span, found) in enumerate(_places(match, _anchor(matches, part))):
                link = Link(quotation.id, part, source.id, span, found.verdict, found.changes, as_quoted=as_quoted)
                is_quoted = bool(quoted.get(source.id, _NONE).overlapping(span))
                ranked.append(((badness(found.verdict), as_quoted, is_quoted, order, part, place), link))
    ranked.sort(key=lambda entry: entry[0])
    return tuple(link for _, link in ranked)


def _anchor(matches: Sequence[SourceMatch], part: int) -> Span | None:
    """Return the longest passage of another part of the same quotation that is at a single place."""
    spans = [
        match.span
        for number, match in enumerate(matches)
        if number != part and match.span is not None and not match.alternatives
    ]
    return max(spans, key=len, default=None)


def _places(match: SourceMatch, anchor: Span | None) -> list[tuple[Span, SourceMatch]]:
    """Return the places of a match, the likeliest first: nearest to the quotation's other part, if known."""
    places = [match, *match.alternatives] if match.span else []
    if anchor is not None:
        places.sort(key=lambda place: abs((place.start or 0) - anchor.start))
    return [(place.span, place) for place in places[:_MOST_LINKED] if place.span]
