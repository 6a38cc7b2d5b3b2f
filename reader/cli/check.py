"""`reader check`: what is wrong with a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.dossier import add_reading_options, wishes_of
from reader.cli.progress import result_of
from reader.cli.writer import say
from reader.export.json_text import json_document
from reader.export.records import finding_record
from reader.layout.counted import counted
from reader.pipeline.claims import find_broken_links
from reader.pipeline.originals import check_originals
from reader.reading.status import FOUND, NOTHING_FOUND, WRONG

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.cli.writer import Writer
    from reader.model import Dossier, Finding

USAGE = "[--json] [PATH…]"
DESCRIPTION = """\
Check that every selector finds its words, every id exists, every date parses,
every source that the dossier names holds the quoted words, every original is
still the file that was received, and the same text is made of it. Prints a line
per finding: file:line: key: what is wrong (what to do).

Exit status: 0 if nothing is wrong, 1 if quoted words are altered in their
source or a text differs from its original, 2 if something was left out or an
original is another file.

PATH is a dossier's folder, a file, or - for standard input.
Without PATH, the dossier that comes with Reader is checked."""
EPILOG = """\
examples:
  reader check
  reader check talks/
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="write JSON (schema 1)")
    add_reading_options(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the findings."""
    from reader.files.errors import CannotRead
    from reader.pipeline import open_paths

    try:
        dossier = open_paths(arguments.words, published=arguments.published, wishes=wishes_of(arguments))
    except CannotRead as error:
        _write([error.finding], arguments, writer)
        return WRONG
    findings = [*dossier.findings, *(result_of(find_broken_links(dossier)) or ())]
    findings += check_originals(dossier, wishes_of(arguments))
    _write(findings, arguments, writer)
    if not findings:
        say(_summary(dossier))
        return FOUND
    return WRONG if any(finding.severity == "error" for finding in findings) else NOTHING_FOUND


def _write(findings: Sequence[Finding], arguments: argparse.Namespace, writer: Writer) -> None:
    """Write the findings, one per line."""
    if arguments.json:
        writer.lines(json_document({}, "findings", map(finding_record, findings)))
    else:
        for finding in findings:
            writer.line(str(finding))


def _summary(dossier: Dossier) -> str:
    """Return what was checked and found right."""
    counts = (
        counted(len(things), name)
        for things, name in (
            (dossier.documents, "document"),
            (dossier.speakers, "speaker"),
            (dossier.quotations, "quotation"),
            (dossier.events, "event"),
            (dossier.links, "link"),
        )
    )
    return f"nothing wrong: {', '.join(counts)}"
