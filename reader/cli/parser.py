"""The parser of a command's options: argparse, kept from printing and exiting by itself."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from reader.cli.errors import HelpWantedError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import ModuleType

    from reader.cli.actions import Action


class _Parser(argparse.ArgumentParser):
    """Raises what is wrong or wanted for `main`, instead of printing and exiting."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")

    def print_help(self, *_: object) -> NoReturn:
        raise HelpWantedError(self.format_help())


def make_parser(command: str, module: ModuleType, words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser of a command, or of `reader PATH…`.

    Args:
        command: Its name; empty for `reader PATH…`.
        module: Where it is declared.
        words: Those after it: the first may name one of several things that it does, which help is then about.
    """
    action = actions_of(module).get(words[0]) if words else None
    called = " ".join(filter(None, ("reader", command, words[0] if action else "")))
    parser = _Parser(
        prog=called,
        usage=f"{called} {action.usage if action else module.USAGE}",
        description=action.description if action else module.DESCRIPTION,
        epilog=_examples(module.EPILOG, called) if action else module.EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    parser.color = False  # type: ignore[attr-defined]  # Python 3.14 would colour the help itself
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    module.add_arguments(parser)
    parser.add_argument("--width", type=_columns, metavar="COLUMNS", help="width of the output")
    choices = ("auto", "always", "never")
    parser.add_argument("--color", choices=choices, default="auto", metavar="WHEN", help="auto, always or never")
    parser.add_argument("-h", "--help", action="help", help="show this help")
    return parser


def actions_of(module: ModuleType) -> Mapping[str, Action]:
    """Return what the first word of a command may ask for; nothing where it does only one thing."""
    actions: Mapping[str, Action] = getattr(module, "ACTIONS", {})
    return actions


def _examples(epilog: str, called: str) -> str:
    """Return the examples of a command that are about one of its actions."""
    head, *lines = epilog.splitlines()
    return "\n".join([head, *(line for line in lines if line.strip().startswith(called))])


def _columns(text: str) -> int:
    """Return a number of columns."""
    if not (text.isascii() and text.isdigit()) or not int(text[:9]) > 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of columns")
    return int(text[:9])
