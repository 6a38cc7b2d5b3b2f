"""The style sheet of a fact-check sheet: light and dark, on a telephone, and black on white on paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """\
:root{color-scheme:light dark;--ink:#1c1b19;--dim:#625f59;--line:#d9d6cf;--ground:#fff;--accent:#9d1c20}
@media screen and (prefers-color-scheme:dark)
{:root{--ink:#e8e5de;--dim:#a6a199;--line:#3b3934;--ground:#181715;--accent:#ff9189}}
*{box-sizing:border-box}
body{margin:0 auto;padding:3.5rem 1.5rem 4rem;max-width:64rem;background:var(--ground);color:var(--ink)}
body{font:1.0625rem/1.5 "Iowan Old Style","Palatino Linotype",Palatino,Charter,Georgia,serif}
body{font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere}
h1,h2,h3,p,dl,dd,ul,ol{margin:0;padding:0}ul,ol{list-style:none}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor}
h1{font-size:2.1rem;line-height:1.15;font-weight:600;max-width:40rem;text-wrap:balance}
h2,th,dt,.kicker,.dim{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
h2,.kicker{font-size:.78rem;font-weight:600;letter-spacing:.07em;text-transform:uppercase}
.kicker{color:var(--accent);margin-bottom:.5rem}
h2{margin-top:3rem;padding-bottom:.5rem;border-bottom:2px solid var(--ink)}
h2 span{float:right;font-weight:400;color:var(--dim)}
.dim,dt{color:var(--dim);font-size:.8rem;line-height:1.5}
.docs{margin-top:1.6rem;display:grid;gap:.9rem;max-width:56rem}
.docs li{display:grid;grid-template-columns:7.5rem 1fr;column-gap:1rem;break-inside:avoid}
.docs li>*{grid-column:2}.docs .key{grid-column:1;padding-top:.2rem}
.total{margin-top:2.2rem;font-size:1.45rem;line-height:1.35;max-width:40rem;text-wrap:pretty}
.total b{font-weight:600}.total+p{margin-top:.5rem;max-width:40rem}
article{display:grid;grid-template-columns:7.5rem minmax(0,1fr) 17rem;column-gap:1rem;padding:1.2rem 0}
article{border-bottom:1px solid var(--line);break-inside:avoid}
article h3{font-size:1rem;line-height:1.5;font-weight:600}article h3 .dim{display:block;font-weight:400}
.said{grid-column:2}.said dt{margin-bottom:.05rem}.said dd{margin-bottom:.7rem;text-wrap:pretty}
.said dd:last-child{margin-bottom:0}dd,td{unicode-bidi:plaintext}
.told{grid-column:3;padding-left:1rem;font-size:.9rem;line-height:1.45}.told li{margin-bottom:.2rem}
.told .ruling{margin-top:.6rem}.told .ruling .dim{display:block}.told .ruling:first-child{margin-top:0}
.bad,.wrong{color:var(--accent)}ins,del{text-decoration:none;font-weight:600;border-bottom:2px solid}
ins.odd,del.odd{border-bottom:2px dotted}ins.form,del.form{border-bottom:1px dotted;font-weight:400}
ins i,del i{font-style:normal;font-weight:400;font-size:.85em;user-select:none}
.v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:.88rem;line-height:1.45}
th,td{vertical-align:top;text-align:start;padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.75rem;font-weight:600;color:var(--dim)}tbody th{font-weight:400;color:var(--dim)}
thead{display:table-header-group}tr{break-inside:avoid}td .dim{display:block;font-size:.75rem}td p+p{margin-top:.45rem}
.no{width:2.4rem}.of{width:7rem}.by{width:13rem}th:last-child,td:last-child{padding-right:0}
.ruling b,td b{font-weight:600}
.foot{margin-top:2.5rem;columns:2 20rem;column-gap:2rem}.foot li{break-inside:avoid}
@media (max-width:60rem){article{grid-template-columns:7.5rem minmax(0,1fr)}
.told{grid-column:2;padding:0;margin-top:.8rem}}
@media (max-width:38rem){body{padding:1.75rem 1.1rem 3rem}h1{font-size:1.7rem}.total{font-size:1.25rem}
article,.docs li,.docs li>*{display:block}article h3{margin-bottom:.4rem}
article h3 .dim{display:inline;margin-left:.5em}
table,tbody,tr,td,tbody th{display:block}thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
tr{padding:.8rem 0;border-bottom:1px solid var(--line)}th,td{border:0;padding:.1rem 0}tbody th{float:right}}
@page{margin:18mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#625f59}}
@media print{body{padding:0;max-width:none;font-size:10pt}html{font-size:10pt}h2{break-after:avoid}
article{padding:.8rem 0}.docs a::after{content:" (" attr(href) ")";font-size:.8rem}*{print-color-adjust:exact}}
"""
