"""Documents and quotations in a listed timeline: each on its day, and none without one."""

from dataclasses import replace

from reader.layout.timeline import timeline_rows
from reader.layout.timeline_days import day_rows
from reader.layout.timeline_row import TimelineRow
from reader.model import Dossier, Event, Span
from tests.export.examples import DOSSIER

ARTICLE, PLAN = DOSSIER.documents
DATED = replace(
    DOSSIER, documents=(replace(ARTICLE, date="2013-05-22"), replace(PLAN, date="2013-05-20", kind="letter"))
)


def laid_out(dossier: Dossier) -> list[TimelineRow]:
    first = dossier.documents[0]
    rows = timeline_rows(dossier.events, {}, published=first.date, kind=first.kind, on_days=day_rows(dossier))
    return [row for row in rows if row.headline]


def test_documents_and_quotations_stand_on_their_days_among_the_events() -> None:
    assert [(row.day, row.sign, row.headline) for row in laid_out(DATED)][2:] == [
        ("20", "◆─", "the letter"),
        ("21", "├─", "Ann Lee speaks"),
        ("22", "◆─", "the text appears"),
        ("", "├“", "Ann Lee · 2"),
        ("", "┆─", "The bridge opens again"),
    ]


def test_a_quotation_with_a_day_of_its_own_stands_there() -> None:
    first, *others = DATED.quotations
    said_before = replace(DATED, quotations=(replace(first, date="2013-05-19"), *others))
    said = [(row.day, row.headline, row.speaker) for row in laid_out(said_before) if row.speaker]
    assert said == [("19", "Ann Lee · 1", "lee"), ("", "Ann Lee · 1", "lee")]


def test_a_span_of_hours_ends_before_the_publication_of_its_day() -> None:
    events = (Event("e9", "2013-05-22T14:00/2013-05-22T16:00", "Talks", "article", Span(0, 3)),)
    rows = laid_out(replace(DATED, events=events, quotations=()))
    assert [(row.headline, row.bars) for row in rows][1:] == [("Talks", "┃"), ("the text appears", "─")]


def test_without_days_there_are_no_rows() -> None:
    assert day_rows(DOSSIER) == []


def test_what_was_said_at_a_time_stands_at_it_and_a_day_of_publication_follows_its_hours() -> None:
    first, *others = DATED.quotations
    events = (Event("e9", "2013-05-22T14:00", "Talks", "article", Span(0, 3)),)
    told = replace(
        DATED, events=events, quotations=(replace(first, date="2013-05-22T12:00~/2013-05-22T18:00~"), *others)
    )
    assert [(row.sign, row.clock, row.headline) for row in laid_out(told) if row.day or not row.heading][1:] == [
        ("├“", "~12:00", "Ann Lee · 1"),
        ("├─", "14:00", "Talks"),
        ("◆─", "", "the text appears"),
        ("├“", "", "Ann Lee · 1"),
    ]
