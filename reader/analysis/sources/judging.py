"""From an alignment to a verdict: what the writer marked is free, of the rest at most one word in five."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.sources.differences import Difference
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.model import Change, Span, Verdict

#: One word in so many may be altered; where it is more, the passage is not the quotation's source.
WORDS_FOR_ONE_ALTERED = 5
#: Under so many words a coincidence is likely: only the exact phrase counts.
FEWEST_WORDS = 5
#: Words moved no farther than this, in changes between, are moved and not dropped and added.
_MOVED_ACROSS = 2


def verdict_of(differences: Sequence[Difference], words: int) -> Verdict:
    """Return the verdict on a quotation of so many words: the worst that applies."""
    altered = altered_words(differences)
    if altered and (words < FEWEST_WORDS or altered * WORDS_FOR_ONE_ALTERED > words):
        return "absent"
    if altered:
        return "altered"
    return "elided" if differences else "exact"


def altered_words(differences: Sequence[Difference]) -> int:
    """Return how many words were altered without a mark; words cut in one piece count as one, however many."""
    return sum(
        len(difference.quoted) or 1 for difference in differences if difference.kind not in ("elided", "inserted")
    )


def with_moves(differences: Sequence[Difference], marked: MarkedWords, index: WordIndex) -> tuple[Difference, ...]:
    """Return the differences with words that are added here and dropped nearby named as moved."""
    named = list(differences)
    at = 0
    while at < len(named):
        partner = next(
            (
                other
                for other in range(at + 1, min(len(named), at + 1 + _MOVED_ACROSS))
                if _moved(named[at], named[other], marked, index)
            ),
            None,
        )
        if partner is not None:
            here, there = named[at], named.pop(partner)
            added, dropped = (here, there) if here.kind == "added" else (there, here)
            named[at] = Difference("moved", added.quoted, dropped.source)
        at += 1
    return tuple(named)


def _moved(here: Difference, there: Difference, marked: MarkedWords, index: WordIndex) -> bool:
    """Say whether of two differences one adds the very words that the other drops."""
    if {here.kind, there.kind} != {"added", "dropped"}:
        return False
    added, dropped = (here, there) if here.kind == "added" else (there, here)
    if len(added.quoted) != len(dropped.source):
        return False
    words = [marked.words[number].form for number in added.quoted]
    return words == [index.form(number) for number in dropped.source]


def without_marks_of_the_source(
    differences: Sequence[Difference], marked: MarkedWords, index: WordIndex
) -> tuple[Difference, ...]:
    """Return the differences but for the brackets that stand in the source too: those are quoted, not put in."""
    return tuple(
        difference
        for difference in differences
        if difference.kind != "inserted" or not _stands_in_source(difference, marked, index)
    )


def _stands_in_source(difference: Difference, marked: MarkedWords, index: WordIndex) -> bool:
    """Say whether the source has the words of a bracket, in brackets."""
    span = _source_span(difference, index)
    if "[" not in index.text[max(0, span.start - 1) : span.end]:
        return False
    if difference.at_mark:
        forms = marked.marks[difference.quoted.start].forms
    else:
        forms = tuple(marked.words[number].form for number in difference.quoted)
    return "".join(forms) == "".join(index.form(number) for number in difference.source)


def changes_of(
    differences: Sequence[Difference], quotation: str, marked: MarkedWords, index: WordIndex
) -> tuple[Change, ...]:
    """Return the differences with the spans and words of both sides."""
    return tuple(_change(difference, quotation, marked, index) for difference in differences)


def _change(difference: Difference, quotation: str, marked: MarkedWords, index: WordIndex) -> Change:
    """Return one difference in offsets."""
    ours = _quoted_span(difference, marked)
    theirs = _source_span(difference, index)
    return Change(difference.kind, ours, theirs, ours.words_of(quotation), theirs.words_of(index.text))


def _quoted_span(difference: Difference, marked: MarkedWords) -> Span:
    """Return the span of the mark, of the words, or the empty one where words are missing."""
    numbers = difference.quoted
    if difference.at_mark:
        mark = marked.marks[numbers.start]
        return Span(mark.start, mark.end)
    if numbers:
        return Span(marked.words[numbers[0]].start, marked.words[numbers[-1]].end)
    place = marked.words[numbers.start - 1].end if numbers.start else marked.words[0].start
    return Span(place, place)


def _source_span(difference: Difference, index: WordIndex) -> Span:
    """Return the span of the source's words, or the empty one after the word before where it has none."""
    numbers = difference.source
    if numbers:
        return Span(index.starts[numbers[0]], index.ends[numbers[-1]])
    place = index.ends[numbers.start - 1] if numbers.start else 0
    return Span(place, place)
