"""`reader timeline`: what happened when, along a vertical axis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.cli.dossier import PATHS_HELP, add_path_arguments, complete, load
from reader.cli.errors import UsageError
from reader.cli.table import wrapped
from reader.cli.writer import SPEAKER_COLOURS, say
from reader.export.calendar_text import calendar_lines, is_dated
from reader.export.csv_text import EVENT_COLUMNS, csv_rows
from reader.export.json_text import json_document
from reader.export.records import event_records
from reader.export.timeline_html import timeline_html
from reader.export.timeline_js import timeline_js
from reader.export.timeline_svg import timeline_svg
from reader.files.cleaning import clean_line
from reader.layout.cells import cell_length
from reader.layout.counted import counted
from reader.layout.meant_dates import window_of
from reader.layout.short_dates import date_in_short
from reader.layout.timeline_cells import axis_cells, chart_rows
from reader.layout.timeline_chart import timeline_chart
from reader.layout.timeline_choice import during, of_speakers
from reader.layout.timeline_density import LISTED
from reader.model import parse_edtf
from reader.model.values import replace
from reader.reading.status import FOUND, NOTHING_FOUND
from reader.search import BadQueryError, find_speakers
from reader.words.json_text import to_json

if TYPE_CHECKING:
    import argparse

    from reader.cli.dossier import Loaded
    from reader.cli.writer import Writer
    from reader.layout.meant_dates import Window
    from reader.layout.timeline_cells import ChartRow
    from reader.layout.timeline_parts import TimelineChart
    from reader.model import Dossier, Speaker

#: Cells of a line where nothing says how many there are, and from how many on dates have a column of their own.
_WITHOUT_WINDOW, _WITH_DATES = 120, 60
#: Formats with a title that somebody looks at, so that it says what was chosen.
_WITH_TITLE = ("html", "svg", "timelinejs")

USAGE = "[--format FORMAT] [--speaker NAME] [--during D] [PATH…]"
DESCRIPTION = f"""\
Print events, documents and quotations along an axis of time: equal distances
are equal times, and a long time without anything is folded (┄) with its length.
● is a day, ○ one that Reader found by itself, ━ a span, ╍ about then or some
day within, ┄ open, ◆ a document, ▁ to █ how many quotations of a speaker.
More than {LISTED} events are counted by hours, days, months, years, decades or
centuries; --during lists those of one. What is chosen is said, and how many
events that leaves.

