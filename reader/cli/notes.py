"""`reader notes`: the bookmarks and notes that were left in texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.dossier import PATHS_HELP, add_formats, add_path_arguments, load
from reader.cli.table import write_table
from reader.export.csv_text import csv_rows
from reader.export.json_text import json_document
from reader.files.fields import shortened
from reader.layout.line_numbers import LineNumbers
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.cli.writer import StyledWords, Writer
    from reader.pipeline.marked_places import MarkedPlace

USAGE = "[--json | --csv] [PATH…]"
DESCRIPTION = f"""\
List bookmarks and notes, by document and place, one per row:

  place   document:line, or the page or paragraph of the original
  kind    the letter of a bookmark, or note
  words   those that the note is on, or the first ones at the place
  note

They are made on the screen and kept in the state folder; those on quotations
are kept with what was decided of these.

{PATHS_HELP}"""
WORDS = (("path",),)
EPILOG = """\
examples:
  reader notes
  reader notes --csv interviews/ > notes.csv
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_formats(parser)
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """List the bookmarks and notes in the documents that were asked for."""
    from reader.memory.keeping import left_in
    from reader.pipeline.marked_places import marked_places
    from reader.pipeline.note_records import COLUMNS, note_records

    loaded = load(arguments)
    found = marked_places(loaded.dossier, left_in(loaded.dossier))
    places = [each for each in found if each.document in loaded.chosen]
    lines = LineNumbers(loaded.dossier)
    if arguments.json:
        writer.lines(json_document({"title": loaded.dossier.title}, "notes", note_records(places, lines)))
    elif arguments.csv:
        writer.rows(csv_rows(COLUMNS, note_records(places, lines)))
    elif places:
        write_table(writer, ("place", "kind", "words", "note"), [_row(each, lines) for each in places])
    return FOUND if places else NOTHING_FOUND


def _row(place: MarkedPlace, lines: LineNumbers) -> Sequence[StyledWords]:
    from reader.pipeline.marked_places import words_at

    words = shortened(words_at(lines.documents[place.document], place.span))
    return [lines.place(place.document, place.span.start), place.letter or "note", (words, "dim"), place.note]
