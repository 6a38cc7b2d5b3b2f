"""`reader serve`: reading in a browser."""

from __future__ import annotations

import argparse
import asyncio
import errno
import os
import socket
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from reader.cli.dossier import add_reading_options, add_sources, wishes_of
from reader.cli.errors import UsageError
from reader.cli.writer import say
from reader.files.addresses import address_of
from reader.files.contents import is_stdin
from reader.layout.counted import counted
from reader.reading.status import FOUND
from reader.web.guard import in_address, is_everywhere, is_only_here

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.cli.writer import Writer
    from reader.web.guard import Guard

USAGE = "[--host ADDRESS] [--port NUMBER] [--sessions NUMBER] [PATH…]"
DESCRIPTION = """\
Show a dossier, or files, in a browser: the screen of Reader, on a page of its
own, at an address that is printed. It has a token in it that nobody can guess:
whoever has the address reads these files and writes these notes, and nothing
else on this machine. Only this machine is listened to, unless --host says
otherwise. Without PATH, the dossier that comes with Reader is shown.

Each window is a reading of its own, and all keep what they change in the same
place. Ctrl+c ends it, and saves. It needs: pip install 'dossier-reader[web]'"""
EPILOG = """\
examples:
  reader serve ~/stories/harbour
  reader serve --port 8000 story.txt report.pdf

Who may read, how to read on another machine, and what is different in a
browser: reader help browser
"""
#: Windows that may be open at a time.
_SESSIONS = 4
_LARGEST_PORT = 65_535
_NO_EXTRA = "reading in a browser needs an extra; run: pip install 'dossier-reader[web]'"
#: What is said where other machines can reach the server.
_WARNING = (
    "Warning: the connection is not encrypted. Whoever can listen in on it on its way can read along, and take the",
    "address over. A tunnel is safer: without --host, and with ssh -L PORT:127.0.0.1:PORT on the other machine.",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="listen there, not on 127.0.0.1")
    parser.add_argument("--port", type=_port, default=0, metavar="NUMBER", help="port; without it, any that is free")
    parser.add_argument(
        "--sessions", type=_sessions, default=_SESSIONS, metavar="NUMBER", help="most windows at a time (4)"
    )
    add_sources(parser)
    add_reading_options(parser)
    parser.add_argument("--no-cache", action="store_true", help="neither keep what is found in the texts nor use it")


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Serve what is named, until a signal ends it."""
    from reader.files.locating import default_dossier

    paths = arguments.words or [str(default_dossier())]
    _refuse_what_is_not_here((*paths, *arguments.source))
    _refuse_without_extra()
    title, documents = _title_and_documents(arguments, paths)
    from reader.web.files import NoTerminalError, served_files
    from reader.web.guard import guard_of
    from reader.web.program import start
    from reader.web.server import Serving, serve
    from reader.web.windows import Windows

    guard = guard_of(arguments.host)
    try:
        served = served_files(title)
    except NoTerminalError:
        raise UsageError(_NO_EXTRA) from None

    def ready(port: int) -> None:
        writer.lines(_said_at_first(f"{title} ({documents})", guard, port, arguments))
        writer.flush()

    async def serving() -> None:
        words = program_arguments(arguments, paths)
        windows = Windows(arguments.sessions)
        await serve(Serving(partial(start, words), served, guard, windows, say), arguments.host, arguments.port, ready)

    try:
        asyncio.run(serving())
    except OSError as error:
        where = f"{in_address(arguments.host)}:{arguments.port}"
        why = os.strerror(error.errno) if error.errno and error.errno in errno.errorcode else error.strerror
        raise UsageError(f"cannot listen on {where}: {str(why).lower()}") from None
    return FOUND


def program_arguments(arguments: argparse.Namespace, paths: Sequence[str]) -> tuple[str, ...]:
    """Return the command line of the reader process of a window.

    Args:
        arguments: Those of the server.
        paths: What is served.
    """
    options = [f"--source={each}" for each in arguments.source]
    given = {name: getattr(arguments, name) for name in ("color", "published", "encoding", "password_file", "width")}
    options += [f"--{name.replace('_', '-')}={value}" for name, value in given.items() if value]
    if arguments.no_cache:
        options.append("--no-cache")
    return (*options, "--", *paths)


def _title_and_documents(arguments: argparse.Namespace, paths: Sequence[str]) -> tuple[str, str]:
    """Open what is served once, say what is wrong with it, and return its title and the number of its documents.

    Raises:
        CannotRead: Nothing can be shown.
    """
    from reader.pipeline import open_paths

    dossier = open_paths(paths, published=arguments.published, sources=arguments.source, wishes=wishes_of(arguments))
    for finding in dossier.findings:
        say(str(finding))
    return dossier.title, counted(len(dossier.documents), "document")


def _said_at_first(what: str, guard: Guard, port: int, arguments: argparse.Namespace) -> list[str]:
    """Return what is said once the server answers."""
    host = arguments.host
    name = socket.gethostname() if is_everywhere(host) else host
    reach = "for this machine only" if is_only_here(host) else "also for other machines"
    return [
        f"{what} can be read in a browser, {reach}:",
        "",
        f"    http://{in_address(name)}:{port}/?token={guard.token}",
        "",
        *([] if is_only_here(host) else [*_WARNING, ""]),
        "Whoever has this address reads these files and writes these notes.",
        f"At most {counted(arguments.sessions, 'window')} at a time. Ctrl+c ends this, and saves.",
    ]


def _refuse_what_is_not_here(paths: Sequence[str]) -> None:
    """Refuse what each window would fetch, or find used up."""
    for path in paths:
        if address_of(path):
            raise UsageError(f"{path}: a page is not fetched for each window; keep it first: reader get {path}")
        if is_stdin(path):
            raise UsageError("standard input can be read once only, and not by each window: name a file")


def _refuse_without_extra() -> None:
    if find_spec("aiohttp") is None:
        raise UsageError(_NO_EXTRA)


def _port(text: str) -> int:
    """Return the number of a port."""
    if not (text.isascii() and text.isdigit()) or int(text[:9]) > _LARGEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is not the number of a port")
    return int(text[:9])


def _sessions(text: str) -> int:
    """Return a number of windows."""
    if not (text.isascii() and text.isdigit()) or not int(text[:9]) > 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of windows")
    return int(text[:9])
