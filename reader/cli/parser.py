"""The parser of a command's options: argparse, kept from printing and exiting by itself."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from reader.cli.errors import HelpWantedError, UsageError

if TYPE_CHECKING:
    from types import ModuleType


class _Parser(argparse.ArgumentParser):
    """Raises what is wrong or wanted for `main`, instead of printing and exiting."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")

    def print_help(self, *_: object) -> NoReturn:
        raise HelpWantedError(self.format_help())


def make_parser(command: str, module: ModuleType) -> argparse.ArgumentParser:
    """Return the parser of a command, or of `reader PATH…`."""
    parser = _Parser(
        prog=f"reader {command}".strip(),
        usage=f"reader {command} {module.USAGE}",
        description=module.DESCRIPTION,
        epilog=module.EPILOG,
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


def _columns(text: str) -> int:
    """Return a number of columns."""
    if not (text.isascii() and text.isdigit()) or not int(text[:9]) > 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of columns")
    return int(text[:9])
