"""Events, quotations and documents laid out on one axis of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.layout.meant_dates import Window, bounded, is_within, meant_by
from reader.layout.quotation_times import TimeOfQuotation, times_of_quotations
from reader.layout.short_dates import date_in_short
from reader.layout.time_axis import TimeAxis, time_axis
from reader.layout.timeline_density import LISTED, periods
from reader.layout.timeline_parts import Bar, DocumentMark, End, Lane, Said, TimelineChart, Undated, in_time
from reader.model import Document, Dossier, EdtfDate, Event
from reader.model.chronology import sorted_events
from reader.model.edtf import DAY, NEVER
from reader.prose.reading import words_read

#: Where hours are told, a day is a point only if it takes no more of the axis than this.
POINT = 0.1
#: A window of so many minutes is shown whole.
A_FEW_DAYS = 3 * DAY


def timeline_chart(dossier: Dossier, window: Window | None = None) -> TimelineChart:
    """Return the events, quotations and documents of a dossier on one axis.

    A quotation lies on its own date, else on that of its document. Many events are counted by periods.

    Args:
        dossier: What to lay out.
        window: The part of time that the axis covers at most; events that lie outside are left out.
    """
    events = [(event, meant_by(event.date)) for event in sorted_events(dossier.events)]
    dated = [(event, meant) for event, meant in events if meant and is_within(meant, window)]
    written = [
        (each, meant) for each in dossier.documents if (meant := bounded(each.date)) and is_within(meant, window)
    ]
    said, without = times_of_quotations(dossier)
    said = [each for each in said if is_within(each.meant, window)]
    undated = () if window else tuple(_undated(event, dossier) for event, meant in events if meant is None)
    known = [meant for _, meant in (*dated, *written)] + [each.meant for each in said]
    axis = _axis(known, window)
    if axis is None:
        return TimelineChart(None, (), (), (), undated, without)
    counted_by = periods(dated, axis) if len(dated) > LISTED else ()
    listed = () if counted_by else dated
    marks = sorted((_mark(document, meant, axis) for document, meant in written), key=in_time)
    return TimelineChart(
        axis,
        tuple(_bar(event, meant, axis, dossier.document(event.document)) for event, meant in listed),
        tuple(marks),
        tuple(_lanes(dossier, said, axis)),
        undated,
        without,
        counted_by,
    )


def timeline_axis(dossier: Dossier, window: Window | None = None) -> TimeAxis | None:
    """Return the axis of `timeline_chart` alone."""
    meant = [each for event in dossier.events if (each := meant_by(event.date))]
    meant += [each for document in dossier.documents if (each := bounded(document.date))]
    meant += [each.meant for each in times_of_quotations(dossier)[0]]
    return _axis([each for each in meant if is_within(each, window)], window)


def _axis(known: Sequence[EdtfDate], window: Window | None) -> TimeAxis | None:
    """Return the axis on which dates lie; a day that is told by the hour is no longer than its hours."""
    by_hour = [meant for meant in known if meant.has_time]
    days = {day for meant in by_hour for day in (meant.earliest, meant.latest)}
    spans = [_known_ends(meant) for meant in known if not (_is_a_day(meant) and meant.earliest in days)]
    if window and spans and not by_hour and window[1] - window[0] <= A_FEW_DAYS:
        return time_axis([window], beside=False)
    shown = [each for span in spans if (each := _ends_shown(span, window))]
    return time_axis(shown or ([window] if window and spans else []), by_hours=bool(by_hour))


def _ends_shown(span: Window, window: Window | None) -> Window | None:
    """Return the ends of a span that lie in a window, one of them twice if the other does not; None for neither."""
    ends = [end for end in span if window is None or window[0] <= end <= window[1]]
    return (ends[0], ends[-1]) if ends else None


def _bar(event: Event, meant: EdtfDate, axis: TimeAxis, document: Document) -> Bar:
    starts, ends = ends_of(meant)
    start, end = axis.place(meant.begins or 0), 1.0 if meant.ends is None else axis.place(meant.ends)
    is_point = meant.earliest == meant.latest and starts == "sure" and _is_point(meant, start, end, axis)
    if not is_point and _is_a_day(meant) and starts == "sure":
        starts = ends = "about"  # some time of that day
    if starts != ends:  # what is unsure about an end that is not shown does not show
        starts = "sure" if meant.begins is not None and meant.begins < axis.first else starts
        ends = "sure" if meant.ends is not None and meant.ends > axis.last else ends
    return Bar(
        event.id,
        start,
        end,
        starts,
        ends,
        is_point,
        _one_line(event.headline),
        date_in_short(meant),
        _one_line(words_read(document, event.span)),
        event.basis,
        event.origin == "detected",
        event.document,
        event.speakers,
        (meant.begins or 0, meant.ends or NEVER),
    )


def _is_a_day(meant: EdtfDate) -> bool:
    return meant.earliest is not None and meant.earliest == meant.latest and not meant.has_time


def _is_point(meant: EdtfDate, start: float, end: float, axis: TimeAxis) -> bool:
    """Return whether a date is a moment, or a day of an axis on which days are points."""
    if meant.begins is None or meant.begins == meant.ends:
        return meant.begins is not None
    return _is_a_day(meant) and (not axis.by_hours or end - start <= POINT)


def ends_of(meant: EdtfDate) -> tuple[End, End]:
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


def _mark(document: Document, meant: EdtfDate, axis: TimeAxis) -> DocumentMark:
    title, kind = _one_line(document.title), _one_line(document.kind)
    (begins, ends), short = _known_ends(meant), date_in_short(meant)
    start, end = axis.place(begins), axis.place(ends)
    is_point = _is_point(meant, start, end, axis)
    return DocumentMark(document.id, title, kind, short, start, end, is_point, (begins, ends))


def _lanes(dossier: Dossier, said: Sequence[TimeOfQuotation], axis: TimeAxis) -> Iterator[Lane]:
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    of_speaker: dict[str, list[TimeOfQuotation]] = {}
    for each in sorted(said, key=lambda each: _known_ends(each.meant)):
        if each.quotation.speaker in names:
            of_speaker.setdefault(each.quotation.speaker, []).append(each)
    for speaker in sorted(of_speaker, key=lambda each: (-len(of_speaker[each]), names[each])):
        times = of_speaker[speaker]
        counts = Counter(_placed(each, axis) for each in times)
        placed = (Said(start, end, count, is_point) for (start, end, is_point), count in counts.items())
        yield Lane(speaker, _one_line(names[speaker]), tuple(placed), times[0].quotation.id)


def _placed(said: TimeOfQuotation, axis: TimeAxis) -> tuple[float, float, bool]:
    """Return where a quotation lies, and whether that is a point, as the day of its document always is."""
    begins, ends = _known_ends(said.meant)
    start, end = axis.place(begins), axis.place(ends)
    return start, end, not said.is_told or _is_point(said.meant, start, end, axis)


def _undated(event: Event, dossier: Dossier) -> Undated:
    words = words_read(dossier.document(event.document), event.span)
    return Undated(event.id, _one_line(event.headline), _one_line(words), event.document)


def _known_ends(meant: EdtfDate) -> Window:
    """Return where a date begins and ends; of an open one, twice the end that is known."""
    begins, ends = meant.begins, meant.ends
    known = begins if begins is not None else ends
    assert known is not None
    return (known if begins is None else begins), (known if ends is None else ends)


def _one_line(text: str) -> str:
    return " ".join(text.split())
