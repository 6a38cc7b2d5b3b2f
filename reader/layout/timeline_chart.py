"""Events, quotations and documents on one axis of time: what the screen, a printed timeline, SVG and HTML draw."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reader.layout.date_labels import label_date
from reader.layout.time_axis import TimeAxis, time_axis
from reader.model import Document, Dossier, EdtfDate, Event, Quotation, parse_edtf
from reader.model.chronology import sorted_events
from reader.prose.reading import words_read

#: How sure an end of a bar is: the day that is told, a day about then or within what is told, or none at all.
End = Literal["sure", "about", "open"]

#: A month or a day of one, as EDTF writes it.
_WITH_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?(?P<doubt>[?~%]?)")


@dataclass(frozen=True, slots=True)
class Bar:
    """An event on the axis.

    Attributes:
        event: The event's id.
        start: Where it begins, from 0 to 1; 0 if that is open.
        end: Where it ends, from 0 to 1; 1 if that is open.
        starts: How sure the beginning is.
        ends: How sure the end is.
        is_day: Whether it is a single day that is told as such.
        headline: What happened.
        date: The date in short: `22 May 2013`, `2011~–2013`.
        words: The words of the text that give the date.
        basis: How the date was resolved.
        is_found: Whether Reader found it by itself.
        document: Id of the document that mentions it.
        speakers: Ids of the speakers it names.
    """

    event: str
    start: float
    end: float
    starts: End
    ends: End
    is_day: bool
    headline: str
    date: str
    words: str
    basis: str
    is_found: bool
    document: str
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentMark:
    """The day of a document.

    Attributes:
        document: Its id.
        title: Its title.
        kind: What it is: article, letter.
        date: Its day in short.
        place: Where the day begins, from 0 to 1.
        end: Where it ends.
    """

    document: str
    title: str
    kind: str
    date: str
    place: float
    end: float


@dataclass(frozen=True, slots=True)
class Lane:
    """What one speaker says, along the axis.

    Attributes:
        speaker: The speaker's id.
        name: The speaker's name.
        counts: Where a day of quotations begins and ends, from 0 to 1, and how many there are; in order.
    """

    speaker: str
    name: str
    counts: tuple[tuple[float, float, int], ...]

    @property
    def total(self) -> int:
        """How many quotations there are."""
        return sum(count for _, _, count in self.counts)


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
        documents: Documents with a day, in order.
        lanes: Speakers whose quotations have a day, those who say most first.
        undated: Events without a date, in the order of the texts.
        undated_quotations: How many quotations have no day.
    """

    axis: TimeAxis | None
    bars: tuple[Bar, ...]
    documents: tuple[DocumentMark, ...]
    lanes: tuple[Lane, ...]
    undated: tuple[Undated, ...]
    undated_quotations: int


def timeline_chart(dossier: Dossier) -> TimelineChart:
    """Return the events, quotations and documents of a dossier on one axis.

    A quotation lies on its own date, else on the day of its document.
    """
    events = sorted_events(dossier.events)
    dated = [(event, meant) for event in events if (meant := _meant(event.date))]
    days = [(document, day) for document in dossier.documents if (day := day_of(document.date))]
    said, without = days_of_quotations(dossier)
    spans = [*(_known_days(meant) for _, meant in dated), *((day, day) for _, day in days)]
    axis = time_axis([*spans, *((day, day) for day, _ in said)])
    if axis is None:
        undated = tuple(_undated(event, dossier.document(event.document)) for event in events)
        return TimelineChart(None, (), (), (), undated, without)
    return TimelineChart(
        axis,
        tuple(_bar(event, meant, axis, dossier.document(event.document)) for event, meant in dated),
        tuple(_mark(document, day, axis) for document, day in sorted(days, key=lambda pair: pair[1])),
        tuple(_lanes(dossier, said, axis)),
        tuple(_undated(event, dossier.document(event.document)) for event in events if not _meant(event.date)),
        without,
    )


def _bar(event: Event, meant: EdtfDate, axis: TimeAxis, document: Document) -> Bar:
    starts, ends = _ends(meant)
    is_day = meant.earliest is not None and meant.earliest == meant.latest
    return Bar(
        event.id,
        axis.start_of(meant.earliest) if meant.earliest else 0.0,
        axis.end_of(meant.latest) if meant.latest else 1.0,
        starts,
        ends,
        is_day and starts == "sure",
        _one_line(event.headline),
        date_in_short(meant),
        _one_line(words_read(document, event.span)),
        event.basis,
        event.origin == "detected",
        event.document,
        event.speakers,
    )


