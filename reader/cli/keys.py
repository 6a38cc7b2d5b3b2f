"""`reader keys`: the keys of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.errors import UsageError
from reader.cli.status import FOUND
from reader.cli.table import write_table
from reader.cli.writer import say
from reader.files.settings import read_settings
from reader.keys import COMMANDS, GROUPS, effective_keys, show_key

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Piece, Writer
    from reader.keys import Command

USAGE = ""
DESCRIPTION = """\
List the keys of the screen as they are now, what each does, and the id by which a keymap calls it.
A number typed before a key repeats it where that makes sense: 5j."""
EPILOG = """\
examples:
  reader keys
  reader keys | grep quotation
"""


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add no option: there is nothing to choose."""


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """List the keys, by group."""
    if arguments.words:
        raise UsageError("reader keys takes no arguments")
    settings = read_settings()
    keys, findings = effective_keys(settings.keymap)
    for finding in (*settings.findings, *findings):
        say(str(finding))
    rows = [_row(command, keys[command.id]) for group in GROUPS for command in COMMANDS if command.group == group]
    write_table(writer, ("keys", "id", "group", "what it does"), rows)
    return FOUND


def _row(command: Command, keys: tuple[str, ...]) -> list[Piece]:
    return [" ".join(show_key(key) for key in keys), command.id, command.group, command.help]
