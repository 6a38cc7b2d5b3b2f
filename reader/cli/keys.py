"""`reader keys`: the keys of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.errors import UsageError
from reader.cli.status import FOUND
from reader.cli.table import write_table
from reader.keys import COMMANDS, GROUPS, show_key

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Piece, Writer
    from reader.keys import Command

USAGE = ""
DESCRIPTION = "List the keys of the screen, what each does, and the id by which a keymap calls it."
EPILOG = "A number typed before a key that takes one repeats it: 5j."


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add no option: there is nothing to choose."""


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """List the keys, by group."""
    if arguments.words:
        raise UsageError("reader keys takes no arguments")
    rows = [_row(command) for group in GROUPS for command in COMMANDS if command.group == group]
    write_table(writer, ("keys", "id", "group", "what it does"), rows)
    return FOUND


def _row(command: Command) -> list[Piece]:
    return [" ".join(show_key(key) for key in command.keys), command.id, command.group, command.help]
