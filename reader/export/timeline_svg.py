"""A timeline as a drawing: SVG without scripts, fonts or links of its own."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from reader.export.timeline_colours import colour_class, colour_rules
from reader.layout.time_axis import length_words
from reader.layout.time_ticks import with_room
from reader.layout.timeline_counts import counts_on, most_events
from reader.layout.timeline_parts import Bar, DocumentMark, Lane, Said, TimelineChart
from reader.model import Dossier

#: Sizes in pixels: the whole width, the axis between two margins, a row, and what a letter takes on average.
_WIDTH, _LEFT, _AXIS, _ROW, _LETTER = 1200, 150, 460, 24, 7.8
_RIGHT = _LEFT + _AXIS + 24
_TOP = 76
#: Columns of the counts of a period along the axis.
_COLUMNS = 60
_TICKS = 8
_STYLE = (
    "text{font:14px Georgia,serif;fill:#1b1b1b}.title{font-size:18px}"
    ".dim{fill:#5c5c5c;font-size:12px}.bar{fill:#4a5560;stroke:#4a5560}"
    ".about{fill:url(#about);stroke:#4a5560;stroke-dasharray:2 2}"
    ".open,.fold{stroke:#4a5560;stroke-dasharray:5 4;fill:none}"
    ".hollow{fill:#fff}.line{stroke:#dedede}.lane{fill:currentColor}"
)


def timeline_svg(dossier: Dossier, chart: TimelineChart) -> Iterator[str]:
    """Yield the lines of the drawing; every value is escaped, and the same dossier gives the same drawing."""
    rows = [*_rows(chart)]
    height = _TOP + _ROW * len(rows) + 16
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'
    yield f"<title>{escape(dossier.title)}: timeline</title>"
    yield f"<style>{_STYLE}{colour_rules().partition('@media')[0]}</style>"
    yield '<defs><pattern id="about" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(25)">'
    yield '<rect width="2" height="5" fill="#4a5560"/></pattern></defs>'
    yield f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>'
    yield f'<text class="title" x="16" y="28">{escape(_fitting(dossier.title, _WIDTH - 32))}</text>'
    yield from _axis(chart, height)
    for number, row in enumerate(rows):
        yield f'<g transform="translate(0 {_TOP + _ROW * number})">{row}</g>'
    yield "</svg>"


def _axis(chart: TimelineChart, height: int) -> Iterator[str]:
    if chart.axis is None:
        return
    yield f'<text class="dim" x="16" y="{_TOP - 20}">{chart.axis.years}</text>'
    for tick in with_room(chart.axis.ticks(_TICKS), _LETTER / _AXIS):
        x = _x(tick.place)
        yield f'<line class="line" x1="{x}" x2="{x}" y1="{_TOP - 16}" y2="{height - 12}"/>'
        yield f'<text class="dim" x="{x}" y="{_TOP - 20}">{escape(tick.label)}</text>'
    for fold in chart.axis.folds():
        yield f'<line class="fold" x1="{_x(fold.start)}" x2="{_x(fold.end)}" y1="{_TOP - 15}" y2="{_TOP - 15}"/>'
        yield f'<text class="dim" x="{_x(fold.start)}" y="{_TOP - 2}">{length_words(fold.length)}</text>'


def _rows(chart: TimelineChart) -> Iterator[str]:
    """Yield what stands in each row, its top at 0."""
    if chart.periods:
        yield from _counts(chart)
    for each in () if chart.periods else chart.in_order:
        yield _event(each) if isinstance(each, Bar) else _document(each)
    most = max((said.count for lane in chart.lanes for said in lane.said), default=1)
    for number, lane in enumerate(chart.lanes):
        yield _lane(lane, colour_class(number), most)
    for event in chart.undated:
        yield _texts("undated", event.headline)


def _counts(chart: TimelineChart) -> Iterator[str]:
    """Yield how many events each period has, as columns along the axis and as a bar beside it."""
    highest = max(max(counts_on(each.places, _COLUMNS)) for each in chart.periods)
    most, wide = most_events(chart.periods), _AXIS / _COLUMNS
    for period in chart.periods:
        drawn = ""
        for place, count in enumerate(counts_on(period.places, _COLUMNS)):
            high = 16 * count / highest
            if count:
                size = f'width="{wide:.1f}" height="{high:.1f}"'
                drawn += f'<rect class="bar" x="{_x(place / _COLUMNS)}" y="{18 - high:.1f}" {size}/>'
        long = 200 * len(period.events) / most
        drawn += f'<rect class="bar" x="{_RIGHT}" y="6" width="{long:.1f}" height="10"/>'
        number = f'<text x="{_RIGHT + long + 8:.1f}" y="15">{len(period.events):,}</text>'
        yield drawn + _texts(period.date, "") + number


def _document(mark: DocumentMark) -> str:
    turned = f'transform="translate({_x(mark.middle)} 11) rotate(45)"'
    sign = f'<rect class="bar hollow" x="-5" y="-5" width="10" height="10" {turned}/>'
    left, right = _x(mark.start), _x(mark.end)
    span = "" if mark.is_point else f'<line class="bar" x1="{left}" x2="{right}" y1="11" y2="11"/>'
    return span + sign + _texts(mark.date, mark.title)


def _event(bar: Bar) -> str:
    if bar.is_point:
        hollow = " hollow" if bar.is_found else ""
        drawn = f'<circle class="bar{hollow}" cx="{_x(bar.middle)}" cy="11" r="5"/>'
    elif bar.starts == bar.ends:
        drawn = _piece(bar.starts, bar.start, bar.end)
    else:
        middle = bar.start + (bar.end - bar.start) * (2 / 3 if bar.starts == "sure" else 1 / 3)
        drawn = _piece(bar.starts, bar.start, middle) + _piece(bar.ends, middle, bar.end)
    told = f"<title>{escape(f'{bar.headline} ({bar.basis})' if bar.basis else bar.headline)}</title>"
    return f"<g>{told}{drawn}{_texts(bar.date, bar.headline)}</g>"


def _piece(how: str, start: float, end: float) -> str:
    left, right = _x(start), _x(end)
    if how == "open":
        return f'<line class="open" x1="{left}" x2="{right}" y1="11" y2="11"/>'
    kind = "about" if how == "about" else "bar"
    return f'<rect class="{kind}" x="{left}" y="5" width="{max(3.0, round(right - left, 1))}" height="12"/>'


def _lane(lane: Lane, colour: str, most: int) -> str:
    drawn = "".join(_said(said, most) for said in lane.said)
    return f'<g class="{colour}">{drawn}</g>{_texts("", f"{lane.name} · {lane.total}")}'


def _said(said: Said, most: int) -> str:
    """Return a bar as high as there are many quotations; of no single day, a low one along the time that is told."""
    if said.is_point:
        high = 14 * said.count / most
        return f'<rect class="lane" x="{_x(said.middle) - 2.5}" y="{18 - high:.1f}" width="5" height="{high:.1f}"/>'
    width = max(3.0, round(_x(said.end) - _x(said.start), 1))
    return f'<rect class="lane" x="{_x(said.start)}" y="13" width="{width}" height="5" opacity=".55"/>'


def _texts(date: str, label: str) -> str:
    return (
        f'<text class="dim" x="16" y="15">{escape(date)}</text>'
        f'<text x="{_RIGHT}" y="15">{escape(_fitting(label, _WIDTH - _RIGHT - 16))}</text>'
    )


def _x(place: float) -> float:
    return round(_LEFT + _AXIS * place, 1)


def _fitting(text: str, pixels: int) -> str:
    """Return text cut to what fits, for letters of usual width."""
    most = int(pixels / _LETTER)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
