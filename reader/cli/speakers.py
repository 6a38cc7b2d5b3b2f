"""`reader speakers`: who speaks, and who is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.dossier import PATHS_HELP, add_path_arguments, complete, load
from reader.cli.table import write_table
from reader.export.csv_text import SPEAKER_COLUMNS, csv_rows
from reader.export.json_text import json_document
from reader.export.records import speaker_records
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from typing import Any

    from reader.cli.writer import StyledWords, Writer

USAGE = "[--json | --csv] [PATH…]"
DESCRIPTION = f"""\
List who speaks and who is named: id, name, number of quotations, number of
words, share of all quoted words, title and role.

{PATHS_HELP}"""
EPILOG = """\
examples:
  reader speakers
  reader speakers --json article.txt | jq -r '.speakers[].name'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--csv", action="store_true", help="write CSV")
    formats.add_argument("--json", action="store_true", help="write JSON (schema 1)")
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """List the speakers; whoever says most comes first."""
    dossier = complete(load(arguments)).narrowed
    if arguments.json:
        writer.lines(json_document({}, "speakers", speaker_records(dossier)))
    elif arguments.csv:
        writer.rows(csv_rows(SPEAKER_COLUMNS, speaker_records(dossier)))
    elif dossier.speakers:
        records = sorted(speaker_records(dossier), key=lambda record: -record["words"])
        total = sum(record["words"] for record in records)
        heads = ("id", "name", "quotations", "words", "share", "title and role")
        write_table(writer, heads, [_row(record, total) for record in records])
    return FOUND if dossier.speakers else NOTHING_FOUND


def _row(record: Mapping[str, Any], total: int) -> list[StyledWords]:
    """Return the row of a speaker."""
    share = f"{record['words'] / total:.0%}" if total else ""
    described = ", ".join(part for part in (record["title"], record["role"]) if part)
    return [record["id"], record["name"], str(record["quotations"]), str(record["words"]), share, described]
