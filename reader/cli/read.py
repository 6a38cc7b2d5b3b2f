"""`reader PATH…`: the screen, or the text where standard output is not a terminal."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, cast

from reader.cli.arguments import COMMANDS
from reader.cli.dossier import add_reading_options, add_sources, load, parted, tell_fetching, wishes_of
from reader.cli.errors import UsageError
from reader.cli.writer import can_be_drawn_on, wants_colour
from reader.reading.browser import is_in_browser
from reader.reading.status import FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.cli.writer import Writer

USAGE = "[PATH…]"
DESCRIPTION = EPILOG = ""
#: The options where none is given, so that the screen opens without the parser.
DEFAULTS: dict[str, object] = {
    "published": "",
    "encoding": "",
    "password_file": "",
    "width": None,
    "no_cache": False,
    "color": "auto",
    "version": False,
    "document": [],
    "source": [],
}
#: Seconds to wait for a pipe that is not named to hold something; a slower one must be named: `| reader -`.
_PIPE_TIMEOUT_S = 1.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of reading."""
    add_sources(parser)
    add_reading_options(parser)
    parser.add_argument("--no-cache", action="store_true", help="neither keep what is found in the texts nor use it")
    parser.add_argument("--version", action="store_true", help="show the version")
    parser.set_defaults(document=[])


def plain_arguments(words: list[str], literal: int) -> argparse.Namespace:
    """Return the arguments of a command line without options."""
    from types import SimpleNamespace

    return cast("argparse.Namespace", SimpleNamespace(words=words, literal=literal, **DEFAULTS))


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Open the screen, or print the texts where stdout is not a terminal."""
    paths, line, words = split_start(arguments.words, arguments.literal)
    if not paths and not is_in_browser(os.environ) and _pipe_holds_text():
        paths = ["-"]
    for path in paths:
        _refuse_mistyped_command(path)
    if is_screen():
        gc.disable()  # until the first frame: collecting during imports costs a tenth of the start
        from reader.tui.start import run as read

        coloured = wants_colour(arguments.color, os.environ, takes_it=True)
        files, documents = parted(paths)
        tell_fetching((*files, *arguments.source))
        return read(
            files,
            document=documents[0] if documents else "",
            published=arguments.published,
            sources=arguments.source,
            wishes=wishes_of(arguments),
            line=line,
            words=words,
            width=arguments.width,
            cache=not arguments.no_cache,
            coloured=coloured,
        )
    from reader.cli.show import write_texts

    loaded = load(arguments, paths)
    write_texts(loaded.dossier, loaded.documents, writer, arguments.width)
    return FOUND


def split_start(words: Sequence[str], literal: int) -> tuple[list[str], int, str]:
    """Return the paths, the line of `+LINE` (0 if there is none) and the words of `+/WORDS` (empty if there is none).

    Args:
        words: Those that are not options.
        literal: How many of them, at the end, stood after `--`: they are paths, whatever they look like.
    """
    split = len(words) - literal
    paths, line, search = [], 0, ""
    for word in words[:split]:
        if word.startswith("+/"):
            search = word[2:]
        elif word.startswith("+") and word[1:].isascii() and word[1:].isdigit():
            line = int(word[1:12])
        elif word.startswith("+"):
            raise UsageError(f"{word}: neither +LINE nor +/WORDS; to open a file of that name: ./{word}")
        else:
            paths.append(word)
    return [*paths, *words[split:]], line, search


def _refuse_mistyped_command(path: str) -> None:
    """Refuse a word that names no file but almost a command; suggest the command."""
    if path.isalpha() and not os.path.lexists(path):
        from reader.words.near import nearest

        if near := "--help" if path == "help" else nearest(path, COMMANDS):
            raise UsageError(f"{path}: there is no such file; did you mean `reader {near}`?")


def is_screen() -> bool:
    """Say whether there is a terminal that can be drawn on, or a browser."""
    return can_be_drawn_on(sys.stdout, os.environ) or is_in_browser(os.environ)


def _pipe_holds_text() -> bool:
    """Say whether stdin is a pipe or a file that holds something, as in `curl … | reader`."""
    import select
    import stat

    try:
        kind = os.fstat(sys.stdin.fileno()).st_mode
        if stat.S_ISFIFO(kind) and sys.platform == "win32":
            return _peek()  # where only sockets can be waited for
        if stat.S_ISFIFO(kind) or stat.S_ISSOCK(kind):
            ready, _, _ = select.select([sys.stdin], [], [], _PIPE_TIMEOUT_S)
            return bool(ready) and _peek()
        return stat.S_ISREG(kind) and _peek()
    except (OSError, ValueError, AttributeError):  # closed, or not a file
        return False


def _peek() -> bool:
    """Say whether stdin holds at least one byte, without taking it."""
    from io import BufferedReader

    stream = sys.stdin.buffer
    return isinstance(stream, BufferedReader) and bool(stream.peek(1))
