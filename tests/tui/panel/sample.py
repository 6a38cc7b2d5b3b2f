"""A small dossier and an application that shows nothing but its panel."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from textual.app import App, ComposeResult

from reader.layout.headings import Heading
from reader.model import Change, Document, Dossier, Event, Kind, Link, Origin, Quotation, Span, Speaker
from reader.tui.panel.side_panel import SidePanel

ARTICLE = (
    "The bridge will hold\n\n"
    "“The bridge is safe,” said Anna Berg today. “We looked twice.” She said the river would fall.\n\n"
    "The report calls it “a sound structure” and “a model for others”. According to Carl Dahl, repairs began "
    "yesterday. “Nobody asked us,” he added.\n"
)
REPORT = "Findings\n\nThe bridge is a sturdy structure.\n"

COLOURS = {"berg": 0, "dahl": 1, "report": 2}


def span(words: str, text: str = ARTICLE) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def quotation(
    number: int,
    *words: str,
    kind: Kind = "direct",
    speaker: str | None = None,
    cue: str = "",
    mention: str = "",
    origin: Origin = "curated",
) -> Quotation:
    return Quotation(
        f"q{number}",
        "article",
        tuple(span(part) for part in words),
        kind,
        origin,
        speaker,
        span(mention) if mention else None,
        span(cue) if cue else None,
    )


QUOTATIONS = (
    quotation(1, "The bridge is safe,", "We looked twice.", speaker="berg", cue="said", mention="Anna Berg"),
    quotation(2, "the river would fall", kind="indirect", speaker="berg", cue="She said"),
    quotation(3, "a sound structure", kind="mixed", speaker="report", cue="calls", mention="The report"),
    quotation(4, "a model for others", kind="mixed", speaker="report", cue="calls", mention="The report"),
    replace(
        quotation(5, "repairs began yesterday", kind="indirect", speaker="dahl", cue="According to", origin="detected"),
        confidence=0.8,
        reason="cue 'according to' right before",
    ),
    quotation(6, "Nobody asked us,"),
)
CHANGED = Change("replaced", Span(2, 7), span("sturdy", REPORT), "sound", "sturdy")
LINKS = (
    Link("q3", 0, "report", span("a sturdy structure", REPORT), "altered", (CHANGED,)),
    Link("q4", 0, "report", Span(0, 0), "absent"),
)
SPEAKERS = (
    Speaker("river-board", "River Board", kind="body"),
    Speaker("berg", "Anna Berg", "Dr.", "engineer of the county", "person", ("Berg", "she")),
    Speaker("report", "Report of 2012", kind="document"),
    Speaker("dahl", "Carl Dahl", kind="person"),
)
EVENTS = (
    Event("today", "2013-05-22", "Berg speaks of the bridge", "article", span("today"), "“today”", speakers=("berg",)),
    Event(
        *("repairs", "2013-05-21", "Repairs begin", "article", span("yesterday")),
        basis="“yesterday”, from the publication date 2013-05-22",
        origin="detected",
        speakers=("dahl",),
    ),
    Event("fall", "", "The river falls", "article", span("would fall"), "no date", speakers=("berg",)),
)
DOSSIER = Dossier(
    "The bridge",
    (
        Document("article", ARTICLE, "The bridge will hold", kind="article", date="2013-05-22"),
        Document("report", REPORT, "Report of 2012", complete=False, note="Only two pages survive."),
    ),
    SPEAKERS,
    QUOTATIONS,
    EVENTS,
    links=LINKS,
)
HEADINGS = {
    "article": [Heading(1, "The bridge will hold", Span(0, 20))],
    "report": [Heading(1, "Findings", Span(0, 8)), Heading(2, "Of the [bridge]", Span(10, 14))],
}


@dataclass
class PanelApp(App[None]):
    """The panel alone, with what it says written down."""

    dossier: Dossier = DOSSIER
    said: list[SidePanel.Chosen] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    __hash__ = App.__hash__

    def compose(self) -> ComposeResult:
        yield SidePanel()

    def on_mount(self) -> None:
        self.panel.show(self.dossier, COLOURS, HEADINGS)

    @property
    def panel(self) -> SidePanel:
        return self.query_one(SidePanel)

    @property
    def rows(self) -> list[str]:
        """What stands on the screen, row by row."""
        return [strip.text.rstrip() for strip in self.screen._compositor.render_strips()]

    def on_side_panel_chosen(self, message: SidePanel.Chosen) -> None:
        self.said.append(message)
