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
from reader.pipeline.paths import is_dossier
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

PATH is a dossier's folder or its dossier.yaml, a file, or - for standard input;
several dossiers are checked one after the other.
Without PATH, the dossier that comes with Reader is checked."""
EPILOG = """\
examples:
  reader check
  reader check talks/
  reader check */dossier.yaml
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="write JSON (schema 1)")
    add_reading_options(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the findings."""
    checked = [_check(paths, arguments) for paths in _apart(arguments.words)]
    findings = [finding for found, _ in checked for finding in found]
    _write(findings, arguments, writer)
    for found, dossier in checked:
        if dossier and not found:
            say(_summary(dossier, by_name=len(checked) > 1))
    if not findings:
        return FOUND
    return WRONG if any(finding.severity == "error" for finding in findings) else NOTHING_FOUND


def _apart(paths: Sequence[str]) -> list[list[str]]:
    """Return each dossier's path by itself, and before them the other paths together; nothing named is one dossier."""
    dossiers = [path for path in paths if len(paths) > 1 and is_dossier(path)]
    loose = [path for path in paths if path not in dossiers]
    return [*([loose] if loose or not dossiers else []), *([path] for path in dict.fromkeys(dossiers))]


def _check(paths: Sequence[str], arguments: argparse.Namespace) -> tuple[list[Finding], Dossier | None]:
    """Return what is wrong with what some paths name, and what was read; None if it cannot be read."""
    from reader.files.errors import CannotRead
    from reader.pipeline import open_paths

    try:
        dossier = open_paths(paths, published=arguments.published, wishes=wishes_of(arguments))
    except CannotRead as error:
        return [error.finding], None
    findings = [*dossier.findings, *(result_of(find_broken_links(dossier)) or ())]
    return [*findings, *check_originals(dossier, wishes_of(arguments))], dossier


def _write(findings: Sequence[Finding], arguments: argparse.Namespace, writer: Writer) -> None:
    """Write the findings, one per line."""
    if arguments.json:
        writer.lines(json_document({}, "findings", map(finding_record, findings)))
    else:
        for finding in findings:
            writer.line(str(finding))


def _summary(dossier: Dossier, *, by_name: bool) -> str:
    """Return what was checked and found right, with the dossier's title where several were."""
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
    return f"{f'{dossier.title}: ' if by_name else ''}nothing wrong: {', '.join(counts)}"
