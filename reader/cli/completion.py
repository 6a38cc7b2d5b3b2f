"""`reader completion`: what makes a shell complete commands, options, documents and speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.errors import UsageError
from reader.reading.status import FOUND

if TYPE_CHECKING:
    import argparse

    from reader.cli.writer import Writer

USAGE = "bash | zsh | fish"
DESCRIPTION = """\
Print a script that makes a shell complete what is typed after reader: commands,
options and their values, topics of help, files, and of the dossier that the
line names, documents and speakers (--speaker NAME, @NAME). An installed Reader
brings the three scripts along, below share/."""
WORDS = (("shell",), ())
EPILOG = """\
examples:
  eval "$(reader completion bash)"          in this shell, or in ~/.bashrc
  reader completion bash > ~/.local/share/bash-completion/completions/reader
  eval "$(reader completion zsh)"           after compinit, in ~/.zshrc
  reader completion fish > ~/.config/fish/completions/reader.fish
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command: it has none of its own."""


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Print the script for a shell."""
    from reader.cli.shells.scripts import SCRIPTS

    wanted = " ".join(arguments.words)
    if wanted not in SCRIPTS:
        raise UsageError(f"reader completion: name a shell: {', '.join(SCRIPTS)}")
    writer.exact(SCRIPTS[wanted]())
    return FOUND
