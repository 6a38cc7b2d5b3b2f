"""The style sheet of a timeline's page: light and dark, on narrow screens, and printed."""

from __future__ import annotations

from reader.export.timeline_colours import colour_rules
from reader.layout.time_axis import TimeAxis

_RULES = """\
:root{color-scheme:light dark;--ink:#1b1b1b;--dim:#5c5c5c;--line:#bdbdbd;--grid:#ececec;--ground:#fff;--bar:#4a5560}
@media screen and (prefers-color-scheme:dark)
{:root{--ink:#e6e6e6;--dim:#a5a5a5;--line:#565656;--grid:#2c2c2c;--ground:#161616;--bar:#aab4be}}
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
.rail span.last{direction:rtl}
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
.choices{border:0;padding:0;margin:0 0 1.2rem;color:var(--dim);font-size:.9rem}
.choices legend{float:left;padding:0 .8rem 0 0}.choices label{margin-right:1rem;white-space:nowrap}
.choices input{vertical-align:-.1em}@media print{.choices{display:none}}
summary{cursor:pointer}summary::marker{color:var(--dim)}
tr details{color:var(--dim)}tr details ol{margin:.3rem 0 .5rem;padding-left:1.4rem}tr details li{margin:.15rem 0}
.period summary{display:grid;grid-template-columns:9.5rem 36% 1fr;padding:.1rem 0}
.period summary .rail{margin-right:1rem}
.period[open]{margin:.6rem 0 1.2rem;padding-left:.6rem;border-left:2px solid var(--line)}
.rail u{position:absolute;bottom:.2em;background:var(--bar);text-decoration:none}
.count{display:inline-block;height:.7em;background:var(--bar);margin-right:.5em}
tr{break-inside:avoid}
@media print{.rail span{font-size:.6rem}}
@media print{body{margin:0;max-width:none;font-size:10pt}*{print-color-adjust:exact}}
@media print{tr details::details-content{content-visibility:visible;block-size:auto}}
@media (max-width:40rem){.axis{width:30%}.when{width:6rem}.rail span.wide{display:none}}
"""


def style_rules(axis: TimeAxis | None, ticks: int) -> str:
    """Return the style sheet; faint lines go down from the marks of the axis, `ticks` of them at most."""
    marks = axis.ticks(ticks) if axis else ()
    lines = ",".join(
        f"linear-gradient(var(--grid),var(--grid)) {100 * tick.place:.2f}% 0/1px 100% no-repeat" for tick in marks
    )
    return _RULES + (f".main td .rail{{background:{lines}}}" if lines else "") + colour_rules()
