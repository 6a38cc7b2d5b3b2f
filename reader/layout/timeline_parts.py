"""The parts of a timeline, on one axis from 0 to 1: what the screen, a printed timeline, SVG and HTML draw."""

from __future__ import annotations

from typing import Literal

from reader.layout.time_axis import TimeAxis
from reader.layout.timeline_density import Period
from reader.model.values import dataclass

#: How sure an end of a bar is: the day that is told, a day about then or within what is told, or none at all.
End = Literal["sure", "about", "open"]


@dataclass(frozen=True, slots=True)
class Bar:
    """An event on the axis.

    Attributes:
        event: The event's id.
        start: Where it begins, from 0 to 1; 0 if that is open.
        end: Where it ends, from 0 to 1; 1 if that is open.
        starts: How sure the beginning is.
        ends: How sure the end is.
        is_point: Whether it is a single day or moment that is told as such; a point is drawn at its middle.
        headline: What happened.
        date: The date in short: `22 May 2013`, `2011~–2013`.
        words: The words of the text that give the date.
        basis: How the date was resolved.
        is_found: Whether Reader found it by itself.
        document: Id of the document that mentions it.
        speakers: Ids of the speakers it names.
        minutes: Its first minute and the one after its last, those of an open one far away.
    """

    event: str
    start: float
    end: float
    starts: End
    ends: End
    is_point: bool
    headline: str
    date: str
    words: str
    basis: str
    is_found: bool
    document: str
    speakers: tuple[str, ...]
    minutes: tuple[int, int]

    @property
    def middle(self) -> float:
        """Where a point stands."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class DocumentMark:
    """The date of a document.

    Attributes:
        document: Its id.
        title: Its title.
        kind: What it is: article, letter.
        date: Its date in short.
        start: Where the date begins, from 0 to 1.
        end: Where it ends.
        is_point: Whether it is a single day or moment.
        minutes: Its first minute and the one after its last.
    """

    document: str
    title: str
    kind: str
    date: str
    start: float
    end: float
    is_point: bool
    minutes: tuple[int, int]

    @property
    def middle(self) -> float:
        """Where its sign stands."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Said:
    """Quotations of one speaker with the same date.

    Attributes:
        start: Where the date begins, from 0 to 1.
        end: Where it ends.
        count: How many there are.
        is_point: Whether the date is a single day or moment.
    """

    start: float
    end: float
    count: int
    is_point: bool

    @property
    def middle(self) -> float:
        """Where a point stands."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """What one speaker says, along the axis.

    Attributes:
        speaker: The speaker's id.
        name: The speaker's name.
        said: The quotations, in order of time.
        first: Id of the first of them.
    """

    speaker: str
    name: str
    said: tuple[Said, ...]
    first: str

    @property
    def total(self) -> int:
        """How many quotations there are."""
        return sum(each.count for each in self.said)


@dataclass(frozen=True, slots=True)
class Undated:
    """An event that no date is known of."""

    event: str
    headline: str
    words: str
    document: str


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Everything on one axis.

    Attributes:
        axis: The axis; None if nothing is dated.
        bars: Events with a date, in order.
        documents: Documents with a date, in order.
        lanes: Speakers whose quotations have a date, those who say most first.
        undated: Events without a date, in the order of the texts.
        undated_quotations: How many quotations have no date.
        periods: What the events are counted by, in place of `bars`, where they are many.
    """

    axis: TimeAxis | None
    bars: tuple[Bar, ...]
    documents: tuple[DocumentMark, ...]
    lanes: tuple[Lane, ...]
    undated: tuple[Undated, ...]
    undated_quotations: int
    periods: tuple[Period, ...] = ()

    @property
    def events(self) -> int:
        """How many events have a date."""
        return len(self.bars) + sum(len(period.events) for period in self.periods)

    @property
    def in_order(self) -> list[Bar | DocumentMark]:
        """Events and documents by time; a document follows what happens on its day."""
        return sorted((*self.bars, *self.documents), key=in_time)


def in_time(each: Bar | DocumentMark) -> tuple[int, int]:
    """Order events by their beginning, a document whose date is a day after what happens on it."""
    begins, ends = each.minutes
    is_day_of_document = isinstance(each, DocumentMark) and each.is_point
    return (ends, -1) if is_day_of_document else (begins, ends)
