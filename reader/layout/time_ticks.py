"""Where hours, days, months and years begin on an axis of time, and how they are labelled."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Literal

from reader.model.edtf import DAY, minute_of, moment_at
from reader.model.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis.

    Attributes:
        place: Where it stands, from 0 to 1.
        label: `2013`, `Jun`, `3 Jun`, `10`, `14:00`.
        strong: Whether a year, a month among days, or a day among hours begins here.
    """

    place: float
    label: str
    strong: bool


def with_room(ticks: Iterable[Tick], letter: float) -> Iterator[Tick]:
    """Yield marks, without the labels that would stand in the one before.

    Args:
        ticks: In order of place.
        letter: What a letter of a label takes of the axis.
    """
    free = 0.0
    for tick in ticks:
        has_room = tick.place >= free
        yield tick if has_room else replace(tick, label="")
        free = tick.place + (len(tick.label) + 1) * letter if has_room else free


@dataclass(frozen=True, slots=True)
class Unit:
    """A step of the calendar or the clock.

    Attributes:
        kind: What is counted.
        count: How many of it.
    """

    kind: Literal["minute", "day", "month", "year"]
    count: int

    def within(self, first: int, last: int, most: int) -> list[int]:
        """Return the minutes in [first, last) where the unit begins, `most` of them at most."""
        found: list[int] = []
        minute: int | None = self.beginning(first)
        if minute is not None and minute < first:
            minute = self.following(minute)
        while minute is not None and minute < last and len(found) < most:
            found.append(minute)
            minute = self.following(minute)
        return found

    def beginning(self, minute: int) -> int:
        """Return where the unit begins that holds a minute."""
        moment = moment_at(minute)
        if self.kind == "minute":
            return minute - (minute % DAY) % self.count
        if self.kind == "day":
            past = moment.weekday() if self.count == _WEEK else moment.toordinal() % self.count
            return minute_of(moment.date()) - past * DAY
        if self.kind == "month":
            return minute_of(date(moment.year, (moment.month - 1) // self.count * self.count + 1, 1))
        return minute_of(date(max(1, moment.year - moment.year % self.count), 1, 1))

    def following(self, minute: int) -> int | None:
        """Return where the next unit begins; None after the last year of the calendar."""
        if self.kind == "minute":
            return minute + self.count
        moment = moment_at(minute)
        try:
            if self.kind == "day":
                return minute_of((moment + timedelta(days=self.count)).date())
            if self.kind == "year":
                return minute_of(date(moment.year - moment.year % self.count + self.count, 1, 1))
            months = moment.year * 12 + moment.month - 1 + self.count
            return minute_of(date(months // 12, months % 12 + 1, 1))
        except (ValueError, OverflowError):
            return None

    def label(self, minute: int, before: int | None) -> str:
        """Return `2013`, `Jun`, `3 Jun`, `10` or `14:00`: what the mark before it does not say.

        A mark where no unit begins, since the axis goes on there, says its day.
        """
        moment, earlier = moment_at(minute), None if before is None else moment_at(before)
        if self.kind == "minute" and earlier is not None and earlier.date() == moment.date():
            return f"{moment:%H:%M}"
        if self.kind in ("minute", "day"):
            return _day_label(moment, earlier, with_time=self.kind == "minute")
        if self.beginning(minute) != minute:
            return _day_label(moment, None, with_time=False) if self.kind == "month" else str(moment.year)
        if self.kind == "year" or moment.month == 1:
            return str(moment.year)
        return calendar.month_abbr[moment.month]

    def is_strong(self, minute: int) -> bool:
        """Return whether a larger unit begins."""
        moment = moment_at(minute)
        if self.kind == "minute":
            return minute % DAY == 0
        return moment.month == 1 if self.kind == "month" else moment.day == 1 and self.kind == "day"


def units_between(by_hours: bool) -> Sequence[Unit]:
    """Return the units of an axis, the smallest first."""
    return (*_TIMES, *_DATES) if by_hours else _DATES


def _day_label(moment: datetime, earlier: datetime | None, *, with_time: bool) -> str:
    """Return a day with as much of its month as is needed; with a time, unless it is midnight."""
    if with_time and moment.hour + moment.minute:
        return f"{moment.day} {calendar.month_abbr[moment.month]} {moment:%H:%M}"
    if earlier is not None and (earlier.year, earlier.month) == (moment.year, moment.month) and not with_time:
        return str(moment.day)
    return f"{moment.day} {calendar.month_abbr[moment.month]}"


_WEEK = 7
_TIMES = tuple(Unit("minute", count) for count in (5, 15, 30, 60, 120, 180, 360, 720))
_DATES = (
    *(Unit("day", count) for count in (1, 2, _WEEK)),
    *(Unit("month", count) for count in (1, 3)),
    *(Unit("year", count) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)),
)
