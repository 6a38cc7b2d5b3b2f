"""Differences as shown to readers: in offsets, with the words of both sides."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.sources.differences import Difference
from reader.analysis.sources.grading import Grading
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.model import Change, Span


def changes_of(
    differences: Sequence[Difference],
    gradings: Sequence[Grading | None],
    quotation: str,
    marked: MarkedWords,
    index: WordIndex,
) -> tuple[Change, ...]:
    """Return the differences with the spans and words of both sides, and what each amounts to."""
    return tuple(
        _change(difference, grading, quotation, marked, index)
        for difference, grading in zip(differences, gradings, strict=True)
    )


def _change(
    difference: Difference, grading: Grading | None, quotation: str, marked: MarkedWords, index: WordIndex
) -> Change:
    """Return one difference in offsets."""
    ours = quoted_span(difference, marked)
    theirs = source_span(difference, index)
    return Change(
        difference.kind,
        ours,
        theirs,
        ours.words_of(quotation),
        theirs.words_of(index.text),
        *(grading or ("", "")),
    )


def quoted_span(difference: Difference, marked: MarkedWords) -> Span:
    """Return the span of the mark or of the words, or an empty one where words are missing."""
    numbers = difference.quoted
    if difference.at_mark:
        mark = marked.marks[numbers.start]
        return Span(mark.start, mark.end)
    if numbers:
        return Span(marked.words[numbers[0]].start, marked.words[numbers[-1]].end)
    place = marked.words[numbers.start - 1].end if numbers.start else marked.words[0].start
    return Span(place, place)


def source_span(difference: Difference, index: WordIndex) -> Span:
    """Return the span of the source's words, or an empty one after the word before if there are none."""
    numbers = difference.source
    if numbers:
        return Span(index.starts[numbers[0]], index.ends[numbers[-1]])
    place = index.ends[numbers.start - 1] if numbers.start else 0
    return Span(place, place)
