"""`reader library`: all dossiers that were opened, or put there; searching through all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.actions import Action
from reader.cli.errors import UsageError
from reader.cli.library_list import known_entries, write_entries
from reader.reading.status import FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer

USAGE = "[--json] [list | search QUERY | add PATH… | forget PATH…]"
DESCRIPTION = """\
The library has the dossiers and texts that you have opened on the screen, and
those that you have put there; reader without arguments shows it.

  list            how much of each was checked when it was last open, when that
                  was, and where it is (without another word too)
  search QUERY    find words in all of them, or what somebody said, as reader
                  search finds them in one
  add PATH…       put dossiers and texts there without opening them: a folder
                  with a dossier.yaml, one with such folders in it, or a file
  forget PATH…    take them out again; the files themselves stay

What was searched is kept in an index in the cache, which may be deleted at any
time. Speakers are told as far as they are known: from dossier.yaml, from an
earlier reading, or because a search with @ has asked for somebody."""
EPILOG = """\
examples:
  reader library
  reader library add ~/stories             every dossier in that folder
  reader library search "heavy weapons"
  reader library search "@layman weapons" --json
  reader library forget ~/stories/old
"""
ACTIONS = {
    "list": Action(
        "[--json]",
        "List all dossiers that you have opened: how much of each was checked when it was\n"
        "last open, when that was, and where it is.",
    ),
    "search": Action(
        "[--json] QUERY",
        "Find words in all dossiers that you have opened, or what somebody said (@name\n"
        "words), as reader search finds them in one.",
        ("query",),
    ),
    "add": Action(
        "[--json] PATH…",
        "Put dossiers and texts on the list without opening them: a folder with a\n"
        "dossier.yaml, one with such folders in it, or a file.",
        ("path",),
    ),
    "forget": Action("[--json] PATH…", "Take dossiers and texts off the list; the files themselves stay.", ("opened",)),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="write JSON (schema 1)")


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Do what the first word says."""
    command, *words = arguments.words or ["list"]
    if command not in ACTIONS:
        from reader.words.near import nearest

        near = nearest(command, ACTIONS)
        hint = f"did you mean {near}?" if near else f"it takes {', '.join(ACTIONS)}"
        raise UsageError(f"reader library has no {command!r}: {hint}")
    if command == "list":
        if words:
            raise UsageError("reader library list takes no arguments")
        write_entries(known_entries(), writer, name="dossiers", as_json=arguments.json)
        return FOUND
    if not words:
        raise UsageError(f"reader library {command}: name {'what to find' if command == 'search' else 'a path'}")
    if command == "search":
        from reader.cli.library_search import search

        return search(words, writer, as_json=arguments.json)
    from reader.cli.library_changes import add, forget

    return (add if command == "add" else forget)(words, writer, as_json=arguments.json)
