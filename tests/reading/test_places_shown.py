"""Where a text was made of another file, the place in that file stands wherever a place is shown."""

from __future__ import annotations

import csv
from dataclasses import replace

from reader.export.csv_text import QUOTATION_COLUMNS, csv_rows
from reader.export.records import quotation_records
from reader.model import Document, Dossier, Event, Link, Locator, Quotation, Span
from reader.model.place import Place
from reader.model.provenance import Provenance
from reader.reading.bookmarks import bookmark, places_listed
from reader.reading.citation import attributed, citation
from reader.reading.commands.dispatch import run_command
from reader.reading.compared import compared
from reader.reading.details import event_details, quotation_details
from reader.reading.dialogs import Choice
from reader.reading.search_beside import search_everywhere
from reader.tui.panel import details
from reader.tui.panel.facts import Facts
from tests.reading.paper_desk import reading

SAID = "The ferry sails again."
STORY = f"# A ferry\n\n“{SAID}” said Mara Quill in May.\n"
REPORT = f"Nothing here yet.\n\n{SAID}\n"
AT = STORY.index(SAID)
QUOTATION = Quotation("q1", "story", (Span(AT, AT + len(SAID)),), "direct")
DOSSIER = Dossier(
    "A story",
    (
        Document("story", STORY, "Story", locators=(Locator(0, "paragraph", "1"), Locator(11, "paragraph", "2"))),
        Document(
            "report",
            REPORT,
            "Report",
            url="https://example.org/r",
            locators=(Locator(0, "page", "6"), Locator(19, "page", "7/v")),
            provenance=Provenance(accessed="2026-11-27T02:42:03Z"),
        ),
    ),
    quotations=(QUOTATION,),
    events=(Event("e1", "2014-05", "It sails", "story", Span(STORY.index("May"), STORY.index("May") + 3)),),
    links=(Link("q1", 0, "report", Span(19, 19 + len(SAID)), "exact"),),
)
PAGE = "p. v (7th page)"


def test_in_what_is_copied() -> None:
    assert attributed(DOSSIER, QUOTATION).endswith("In: “Story”, para. 2.")
    report = DOSSIER.document("report")
    assert citation(DOSSIER, report, report.place_words(19)) == (
        f"“Report”, https://example.org/r, accessed 2026-11-27, {PAGE}."
    )


def test_a_citation_names_the_place_that_is_read() -> None:
    session, desk = reading(DOSSIER)
    session.go_to_place(Place("report", 19))
    run_command(session, "cite")
    assert desk.copied[-1].endswith(f", {PAGE}.")


def test_in_details() -> None:
    facts = dict(quotation_details(DOSSIER, QUOTATION).facts)
    assert facts["place"] == "para. 2" and facts["source"].endswith(f"in “Report”, {PAGE}")
    assert dict(event_details(DOSSIER, DOSSIER.events[0]).facts)["place"] == "para. 2"


def test_in_the_panel() -> None:
    lines = ["".join(piece.text for piece in line) for line in details.quotation_details(Facts(DOSSIER, {}), QUOTATION)]
    assert f"= exact in 2 Report, {PAGE}" in lines and "para. 2" in lines
    (link,) = DOSSIER.links
    outside = replace(DOSSIER, links=(replace(link, span=Span(0, 0), outside=SAID),))
    lines = ["".join(piece.text for piece in line) for line in details.quotation_details(Facts(outside, {}), QUOTATION)]
    assert "= exact in 2 Report, outside the main text" in lines


def test_in_the_comparison() -> None:
    session, _ = reading(DOSSIER)
    session.make_current(QUOTATION)
    run_command(session, "compare")
    (part,) = compared(session.state).parts
    assert part.here.told[-1].words == "para. 2"
    assert [each.words for each in part.there.told[-2:]] == ["Report", PAGE]


def right_of(choice: object) -> list[str]:
    assert isinstance(choice, Choice)
    return [row.right[0][0].strip() for row in choice.rows]


def test_in_lists() -> None:
    session, desk = reading(DOSSIER)
    search_everywhere(session, "sails again")
    desk.work()
    assert right_of(desk.shown[-1]) == ["para. 2", PAGE]
    session.go_to_place(Place("report", 19))
    bookmark(session, "b")
    assert right_of(places_listed(session)) == [f"report, {PAGE}"]


def test_in_tables() -> None:
    (row,) = csv.DictReader(csv_rows(QUOTATION_COLUMNS, quotation_records(DOSSIER)))
    assert (row["locator.words"], row["source.locator.words"]) == ("para. 2", PAGE)
