"""What the tests of this room write: the small invented dossier, judged, with its quotations in every sort of place."""

from __future__ import annotations

from dataclasses import replace

from reader.export.web_annotation.kept import Kept
from reader.model import Document, Dossier, Event, Link, Quotation, Span, Speaker
from reader.model.judgement import WRONG, Judgement
from tests.export.examples import DOSSIER, span

JUDGED = replace(
    DOSSIER,
    judgements=(Judgement("article", (span("a [sic] risk"),), WRONG, "Not *risk*.", "Ines Vale", "2026-11-25"),),
)
KEPT = (Kept("plan", 0, note="Ask the <council>."), Kept("plan", 4, letter="a"))

#: Two paragraphs and a line end within words, a passage that overlaps another, signs that XML, CSV, Markdown and
#: terminals act on, and characters that count twice in UTF-16.
HOSTILE_TEXT = (
    "1. The mayor 😀 said: “=We stay ]]> <b> & wait,\nall *night* long.\n\n"
    "- And\tthe “river & bridge” 𝕏 stays,” said Ann\uffff Lee <lee@example.org> in May 2021.\n\n"
    "She agreed that the bridge stays.\n"
)


def hostile_span(words: str) -> Span:
    """The stretch of the hostile text that begins and ends with the words on either side of …."""
    first, _, last = words.partition("…")
    start = HOSTILE_TEXT.index(first)
    return Span(start, HOSTILE_TEXT.index(last, start) + len(last)) if last else Span(start, start + len(first))


HOSTILE = Dossier(
    'A <title> & "more"',
    (
        Document(
            "../a b", HOSTILE_TEXT, "Text & [more]", author="lee", date="2021-05-03", url="https://example.org/?a&b"
        ),
        Document("A B", "She said: =We stay ]]> <b> & wait.\n", "Source", kind="letter"),
    ),
    speakers=(
        Speaker("lee", "Ann\x1b Lee", title="Mayor", role="head & more", kind="person", aliases=("=Lee",)),
        Speaker("the body", "River <Board>", kind="body"),
        Speaker("doc", "the report", kind="document"),
    ),
    quotations=(
        Quotation(
            "q 1",
            "../a b",
            (hostile_span("=We stay… stays,"),),
            "direct",
            speaker="lee",
            mention=hostile_span("Ann\uffff Lee"),
            cue=hostile_span("said"),
        ),
        Quotation("q2", "../a b", (hostile_span("river & bridge"),), "mixed", "detected", speaker="the body"),
        Quotation("q3", "../a b", (hostile_span("bridge” 𝕏…Lee <"),), "term", "detected", doubtful=True),
        Quotation(
            "q4", "../a b", (hostile_span("the bridge stays."),), "indirect", speaker="lee", mention=hostile_span("She")
        ),
    ),
    events=(
        Event("e1", "2021-05", "=Spring", "../a b", hostile_span("in May 2021"), "“May 2021”", speakers=("lee",)),
        Event("e2", "2021-05-03/2021-06~", "More\nlines", "../a b", hostile_span("night")),
        Event("e3", "", "Undated", "A B", Span(0, 3)),
    ),
    links=(Link("q 1", 0, "A B", Span(10, 34), "altered"),),
)
