"""A small invented dossier that the tests of this room read."""

from reader.model import Change, Document, Dossier, Event, Link, Quotation, Span, Speaker

ARTICLE = (
    "“We will not wait,” Mayor Ann Lee said yesterday. “The bridge is closed.” "
    "She agreed that the bridge is closed. The plan calls it “a [sic] risk”."
)
PLAN = "The bridge is a risk.\nIt must close."


def span(words: str, text: str = ARTICLE) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


DOSSIER = Dossier(
    "The bridge",
    (Document("article", ARTICLE, "Bridge closed"), Document("plan", PLAN, "The plan")),
    speakers=(
        Speaker("lee", "Ann Lee", title="Mayor", kind="person", aliases=("Lee", "she")),
        Speaker("plan", "the plan", kind="document"),
        Speaker("council", "City Council", role="owner of the bridge", kind="body"),
    ),
    quotations=(
        Quotation(
            "q1",
            "article",
            (span("We will not wait,"), span("The bridge is closed.")),
            "direct",
            speaker="lee",
            mention=span("Mayor Ann Lee"),
            cue=span("said"),
        ),
        Quotation("q2", "article", (span("the bridge is closed"),), "indirect", "detected", speaker="lee"),
        Quotation("q3", "article", (span("a [sic] risk"),), "mixed", "detected", confidence=0.51239),
    ),
    events=(
        Event("e1", "", "The bridge opens again", "article", span("wait")),
        Event("e2", "2013-05-21", "Ann Lee speaks", "article", span("yesterday"), "“yesterday”", speakers=("lee",)),
        Event("e3", "2011/..", "The plan is in force", "plan", span("plan"), origin="detected"),
    ),
    links=(
        Link(
            "q3",
            0,
            "plan",
            span("a risk", PLAN),
            "elided",
            (Change("inserted", Span(2, 7), Span(18, 18), "[sic]", ""),),
        ),
    ),
)
