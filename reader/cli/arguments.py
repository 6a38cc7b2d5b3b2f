"""The words of the command line, parsed: command, options, arguments."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from reader.cli.errors import HelpWantedError
from reader.version import VERSION

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from types import ModuleType

#: Each command and what it does; the module of the same name in this room adds its options.
COMMANDS = {
    "show": "print the texts",
    "quotes": "list who says what, and whether the source has it",
    "speakers": "list who speaks and who is named",
    "timeline": "print the events along a vertical axis",
    "search": "find words, or what somebody said",
    "check": "report what is wrong with a dossier",
    "verify": "compare an article's quotations with its sources",
    "report": "make the fact-check sheet, to print or to send",
    "export": "write all annotations for other programs",
    "import-annotations": "take annotations of others into a dossier",
    "annotate": "annotate texts, one JSON object per line",
    "new": "make a dossier from files and pages",
    "get": "fetch a page or file into a dossier",
    "library": "list and search all dossiers that you have opened",
    "notes": "list the bookmarks and notes that you left in texts",
    "keys": "list the keys of the screen",
    "doctor": "look at terminal, folders, versions and extras",
    "completion": "print what completes reader in a shell",
    "serve": "read in a browser",
    "help": "show a topic, or what a command takes",
}
#: What `reader PATH…` does, in a few words.
SUMMARY = "read a sourced story: who says what, when, and on whose word"
#: What shells run while a line is typed; no command for people.
FOR_SHELLS = "__complete"

#: Options whose value is the next word, which is then not a command.
WITH_VALUE = (
    "--width",
    "--color",
    "--published",
    "--document",
    "--speaker",
    "--source",
    "--encoding",
    "--password-file",
    "--format",
    "--output",
    "-o",
    "--jobs",
    "--columns",
    "--date",
    "--url",
    "--fail-on",
    "--during",
    "--jobs",
    "--seconds",
    "--host",
    "--port",
    "--sessions",
    "--columns",
)

#: What `reader` itself does, and how it is called.
DESCRIPTION = """\
Read a sourced story: who says what, when, and whether the quoted words stand in
the source.

PATH is a dossier's folder, a file (text, web page, PDF, Word, mail and more), a
page's address (https://…, one request), - for standard input, or the id of a
document in the dossier, which opens there. Without PATH, all dossiers that you
have opened are listed; the one that comes with Reader opens as long as there is
no other. Where standard output is not a terminal, the text is printed instead."""
EXAMPLES = """\
  reader                           your dossiers, or the May 2013 peace talks
  reader article.txt letter.txt    two texts, each one's quotations compared
                                   with the other
  reader article.txt +/weapons     start at the first "weapons"
  curl -s URL | reader -           read from a pipe
  reader ./show                    open a file named like a command"""
_HELP = """\
usage: reader [OPTION…] [PATH…] [+LINE | +/WORDS]
       reader COMMAND [OPTION…] [ARGUMENT…]

{description}

commands (reader help COMMAND tells more, reader help lists topics too):
{commands}

options:
  --published DATE   publication date of undated texts, such as 2013-05-22
  --source FILE      open FILE beside the others as a source of their quotations
  --encoding NAME    encoding of the texts, such as cp1252, where Reader guesses
                     wrongly
  --password-file FILE
                     first line: the password of an encrypted PDF
  --width COLUMNS    width of the text
  --no-cache         neither keep what is found in the texts nor use it
  --color WHEN       auto, always or never
  --version          show the version
  -h, --help         show this help

examples:
{examples}

exit status: 0 found, 1 nothing found, 2 wrong usage or a broken dossier,
70 internal error, 74 cannot write, 130 interrupted
"""


def parse_arguments(words: Sequence[str]) -> tuple[ModuleType, argparse.Namespace]:
    """Return the module of the command, and its arguments.

    Words that are not options are in `words`; the last `literal` of these stood after `--`.

    Raises:
        UsageError: The command line is wrong.
        HelpWantedError: Help or the version was asked for.
    """
    command, rest = _split_command(words)
    options, literal = _split_at_dashes([_no_option(word) for word in rest])
    if "--version" in options:
        raise HelpWantedError(f"reader {VERSION}\n")
    if not command and ("--help" in options or "-h" in options):
        raise HelpWantedError(_general_help())
    module = module_of(command)
    if not command and not any(word.startswith("-") and word != "-" for word in options):
        return module, module.plain_arguments([*options, *literal], len(literal))
    from reader.cli.parser import make_parser  # version, help and screen start without it

    words = [word for word in options if not word.startswith("-")]
    arguments = make_parser(command, module, words).parse_intermixed_args(options)
    arguments.words += literal
    arguments.literal = len(literal)
    return module, arguments


def module_of(command: str) -> ModuleType:
    """Return the module of a command, or of `reader PATH…` for an empty one."""
    return import_module(f"reader.cli.{(command or 'read').replace('-', '_')}")


def _split_command(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command, if the first word that is not an option names one, and the other words."""
    skip = False
    for index, word in enumerate(words):
        if skip:
            skip = False
        elif word in WITH_VALUE:
            skip = True
        elif word in COMMANDS:
            return word, [*words[:index], *words[index + 1 :]]
        elif word in ("-", "--") or not word.startswith("-"):
            break
    return "", list(words)


def _no_option(word: str) -> str:
    """Return a word that leaves a speaker out of a search, `-@name`, so that it is not taken for an option."""
    return f" {word}" if word.startswith("-@") else word


def _split_at_dashes(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words before the first `--`, and those after it, which are never options."""
    if "--" not in words:
        return words, []
    index = words.index("--")
    return words[:index], words[index + 1 :]


def _general_help() -> str:
    """Return the help of `reader` itself."""
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:<{width}} {summary}" for name, summary in COMMANDS.items())
    return _HELP.format(description=DESCRIPTION, commands=commands, examples=EXAMPLES)
