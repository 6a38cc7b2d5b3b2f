"""`reader keys`: the keys of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.errors import UsageError
from reader.cli.table import write_table
from reader.cli.writer import say
from reader.export.json_text import json_document
from reader.files.settings import read_settings
from reader.keys import ALL_COMMANDS, GROUPS, effective_keys, show_key
from reader.reading.status import FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import StyledWords, Writer
    from reader.keys import Command

USAGE = "[--json]"
DESCRIPTION = """\
List the keys of the screen as they are now: what each does, and the id that a
keymap knows it by. A number typed before a key repeats it where that makes
sense: 5j."""
WORDS = ()
EPILOG = """\
examples:
  reader keys
  reader keys | grep quotation
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="write JSON (schema 1)")


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """List the keys, by group."""
    if arguments.words:
        raise UsageError("reader keys takes no arguments")
    settings = read_settings()
    keys, findings = effective_keys(settings.keymap)
    for finding in (*settings.findings, *findings):
        say(str(finding))
    commands = [command for group in GROUPS for command in ALL_COMMANDS if command.group == group]
    if arguments.json:
        records = (_record(command, keys[command.id]) for command in commands)
        writer.lines(json_document({}, "commands", records))
    else:
        rows = [_row(command, keys[command.id]) for command in commands]
        write_table(writer, ("keys", "id", "group", "what it does"), rows)
    return FOUND


def _record(command: Command, keys: tuple[str, ...]) -> dict[str, object]:
    """Return the JSON record of a command; keys are named as in a keymap."""
    return {
        "id": command.id,
        "keys": list(keys),
        "label": command.label,
        "help": command.help,
        "group": command.group,
        "takes_count": command.takes_count,
    }


def _row(command: Command, keys: tuple[str, ...]) -> list[StyledWords]:
    return [" ".join(show_key(key) for key in keys), command.id, command.group, command.help]
