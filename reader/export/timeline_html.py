"""A timeline as one page of HTML: no network, no script, light and dark, and fit to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from reader.export.timeline_colours import colour_class, colour_rules
from reader.layout.counted import counted
from reader.layout.date_words import date_words
from reader.layout.time_axis import TimeAxis, length_words
from reader.layout.timeline_parts import Bar, DocumentMark, Lane, Said, TimelineChart, Undated
from reader.model import Dossier

#: Marks on the axis at most: each needs about a twelfth of its width for its label.
_TICKS = 12
#: What a point takes of the axis at least, in percent.
_LEAST = 0.8

_STYLE = """\
:root{color-scheme:light dark;--ink:#1b1b1b;--dim:#5c5c5c;--line:#bdbdbd;--ground:#fff;--bar:#4a5560}
@media screen and (prefers-color-scheme:dark)
{:root{--ink:#e6e6e6;--dim:#a5a5a5;--line:#565656;--ground:#161616;--bar:#aab4be}}
body{margin:2rem auto;max-width:76rem;padding:0 1rem}
body{background:var(--ground);color:var(--ink);font:15px/1.4 Georgia,serif}
h1{font-size:1.5rem;margin:0 0 .3rem}h2{font-size:1rem;margin:1.6rem 0 .3rem}
p,ul{margin:.2rem 0 1rem;color:var(--dim)}ul{padding-left:1.1rem}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{vertical-align:top;text-align:left;padding:.25rem .6rem .25rem 0;font-weight:normal}
.when{width:9.5rem;color:var(--dim);font-variant-numeric:tabular-nums}.axis{width:36%}
thead th{border-bottom:1px solid var(--line);color:var(--dim);font-size:.8rem}
thead .axis,td.axis{padding-right:1rem}
thead .rail{height:2.5em}thead .rail span{top:1.25em}thead .rail span.fold{top:0}
.rail{position:relative;display:block;height:1.4em}
.rail b,.rail i,.rail span{position:absolute;display:block}
.rail span{white-space:nowrap;font-size:.75rem;color:var(--dim)}
.rail span{border-left:1px solid var(--line)}
.rail span{padding-left:2px;line-height:1.1}
.rail span.fold{border:0;border-bottom:2px dotted var(--line);text-align:center;overflow:visible}
.rail i{top:.25em;height:.9em;background:var(--bar)}
.rail i.about{background:repeating-linear-gradient(115deg,var(--bar) 0 2px,transparent 2px 5px)}
.rail i.about{outline:1px dotted var(--bar)}
.rail i.span{background:none;border-top:1px solid var(--ink);top:.7em;height:0}
.rail i.open{background:none;border-top:2px dashed var(--bar);top:.65em;height:0}
.rail b{width:.65em;height:.65em;margin-left:-.45em;top:.25em}
.rail b{border-radius:50%;border:2px solid var(--bar);background:var(--bar)}
.rail b.found{background:none}
.rail b.doc{border-radius:0;transform:rotate(45deg);border-color:var(--ink);background:var(--ground)}
.rail em{position:absolute;bottom:.2em;width:.45em;background:currentColor;min-height:2px;margin-left:-.2em}
.rail em.about{height:.35em;margin:0;opacity:.55}
.said{color:var(--dim);font-size:.9em}.foot{font-size:.85rem;margin-top:1.5rem}
tr{break-inside:avoid}
@media print{.rail span{font-size:.6rem}}
@media print{body{margin:0;max-width:none;font-size:10pt}*{print-color-adjust:exact}}
@media (max-width:40rem){.axis{width:30%}.when{width:6rem}}
"""


def timeline_html(dossier: Dossier, chart: TimelineChart) -> Iterator[str]:
    """Yield the lines of the page; every value is escaped, and the same dossier gives the same page."""
    title = escape(dossier.title)
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{title} · timeline</title>"
    yield "<style>"
    yield from _STYLE.splitlines()
    yield f"{colour_rules()}</style></head><body>"
    yield f"<h1>{title}</h1>"
    yield f"<p>{counted(len(chart.bars) + len(chart.undated), 'event')}, {_quotations(chart)}.</p>"
    yield "<ul>"
    for document in dossier.documents:
        described = ", ".join(
            filter(None, (document.kind, document.author, document.publisher, date_words(document.date)))
        )
        yield f"<li>{escape(document.title)}{f' ({escape(described)})' if described else ''}</li>"
    yield "</ul>"
    if chart.axis is not None:
        yield from _table(chart, chart.axis)
    if chart.undated:
        yield f"<h2>{counted(len(chart.undated), 'event')} without a date</h2><ul>"
        yield from map(_undated, chart.undated)
        yield "</ul>"
    yield '<p class="foot">● told by a day, ○ found by Reader, hatched: about then or some day within, dashed: open, '
    yield "◇ a document. Equal distances are equal times within one stretch; a dotted one is folded.</p>"
    yield "</body></html>"


def _quotations(chart: TimelineChart) -> str:
    dated = sum(lane.total for lane in chart.lanes)
    return counted(dated + chart.undated_quotations, "quotation")


def _table(chart: TimelineChart, axis: TimeAxis) -> Iterator[str]:
    """Yield the table of what is dated: a row for each event, document and speaker."""
    yield '<table><thead><tr><th class="when">'
    yield f'{axis.years}</th><th class="axis"><span class="rail">'
    for fold in axis.folds():
        yield f'<span class="fold" style="{_placed(fold.start, fold.end)}">{length_words(fold.length)}</span>'
    for tick in axis.ticks(_TICKS):
        yield f'<span style="left:{_percent(tick.place)}">{escape(tick.label)}</span>'
    yield "</span></th><th>what</th></tr></thead><tbody>"
    for each in chart.in_order:
        yield _event(each) if isinstance(each, Bar) else _document(each)
    most = max((said.count for lane in chart.lanes for said in lane.said), default=1)
    for number, lane in enumerate(chart.lanes):
        yield _lane(lane, colour_class(number), most)
    yield "</tbody></table>"


def _event(bar: Bar) -> str:
    if bar.is_point:
        drawn = f'<b{" class=found" if bar.is_found else ""} style="left:{_percent(bar.middle)}"></b>'
    elif bar.starts == bar.ends:
        drawn = _piece(bar.starts, bar.start, bar.end)
    else:
        middle = bar.start + (bar.end - bar.start) * (2 / 3 if bar.starts == "sure" else 1 / 3)
        drawn = _piece(bar.starts, bar.start, middle) + _piece(bar.ends, middle, bar.end)
    return _row(bar.date, drawn, bar.headline, bar.words, bar.basis)


def _piece(how: str, start: float, end: float) -> str:
    return f'<i class="{how}" style="{_placed(start, end)}"></i>'


def _document(mark: DocumentMark) -> str:
    span = "" if mark.is_point else f'<i class="span" style="{_placed(mark.start, mark.end)}"></i>'
    sign = f'<b class="doc" style="left:{_percent(mark.middle)}"></b>'
    return _row(mark.date, span + sign, mark.title, "", "")


def _lane(lane: Lane, colour: str, most: int) -> str:
    bars = "".join(_said(said, most) for said in lane.said)
    count = counted(lane.total, "quotation")
    said = f'<span class="{colour}">{escape(lane.name)}</span> <span class="said">{count}</span>'
    return (
        f'<tr><td class="when"></td><td class="axis"><span class="rail {colour}">{bars}</span></td><td>{said}</td></tr>'
    )


def _said(said: Said, most: int) -> str:
    """Return a bar as high as there are many quotations; of no single day, a low one along the time that is told."""
    if said.is_point:
        return f'<em style="left:{_percent(said.middle)};height:{said.count / most:.3f}em"></em>'
    return f'<em class="about" style="{_placed(said.start, said.end)}"></em>'


def _row(date: str, drawn: str, headline: str, words: str, basis: str) -> str:
    said = f' <span class="said" title="{escape(basis)}">“{escape(words)}”</span>' if words else ""
    return (
        f'<tr><td class="when">{escape(date)}</td><td class="axis"><span class="rail">{drawn}</span></td>'
        f"<td>{escape(headline)}{said}</td></tr>"
    )


def _undated(event: Undated) -> str:
    words = f' <span class="said">“{escape(event.words)}”</span>' if event.words else ""
    return f"<li>{escape(event.headline)}{words}</li>"


def _placed(start: float, end: float) -> str:
    return f"left:{_percent(start)};width:{max(_LEAST, 100 * (end - start)):.2f}%"


def _percent(place: float) -> str:
    return f"{100 * place:.2f}%"
