"""`reader export`: all annotations of a dossier, for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.cli.dossier import PATHS_HELP, add_path_arguments, complete, load
from reader.cli.errors import UsageError
from reader.cli.outputs import save_in_new_folder, save_output, spare_what_is_read
from reader.cli.writer import is_terminal, say
from reader.export.interchange.formats import (
    ENDINGS,
    FORMATS,
    OF_EVENTS,
    WITH_NOTES,
    brat_contents,
    interchange_bytes,
)
from reader.layout.counted import counted
from reader.model.chronology import days_of
from reader.model.values import replace
from reader.pipeline.kept_places import kept_places
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.dossier import Loaded
    from reader.cli.writer import Writer
    from reader.export.web_annotation.kept import Kept
    from reader.model import Dossier

_FORMAT_LINES: Final = "\n".join(f"  {name:<14} {purpose}" for name, purpose in FORMATS.items())
USAGE = "[--format FORMAT] [--output FILE] [--no-notes] [PATH…]"
DESCRIPTION = f"""\
Write all annotations for other programs: quotations with speaker, kind, cue and
source, the passages they come from with the verdict, judgements and notes with
who and when, events with their dates, and your notes and bookmarks.

{_FORMAT_LINES}

Offsets count code points of the text that reader show --raw prints; the table
has them in UTF-16 code units too. reader help formats describes each format.

Other formats have their own commands: reader report makes the fact-check sheet
(HTML, Markdown, CSV, JSON, Word, ClaimReview), reader timeline a page and SVG;
most commands that list write --json and --csv.

{PATHS_HELP}"""
EPILOG = """\
examples:
  reader export talks > talks.jsonld
  reader export --format tei talks > talks.xml
  reader export --format brat --output corpus talks
  reader export --output talks.conllu talks
  reader export --no-notes --document article talks |
    jq '.first.items[] | select(.["reader:what"] == "judgement")'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        metavar="FORMAT",
        help="see above; without it, what the ending of FILE says, else webannotation",
    )
    parser.add_argument(
        "-o",
        "--output",
        default="",
        metavar="FILE",
        help="write FILE, whole or not at all, in place of an older one; for brat a new folder, or a .zip",
    )
    parser.add_argument("--all", action="store_true", help="also reports that may be none, and terms in marks")
    parser.add_argument("--no-notes", action="store_true", help="without your own notes on places and bookmarks")
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Write the annotations of the documents that were asked for."""
    output = "" if arguments.output == "-" else arguments.output
    ending = Path(output).suffix[1:].lower()
    name = arguments.format or ENDINGS.get(ending, "webannotation")
    if name == "brat" and not output and is_terminal(sys.stdout):
        raise UsageError("brat's files are nothing for a terminal: --output FOLDER, or --output FILE.zip")
    loaded = load(arguments)
    if output:
        spare_what_is_read(Path(output), loaded.dossier, arguments, "the export")
    loaded = complete(loaded, events=True, links=name not in OF_EVENTS, doubtful=arguments.all)
    dossier, kept = _chosen(loaded, name, with_notes=not arguments.no_notes)
    if why := _why_nothing(dossier, kept, name):
        say(why)
        return NOTHING_FOUND
    if name == "brat" and output and ending != "zip":
        save_in_new_folder(Path(output), brat_contents(dossier))
    elif output:
        save_output(Path(output), interchange_bytes(name, dossier, kept))
    else:
        writer.data(interchange_bytes(name, dossier, kept))
    if name in OF_EVENTS and (undated := sum(not _is_dated(each.date) for each in dossier.events)):
        say(f"left out {counted(undated, 'event')} without a date")
    if kept:
        say(f"with {_told(kept)} of yours; --no-notes leaves them out")
    return FOUND


def _chosen(loaded: Loaded, name: str, *, with_notes: bool) -> tuple[Dossier, list[Kept]]:
    """Return what a format is to hold: the documents that were asked for, and the notes and bookmarks in them."""
    dossier = loaded.narrowed  # Web Annotation describes the sources too
    found = kept_places(dossier) if with_notes and name in WITH_NOTES else ()
    kept = [each for each in found if each.document in loaded.chosen]
    return (dossier if name == "webannotation" else replace(dossier, documents=loaded.documents)), kept


def _why_nothing(dossier: Dossier, kept: list[Kept], name: str) -> str:
    """Return why there is nothing to export; empty if there is something."""
    if name in OF_EVENTS and not any(_is_dated(event.date) for event in dossier.events):
        return "nothing to export: no event has a date"
    if dossier.quotations or dossier.events or kept:
        return ""
    return "nothing to export: no quotations, no dates and no notes were found"


def _is_dated(date: str) -> bool:
    return any(days_of(date))


def _told(kept: list[Kept]) -> str:
    """Return `2 notes and 1 bookmark`."""
    notes = sum(bool(each.note) for each in kept)
    numbers = ((notes, "note"), (len(kept) - notes, "bookmark"))
    return " and ".join(counted(number, name) for number, name in numbers if number)
