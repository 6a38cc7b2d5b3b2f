"""The user's editor: its command line, and how it ended, in words."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
from collections.abc import Mapping
from pathlib import Path

from reader.files.contents import is_folder

#: Environment variables that may name the editor, in order.
VARIABLES = ("VISUAL", "EDITOR")


class EditorError(Exception):
    """No editor can be started; the message says why."""


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """Return the editor's program and its arguments.

    Raises:
        EditorError: None is named, or what is named cannot be run.
    """
    variable = next((each for each in VARIABLES if environment.get(each, "").strip()), "")
    if not variable:
        raise EditorError("No editor: set $EDITOR, for example EDITOR=nano")
    named = environment[variable]
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise EditorError(f"${variable} cannot be read: {str(error).lower()} in {named}") from None
    if not command or not command[0]:
        raise EditorError(f"${variable} names no program: {named}")
    if shutil.which(command[0], path=environment.get("PATH")) is None:
        raise EditorError(f"${variable}: {command[0]} {_why_not(Path(command[0]))}")
    return command


def how_it_ended(status: int) -> str:
    """Return an exit status other than 0 in words; a negative one is the signal that killed the program."""
    if status > 0:
        return f"exited with status {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return f"was killed by {name}"


def _why_not(program: Path) -> str:
    """Return why a program cannot be run."""
    if is_folder(program):
        return "is a folder"
    return "is not executable" if os.sep in str(program) and os.path.lexists(program) else "was not found"
