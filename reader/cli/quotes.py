"""`reader quotes`: who says what, and whether the source has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.dossier import PATHS_HELP, add_formats, add_path_arguments, complete, load
from reader.cli.table import write_table
from reader.export.csv_text import QUOTATION_COLUMNS, csv_rows
from reader.export.json_text import json_document
from reader.export.records import quotation_records
from reader.layout.line_numbers import LineNumbers
from reader.model.standing import standing_of
from reader.model.verdicts import TONES
from reader.pipeline.quoted_records import quoted_records
from reader.prose.reading import words_read
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import StyledWords, Writer
    from reader.model import Dossier, Link, Quotation
    from reader.model.standing import Standing

USAGE = "[--json | --csv] [--all] [PATH…]"
DESCRIPTION = f"""\
List the quotations, one per row:

  id
  place      document:line
  speaker    and, after "via", whoever tells that this one says it
  kind       direct, mixed or indirect; with --all also indirect?, which may be
             none, and term: in marks, but nobody says it
  origin     curated (by a person) or detected (by Reader)
  verdict    exact, form only, changed … (reader verify --help);
             "as quoted" where another text only quotes the same words, or was
             itself taken from the article; - where there is no source to search
  words

{PATHS_HELP}"""
EPILOG = """\
examples:
  reader quotes
  reader quotes article.txt letter.txt
  reader quotes --json |
    jq '.quotations[] | select(.speaker.id == "layman") | .text'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_formats(parser)
    parser.add_argument("--all", action="store_true", help="also reports that may be none, and terms in marks")
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """List the quotations of the documents that were asked for."""
    dated = arguments.json or arguments.csv  # what is printed for people says no dates
    dossier = complete(load(arguments), links=True, events=dated, doubtful=arguments.all).narrowed
    if arguments.json:
        writer.lines(json_document({"title": dossier.title}, "quotations", quoted_records(dossier)))
    elif arguments.csv:
        writer.rows(csv_rows(QUOTATION_COLUMNS, quotation_records(dossier)))
    elif dossier.quotations:
        _write(dossier, writer)
    return FOUND if dossier.quotations else NOTHING_FOUND


def _write(dossier: Dossier, writer: Writer) -> None:
    """Write one row per quotation."""
    from reader.analysis.sources import quoted_elsewhere

    links: dict[str, list[Link]] = {}
    for link in dossier.links:
        links.setdefault(link.quotation, []).append(link)
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    lines = LineNumbers(dossier)
    elsewhere = quoted_elsewhere(dossier.links, dossier.quotations)
    rows: list[list[StyledWords]] = []
    for each in dossier.quotations:
        rows.append(_row(each, names, lines, standing_of(links.get(each.id, ()))))
        rows += [_outside_row(link) for link in links.get(each.id, ()) if link.outside]
        rows += [_also_row(other, names, lines) for other in elsewhere.get(each.id, ())]
    write_table(writer, ("id", "place", "speaker", "kind", "origin", "verdict", "words"), rows)


def _outside_row(link: Link) -> list[StyledWords]:
    """Return the row, below a quotation, that says that its words stand on a page, but not in its main text."""
    return ["", f"{link.document}:outside", "", "", "", "", f"stands outside the main text of {link.document}"]


def _also_row(other: Quotation, names: dict[str, str], lines: LineNumbers) -> list[StyledWords]:
    """Return the row, below a quotation, that says where else its words are quoted."""
    place = lines.place(other.document, other.start)
    return ["", place, names.get(other.speaker or "", ""), "", "", "", f"also quoted here, as {other.id}"]


def _who(quotation: Quotation, names: dict[str, str]) -> str:
    """Return who says it, and who tells that: `Ann Hall, via The Times`."""
    told = f"via {names[quotation.via]}" if quotation.via in names else ""
    return ", ".join(filter(None, (names.get(quotation.speaker or "", ""), told)))


def _row(
    quotation: Quotation, names: dict[str, str], lines: LineNumbers, standing: Standing | None
) -> list[StyledWords]:
    """Return the row of a quotation; the parts that a cue splits are joined by a dash."""
    document = lines.documents[quotation.document]
    words = " — ".join(words_read(document, part) for part in quotation.parts)
    verdict = standing.word if standing else ""
    return [
        quotation.id,
        lines.place(quotation.document, quotation.start),
        _who(quotation, names),
        (quotation.kind_words, "dim") if quotation.doubtful else quotation.kind,
        quotation.origin,
        (verdict, TONES.get(verdict, "")),
        words,
    ]