def _ends(meant: EdtfDate) -> tuple[End, End]:
    """Return how sure both ends of a date are; a month or a year alone is some day within it."""
    start, joined, end = meant.text.partition("/")
    if not joined:
        sure = meant.earliest == meant.latest and start[-1] not in "?~%"
        return ("sure", "sure") if sure else ("about", "about")
    return _end(start), _end(end)


def _end(point: str) -> End:
    if point in ("", ".."):
        return "open"
    return "about" if point[-1] in "?~%" or "X" in point else "sure"


def _mark(document: Document, day: date, axis: TimeAxis) -> DocumentMark:
    meant = EdtfDate(day.isoformat(), day, day)
    title, kind = _one_line(document.title), _one_line(document.kind)
    return DocumentMark(document.id, title, kind, date_in_short(meant), axis.start_of(day), axis.end_of(day))


def days_of_quotations(dossier: Dossier) -> tuple[list[tuple[date, Quotation]], int]:
    """Return the quotations with the days on which they lie, and how many lie on none."""
    days = {document.id: day_of(document.date) for document in dossier.documents}
    found = [(day_of(quotation.date) or days.get(quotation.document), quotation) for quotation in dossier.quotations]
    dated = [(day, quotation) for day, quotation in found if day is not None]
    return dated, len(found) - len(dated)


def _lanes(dossier: Dossier, said: Sequence[tuple[date, Quotation]], axis: TimeAxis) -> Iterator[Lane]:
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    counts: dict[str, Counter[date]] = {}
    for day, quotation in said:
        if quotation.speaker in names:
            counts.setdefault(quotation.speaker, Counter())[day] += 1
    for speaker in sorted(counts, key=lambda each: (-counts[each].total(), names[each])):
        days = sorted(counts[speaker].items())
        placed = tuple((axis.start_of(day), axis.end_of(day), count) for day, count in days)
        yield Lane(speaker, _one_line(names[speaker]), placed)


def _undated(event: Event, document: Document) -> Undated:
    return Undated(event.id, _one_line(event.headline), _one_line(words_read(document, event.span)), event.document)


def date_in_short(meant: EdtfDate) -> str:
    """Return a date on one line: `22 May 2013`, `1 Sep–15 Nov 2012`, `Jan–Apr 2013`, `2011~–2013`, `spring 2013`."""
    start, _, end = meant.text.partition("/")
    first, last = _WITH_MONTH.fullmatch(start), _WITH_MONTH.fullmatch(end)
    if first and last and first["month"] != last["month"]:
        return f"{_point(first, with_year=first['year'] != last['year'])}–{_point(last, with_year=True)}"
    label = label_date(meant)
    if not label.within_month or meant.earliest is None:
        return label.heading
    month = f"{meant.earliest:%b} {meant.earliest.year}"
    return month + label.day.removeprefix("?") if label.day.startswith("?") else f"{label.day} {month}"


def _point(point: re.Match[str], *, with_year: bool) -> str:
    """Return an end of a span: `1 Sep~`, `15 Nov 2012`, `Jan 2013`."""
    day = f"{int(point['day'])} " if point["day"] else ""
    year = f" {int(point['year'])}" if with_year else ""
    return f"{day}{calendar.month_abbr[int(point['month'])]}{year}{point['doubt']}"


def _known_days(meant: EdtfDate) -> tuple[date, date]:
    """Return the first and last day of a date, of an open one the day that is known."""
    first, last = meant.earliest or meant.latest, meant.latest or meant.earliest
    assert first
    assert last
    return first, last


def _meant(text: str) -> EdtfDate | None:
    try:
        meant = parse_edtf(text)
    except ValueError:
        return None
    return meant if meant.earliest or meant.latest else None


def day_of(text: str) -> date | None:
    """Return a date's day, None if it is no single one."""
    meant = _meant(text)
    return meant.earliest if meant and meant.earliest == meant.latest else None


def _one_line(text: str) -> str:
    return " ".join(text.split())
