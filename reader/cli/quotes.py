"""`reader quotes`: who says what, and whether it stands in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.loading import PATHS_HELP, add_path_arguments, complete, load
from reader.cli.places import Lines
from reader.cli.status import FOUND, NOTHING_FOUND
from reader.cli.table import write_table
from reader.export.csv_text import QUOTATION_COLUMNS, csv_rows
from reader.export.json_text import json_document
from reader.export.records import quotation_records
from reader.layout.signs import judge

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Piece, Writer
    from reader.layout.signs import Judgement
    from reader.model import Dossier, Link, Quotation

USAGE = "[--json | --csv] [PATH…]"
DESCRIPTION = f"""\
List the quotations: id, place (document:line), speaker, kind (direct, mixed, indirect), origin
(curated, detected), verdict (exact, elided, altered, absent, "as quoted" where the source was itself
taken from the article, - where there is no source to look in), words.

{PATHS_HELP}"""
EPILOG = """\
examples:
  reader quotes
  reader quotes article.txt letter.txt
  reader quotes --json | jq '.quotations[] | select(.speaker.id == "layman") | .text'
"""
_STYLES = {"exact": "good", "elided": "good", "as quoted": "doubtful", "altered": "bad", "absent": "bad"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_path_arguments(parser)
    parser.add_argument("--csv", action="store_true", help="as CSV, for a spreadsheet")
    parser.add_argument("--json", action="store_true", help="as JSON, schema 1")


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """List the quotations of the documents that were asked for."""
    dossier = complete(load(arguments), links=True).narrowed
    if arguments.json:
        writer.lines(json_document({"title": dossier.title}, "quotations", quotation_records(dossier)))
    elif arguments.csv:
        writer.rows(csv_rows(QUOTATION_COLUMNS, quotation_records(dossier)))
    elif dossier.quotations:
        _write(dossier, writer)
    return FOUND if dossier.quotations else NOTHING_FOUND


def _write(dossier: Dossier, writer: Writer) -> None:
    """Write one row for each quotation."""
    links: dict[str, list[Link]] = {}
    for link in dossier.links:
        links.setdefault(link.quotation, []).append(link)
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    lines = Lines(dossier)
    rows = [_row(each, names, lines, judge(links.get(each.id, ()))) for each in dossier.quotations]
    write_table(writer, ("id", "place", "speaker", "kind", "origin", "verdict", "words"), rows)


def _row(quotation: Quotation, names: dict[str, str], lines: Lines, judgement: Judgement | None) -> list[Piece]:
    """Return the row of a quotation; the parts that its cue splits are joined by a dash."""
    text = lines.texts[quotation.document]
    words = " — ".join(part.words_of(text) for part in quotation.parts)
    verdict = judgement.word if judgement else ""
    return [
        quotation.id,
        lines.place(quotation.document, quotation.start),
        names.get(quotation.speaker or "", ""),
        quotation.kind,
        quotation.origin,
        (verdict, _STYLES.get(verdict, "")),
        words,
    ]
