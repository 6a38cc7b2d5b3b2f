"""How much happens when: many events are counted by centuries down to hours, each to be looked at by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.layout.short_dates import date_in_short
from reader.layout.time_axis import TimeAxis
from reader.layout.time_ticks import Unit
from reader.model import EdtfDate, Event, parse_edtf
from reader.model.edtf import moment_at
from reader.model.values import dataclass

#: More events than this are counted by periods.
LISTED = 200
#: Periods at most: two screens of them.
MOST_PERIODS = 48
#: What a timeline is divided into, from the smallest on.
UNITS = (
    Unit("minute", 60),
    Unit("day", 1),
    Unit("month", 1),
    Unit("year", 1),
    Unit("year", 10),
    Unit("year", 100),
)


@dataclass(frozen=True, slots=True)
class Period:
    """A century, decade, year, month, day or hour, and what begins in it.

    Attributes:
        edtf: It as an EDTF date.
        date: It in short: `May 2013`.
        start: Where it begins on the axis, from 0 to 1.
        places: Where on the axis its events begin, in order.
        events: Their ids, in order of time.
        headline: What the first of them is.
    """

    edtf: str
    date: str
    start: float
    places: tuple[float, ...]
    events: tuple[str, ...]
    headline: str


def periods(dated: Sequence[tuple[Event, EdtfDate]], axis: TimeAxis) -> tuple[Period, ...]:
    """Return the periods of the smallest unit of which there are not too many; none if all is within one.

    Args:
        dated: Events and what their dates mean, in order of time. What began before the axis counts at its start.
        axis: Where they lie.
    """
    begins = [_beginning(meant, axis) for _, meant in dated]
    for unit in UNITS if axis.by_hours else UNITS[1:]:
        found: dict[int, list[int]] = {}
        for number, minute in enumerate(begins):
            found.setdefault(unit.beginning(minute), []).append(number)
        if len(found) <= MOST_PERIODS:
            break
    if len(found) < 2:
        return ()
    return tuple(
        _period(
            period_edtf(unit, minute),
            [dated[number][0] for number in numbers],
            axis.place(minute),
            [axis.place(begins[number]) for number in numbers],
        )
        for minute, numbers in sorted(found.items())
    )


def _beginning(meant: EdtfDate, axis: TimeAxis) -> int:
    known = meant.begins if meant.begins is not None else meant.ends
    assert known is not None
    return min(axis.last - 1, max(axis.first, known))


def _period(edtf: str, events: Sequence[Event], start: float, places: Iterable[float]) -> Period:
    headline = " ".join(events[0].headline.split())
    return Period(
        edtf, date_in_short(parse_edtf(edtf)), start, tuple(sorted(places)), tuple(each.id for each in events), headline
    )


def period_edtf(unit: Unit, minute: int) -> str:
    """Return the unit that holds a minute as an EDTF date: `20XX`, `201X`, `2013`, `2013-05`, `2013-05-22`, an hour."""
    moment = moment_at(unit.beginning(minute))
    if unit.kind == "minute":
        day = f"{moment:%Y-%m-%d}".rjust(10, "0")
        return f"{day}T{moment.hour:02}:00/{day}T{moment.hour + 1:02}:00"
    if unit.kind == "day":
        return moment.date().isoformat()
    if unit.kind == "month":
        return moment.date().isoformat()[:7]
    year = f"{moment.year:04}"
    if unit.count == 1:
        return year
    cut = 3 if unit.count == 10 else 2
    unspecified = year[:cut].ljust(4, "X")
    return unspecified if int(year[:cut]) else f"0001/{year[:cut].ljust(4, '9')}"
