"""The commands as they are declared, and the functions that carry them out."""

from __future__ import annotations

from reader.keys import COMMANDS
from reader.reading.commands.dispatch import functions_by_command


def test_every_declared_command_has_one_function_and_no_function_is_undeclared() -> None:
    assert sorted(functions_by_command()) == sorted(command.id for command in COMMANDS)