{PATHS_HELP}"""
EPILOG = """\
examples:
  reader timeline
  reader timeline --published 2013-05-22 article.txt
  reader timeline --speaker Layman --document article --during 2013-05
  reader timeline --ics > talks.ics
  reader timeline --format html > talks.html
  reader timeline --json |
    jq -r '.events[] | [.date, .headline, .basis] | @tsv'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--csv", action="store_true", help="write CSV")
    formats.add_argument("--json", action="store_true", help="write JSON (schema 1), with the basis of each date")
    formats.add_argument("--ics", action="store_true", help="write iCalendar, without undated events")
    formats.add_argument(
        "--format",
        choices=("text", "json", "csv", "ics", "html", "svg", "timelinejs"),
        default="text",
        metavar="FORMAT",
        help="text, json, csv, ics, html (a page to look at and to print), svg, timelinejs",
    )
    parser.add_argument(
        "--speaker",
        action="append",
        default=[],
        metavar="NAME",
        help="only what this speaker says and what names them; may be repeated",
    )
    parser.add_argument("--during", metavar="DATE", help="only this time: 2013, 2013-05, 2013-05-18/2013-05-22")
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the events of the documents that were asked for."""
    window = _window(arguments.during)
    dossier, only = _chosen(complete(load(arguments), events=True), arguments)
    name = next((name for name in ("json", "csv", "ics") if getattr(arguments, name)), arguments.format)
    if only and name in _WITH_TITLE:
        dossier = replace(dossier, title=f"{dossier.title}: {only}")
    if name in _DRAWN:
        chart = timeline_chart(dossier, window)
        _DRAWN[name](dossier, chart, writer)
        _report_counted(chart)
    else:
        _WRITTEN[name](dossier, writer)
    if dossier.events or dossier.quotations:
        return FOUND
    say("nothing to put on a timeline: no dates and no quotations were found")
    return NOTHING_FOUND


def _window(text: str | None) -> Window | None:
    """Return the part of time that was asked for; None for all.

    Raises:
        UsageError: It is no date.
    """
    try:
        return window_of(text) if text else None
    except ValueError as error:
        raise UsageError(f"--during: {error}") from None


def _chosen(loaded: Loaded, arguments: argparse.Namespace) -> tuple[Dossier, str]:
    """Return the dossier with only what was asked for, and what that is; stderr says so.

    Raises:
        UsageError: Nobody has one of the names.
    """
    dossier = replace(loaded.narrowed, documents=loaded.documents)
    speakers = _called(arguments.speaker, dossier)
    if speakers:
        dossier = of_speakers(dossier, [speaker.id for speaker in speakers])
    left_out = len(dossier.documents) < len(loaded.dossier.documents)
    told = [speaker.name for speaker in speakers] + [each.title for each in dossier.documents if left_out]
    if arguments.during:
        dossier = during(dossier, window_of(arguments.during))
        told.append(date_in_short(parse_edtf(arguments.during)))
    if not told:
        return dossier, ""
    only = f"only {', '.join(' '.join(name.split()) for name in told)}"
    say(f"{only}: {len(dossier.events)} of {counted(len(loaded.dossier.events), 'event')}")
    return dossier, only


def _report_counted(chart: TimelineChart) -> None:
    """Say that events are counted, and how to see those of one period."""
    if chart.periods:
        fullest = max(chart.periods, key=lambda period: len(period.events))
        say(f"{counted(chart.events, 'event')} are counted, not listed: --during {fullest.edtf} shows {fullest.date}")


def _called(names: list[str], dossier: Dossier) -> tuple[Speaker, ...]:
    """Return the speakers that have the names, each once."""
    try:
        return tuple(dict.fromkeys(each for name in names for each in find_speakers(name, dossier.speakers)))
    except BadQueryError as error:
        raise UsageError(str(error)) from None


def _write_json(dossier: Dossier, writer: Writer) -> None:
    writer.lines(json_document({}, "events", event_records(dossier)))


def _write_csv(dossier: Dossier, writer: Writer) -> None:
    writer.rows(csv_rows(EVENT_COLUMNS, event_records(dossier)))


def _write_html(dossier: Dossier, chart: TimelineChart, writer: Writer) -> None:
    writer.lines(timeline_html(dossier, chart))


def _write_svg(dossier: Dossier, chart: TimelineChart, writer: Writer) -> None:
    writer.lines(timeline_svg(dossier, chart))


def _write_timelinejs(dossier: Dossier, writer: Writer) -> None:
    writer.line(to_json(timeline_js(dossier)))
    _report_left_out(dossier)


def _write_calendar(dossier: Dossier, writer: Writer) -> None:
    """Write a calendar, and say what it leaves out."""
    for line in calendar_lines(dossier, clean_line):
        writer.exact(line + "\r\n")
    _report_left_out(dossier)


def _report_left_out(dossier: Dossier) -> None:
    """Say how many events have no date, for a format that cannot hold them."""
    undated = sum(not is_dated(event) for event in dossier.events)
    if undated:
        say(f"left out {counted(undated, 'event')} without a date")


def _write_chart(dossier: Dossier, chart: TimelineChart, writer: Writer) -> None:
    """Write the axis and what lies on it, headlines wrapped to the window."""
    width = writer.width or _WITHOUT_WINDOW
    is_whole = writer.width is None or width < _WITH_DATES  # a pipe has no head to look at
    rows = chart_rows(chart, axis_cells(width), whole_dates=is_whole)
    dates = max((cell_length(row.date) for row in rows), default=0) if width >= _WITH_DATES else 0
    lanes = 0
    for row in rows:
        is_lane = row.kind == "lane"
        _write_row(row, dates, writer, f"speaker{lanes % SPEAKER_COLOURS}" if is_lane else "")
        lanes += is_lane
    _report_undated(dossier)


def _report_undated(dossier: Dossier) -> None:
    """Say what would date the undated events of undated documents."""
    undated = {document.id for document in dossier.documents if not document.date}
    hanging = sum(not event.date and event.document in undated for event in dossier.events)
    if hanging:
        say(f"{counted(hanging, 'event')} undated: the publication date is unknown (give it as --published 2013-05-22)")


def _write_row(row: ChartRow, dates: int, writer: Writer, style: str) -> None:
    """Write one row: its date, its place on the axis, and what happened, in the colour of a speaker or none."""
    before = f"{row.date}{' ' * (dates - cell_length(row.date))} " if dates else ""
    told = row.label + (f" (“{row.words}”)" if row.words else "") + (f" · {row.date}" if row.date and not dates else "")
    indent = cell_length(before) + cell_length(row.cells) + 1
    first, *more = wrapped((told, style), writer.width, indent)
    writer.line(before, (row.cells, style), " ", first)
    for line in more:
        writer.line(" " * indent, line)


#: Formats that draw the axis, and those that list the events.
_DRAWN: Final = {"text": _write_chart, "html": _write_html, "svg": _write_svg}
_WRITTEN: Final = {"json": _write_json, "csv": _write_csv, "ics": _write_calendar, "timelinejs": _write_timelinejs}
