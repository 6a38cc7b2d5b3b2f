"""Counts in how many settings everything that Reader paints can be read: every theme, 256 colours, sixteen, none.

    python -m tests.benchmarks.readable [--least 3.0] [THEME …]

Ends with status 1 where a character contrasts less than `--least`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from textual.theme import BUILTIN_THEMES

from tests.terminal.cells import DARK, LIGHT, Own, pale_cells, rows_of
from tests.terminal.terminal import READER, Terminal, environment_in
from tests.terminal.walk import walk, write_settings, write_story

TRUECOLOR = {"COLORTERM": "truecolor"}


class Setting(NamedTuple):
    """Under what Reader is run.

    Attributes:
        theme: Of the settings file; empty for none.
        variables: Added to the environment.
        arguments: Before the paths.
        own: The terminal's own colours.
    """

    theme: str
    variables: dict[str, str]
    arguments: tuple[str, ...] = ()
    own: Own = DARK

    def __str__(self) -> str:
        variables = [f"{name}={value}" for name, value in self.variables.items() if self.variables != TRUECOLOR]
        return " ".join([self.theme, *variables, *self.arguments]).strip()


def settings(themes: list[str]) -> list[Setting]:
    """Return every setting, or those of some themes."""
    every = [
        Setting(theme.name, TRUECOLOR, own=DARK if theme.dark else LIGHT)
        for theme in BUILTIN_THEMES.values()
        if not themes or theme.name in themes
    ]
    every += [Setting(setting.theme, {}, own=setting.own) for setting in every]
    if not themes:
        every += [
            Setting("", {"NO_COLOR": "1"}),
            Setting("textual-light", {"NO_COLOR": "1"}, own=LIGHT),
            Setting("", TRUECOLOR, ("--color", "never"), LIGHT),
            *(Setting(theme, {"TERM": "xterm"}, own=own) for theme in ("", "textual-light") for own in (DARK, LIGHT)),
        ]
    return every


def faults_in(setting: Setting, least: float) -> list[str]:
    """Return what cannot be read in a setting, step by step."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = environment_in(folder / "home") | setting.variables
        write_settings(environment, setting.theme)
        command = (*READER, *setting.arguments, *write_story(folder))
        terminal = Terminal(command, environment, columns=120, rows=40)
        try:
            return [
                f"    {step.name}: {ink} on {ground}: {text[:40]}"
                for step in walk(terminal)
                for (ink, ground), text in pale_cells(chain(*rows_of(terminal, setting.own)), least).items()
            ]
        finally:
            terminal.kill()


def main() -> int:
    """Print each setting with what cannot be read in it, and how many are without fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("themes", nargs="*")
    parser.add_argument("--least", type=float, default=3.0)
    arguments = parser.parse_args()
    every = settings(arguments.themes)
    faulty = 0
    for setting in every:
        faults = faults_in(setting, arguments.least)
        faulty += bool(faults)
        print(f"{setting}: {'pale' if faults else 'ok'}", *faults, sep="\n", flush=True)
    print(f"{len(every) - faulty} of {len(every)} settings can be read everywhere (contrast {arguments.least} or more)")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
