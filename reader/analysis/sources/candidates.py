"""Where in a source a quotation may be: its rare words, and its pairs of common ones, vote for places."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from reader.analysis.sources.index import WordIndex

#: Votes go to stretches of twice as many words, each beginning halfway through the one before.
_HALF = 64
#: A word that occurs more often than this votes only together with its neighbour.
_COMMON = 24
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
    best = sorted(votes, key=lambda stretch: (-votes[stretch], stretch))
    reach = len(keys) + LONGEST_CUT + elisions * LONGEST_ELISION
    windows: list[Window] = []
    chosen: set[int] = set()
    for stretch in best:
        if len(windows) == _STRETCHES or votes[stretch] < _SHARE_OF_BEST * votes[best[0]]:
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
    for key in dict.fromkeys(keys):
        places = index.places.get(key, _NOWHERE)
        if 0 < len(places) <= _COMMON:
            _vote(votes, places, log(total / len(places)))
    for first, second in dict.fromkeys(pairwise(keys)):
        pairs = _pairs(first, second, index)
        if pairs:
            _vote(votes, pairs, log(total / len(pairs)))
    return votes


def _pairs(first: str, second: str, index: WordIndex) -> list[int]:
    """Return the places where two words are adjacent, starting from the rarer one."""
    firsts, seconds = index.places.get(first, _NOWHERE), index.places.get(second, _NOWHERE)
    outlines = index.outlines
    if len(firsts) <= len(seconds):
        return [place for place in firsts if outlines[place + 1 : place + 2] == [second]]
    return [place - 1 for place in seconds if place and outlines[place - 1] == first]


def _vote(votes: dict[int, float], places: Sequence[int], weight: float) -> None:
    """Add the weight once to each stretch with one of the places; every place is in two stretches."""
    halves = {place // _HALF for place in places}
    for stretch in halves | {half - 1 for half in halves}:
        votes[stretch] += weight
