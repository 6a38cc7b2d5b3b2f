"""`reader get`: one page or file from the web, kept in a dossier of its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.dossier import add_reading_options
from reader.cli.errors import UsageError
from reader.cli.new import make
from reader.files.addresses import address_of

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer

USAGE = "[--force] [--published DATE] URL [FOLDER]"
DESCRIPTION = """\
Fetch the page or file at URL with one request, and make FOLDER a dossier of it:
the text, the bytes as they were received (originals/) with their sha256, the
address asked for and the one it led to, when, and what made the text of it.
Without FOLDER it is called like the page.

Nothing else is fetched: no pictures, scripts, or what a page links to. At most
20 MB in 20 seconds, 5 redirections, no cookies. Where a site refuses programs,
save the page in the browser and open the file."""
EPILOG = """\
examples:
  reader get https://example.org/2013/report.pdf
  reader get https://example.org/talks talks
  reader https://example.org/talks            read it, and keep nothing
"""
_NOT_IN_NAME = re.compile(r"[^\w]+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--force", action="store_true", help="replace what is there, and keep it as NAME~")
    add_reading_options(parser)
    parser.set_defaults(document=[])


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Fetch it, make the folder, and print the names of its files."""
    words = arguments.words
    if not 1 <= len(words) <= 2 or "" in words:
        raise UsageError("name an address, and the folder to make: reader get URL [FOLDER]")
    if not address_of(words[0]):
        raise UsageError(f"{words[0]}: is no address; give it as https://example.org/page")
    folder = Path(words[1]) if len(words) > 1 else Path(folder_name(address_of(words[0])))
    return make(folder, words[:1], arguments, writer)


def folder_name(address: str) -> str:
    """Return what a dossier of a page is called: `example-org-talks`."""
    bare = address.partition("://")[2].partition("?")[0].partition("#")[0].removeprefix("www.")
    return _NOT_IN_NAME.sub("-", bare).strip("-").lower()[:60].strip("-") or "page"
