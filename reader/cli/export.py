"""`reader export`: all annotations of a dossier, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.dossier import PATHS_HELP, add_path_arguments, complete, load
from reader.cli.writer import say
from reader.export.web_annotation.collection import collection_lines
from reader.layout.counted import counted
from reader.pipeline.kept_places import kept_places
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer
    from reader.export.web_annotation.kept import Kept

USAGE = "[--format webannotation] [--all] [--no-notes] [PATH…]"
DESCRIPTION = f"""\
Write all annotations as W3C Web Annotation (JSON-LD): quotations with speaker,
kind, cue and mention, the passages they come from with the verdict, judgements
and notes with who and when, events with their dates, and your notes and
bookmarks. Each stretch is given by its words and what is around them
(TextQuoteSelector) and by its place (TextPositionSelector, counted in code
points of the text that reader show --raw prints). A document is named by its
address on the web, else by the sha256 of its text, never by a path.
reader import-annotations reads it back.

Other formats have their own commands: reader report makes the fact-check sheet
(HTML, Markdown, CSV, JSON, Word, ClaimReview), reader timeline also iCalendar,
HTML, SVG and TimelineJS; reader quotes, speakers, timeline, search, check and
verify write --json, and most of them --csv.

{PATHS_HELP}"""
EPILOG = """\
examples:
  reader export talks > talks.jsonld
  reader export --no-notes --document article talks |
    jq '.first.items[] | select(.["reader:what"] == "judgement")'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "--format",
        choices=("webannotation",),
        default="webannotation",
        metavar="FORMAT",
        help="webannotation, the only one and the default",
    )
    parser.add_argument("--all", action="store_true", help="also reports that may be none, and terms in marks")
    parser.add_argument("--no-notes", action="store_true", help="without your own notes on places and bookmarks")
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Write the annotations of the documents that were asked for."""
    loaded = complete(load(arguments), events=True, links=True, doubtful=arguments.all)
    dossier = loaded.narrowed
    found = () if arguments.no_notes else kept_places(dossier)
    kept = [each for each in found if each.document in loaded.chosen]
    if not (dossier.quotations or dossier.events or kept):
        say("nothing to export: no quotations, no dates and no notes were found")
        return NOTHING_FOUND
    writer.lines(collection_lines(dossier, kept))
    if kept:
        say(f"with {_told(kept)} of yours; --no-notes leaves them out")
    return FOUND


def _told(kept: list[Kept]) -> str:
    """Return `2 notes and 1 bookmark`."""
    notes = sum(bool(each.note) for each in kept)
    numbers = ((notes, "note"), (len(kept) - notes, "bookmark"))
    return " and ".join(counted(number, name) for number, name in numbers if number)
