"""Runs of words that a quotation shares with a stretch of its source, and the best chain of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from typing import NamedTuple

from reader.analysis.sources.candidates import LONGEST_CUT, LONGEST_ELISION, Window
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords

#: A cut without a mark is no longer than so many times the quotation.
_LONGEST_CUT_FOR_A_WORD = 1.5
#: Words of the quotation that its source may lack in one place or space otherwise: some, and of a long one more.
_SKIPPED_ANYWAY, _SKIPPED_FOR_A_WORD = 8, 0.2
#: A single shared word counts as a run where it stands at most this often in the source.
_RARE = 16
#: So many of the longest runs are chained; of a long quotation more, one for every few of its words, up to a limit.
_MOST_RUNS, _WORDS_FOR_A_RUN, _LIMIT_OF_RUNS = 60, 6, 500
#: So many pairs of the same word in quotation and window are looked at; beyond that the commonest words are left out.
_MOST_PAIRS = 100_000
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


class _Limits(NamedTuple):
    """How far apart two runs of one passage may stand, for a quotation of some length.

    Attributes:
        cut: Words of the source between them, where the writer marked nothing.
        skipped: Words of the quotation between them.
    """

    cut: int
    skipped: int


class _MarkPlaces(NamedTuple):
    """Where a quotation is marked: numbers of words, in order.

    Attributes:
        every: Those before which any mark stands.
        eliding: Those before which words were left out.
    """

    every: Sequence[int]
    eliding: Sequence[int]


def best_chain(keys: Sequence[str], marked: MarkedWords, index: WordIndex, window: Window) -> list[Run]:
    """Return the runs, in order on both sides, that explain most of the quotation with the smallest gaps."""
    runs = _shared_runs(keys, marked.marks, index, window)
    limits = _Limits(
        cut=min(LONGEST_CUT, int(_LONGEST_CUT_FOR_A_WORD * len(keys))),
        skipped=_SKIPPED_ANYWAY + int(_SKIPPED_FOR_A_WORD * len(keys)),
    )
    marks = marked.marks
    places = _MarkPlaces(sorted(marks), sorted(place for place in marks if marks[place].elides))
    scores: list[float] = []
    before: list[int] = []
    for number, run in enumerate(runs):
        best, link = float(run.length), -1
        for earlier in range(number - 1, -1, -1):
            if scores[earlier] + run.length <= best or runs[earlier].source >= run.source:
                continue
            gain = _gain(runs[earlier], run, places, limits)
            if gain is not None and scores[earlier] + gain > best:
                best, link = scores[earlier] + gain, earlier
        scores.append(best)
        before.append(link)
    return _without_overlap(_backwards(runs, scores, before))


def _backwards(runs: Sequence[Run], scores: Sequence[float], before: Sequence[int]) -> list[Run]:
    """Return the runs of the chain with the best score, from its first one."""
    chain: list[Run] = []
    number = max(range(len(runs)), key=lambda place: (scores[place], -place), default=-1)
    while number >= 0:
        chain.append(runs[number])
        number = before[number]
    return chain[::-1]


def _shared_runs(keys: Sequence[str], marks: Container[int], index: WordIndex, window: Window) -> list[Run]:
    """Return the longest runs that quotation and window share, ordered by their place in both; none crosses a mark."""
    where = _places_in_quotation(keys, index, window)
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
    most = max(_MOST_RUNS, min(len(keys) // _WORDS_FOR_A_RUN, _LIMIT_OF_RUNS))
    if len(runs) > most:
        runs.sort(key=lambda run: (-run.length, index.count(keys[run.quoted]), run.source, run.quoted))
        del runs[most:]
    runs.sort()
    return runs


def _places_in_quotation(keys: Sequence[str], index: WordIndex, window: Window) -> dict[str, list[int]]:
    """Return where in the quotation each of its words stands; those are left out that would make too many pairs."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        where[key].append(number)
    there = Counter(key for key in index.outlines[window.first : window.last] if key in where)
    pairs = {key: count * len(where[key]) for key, count in there.items()}
    total = sum(pairs.values())
    for key in sorted(pairs, key=lambda key: -pairs[key]):
        if total <= _MOST_PAIRS:
            break
        total -= pairs[key]
        del where[key]
    return where


def _gain(earlier: Run, later: Run, marks: _MarkPlaces, limits: _Limits) -> float | None:
    """Return what a run adds to a chain that ends in an earlier one, in words; None where it cannot follow."""
    overlap = max(0, earlier.quoted_end - later.quoted, earlier.source_end - later.source)
    length = later.length - overlap
    skipped = later.quoted + overlap - earlier.quoted_end
    if length <= 0 or later.quoted <= earlier.quoted or skipped > limits.skipped:
        return None
    left_out = later.source + overlap - earlier.source_end
    between = range(earlier.quoted_end, later.quoted + overlap + 1)
    if _any_within(marks.eliding, between):
        return None if left_out > LONGEST_ELISION else length - _AT_ELLIPSIS * left_out - _UNMATCHED * skipped
    extra = left_out - skipped
    if 0 <= extra <= LONGEST_REPLACED and _any_within(marks.every, between):
        return length - _AT_BRACKET * extra - _UNMATCHED * skipped
    if extra > limits.cut:
        return None
    cost = _CUT + _CUT_WORD * extra if extra > 0 else -_UNMATCHED * extra
    return length - cost - _UNMATCHED * skipped


def _any_within(places: Sequence[int], between: range) -> bool:
    """Say whether one of some places, which are in order, lies within a range."""
    at = bisect_left(places, between.start)
    return at < len(places) and places[at] < between.stop


def _without_overlap(chain: list[Run]) -> list[Run]:
    """Return the chain with the beginnings of runs cut off that an earlier run covers."""
    cut = chain[:1]
    for run in chain[1:]:
        overlap = max(0, cut[-1].quoted_end - run.quoted, cut[-1].source_end - run.source)
        cut.append(Run(run.quoted + overlap, run.source + overlap, run.length - overlap))
    return cut
