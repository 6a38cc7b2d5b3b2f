"""Runs of words that a quotation shares with a stretch of its source, and the best chain of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence
from typing import NamedTuple

from reader.analysis.sources.candidates import LONGEST_CUT, LONGEST_ELISION, Window
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import Mark, MarkedWords

#: A cut without a mark is no longer than so many times the quotation.
_LONGEST_CUT_FOR_A_WORD = 1.5
#: A single shared word counts as a run where it stands at most this often in the source.
_RARE = 16
#: So many of the longest runs are chained.
_MOST_RUNS = 60
#: Words of the source that a bracketed insertion may take the place of.
LONGEST_REPLACED = 10
#: What gaps between runs cost, in words: a gap at a mark, a word more at a bracket, a cut and each of its words,
#: a word of the quotation that the source has not.
_AT_ELLIPSIS, _AT_BRACKET, _CUT, _CUT_WORD, _UNMATCHED = 0.002, 0.05, 0.8, 0.03, 0.3


class Run(NamedTuple):
    """Consecutive words that are the same in quotation and source.

    Attributes:
        quoted: Number of its first word in the quotation.
        source: Number of its first word in the source.
        length: How many words.
    """

    quoted: int
    source: int
    length: int

    @property
    def quoted_end(self) -> int:
        """Number of the quotation's word after it."""
        return self.quoted + self.length

    @property
    def source_end(self) -> int:
        """Number of the source's word after it."""
        return self.source + self.length


def best_chain(keys: Sequence[str], marked: MarkedWords, index: WordIndex, window: Window) -> list[Run]:
    """Return the runs, in order on both sides, that explain most of the quotation with the smallest gaps."""
    runs = _shared_runs(keys, marked.marks, index, window)
    if not runs:
        return []
    longest_cut = min(LONGEST_CUT, int(_LONGEST_CUT_FOR_A_WORD * len(keys)))
    scores: list[float] = []
    before: list[int] = []
    for number, run in enumerate(runs):
        best, link = float(run.length), -1
        for earlier in range(number - 1, -1, -1):
            if scores[earlier] + run.length <= best or runs[earlier].source >= run.source:
                continue
            gain = _step(runs[earlier], run, marked.marks, longest_cut)
            if gain is not None and scores[earlier] + gain > best:
                best, link = scores[earlier] + gain, earlier
        scores.append(best)
        before.append(link)
    number = max(range(len(runs)), key=lambda place: (scores[place], -place))
    chain = [runs[number]]
    while before[number] >= 0:
        number = before[number]
        chain.append(runs[number])
    return _without_overlap(chain[::-1])


def _shared_runs(keys: Sequence[str], marks: Container[int], index: WordIndex, window: Window) -> list[Run]:
    """Return the longest runs that quotation and window share, ordered by their place in both; none crosses a mark."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        where[key].append(number)
    runs: list[Run] = []
    lengths: dict[int, int] = {}
    outlines = index.outlines
    for place in range(window.first, window.last):
        numbers = where.get(outlines[place])
        grown: dict[int, int] = {}
        if numbers:
            for number in numbers:
                grown[number] = 1 if number in marks else lengths.pop(number - 1, 0) + 1
        for number, length in lengths.items():
            runs.append(Run(number - length + 1, place - length, length))
        lengths = grown
    for number, length in lengths.items():
        runs.append(Run(number - length + 1, window.last - length, length))
    runs = [run for run in runs if run.length > 1 or index.count(keys[run.quoted]) <= _RARE] or runs
    if len(runs) > _MOST_RUNS:
        runs.sort(key=lambda run: (-run.length, index.count(keys[run.quoted]), run.source, run.quoted))
        del runs[_MOST_RUNS:]
    runs.sort()
    return runs


def _step(earlier: Run, later: Run, marks: dict[int, Mark], longest_cut: int) -> float | None:
    """Return what a run adds to a chain that ends in an earlier one, in words; None where it cannot follow."""
    overlap = max(0, earlier.quoted_end - later.quoted, earlier.source_end - later.source)
    length = later.length - overlap
    if length <= 0 or later.quoted <= earlier.quoted or later.source <= earlier.source:
        return None
    skipped = max(0, later.quoted + overlap - earlier.quoted_end)
    left_out = later.source + overlap - earlier.source_end
    between = [marks[place] for place in range(earlier.quoted_end, later.quoted + overlap + 1) if place in marks]
    if any(mark.elides for mark in between):
        return None if left_out > LONGEST_ELISION else length - _AT_ELLIPSIS * left_out - _UNMATCHED * skipped
    extra = left_out - skipped
    if between and 0 <= extra <= LONGEST_REPLACED:
        return length - _AT_BRACKET * extra - _UNMATCHED * skipped
    if extra > longest_cut:
        return None
    if extra > 0:
        return length - _CUT - _CUT_WORD * extra - _UNMATCHED * skipped
    return length - _UNMATCHED * skipped + _UNMATCHED * extra


def _without_overlap(chain: list[Run]) -> list[Run]:
    """Return the chain with the beginnings of runs cut off that an earlier run covers."""
    cut = chain[:1]
    for run in chain[1:]:
        overlap = max(0, cut[-1].quoted_end - run.quoted, cut[-1].source_end - run.source)
        cut.append(Run(run.quoted + overlap, run.source + overlap, run.length - overlap))
    return cut
