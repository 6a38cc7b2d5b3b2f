"""An axis of time: equal distances are equal times, and a long time in which nothing happens is folded.

A fold takes the same short stretch of the axis however long it is, and says how long it is. Everything is in parts of
the axis, from 0 to 1, so that cells and pixels are drawn from one layout.
"""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

#: A time without anything is folded from this many days, if it is longer than this share of all the rest.
FOLDED_DAYS, FOLDED_SHARE = 45, 0.5
#: What a fold takes of the axis, and what all of them take at most.
FOLD, ALL_FOLDS = 0.07, 0.4
#: Days of a month on average.
DAYS_A_MONTH = 30.44
#: Days beside a day that stands alone, so that an axis is never without length.
BESIDE = 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of an axis.

    Attributes:
        first: Its first day, as an ordinal.
        last: The day after its last one.
        start: Where it begins on the axis.
        end: Where it ends.
        folded: Whether nothing happens in it, and it takes less than its time.
    """

    first: int
    last: int
    start: float
    end: float
    folded: bool = False

    @property
    def days(self) -> int:
        """How many days it has."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis.

    Attributes:
        place: Where it stands, from 0 to 1.
        label: `2013`, `Jun`, `3`.
        strong: Whether a year, or a month among days, begins here.
    """

    place: float
    label: str
    strong: bool


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The stretches of an axis in order, without gaps between them."""

    stretches: tuple[Stretch, ...]

    @property
    def first(self) -> date:
        """The first day on the axis."""
        return date.fromordinal(self.stretches[0].first)

    @property
    def last(self) -> date:
        """The last day on the axis."""
        return date.fromordinal(self.stretches[-1].last - 1)

    @property
    def years(self) -> str:
        """The years it covers: `2013`, `2011–2013`."""
        return "–".join(dict.fromkeys((str(self.first.year), str(self.last.year))))

    def start_of(self, day: date) -> float:
        """Return where a day begins; days before the first or after the last one lie at the ends."""
        return self._place(day.toordinal())

    def end_of(self, day: date) -> float:
        """Return where a day ends."""
        return self._place(day.toordinal() + 1)

    def _place(self, ordinal: int) -> float:
        index = bisect_right(self.stretches, ordinal, key=lambda stretch: stretch.first) - 1
        stretch = self.stretches[max(0, index)]
        share = (ordinal - stretch.first) / stretch.days
        return stretch.start + (stretch.end - stretch.start) * min(1.0, max(0.0, share))

    def folds(self) -> Iterator[Stretch]:
        """Yield the folded stretches."""
        return (stretch for stretch in self.stretches if stretch.folded)

    def ticks(self, most: int) -> tuple[Tick, ...]:
        """Return the marks of the smallest unit that gives no more than `most` of them."""
        for unit in _UNITS:
            days = [day for stretch in self.stretches if not stretch.folded for day in unit.days_in(stretch, most + 1)]
            if len(days) <= most:
                return tuple(
                    Tick(self._place(day.toordinal()), unit.label(day, before), unit.is_strong(day))
                    for before, day in zip([None, *days], days, strict=False)
                )
        return ()


def time_axis(spans: Iterable[tuple[date, date]]) -> TimeAxis | None:
    """Return the axis on which spans of days lie; None if there are none.

    Args:
        spans: First and last day of each, in any order.
    """
    days = sorted({ordinal for first, last in spans for ordinal in (first.toordinal(), last.toordinal() + 1)})
    if not days:
        return None
    if days[-1] - days[0] <= 2 * BESIDE:
        days = [max(1, days[0] - BESIDE), *days, min(date.max.toordinal(), days[-1] + BESIDE)]
    gaps = list(pairwise(days))
    folded = _folded([last - first for first, last in gaps])
    return TimeAxis(tuple(_placed(_joined(gaps, folded))))


def length_words(days: int) -> str:
    """Return how long a fold is: `8 weeks`, `14 months`, `30 years`."""
    if days < 90:
        return f"{round(days / 7)} weeks"
    if days < 365 * 3:
        return f"{round(days / DAYS_A_MONTH)} months"
    return f"{round(days / 365.25)} years"


def _folded(lengths: list[int]) -> frozenset[int]:
    """Return which gaps are folded: from the longest on, each that outweighs what would stay."""
    rest = sum(lengths)
    folded: set[int] = set()
    for index in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        left = rest - lengths[index]
        if lengths[index] < FOLDED_DAYS or not left or lengths[index] < FOLDED_SHARE * left:
            break
        folded.add(index)
        rest = left
    return frozenset(folded)


def _joined(gaps: list[tuple[int, int]], folded: frozenset[int]) -> Iterator[tuple[int, int, bool]]:
    """Yield first day, last day and whether it is folded for each stretch, unfolded gaps side by side as one."""
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
    """Yield stretches with their places: folds all alike, the others by their days."""
    pieces = list(pieces)
    folds = sum(folded for _, _, folded in pieces)
    shown = sum(last - first for first, last, folded in pieces if not folded)
    fold = min(FOLD, ALL_FOLDS / folds) if folds else 0.0
    place = 0.0
    for first, last, folded in pieces:
        end = place + (fold if folded else (1 - fold * folds) * (last - first) / shown)
        yield Stretch(first, last, place, end, folded)
        place = end


@dataclass(frozen=True, slots=True)
class _Unit:
    """A step of the calendar: so many days, months or years."""

    kind: str
    count: int

    def days_in(self, stretch: Stretch, most: int) -> list[date]:
        """Return where the unit begins within a stretch, `most` of them at most."""
        found: list[date] = []
        day: date | None = self._first(date.fromordinal(stretch.first))
        end = date.fromordinal(stretch.last - 1)
        while day is not None and day <= end and len(found) < most:
            found.append(day)
            day = self._next(day)
        return found

    def label(self, day: date, before: date | None) -> str:
        """Return `2013`, `Jun`, `3 Jun` or `10`: what the mark before it does not say."""
        month = calendar.month_abbr[day.month]
        if self.kind == "year" or (self.kind == "month" and day.month == 1):
            return str(day.year)
        if self.kind == "month":
            return month
        return str(day.day) if before and (before.year, before.month) == (day.year, day.month) else f"{day.day} {month}"

    def is_strong(self, day: date) -> bool:
        """Return whether a larger unit begins."""
        return day.month == 1 if self.kind == "month" else day.day == 1 and self.kind == "day"

    def _first(self, day: date) -> date | None:
        """Return the first beginning of the unit at or after a day."""
        if self.kind == "day":
            start = day - timedelta(days=day.weekday()) if self.count == _WEEK else day
        elif self.kind == "month":
            start = day.replace(day=1, month=(day.month - 1) // self.count * self.count + 1)
        else:
            start = date(max(1, day.year - day.year % self.count), 1, 1)
        return start if start >= day else self._next(start)

    def _next(self, day: date) -> date | None:
        """Return the next beginning of the unit; None after the last year of the calendar."""
        try:
            if self.kind == "day":
                return day + timedelta(days=self.count)
            months = day.year * 12 + day.month - 1 + self.count * (1 if self.kind == "month" else 12)
            return date(months // 12, months % 12 + 1, 1)
        except (ValueError, OverflowError):
            return None


_WEEK = 7
_UNITS = (
    _Unit("day", 1),
    _Unit("day", _WEEK),
    *(_Unit("month", count) for count in (1, 3)),
    *(_Unit("year", count) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)),
)
