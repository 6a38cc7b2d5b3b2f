"""What was found, before speakers are resolved: one type for words in marks and reported speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.analysis.quotations import confidence
from reader.analysis.quotations.attribution import Attributed
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import Evidence
from reader.analysis.quotations.groups import grouped, is_direct
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.outer_sources import OuterSources
from reader.analysis.quotations.reported import ReportedClause, is_sure
from reader.analysis.quotations.word_classes import COLON, COMMA, CONJUNCTION, DASH, LINE_END, SEMICOLON, STOP
from reader.model import Span
from reader.model.quotation import Kind

_AT_AN_EDGE = frozenset({COMMA, STOP, SEMICOLON, COLON, DASH, LINE_END})
_BEFORE_A_PIECE = _AT_AN_EDGE | {CONJUNCTION}


class Utterance(NamedTuple):
    """Someone's words and the evidence for their source.

    Attributes:
        parts: The spans of the content.
        kind: `direct`, `mixed` or `indirect`.
        evidence: The evidence for the source; None if there is none.
        doubtful: Whether it is reported speech that may well be none.
    """

    parts: tuple[Span, ...]
    kind: Kind
    evidence: Evidence | None
    doubtful: bool = False


def utterances(
    marked: list[Attributed],
    reports: Iterable[ReportedClause],
    words: ClassifiedWords,
    lexicon: Lexicon,
    outer: OuterSources,
) -> list[Utterance]:
    """Return everything said in a text, in order; a clause comes before words in marks within it."""
    found = [_in_marks(group, words) for group in grouped(marked, words)]
    spoken = {part.at for part in marked}
    for report in reports:
        parts = tuple(_pieces(report, spoken, words))
        if parts:
            cue = words.lower[report.cue]
            doubtful = not is_sure(report, words, lexicon)
            sure = report.confidence if doubtful else confidence.SURE_CLAUSE
            teller = outer.of_report(report)
            evidence = Evidence(report.source, report.cue, sure, f"'{cue}' reports it", outer=teller)
            found.append(Utterance(parts, "indirect", evidence, doubtful))
    return sorted(found, key=lambda utterance: utterance.parts[0].start)


def _in_marks(group: tuple[Attributed, ...], words: ClassifiedWords) -> Utterance:
    """Return the stretches of one group as one utterance."""
    parts = tuple(Span(part.region.start, part.region.end) for part in group)
    direct = all(is_direct(words, part) for part in group)
    return Utterance(parts, "direct" if direct else "mixed", group[0].evidence)


def _pieces(report: ReportedClause, spoken: set[int], words: ClassifiedWords) -> Iterator[Span]:
    """Yield the clause of a report without the words in marks within it, which are quotations of their own."""
    start: int | None = None
    for index in range(report.first, report.last + 2):
        inside = index <= report.last and index not in spoken
        if inside and start is None and words.classes[index] not in _BEFORE_A_PIECE:
            start = index
        elif not inside and start is not None:
            last = index - 1
            while last > start and words.classes[last] in _AT_AN_EDGE:
                last -= 1
            yield Span(words.starts[start], words.ends[last])
            start = None
