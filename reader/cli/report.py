"""`reader report`: the fact-check sheet of a dossier."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.cli.dossier import PATHS_HELP, add_path_arguments, complete, load
from reader.cli.errors import UsageError
from reader.cli.outputs import save_output, spare_what_is_read
from reader.cli.writer import is_terminal, say
from reader.export.sheet.claim_review import has_reviews
from reader.export.sheet.formats import ENDINGS, FORMATS, sheet_bytes
from reader.export.sheet.wording import followable
from reader.pipeline.fact_sheet import fact_sheet
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer
    from reader.export.sheet.sheet import Sheet

_FORMAT_LINES: Final = "\n".join(f"  {name:<12} {purpose}" for name, purpose in FORMATS.items())
USAGE = "[--format FORMAT] [--output FILE] [--date DATE] [PATH…]"
DESCRIPTION = f"""\
Make the fact-check sheet: the documents with where they come from, the total in
words, what is wrong first (each quotation with its passage, what differs, who
says it there, in what place, what was judged, by whom and when), then all
quotations in a table. What a person judged counts before what Reader found.

{_FORMAT_LINES}

The page is one file without scripts; nothing is fetched to show it. The same
dossier gives the same bytes: a sheet names its day only with --date. Claims are
reviewed as the story's, which says that somebody said these words.

{PATHS_HELP}"""
EPILOG = """\
examples:
  reader report talks > sheet.html
  reader report --output sheet.docx story.txt hearing.pdf
  reader report --date 2026-11-27 --output sheet.html talks
  reader report --format csv talks > sheet.csv
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        metavar="FORMAT",
        help="see above; without it, what the ending of FILE says, else html",
    )
    parser.add_argument(
        "-o", "--output", default="", metavar="FILE", help="write FILE, whole or not at all, in place of an older one"
    )
    parser.add_argument("--date", default="", metavar="DATE", help="the day that the sheet names (2026-11-27)")
    parser.add_argument(
        "--url", default="", metavar="URL", help="where the sheet will be published, for the ClaimReviews"
    )
    add_path_arguments(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Write the sheet of the documents that were asked for."""
    output = "" if arguments.output == "-" else arguments.output
    name = arguments.format or ENDINGS.get(Path(output).suffix[1:].lower(), "html")
    _check(arguments, name, output)
    loaded = load(arguments)
    if output:
        spare_what_is_read(Path(output), loaded.dossier, arguments, "the sheet")
    found = complete(loaded, events=True, links=True).narrowed  # with events come the dates of undated documents
    sheet = fact_sheet(found, day=arguments.date, address=followable(arguments.url))
    data = sheet_bytes(sheet, name)
    if output:
        save_output(Path(output), data)
        say(f"{output}: {sheet.total}")
    else:
        writer.data(data)
    if why := _why_nothing(sheet, name):
        say(why)
        return NOTHING_FOUND
    return FOUND


def _check(arguments: argparse.Namespace, name: str, output: str) -> None:
    """Refuse what would only fail after all has been read.

    Raises:
        UsageError: A day or address is none, or a terminal would get a Word document.
    """
    if name == "docx" and not output and is_terminal(sys.stdout):
        raise UsageError("a Word document is nothing for a terminal: --output sheet.docx")
    if arguments.date and not _is_day(arguments.date):
        raise UsageError(f"--date: {arguments.date!r} is no day; give it as 2026-11-27")
    if arguments.url and not followable(arguments.url):
        raise UsageError(f"--url: {arguments.url!r} is no address of a page; give it as https://example.org/checked")


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _why_nothing(sheet: Sheet, name: str) -> str:
    """Return why the sheet has nothing to say; empty if it has."""
    if not sheet.entries:
        why = "its documents are sources" if sheet.dossier.quotations else "none was found"
        return f"no quotation is to be judged: {why}"
    return "" if name != "claimreview" or has_reviews(sheet) else "no claim is reviewed: nobody has judged a quotation"
