"""A timeline as one page of HTML: no network, no script, light and dark, and fit to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from reader.export.timeline_colours import colour_class
from reader.export.timeline_filters import NO_FILTERS, Filters, filters_of
from reader.export.timeline_style import style_rules
from reader.layout.counted import counted
from reader.layout.date_words import date_words
from reader.layout.meant_dates import window_of
from reader.layout.quotation_times import times_of_quotations
from reader.layout.short_dates import date_in_short
from reader.layout.time_axis import TimeAxis, length_words
from reader.layout.time_ticks import with_room
from reader.layout.timeline_chart import timeline_chart
from reader.layout.timeline_counts import counts_on, most_events
from reader.layout.timeline_density import Period
from reader.layout.timeline_parts import Bar, DocumentMark, Lane, Said, TimelineChart, Undated
from reader.model import Dossier
from reader.model.values import replace
from reader.prose.reading import words_quoted

#: Marks on the axis at most: each needs about a twelfth of its width for its label.
_TICKS = 12
#: What a letter of a label takes of the axis, on a page of usual width, and on a narrow one or on paper.
_LETTER, _LETTER_ON_NARROW = 0.0165, 0.045
#: Columns of the counts of a period along the axis.
_COLUMNS = 60
#: From where on a label of a fold would leave the axis.
_AT_THE_END = 0.98
#: What a point takes of the axis at least, in percent.
_LEAST = 0.8


def timeline_html(dossier: Dossier, chart: TimelineChart) -> Iterator[str]:
    """Yield the lines of the page; every value is escaped, and the same dossier gives the same page."""
    title = escape(dossier.title)
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{title} · timeline</title>"
    yield "<style>"
    filters = filters_of(chart, dossier)
    yield from style_rules(chart.axis, _TICKS).splitlines()
    yield from filters.rules()
    yield "</style></head><body>"
    yield f"<h1>{title}</h1>"
    yield f"<p>{counted(chart.events + len(chart.undated), 'event')}, {_quotations(chart)}.</p>"
    yield from _documents(dossier)
    yield from filters.choices()
    if chart.axis is not None:
        yield from _table(chart, chart.axis, dossier, filters)
        for period in chart.periods:
            yield from _period(period, chart, dossier)
    if chart.undated:
        yield f'<h2>{counted(len(chart.undated), "event")} without a date</h2><ul class="undated">'
        for event in chart.undated:
            yield _undated(event, filters.classes(_speakers_of(event, dossier), (event.document,)))
        yield "</ul>"
    yield '<p class="foot">● told by a day, ○ found by Reader, hatched: about then or some day within, dashed: open, '
    yield "◇ a document. Equal distances are equal times within one stretch; a dotted one is folded.</p>"
    yield "</body></html>"


def _documents(dossier: Dossier) -> Iterator[str]:
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    yield "<ul>"
    for document in dossier.documents:
        author = names.get(document.author, document.author)
        described = ", ".join(filter(None, (document.kind, author, document.publisher, date_words(document.date))))
        yield f"<li>{escape(document.title)}{f' ({escape(described)})' if described else ''}</li>"
    yield "</ul>"


def _quotations(chart: TimelineChart) -> str:
    dated = sum(lane.total for lane in chart.lanes)
    return counted(dated + chart.undated_quotations, "quotation")


def _table(chart: TimelineChart, axis: TimeAxis, dossier: Dossier, filters: Filters | None = None) -> Iterator[str]:
    """Yield the table of what is dated: a row for each event, document and speaker.

    Args:
        chart: What to draw.
        axis: Its axis.
        dossier: The dossier of the chart.
        filters: What can be chosen; None for a table below a period.
    """
    kind, filters = ("near", NO_FILTERS) if filters is None else ("main", filters)
    yield f'<table class="{kind}"><thead><tr><th class="when">'
    yield f'{axis.years}</th><th class="axis"><span class="rail">'
    for fold in axis.folds():
        last = " last" if fold.end > _AT_THE_END else ""
        length = f"<bdi>{length_words(fold.length)}</bdi>"
        yield f'<span class="fold{last}" style="{_placed(fold.start, fold.end)}">{length}</span>'
    ticks = axis.ticks(_TICKS)
    for tick, on_narrow in zip(with_room(ticks, _LETTER), with_room(ticks, _LETTER_ON_NARROW), strict=True):
        wide = "" if on_narrow.label else ' class="wide"'
        yield f'<span{wide} style="left:{_percent(tick.place)}">{escape(tick.label)}</span>'
    yield "</span></th><th></th></tr></thead><tbody>"
    if chart.periods and chart.documents:
        marks = "".join(f'<b class="doc" style="left:{_percent(mark.middle)}"></b>' for mark in chart.documents)
        yield _row("", marks, counted(len(chart.documents), "document"))
    for each in () if chart.periods else chart.in_order:
        kinds = filters.classes(each.speakers if isinstance(each, Bar) else (), (each.document,))
        yield _event(each, kinds) if isinstance(each, Bar) else _document(each, kinds)
    most = max((said.count for lane in chart.lanes for said in lane.said), default=1)
    for number, lane in enumerate(chart.lanes):
        yield _lane(lane, colour_class(number), most, dossier, filters)
    yield "</tbody></table>"


def _period(period: Period, chart: TimelineChart, dossier: Dossier) -> Iterator[str]:
    """Yield how many events a period has, which open below it, on an axis of their own."""
    highest = max(max(counts_on(each.places, _COLUMNS)) for each in chart.periods)
    drawn = "".join(
        f'<u style="left:{_percent(place / _COLUMNS)};width:{100 / _COLUMNS:.2f}%;height:{count / highest:.3f}em"></u>'
        for place, count in enumerate(counts_on(period.places, _COLUMNS))
        if count
    )
    width = 12 * len(period.events) / most_events(chart.periods)
    yield f'<details class="period"><summary><span class="when">{escape(period.date)}</span>'
    yield f'<span class="rail">{drawn}</span><span><i class="count" style="width:{width:.2f}em"></i>'
    yield f"{len(period.events):,}</span></summary>"
    ids = frozenset(period.events)
    events = tuple(event for event in dossier.events if event.id in ids)
    within = replace(dossier, events=events, quotations=(), documents=dossier.documents)
    nearer = timeline_chart(within, window_of(period.edtf))
    if nearer.axis is not None:
        yield from _table(replace(nearer, documents=()), nearer.axis, within)
        for part in nearer.periods:
            yield from _period(part, nearer, within)
    yield "</details>"


def _event(bar: Bar, kinds: str) -> str:
    if bar.is_point:
        drawn = f'<b{" class=found" if bar.is_found else ""} style="left:{_percent(bar.middle)}"></b>'
    elif bar.starts == bar.ends:
        drawn = _piece(bar.starts, bar.start, bar.end)
    else:
        middle = bar.start + (bar.end - bar.start) * (2 / 3 if bar.starts == "sure" else 1 / 3)
        drawn = _piece(bar.starts, bar.start, middle) + _piece(bar.ends, middle, bar.end)
    return _row(bar.date, drawn, bar.headline, bar.words, bar.basis, kinds)


def _piece(how: str, start: float, end: float) -> str:
    return f'<i class="{how}" style="{_placed(start, end)}"></i>'


def _document(mark: DocumentMark, kinds: str) -> str:
    span = "" if mark.is_point else f'<i class="span" style="{_placed(mark.start, mark.end)}"></i>'
    sign = f'<b class="doc" style="left:{_percent(mark.middle)}"></b>'
    return _row(mark.date, span + sign, mark.title, kinds=kinds)


def _lane(lane: Lane, colour: str, most: int, dossier: Dossier, filters: Filters) -> str:
    bars = "".join(_said(said, most) for said in lane.said)
    count = counted(lane.total, "quotation")
    said = f'<span class="{colour}">{escape(lane.name)}</span> <span class="said">{count}</span>'
    words = f"<details><summary>{said}</summary><ol>{''.join(_words(lane, dossier))}</ol></details>"
    places = dict.fromkeys(each.document for each in dossier.quotations if each.speaker == lane.speaker)
    return (
        f'<tr{_class(filters.classes((lane.speaker,), places))}><td class="when"></td>'
        f'<td class="axis"><span class="rail {colour}">{bars}</span></td>'
        f"<td>{words}</td></tr>"
    )


def _words(lane: Lane, dossier: Dossier) -> Iterator[str]:
    """Yield what a speaker says, and when, in order of time."""
    said = [each for each in times_of_quotations(dossier)[0] if each.quotation.speaker == lane.speaker]
    for each in sorted(said, key=lambda each: each.meant.begins or 0):
        document = dossier.document(each.quotation.document)
        words = " ".join(words_quoted(document, each.quotation).split())
        words = words if each.quotation.kind == "indirect" else f"“{words}”"
        yield f"<li>{escape(words)}, {escape(date_in_short(each.meant))}</li>"


def _said(said: Said, most: int) -> str:
    """Return a bar as high as there are many quotations; of no single day, a low one along the time that is told."""
    if said.is_point:
        return f'<em style="left:{_percent(said.middle)};height:{said.count / most:.3f}em"></em>'
    return f'<em class="about" style="{_placed(said.start, said.end)}"></em>'


def _row(date: str, drawn: str, headline: str, words: str = "", basis: str = "", kinds: str = "") -> str:
    said = f' <span class="said" title="{escape(basis)}">“{escape(words)}”</span>' if words else ""
    return (
        f'<tr{_class(kinds)}><td class="when">{escape(date)}</td>'
        f'<td class="axis"><span class="rail">{drawn}</span></td>'
        f"<td>{escape(headline)}{said}</td></tr>"
    )


def _class(kinds: str) -> str:
    return f' class="{kinds}"' if kinds else ""


def _speakers_of(undated: Undated, dossier: Dossier) -> tuple[str, ...]:
    event = dossier.event(undated.event)
    return event.speakers if event else ()


def _undated(event: Undated, kinds: str) -> str:
    words = f' <span class="said">“{escape(event.words)}”</span>' if event.words else ""
    return f"<li{_class(kinds)}>{escape(event.headline)}{words}</li>"


def _placed(start: float, end: float) -> str:
    return f"left:{_percent(start)};width:{max(_LEAST, 100 * (end - start)):.2f}%"


def _percent(place: float) -> str:
    return f"{100 * place:.2f}%"
