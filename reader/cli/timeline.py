"""`reader timeline`: what happened when, along a vertical axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.dossier import PATHS_HELP, add_path_arguments, complete, load
from reader.cli.table import wrapped
from reader.cli.writer import say
from reader.export.calendar_text import calendar_lines, is_dated
from reader.export.csv_text import EVENT_COLUMNS, csv_rows
from reader.export.json_text import json_document
from reader.export.records import event_records
from reader.files.cleaning import clean_line
from reader.layout.cells import cell_length
from reader.layout.counted import counted
from reader.layout.timeline import timeline_rows
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer
    from reader.layout.timeline import TimelineRow
    from reader.model import Dossier

USAGE = "[--json | --csv | --ics] [--published DATE] [PATH…]"
DESCRIPTION = f"""\
Print the events along a vertical axis: date, headline, and the words of the
text that give the date. ◆ marks the day of publication, ┆ what is approximate
or undated, ╌ what Reader found by itself.

{PATHS_HELP}"""
EPILOG = """\
examples:
  reader timeline
  reader timeline --published 2013-05-22 article.txt
  reader timeline --ics > talks.ics
  reader timeline --json |
    jq -r '.events[] | [.date, .headline, .basis] | @tsv'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--csv", action="store_true", help="write CSV")
    formats.add_argument("--json", action="store_true", help="write JSON (schema 1), with the basis of each date")
    formats.add_argument("--ics", action="store_true", help="write iCalendar, without undated events")
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the events of the documents that were asked for."""
    dossier = complete(load(arguments), events=True).narrowed
    if arguments.json:
        writer.lines(json_document({}, "events", event_records(dossier)))
    elif arguments.csv:
        writer.rows(csv_rows(EVENT_COLUMNS, event_records(dossier)))
    elif arguments.ics:
        _write_calendar(dossier, writer)
    else:
        _write_axis(dossier, writer)
    return FOUND if dossier.events else NOTHING_FOUND


def _write_calendar(dossier: Dossier, writer: Writer) -> None:
    """Write a calendar, and say what it leaves out."""
    for line in calendar_lines(dossier, clean_line):
        writer.exact(line + "\r\n")
    undated = sum(not is_dated(event) for event in dossier.events)
    if undated:
        say(f"left out {counted(undated, 'event')} without a date")


def _write_axis(dossier: Dossier, writer: Writer) -> None:
    """Write the rows of the axis, headlines wrapped to the window."""
    documents = {document.id: document for document in dossier.documents}
    first = dossier.documents[0]
    rows = timeline_rows(dossier.events, documents, published=first.date, kind=first.kind)
    if not rows:
        return
    heading = max(cell_length(row.heading) for row in rows)
    day = max(cell_length(row.day) for row in rows)
    for row in rows:
        _write_row(row, heading, day, writer)
    _report_undated(dossier)


def _report_undated(dossier: Dossier) -> None:
    """Say what would date the undated events of undated documents."""
    undated = {document.id for document in dossier.documents if not document.date}
    hanging = sum(not event.date and event.document in undated for event in dossier.events)
    if hanging:
        say(f"{counted(hanging, 'event')} undated: the publication date is unknown (give it as --published 2013-05-22)")


def _write_row(row: TimelineRow, heading: int, day: int, writer: Writer) -> None:
    """Write one row of the axis."""
    date = f"{_padded(row.heading, heading)} {_padded(row.day, day)} {row.weekday:<3} {row.sign} "
    told = row.headline + (f" (“{row.words}”)" if row.words else "")
    indent = cell_length(date)
    first, *more = wrapped(told, writer.width, indent)
    writer.line(date, first)
    for line in more:
        writer.line(" " * (indent - 3) + "│  ", line)


def _padded(words: str, cells: int) -> str:
    return words + " " * (cells - cell_length(words))
