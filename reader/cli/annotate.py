"""`reader annotate`: a corpus of any size, one JSON object per line."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader.cli.dossier import add_encoding, encoding_of
from reader.cli.errors import UsageError
from reader.cli.progress import ProgressLine
from reader.cli.writer import is_terminal, say
from reader.files.binary_formats import HEAD, known_format, refusal
from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead
from reader.layout.counted import counted
from reader.model import Finding
from reader.model.errors import WorkerLostError
from reader.pipeline.annotation_stream import annotate_lines
from reader.pipeline.numbered_lines import InUtf8, Lines, numbered_lines
from reader.reading.status import FAULT, FOUND, NOTHING_FOUND, WRONG

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from reader.cli.writer import Writer
    from reader.pipeline.annotation_stream import AnnotatedLine, Outcome

USAGE = "[--jobs N] [--all] [--encoding NAME] [FILE.jsonl | -]"
DESCRIPTION = """\
Annotate texts, one JSON object per line.

  in   {"id", "text", "published"?}
  out  {"id", "quotations": [{"start", "end", "kind", "group", "speaker",
       "mention", "cue", "confidence"}], "speakers": […], "times": [{"start",
       "end", "text", "type", "value", "edtf", "earliest", "latest", "basis"}]}

The order is kept. Offsets count code points of the text as it was given. Memory
use does not grow with the input. A bad line gives {"line", "id"?, "error"}, the
rest goes on, and the exit status is 2."""
WORDS = (("path",),)
EPILOG = """\
examples:
  reader annotate --jobs 4 corpus.jsonl > annotated.jsonl
  zcat corpus.jsonl.gz | reader annotate | jq -c .speakers
"""
#: The exit status for the worst that became of any line, worst first.
_STATUSES: tuple[tuple[Outcome, int], ...] = (("failed", FAULT), ("refused", WRONG), ("annotated", FOUND))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="number of processes (default: 1)")
    parser.add_argument("--all", action="store_true", help="reported speech too that may well be none")
    add_encoding(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Annotate the lines of the input."""
    if len(arguments.words) > 1:
        raise UsageError("one file at a time: cat a.jsonl b.jsonl | reader annotate")
    name = arguments.words[0] if arguments.words else "-"
    if not arguments.words and is_terminal(sys.stdin):
        raise UsageError("no input: name a file (reader annotate FILE.jsonl) or pipe JSON lines in")
    encoding = encoding_of(arguments)
    stream = _open(name)
    try:
        _refuse_binary(stream, name)
        if not encoding:
            return _annotate(stream, arguments, _size_of(stream), writer)
        with closing(InUtf8(stream, encoding)) as recoded:
            return _annotate(recoded, arguments, _size_of(stream), writer)
    finally:
        if name != "-":
            stream.close()


def _annotate(lines: Lines, arguments: argparse.Namespace, size: int, writer: Writer) -> int:
    with closing(annotate_lines(numbered_lines(lines), arguments.jobs, doubtful=arguments.all)) as results:
        return _write(results, size, writer)


def _write(results: Iterable[AnnotatedLine], size: int, writer: Writer) -> int:
    """Write the results as they come; return the exit status."""
    outcomes, number, done = set(), 0, 0
    progress = ProgressLine()
    try:
        for number, result in enumerate(results, 1):
            writer.line(result.json)
            writer.flush()
            outcomes.add(result.outcome)
            done += result.size
            progress.show(f"{counted(number, 'text')}, {done / 1e6:.1f} MB", done, size)
    except WorkerLostError:
        progress.clear()
        say(f"a process of --jobs was killed (out of memory?); the output ends after {counted(number, 'text')}")
        return FAULT
    finally:
        progress.clear()
    return next((status for outcome, status in _STATUSES if outcome in outcomes), NOTHING_FOUND)


def _open(name: str) -> BinaryIO:
    """Open the input."""
    if name == "-":
        stream: BinaryIO | None = getattr(sys.stdin, "buffer", None)
        if stream is None:
            raise CannotRead(Finding("standard input is closed", "-", hint="name a file of JSON lines"))
        return stream
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise CannotRead(Finding(clean_line(reason), clean_line(name), hint="name a file of JSON lines")) from None


def _refuse_binary(stream: BinaryIO, name: str) -> None:
    """Refuse input that begins with a binary format's signature: no line of it would be JSON."""
    if isinstance(stream, BufferedReader) and (found := known_format(stream.peek(HEAD))):
        raise refusal(found, clean_line(name))


def _size_of(stream: BinaryIO) -> int:
    """Return the size of a file in bytes; 0 for a pipe, whose size is unknown."""
    try:
        return os.fstat(stream.fileno()).st_size
    except (OSError, ValueError):
        return 0


def _jobs(text: str) -> int:
    """Return a number of processes."""
    import argparse

    if not (text.isascii() and text.isdigit()) or not 1 <= int(text[:6]) <= 1024:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 1024")
    return int(text)
