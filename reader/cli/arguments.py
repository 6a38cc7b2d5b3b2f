"""The command line: which command, which options, which words."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from reader import __version__
from reader.cli.errors import HelpWantedError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

#: Each command and what it does; its module in this room has the same name, and adds options of its own.
COMMANDS = {
    "show": "print the texts",
    "quotes": "list the quotations: who says what, and whether it stands in the source",
    "speakers": "list who speaks and who is named",
    "timeline": "print the events along a vertical axis",
    "search": "find words, or what somebody said",
    "check": "say what is wrong with a dossier",
    "verify": "hold an article's quotations against its sources",
    "annotate": "annotate texts, one JSON object a line",
    "new": "make a dossier folder of files",
    "keys": "list the keys of the screen",
}

#: Options that take a value in the next word, which is then no command.
_WITH_VALUE = ("--width", "--color", "--published", "--document")

_HELP = """\
usage: reader [OPTION…] [PATH…] [+LINE | +/WORDS]
       reader COMMAND [OPTION…] …

Read a sourced story: who says what, when, and whether the quoted words stand in the source.
PATH is a dossier's folder or any text or Markdown files; - is the standard input; without PATH the
dossier that comes with Reader opens. Where stdout is no terminal, the text is printed.

commands (reader COMMAND --help tells more):
{commands}

options:
  --published DATE       when undated texts were published (2013-05-22), to work out their dates
  --width COLUMNS        how wide to set the text
  --color WHEN           auto, always or never
  --version, --help

examples:
  reader                            the May 2013 peace talks
  reader article.txt letter.txt     two texts, each quotation held against the other
  reader article.txt +/weapons      begin at the first "weapons"
  curl -s URL | reader -            what comes through a pipe
  reader ./show                     a file named like a command

exit status: 0 found, 1 nothing found, 2 wrong use or a broken dossier, 70 a fault of Reader's,
74 cannot write, 130 interrupted
"""


class _Parser(argparse.ArgumentParser):
    """Tells `main` what is wrong or wanted, instead of printing and leaving."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; {self.prog} --help tells more")

    def print_help(self, *_: object) -> NoReturn:
        raise HelpWantedError(self.format_help())


class _Version(argparse.Action):
    def __call__(self, *_: object) -> NoReturn:
        raise HelpWantedError(f"reader {__version__}\n")


def parse_arguments(words: Sequence[str]) -> tuple[ModuleType, argparse.Namespace]:
    """Return the module of the command that is meant, and its arguments.

    Words that are no options are in `words`; the last `literal` of these stood after `--`.

    Raises:
        UsageError: The words cannot be meant.
        HelpWantedError: Help or the version was asked for.
    """
    command, rest = _split_command(words)
    options, literal = _split_at_dashes(rest)
    module = import_module(f"reader.cli.{command or 'read'}")
    parser = _make_parser(command, module)
    arguments = parser.parse_intermixed_args(options)
    arguments.words += literal
    arguments.literal = len(literal)
    return module, arguments


def _split_command(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command that the first word names which is no option, and the other words."""
    skip = False
    for index, word in enumerate(words):
        if skip:
            skip = False
        elif word in _WITH_VALUE:
            skip = True
        elif word in COMMANDS:
            return word, [*words[:index], *words[index + 1 :]]
        elif word in ("-", "--") or not word.startswith("-"):
            break
    return "", list(words)


def _split_at_dashes(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words before the first `--`, and those after it, which are no options whatever they look like."""
    if "--" not in words:
        return words, []
    index = words.index("--")
    return words[:index], words[index + 1 :]


def _make_parser(command: str, module: ModuleType) -> argparse.ArgumentParser:
    """Return the parser of a command, or of `reader PATH…`."""
    parser = _Parser(
        prog=f"reader {command}".strip(),
        usage=f"reader {command} {module.USAGE}",
        description=module.__doc__ and module.DESCRIPTION,
        epilog=module.EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    parser.add_argument("--width", type=_columns, metavar="COLUMNS", help="write in so many columns")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="when to use colour")
    module.add_arguments(parser)
    if not command:
        parser.format_help = _general_help  # type: ignore[method-assign]
    return parser


def _columns(text: str) -> int:
    """Return a number of columns."""
    if not (text.isascii() and text.isdigit()) or not int(text[:9]) > 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of columns")
    return int(text[:9])


def _general_help() -> str:
    """Return the help of `reader` itself."""
    return _HELP.format(commands="\n".join(f"  {name:<10} {summary}" for name, summary in COMMANDS.items()))
