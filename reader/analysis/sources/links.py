"""Looks for every quotation of a dossier in all its other documents."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import pairwise

from reader.analysis.sources.places import Source, links_in, nearest_of
from reader.analysis.sources.search import SourceIndex, SourceMatch
from reader.analysis.sources.told_between import is_told_between
from reader.analysis.sources.voices import NO_VOICES, Voices
from reader.model import Document, Link, Quotation, Span, Speaker, Stretches
from reader.model.link import Nearest
from reader.model.values import dataclass, replace

#: Stretches of each document, by document id.
_Spans = Mapping[str, Stretches[Span]]
_NONE: Stretches[Span] = Stretches(())


@dataclass(frozen=True, slots=True)
class LinkingStep:
    """Progress of linking a dossier, and what the last step found.

    Attributes:
        done: Steps done: documents indexed and quotations tried.
        total: Total steps.
        links: Links of the quotation just tried, the likeliest first; empty if none of its words were found.
        nearest: Its id, and the number of each part that no document has, with the passage most like it.
    """

    done: int
    total: int
    links: tuple[Link, ...] = ()
    nearest: tuple[tuple[str, int, Nearest], ...] = ()


def linking_steps(
    documents: Sequence[Document],
    quotations: Sequence[Quotation],
    speakers: Mapping[str, Speaker] | None = None,
    voices_of: Callable[[str], Voices] = lambda _: NO_VOICES,
    only: Container[str] | None = None,
) -> Iterator[LinkingStep]:
    """Link in short steps, between which a screen can respond: one per document, then one per quotation.

    Direct and mixed quotations are tried, each part separately; reported speech has no exact words to look for.

    Args:
        documents: All documents, with what is said in each for its text.
        quotations: What to look for, in those texts.
        speakers: Whom quotations name, by id.
        voices_of: Returns who speaks where in the document with an id.
        only: Ids of those to look for; None for all.
    """
    quoting = [quotation for quotation in quotations if quotation.quotes_words]
    tried = [quotation for quotation in quoting if only is None or quotation.id in only]
    texts = {document.id: document for document in documents}
    named = speakers or {}
    into = [document for document in documents if any(quotation.document != document.id for quotation in tried)]
    total = len(into) + len(tried)
    sources: list[Source] = []
    for document in into:
        sources.append(Source(document, SourceIndex(document.text), voices_of(document.id)))
        yield LinkingStep(len(sources), total)
    quoted, cues = _quoted_spans(quoting), _cues_between(quoting)
    for number, quotation in enumerate(tried, 1):
        words = [part.words_of(texts[quotation.document].text) for part in quotation.parts]
        looked = [
            (
                source,
                [_without_cues(source.index.find(each), cues.get(source.document.id, _NONE), source) for each in words],
            )
            for source in sources
            if source.document.id != quotation.document
        ]
        speaker = named.get(quotation.speaker or "")
        links = _ranked(quotation, speaker, looked, quoted)
        missing = set(range(len(words))) - {link.part for link in links if not link.as_quoted}
        near = ((part, nearest_of(part, speaker, looked, quotation)) for part in sorted(missing))
        nearest = tuple((quotation.id, part, passage) for part, passage in near if passage)
        yield LinkingStep(len(sources) + number, total, links, nearest)


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


def _without_cues(match: SourceMatch, cues: Stretches[Span], source: Source) -> SourceMatch:
    """Return a match in which words of the source's own cues, amid the quotation, do not count as dropped.

    Args:
        match: Of the quotation in the source.
        cues: Where cues are known to interrupt what the source quotes.
        source: The source.
    """
    changes = tuple(
        change
        for change in match.changes
        if not (
            change.kind == "dropped"
            and (
                any(_lies_within(change.source, cue) for cue in cues.overlapping(change.source))
                or is_told_between(source.document.text, change.source)
            )
        )
    )
    if len(changes) == len(match.changes):
        return match
    if match.verdict != "altered" or any(change.grade for change in changes):
        return replace(match, changes=changes)
    return replace(match, changes=changes, verdict="elided" if changes else "exact")


def _lies_within(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _ranked(
    quotation: Quotation,
    speaker: Speaker | None,
    looked: Sequence[tuple[Source, Sequence[SourceMatch]]],
    quoted: _Spans,
) -> tuple[Link, ...]:
    """Return the links of one quotation, the likeliest first; passages copied from its document come last."""
    ranked: list[tuple[tuple[bool, float, bool, int, int, int], Link]] = []
    for order, (source, matches) in enumerate(looked):
        for place, (cost, link) in enumerate(links_in(source, quotation, speaker, matches)):
            is_quoted = bool(quoted.get(link.document, _NONE).overlapping(link.span))
            ranked.append(((link.as_quoted, cost, is_quoted, order, link.part, place), link))
    ranked.sort(key=lambda entry: entry[0])
    return tuple(link for _, link in ranked)
