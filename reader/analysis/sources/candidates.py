"""Where in a source a quotation may be: its rare words, and its pairs of common ones, vote for places."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import log
from typing import NamedTuple

from reader.analysis.sources.index import WordIndex

#: Votes go to stretches of twice as many words, each beginning halfway through the one before.
_HALF = 64
#: A word that occurs more often than this votes only together with its neighbour.
_COMMON = 24
#: Words and pairs vote, the rarest first, for so many places in all, and some in any case: commoner ones would tell
#: little, and in a long text they would cost the most.
_ENOUGH_PLACES = 1000
_FEWEST_VOTERS = 3
#: How many of the stretches with most votes are considered, and the least share of the best one's votes.
_STRETCHES = 4
_SHARE_OF_BEST = 0.35
_NOWHERE = array("I")
#: How many words a passage may have lost without a mark, and how many at each mark.
LONGEST_CUT = 40
LONGEST_ELISION = 300


class Window(NamedTuple):
    """A stretch of a source in which to look for a quotation: numbers of words, half-open."""

    first: int
    last: int


def candidates(keys: Sequence[str], elisions: int, index: WordIndex) -> list[Window]:
    """Return the stretches of a source where a quotation may be, the likeliest first.

    Args:
        keys: Outlines of the quotation's words.
        elisions: In how many places its writer left words out.
        index: The source.
    """
    votes = _votes(keys, index)
    most = max(votes.values(), default=0.0)
    enough = (stretch for stretch, weight in votes.items() if weight >= _SHARE_OF_BEST * most)
    reach = len(keys) + LONGEST_CUT + elisions * LONGEST_ELISION
    windows: list[Window] = []
    chosen: set[int] = set()
    for stretch in sorted(enough, key=lambda stretch: (-votes[stretch], stretch)):
        if len(windows) == _STRETCHES:
            break
        if stretch - 1 in chosen or stretch + 1 in chosen:
            continue
        chosen.add(stretch)
        first, last = stretch * _HALF - reach, (stretch + 2) * _HALF + reach
        windows.append(Window(max(0, first), min(len(index), last)))
    return windows


def _votes(keys: Sequence[str], index: WordIndex) -> dict[int, float]:
    """Return the weight that the quotation's words give to each stretch of the source that has any of them."""
    votes: defaultdict[int, float] = defaultdict(float)
    total = len(index) + 1
    rare = [places for key in dict.fromkeys(keys) if len(places := index.places.get(key, _NOWHERE)) <= _COMMON]
    pairs = [index.pair(first, second) for first, second in dict.fromkeys(pairwise(keys))]
    voters: list[Sequence[int]] = [each for each in (*rare, *pairs) if each]
    at_most = _most_places([len(voter) for voter in voters])
    for voter in voters:
        if len(voter) <= at_most:
            _vote(votes, voter, log(total / len(voter)))
    return votes


def _most_places(counts: list[int]) -> int:
    """Return how often a word or a pair may occur that votes, given how often each does."""
    fewest_first = sorted(counts)
    within = sum(total <= _ENOUGH_PLACES for total in accumulate(fewest_first))
    voters = fewest_first[: max(_FEWEST_VOTERS, within)]
    return voters[-1] if voters else 0


def _vote(votes: dict[int, float], places: Sequence[int], weight: float) -> None:
    """Add the weight once to each stretch with one of the places; every place is in two stretches."""
    halves = {place // _HALF for place in places}
    for stretch in halves | {half - 1 for half in halves}:
        votes[stretch] += weight
