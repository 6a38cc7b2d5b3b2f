"""An axis of time: equal distances are equal times, and a long time in which nothing begins or ends is folded.

A fold takes the same short stretch of the axis however long it is, and says how long it is. Times are minutes, counted
from 1 January of the year 1, and half-open; places are parts of the axis, from 0 to 1, so that cells and pixels are
drawn from one layout.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from reader.layout.time_ticks import Tick, units_between
from reader.model.edtf import DAY, moment_at
from reader.model.values import dataclass

#: A time without anything is folded if it has so many days, or hours where hours are told, and is longer than this
#: share of all the rest; a shorter one, if it is longer than all the rest, which has a few.
FOLDED_LENGTH, FOLDED_SHARE = 28, 0.5
FOLDED_BESIDE_A_FEW, A_FEW = 8, 5
#: What a fold takes of the axis, and what all of them take at most.
FOLD, ALL_FOLDS = 0.08, 0.4
#: Minutes beside what stands alone, so that an axis is never without length: a day, or half an hour.
BESIDE, BESIDE_TIME = DAY, 30


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of an axis.

    Attributes:
        first: Its first minute.
        last: The minute after its last one.
        start: Where it begins on the axis.
        end: Where it ends.
        folded: Whether nothing begins or ends in it, and it takes less than its time.
    """

    first: int
    last: int
    start: float
    end: float
    folded: bool = False

    @property
    def length(self) -> int:
        """How many minutes it has."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The stretches of an axis in order, without gaps between them.

    Attributes:
        stretches: Its parts.
        by_hours: Whether times of day are told, so that a day is no point on it.
    """

    stretches: tuple[Stretch, ...]
    by_hours: bool = False

    @property
    def first(self) -> int:
        """The first minute on the axis."""
        return self.stretches[0].first

    @property
    def last(self) -> int:
        """The minute after the last one on the axis."""
        return self.stretches[-1].last

    @property
    def has_several_days(self) -> bool:
        """Whether it covers more than one day."""
        return moment_at(self.first).date() != moment_at(self.last - 1).date()

    @property
    def years(self) -> str:
        """The years it covers, or its day if it is only one: `2013`, `2011–2013`, `22 May 2013`."""
        first, last = moment_at(self.first), moment_at(self.last - 1)
        if not self.has_several_days:
            return f"{first.day} {first:%b} {first.year}"
        return "–".join(dict.fromkeys((str(first.year), str(last.year))))

    def place(self, minute: int) -> float:
        """Return where a minute begins; what is before the first or after the last one lies at the ends."""
        index = bisect_right(self.stretches, minute, key=lambda stretch: stretch.first) - 1
        stretch = self.stretches[max(0, index)]
        share = (minute - stretch.first) / stretch.length
        return min(1.0, stretch.start + (stretch.end - stretch.start) * min(1.0, max(0.0, share)))

    def folds(self) -> Iterator[Stretch]:
        """Yield the folded stretches, side by side as one."""
        for folded, side_by_side in groupby(self.stretches, key=lambda stretch: stretch.folded):
            if folded:
                first, *_, last = [*side_by_side] * 2
                yield Stretch(first.first, last.last, first.start, last.end, folded=True)

    def ticks(self, most: int) -> tuple[Tick, ...]:
        """Return the marks of the smallest unit that gives no more than `most`, and where the axis goes on after folds.

        No two are nearer to each other than a part in `most` of the axis, in order of place.
        """
        shown = [stretch for stretch in self.stretches if not stretch.folded]
        for unit in units_between(self.by_hours):
            found = [minute for stretch in shown for minute in unit.within(stretch.first, stretch.last, most + 1)]
            if len(found) <= most:
                break
        else:
            return ()
        is_folded = len(shown) < len(self.stretches)
        resumed = [stretch.first for stretch in shown if is_folded or not found]
        kept: dict[int, float] = {}
        for minute in (*resumed, *found):
            place = self.place(minute)
            if all(abs(place - other) >= 1 / (most + 1) for other in kept.values()):
                kept[minute] = place
        minutes = sorted(kept)
        named = None if self.has_several_days else self.first
        return tuple(
            Tick(kept[minute], unit.label(minute, before), unit.is_strong(minute))
            for before, minute in zip([named, *minutes], minutes, strict=False)
        )


def time_axis(spans: Iterable[tuple[int, int]], *, by_hours: bool = False, beside: bool = True) -> TimeAxis | None:
    """Return the axis on which times lie; None if there are none.

    Args:
        spans: First minute and the one after the last of each, in any order; the same twice for a moment.
        by_hours: Whether times of day are told.
        beside: Whether there is some time beside what takes little of it.
    """
    ends = sorted({minute for span in spans for minute in span})
    if not ends:
        return None
    more = BESIDE_TIME if by_hours else BESIDE
    if ends[-1] == ends[0] or (beside and ends[-1] - ends[0] <= 2 * more):
        ends = [max(0, ends[0] - more), *ends, ends[-1] + more]
    gaps = list(pairwise(ends))
    folded = _folded([last - first for first, last in gaps], 60 if by_hours else DAY)
    return TimeAxis(tuple(_placed(_joined(gaps, folded))), by_hours)


def length_words(minutes: int) -> str:
    """Return how long a fold is: `20 hours`, `12 days`, `8 weeks`, `14 months`, `30 years`."""
    days = minutes / DAY
    if days < 2:
        return f"{round(days * 24)} hours"
    if days < 28:
        return f"{round(days)} days"
    if days < 90:
        return f"{round(days / 7)} weeks"
    if days < 365 * 3:
        return f"{round(days / DAYS_A_MONTH)} months"
    return f"{round(days / 365.25)} years"


#: Days of a month on average.
DAYS_A_MONTH = 30.44


def _folded(lengths: list[int], unit: int) -> frozenset[int]:
    """Return which gaps are folded: from the longest on, each that outweighs what would stay."""
    rest = sum(lengths)
    folded: set[int] = set()
    for index in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        left = rest - lengths[index]
        is_long = lengths[index] >= max(FOLDED_LENGTH * unit, FOLDED_SHARE * left)
        outweighs = lengths[index] >= FOLDED_BESIDE_A_FEW * unit and lengths[index] > left >= A_FEW * unit
        if not left or not (is_long or outweighs):
            break
        folded.add(index)
        rest = left
    return frozenset(folded)


def _joined(gaps: list[tuple[int, int]], folded: frozenset[int]) -> Iterator[tuple[int, int, bool]]:
    """Yield first minute, last minute and whether it is folded for each stretch, unfolded gaps side by side as one."""
    first = gaps[0][0]
    for index, (start, end) in enumerate(gaps):
        if index in folded:
            if first < start:
                yield first, start, False
            yield start, end, True
            first = end
    if first < gaps[-1][1]:
        yield first, gaps[-1][1], False


def _placed(pieces: Iterable[tuple[int, int, bool]]) -> Iterator[Stretch]:
    """Yield stretches with their places: folds all alike, the others by their time."""
    pieces = list(pieces)
    folds = sum(folded for _, _, folded in pieces)
    shown = sum(last - first for first, last, folded in pieces if not folded)
    fold = min(FOLD, ALL_FOLDS / folds) if folds else 0.0
    place = 0.0
    for first, last, folded in pieces:
        end = place + (fold if folded else (1 - fold * folds) * (last - first) / shown)
        yield Stretch(first, last, place, end, folded)
        place = end
