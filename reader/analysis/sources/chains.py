"""Runs of words that a quotation shares with a stretch of its source, and the best chain of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from typing import NamedTuple

from reader.analysis.sources.candidates import LONGEST_CUT, LONGEST_ELISION, Window
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords

#: A cut without a mark is at most this many times as long as the quotation: nine words for a quotation of six.
_LONGEST_CUT_FOR_A_WORD = 1.5
#: A single shared word counts as a run if it occurs at most this often in the source.
_RARE = 16
#: How many of the longest runs are chained; for a long quotation more, one for every few of its words, up to a limit.
_MOST_RUNS, _WORDS_FOR_A_RUN, _LIMIT_OF_RUNS = 60, 6, 500
#: How many pairs of equal words in quotation and window are considered; beyond that the most common are left out.
_MOST_PAIRS = 100_000
#: Words of the source that a bracketed insertion may replace.
LONGEST_REPLACED = 10
#: What gaps between runs cost, in words that the next run must outweigh: each word of the source skipped at an
#: ellipsis, so that of "sun red red sun sun sun" the last three are "sun … sun sun":
_AT_ELLIPSIS = 0.002
#: each word in excess of the quotation's at a bracket, as in "red sun [or so] rain falls" for "it said",
_AT_BRACKET = 0.05
#: a cut without a mark, and each word cut, so that "red sun rain falls" has lost "so" but hardly a whole sentence,
_CUT, _CUT_WORD = 0.8, 0.03
#: and each word of the quotation that is not in the source.
_UNMATCHED = 0.3


class SharedRun(NamedTuple):
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


class _MarkPlaces(NamedTuple):
    """Where a quotation has marks: numbers of words, in order.

    Attributes:
        every: Words after any mark.
        eliding: Words after a mark that leaves words out.
    """

    every: Sequence[int]
    eliding: Sequence[int]


def best_chain(keys: Sequence[str], marked: MarkedWords, index: WordIndex, window: Window) -> list[SharedRun]:
    """Return the runs, in the same order on both sides, that cover most of the quotation with the smallest gaps."""
    runs = _shared_runs(keys, marked.marks, index, window)
    longest_cut = min(LONGEST_CUT, int(_LONGEST_CUT_FOR_A_WORD * len(keys)))
    marks = marked.marks
    places = _MarkPlaces(sorted(marks), sorted(place for place in marks if marks[place].elides))
    scores: list[float] = []
    before: list[int] = []
    for number, run in enumerate(runs):
        best, link = float(run.length), -1
        for earlier in range(number - 1, -1, -1):
            if scores[earlier] + run.length <= best or runs[earlier].source >= run.source:
                continue
            gain = _gain(runs[earlier], run, places, longest_cut)
            if gain is not None and scores[earlier] + gain > best:
                best, link = scores[earlier] + gain, earlier
        scores.append(best)
        before.append(link)
    return _without_overlap(_backwards(runs, scores, before))


def _backwards(runs: Sequence[SharedRun], scores: Sequence[float], before: Sequence[int]) -> list[SharedRun]:
    """Return the runs of the chain with the best score, from its first one."""
    chain: list[SharedRun] = []
    number = max(range(len(runs)), key=lambda place: (scores[place], -place), default=-1)
    while number >= 0:
        chain.append(runs[number])
        number = before[number]
    return chain[::-1]


def _shared_runs(keys: Sequence[str], marks: Container[int], index: WordIndex, window: Window) -> list[SharedRun]:
    """Return the longest runs that quotation and window share, ordered by their place in both; none crosses a mark."""
    where = _places_in_quotation(keys, index, window)
    runs: list[SharedRun] = []
    lengths: dict[int, int] = {}
    outlines = index.outlines
    for place in range(window.first, window.last):
        numbers = where.get(outlines[place])
        grown: dict[int, int] = {}
        if numbers:
            for number in numbers:
                grown[number] = 1 if number in marks else lengths.pop(number - 1, 0) + 1
        for number, length in lengths.items():
            runs.append(SharedRun(number - length + 1, place - length, length))
        lengths = grown
    for number, length in lengths.items():
        runs.append(SharedRun(number - length + 1, window.last - length, length))
    runs = [run for run in runs if run.length > 1 or index.count(keys[run.quoted]) <= _RARE] or runs
    most = max(_MOST_RUNS, min(len(keys) // _WORDS_FOR_A_RUN, _LIMIT_OF_RUNS))
    if len(runs) > most:
        runs.sort(key=lambda run: (-run.length, index.count(keys[run.quoted]), run.source, run.quoted))
        del runs[most:]
    runs.sort()
    return runs


def _places_in_quotation(keys: Sequence[str], index: WordIndex, window: Window) -> dict[str, list[int]]:
    """Return the places of each word in the quotation, without words that would make too many pairs."""
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


def _gain(earlier: SharedRun, later: SharedRun, marks: _MarkPlaces, longest_cut: int) -> float | None:
    """Return what a run adds to a chain that ends with an earlier one, in words; None if it cannot follow."""
    overlap = max(0, earlier.quoted_end - later.quoted, earlier.source_end - later.source)
    length = later.length - overlap
    skipped = later.quoted + overlap - earlier.quoted_end
    if length <= 0 or later.quoted <= earlier.quoted:
        return None
    left_out = later.source + overlap - earlier.source_end
    between = range(earlier.quoted_end, later.quoted + overlap + 1)
    if _any_within(marks.eliding, between):
        return None if left_out > LONGEST_ELISION else length - _AT_ELLIPSIS * left_out - _UNMATCHED * skipped
    extra = left_out - skipped
    if 0 <= extra <= LONGEST_REPLACED and _any_within(marks.every, between):
        return length - _AT_BRACKET * extra - _UNMATCHED * skipped
    if extra > longest_cut:
        return None
    cost = _CUT + _CUT_WORD * extra if extra > 0 else -_UNMATCHED * extra
    return length - cost - _UNMATCHED * skipped


def _any_within(places: Sequence[int], between: range) -> bool:
    """Return whether any of the sorted places is within a range."""
    at = bisect_left(places, between.start)
    return at < len(places) and places[at] < between.stop


def _without_overlap(chain: list[SharedRun]) -> list[SharedRun]:
    """Return the chain, with the beginnings of runs cut off where they overlap an earlier one."""
    cut = chain[:1]
    for run in chain[1:]:
        overlap = max(0, cut[-1].quoted_end - run.quoted, cut[-1].source_end - run.source)
        cut.append(SharedRun(run.quoted + overlap, run.source + overlap, run.length - overlap))
    return cut
