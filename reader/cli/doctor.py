"""`reader doctor`: what is there, what is missing, and what is wrong, where Reader is installed and run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.cli.errors import UsageError
from reader.cli.health.check import Check
from reader.cli.health.folders import folder_checks
from reader.cli.health.installation import extra_checks, installation_checks
from reader.cli.health.terminal import clipboard_checks, terminal_checks
from reader.cli.table import write_sections
from reader.cli.writer import say
from reader.export.json_text import json_document
from reader.reading.editor import VARIABLES, EditorError, editor_command
from reader.reading.status import FOUND, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence

    from reader.cli.writer import StyledWords, Writer

USAGE = "[--json]"
DESCRIPTION = """\
Look at what Reader finds here: the terminal and its colours, the clipboard, the
editor, the folders in which it keeps things, versions and extras. A report of a
fault begins with what this prints. Nothing is changed.

  ok     as it should be
  none   not there, and nothing depends on it
  wrong  does not work; what mends it stands below

Exit status: 1 if anything is wrong."""
WORDS = ()
EPILOG = """\
examples:
  reader doctor
  reader doctor --json | jq -r '.checks[] | select(.state == "wrong") | .hint'
"""
_STYLES = {"ok": "good", "none": "dim", "wrong": "bad"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--json", action="store_true", help="write JSON (schema 1)")


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Tell what was looked at."""
    if arguments.words:
        raise UsageError("reader doctor takes no arguments")
    checks = list(all_checks(os.environ))
    wrong = sum(check.state == "wrong" for check in checks)
    if arguments.json:
        writer.lines(json_document({"wrong": wrong}, "checks", map(_record, checks)))
    else:
        sections: dict[str, list[Sequence[StyledWords]]] = {}
        for check in checks:
            sections.setdefault(check.part, []).extend(_rows(check))
        write_sections(writer, ("state", "what", "is"), list(sections.items()))
        say(f"{wrong} wrong" if wrong else "nothing wrong")
    return NOTHING_FOUND if wrong else FOUND


def all_checks(environment: Mapping[str, str]) -> Iterator[Check]:
    """Yield everything that is looked at, part by part."""
    yield from installation_checks()
    yield from terminal_checks(environment)
    yield from clipboard_checks(environment)
    yield _editor(environment)
    yield from folder_checks()
    yield from extra_checks()


def _editor(environment: Mapping[str, str]) -> Check:
    try:
        return Check("editor", "command", " ".join(editor_command(environment)))
    except EditorError as error:
        if any(environment.get(name, "").strip() for name in VARIABLES):
            return Check("editor", "command", "cannot be run", "wrong", str(error))
        return Check("editor", "command", "none", "none", str(error))


def _rows(check: Check) -> Sequence[Sequence[StyledWords]]:
    """Return the row of a check, and one below it that says what to do."""
    rows: list[Sequence[StyledWords]] = [((check.state, _STYLES[check.state]), check.name, check.value)]
    return [*rows, ("", "", check.hint)] if check.hint else rows


def _record(check: Check) -> dict[str, object]:
    """Return the JSON record of a check."""
    return {
        "part": check.part,
        "name": check.name,
        "state": check.state,
        "value": check.value,
        "hint": check.hint or None,
    }
