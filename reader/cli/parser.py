"""The options of a command: what argparse needs to know, and what it must not do by itself."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from reader.cli.errors import HelpWantedError, UsageError

if TYPE_CHECKING:
    from types import ModuleType


class _Parser(argparse.ArgumentParser):
    """Tells `main` what is wrong or wanted, instead of printing and leaving."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; {self.prog} --help tells more")

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
        allow_abbrev=False,
    )
    parser.color = False  # type: ignore[attr-defined]  # Python 3.14 would colour the help itself
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument("--width", type=_columns, metavar="COLUMNS", help="write in so many columns")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="when to use colour")
    module.add_arguments(parser)
    return parser


def _columns(text: str) -> int:
    """Return a number of columns."""
    if not (text.isascii() and text.isdigit()) or not int(text[:9]) > 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of columns")
    return int(text[:9])
