"""The program's entry: arguments in, exit status out."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from reader.cli.arguments import FOR_SHELLS, parse_arguments
from reader.cli.errors import CannotWriteError, HelpWantedError, OutputClosedError, UsageError
from reader.cli.writer import Writer, open_writer, say
from reader.reading.status import CANNOT_WRITE, FAULT, FOUND, INTERRUPTED, WRONG

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that `words` (by default those of the command line) name, and return its exit status."""
    try:
        return _run(sys.argv[1:] if words is None else words)
    except OutputClosedError:
        return FOUND
    except CannotWriteError as error:
        say(f"cannot write: {error}")
        return CANNOT_WRITE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _end_of(error)


def _run(words: Sequence[str]) -> int:
    """Run a command, flush its output, and return its exit status."""
    if words and words[0] == FOR_SHELLS:
        from reader.cli.shells.asked import answer

        return answer(words[1:])
    try:
        module, arguments = parse_arguments(words)
    except HelpWantedError as wanted:
        writer = open_writer(width=None, colour="never")
        writer.text(str(wanted))
        writer.flush()
        return FOUND
    writer = open_writer(width=arguments.width, colour=arguments.color)
    try:
        status: int = module.run(arguments, writer)
    except BaseException:
        _flush_quietly(writer)
        raise
    writer.flush()
    return status


def _flush_quietly(writer: Writer) -> None:
    """Flush what was printed before an error; if that fails too, only the first error is reported."""
    with contextlib.suppress(CannotWriteError, OutputClosedError):
        writer.flush()


def _end_of(error: Exception) -> int:
    """Report in one line what ended the command, and return the exit status for it."""
    from reader.files.errors import CannotRead, CannotSave, WillNotSave
    from reader.search import BadQueryError, SearchTimeoutError

    if isinstance(error, (UsageError, CannotRead, WillNotSave, BadQueryError, SearchTimeoutError)):
        say(str(error))
        return WRONG
    if isinstance(error, CannotSave):
        say(str(error))
        return CANNOT_WRITE
    from reader.files.crash_log import write_crash

    say(write_crash(error))
    return FAULT
