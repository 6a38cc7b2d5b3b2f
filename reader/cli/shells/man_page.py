"""The man page, made of the declaration of the commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reader import __version__
from reader.cli.arguments import DESCRIPTION, EXAMPLES
from reader.cli.shells.declared import declared_commands
from reader.help import TOPICS
from reader.reading import status

if TYPE_CHECKING:
    from reader.cli.shells.declared import Declared, Option

#: What each exit status means.
STATUSES = (
    (status.FOUND, "Found."),
    (status.NOTHING_FOUND, "Nothing found; of verify: a quotation is not as its source has it."),
    (status.WRONG, "Wrong usage, or a broken dossier."),
    (status.FAULT, "Internal error."),
    (status.CANNOT_WRITE, "Cannot write."),
    (status.INTERRUPTED, "Interrupted."),
)
#: Bytes of a line of the page, in ASCII; longer ones are bad style.
LONGEST_LINE = 72
FILES = (
    ("~/.config/dossier-reader/settings.yaml", "Settings; reader help settings."),
    ("~/.local/state/dossier-reader/", "Places, bookmarks, notes, and which dossiers were opened."),
    ("~/.cache/dossier-reader/", "What was found in texts; may be deleted at any time."),
)


def man_page() -> str:
    """Return the page of `reader(1)` in the man macros, in UTF-8."""
    start, *commands = declared_commands()
    lines = [
        f'.TH READER 1 "" "Reader {__version__}" "User Commands"',
        ".SH NAME",
        f"reader \\- {_escaped(start.summary)}",
        ".SH SYNOPSIS",
        *_synopsis("reader", "[OPTION…] [PATH…] [+LINE | +/WORDS]"),
        ".br",
        *_synopsis("reader", "COMMAND [OPTION…] [ARGUMENT…]"),
        ".SH DESCRIPTION",
        *_prose(DESCRIPTION),
        ".SH OPTIONS",
        *_options(start.options),
        ".SH COMMANDS",
        *(line for command in commands for line in _command(command)),
        ".SH TOPICS",
        "Longer explanations are shown by",
        f".BR {_word('reader help TOPIC')} .",
        *(line for topic in TOPICS for line in _tagged(topic.name, topic.about)),
        ".SH EXIT STATUS",
        *(line for number, meaning in STATUSES for line in _tagged(str(number), meaning)),
        ".SH FILES",
        *(line for path, what in FILES for line in _tagged(path, what)),
        ".SH EXAMPLES",
        *_as_typed(EXAMPLES.splitlines()),
    ]
    alone = (line for before, line in pairwise(("", *lines)) if line != ".PP" or not before.startswith((".PP", ".SH")))
    return "\n".join(alone) + "\n"


def _command(command: Declared) -> Iterator[str]:
    """Yield a command: how it is called, what it does, its options but for those of all, and examples."""
    yield f".SS {_word(command.called)}"
    yield from _synopsis(command.called, command.usage)
    yield ".PP"
    yield from _prose(command.description)
    yield from _options(command.options)
    yield from _as_typed(_without_head(command.examples))


def _synopsis(called: str, usage: str) -> Iterator[str]:
    yield f".B {_escaped(called)}"
    yield _escaped(usage)


def _options(options: Iterable[Option]) -> Iterator[str]:
    for option in options:
        value = f" {option.value}" if option.value else ""
        yield from _tagged(", ".join(f"{name}{value}" for name in option.names), option.does)


def _tagged(tag: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_escaped(tag)}"
    yield from _filled(text)


def _prose(description: str) -> Iterator[str]:
    """Yield paragraphs filled, and those that are indented as they are."""
    for number, paragraph in enumerate(description.split("\n\n")):
        if number:
            yield ".PP"
        lines = paragraph.splitlines()
        yield from _as_typed(lines) if any(line.startswith("  ") for line in lines) else _filled(paragraph)


def _filled(text: str) -> Iterator[str]:
    """Yield words that troff fills into lines of the window, in lines of the page that are not long."""
    line = ""
    for word in map(_escaped, text.split()):
        if line and len(f"{line} {word}".encode("ascii", "backslashreplace")) > LONGEST_LINE:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def _as_typed(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines that are not filled."""
    if lines:
        yield from (".PP", ".nf", *map(_escaped, lines), ".fi")


def _without_head(examples: str) -> list[str]:
    """Return the lines below `examples:`."""
    return examples.splitlines()[1:]


def _word(text: str) -> str:
    """Return words as one argument of a macro."""
    return '"' + _escaped(text).replace('"', "\\(dq") + '"'


def _escaped(text: str) -> str:
    """Return a line as troff prints it: no sign of it is a command."""
    text = text.replace("\\", "\\(rs").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    text = text.replace("^", "\\(ha").replace("~", "\\(ti")
    return f"\\&{text}" if text.startswith((".", "\\(aq")) else text
