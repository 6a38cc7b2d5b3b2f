"""`reader annotate`: a corpus of any size, one JSON object per line, or a row of Parquet."""

from __future__ import annotations

import sys
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING

from reader.cli.annotate_input import Input, columns_called
from reader.cli.annotate_output import open_output
from reader.cli.annotate_progress import AnnotateProgress
from reader.cli.dossier import add_encoding, encoding_of
from reader.cli.errors import UsageError
from reader.cli.writer import is_terminal, say
from reader.layout.counted import counted
from reader.model.errors import WorkerLostError
from reader.pipeline.annotation_stream import annotate_lines
from reader.reading.status import FAULT, FOUND, NOTHING_FOUND, WRONG

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from reader.cli.annotate_output import Output
    from reader.cli.writer import Writer
    from reader.pipeline.annotated_before import AnnotatedBefore
    from reader.pipeline.annotation_stream import Outcome
    from reader.pipeline.numbered_lines import NumberedLine

USAGE = "[--jobs N] [-o FILE [--resume]] [FILE | -]"
DESCRIPTION = """\
Annotate texts, one JSON object per line.

  in   {"id", "text", "published"?}
  out  {"id", "quotations": [{"start", "end", "kind", "group", "speaker",
       "mention", "cue", "confidence"}], "speakers": […], "times": [{"start",
       "end", "text", "type", "value", "edtf", "earliest", "latest", "basis"}]}

The order is kept. Offsets count code points of the text as it was given. Memory
use does not grow with the input. A bad line gives {"line", "id"?, "error"}, the
rest goes on, and the exit status is 2.

Parquet (pip install 'dossier-reader[arrow]') is read by its columns id, text
and published; written to a FILE.parquet, all columns are kept, and quotations,
speakers, times and error are added."""
WORDS = (("path",),)
EPILOG = """\
examples:
  reader annotate --jobs 4 corpus.jsonl > annotated.jsonl
  reader annotate --output annotated.jsonl --resume corpus.jsonl
  reader annotate --columns id=url,text=body -o annotated.parquet corpus.parquet
  zcat corpus.jsonl.gz | reader annotate | jq -c .speakers
"""
#: The exit status for the worst that became of any line, worst first.
_STATUSES: tuple[tuple[Outcome, int], ...] = (("failed", FAULT), ("refused", WRONG), ("annotated", FOUND))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="number of processes (default: 1)")
    parser.add_argument("--all", action="store_true", help="reported speech too that may well be none")
    parser.add_argument(
        "-o", "--output", default="", metavar="FILE", help="write there; Parquet if it ends in .parquet"
    )
    parser.add_argument("--resume", action="store_true", help="go on where an earlier run with this --output stopped")
    parser.add_argument(
        "--columns", default="", metavar="KEY=NAME,…", help="the columns of a Parquet file: id=url,text=body"
    )
    parser.add_argument("--progress", action="store_true", help="say how far it is, also where no terminal is")
    add_encoding(parser)


def run(arguments: argparse.Namespace, writer: Writer) -> int:
    """Annotate the lines of the input."""
    if len(arguments.words) > 1:
        raise UsageError("one file at a time: cat a.jsonl b.jsonl | reader annotate")
    name = arguments.words[0] if arguments.words else "-"
    if not arguments.words and is_terminal(sys.stdin):
        raise UsageError("no input: name a file (reader annotate FILE.jsonl) or pipe JSON lines in")
    with closing(Input(name, encoding_of(arguments), columns_called(arguments.columns))) as given:
        output = open_output(arguments.output, given, writer, resume=arguments.resume)
        with closing(output):
            return _annotate(given, output, arguments)


def _annotate(given: Input, output: Output, arguments: argparse.Namespace) -> int:
    """Write what becomes of the lines, after what is there; return the exit status."""
    progress = AnnotateProgress(given, always=arguments.progress)
    lines = given.lines()
    outcomes = set(_gone_over(lines, output, progress, arguments))
    try:
        with closing(annotate_lines(lines, arguments.jobs, doubtful=arguments.all)) as results:
            for result in results:
                output.write(result)
                outcomes.add(result.outcome)
                progress.add(result.size)
        output.finish()
    except WorkerLostError:
        progress.clear()
        more = "; --resume goes on" if arguments.output else ""
        texts = counted(progress.texts, "text")
        say(f"a process of --jobs was killed (out of memory?); the output ends after {texts}{more}")
        return FAULT
    finally:
        progress.clear()
    return next((status for outcome, status in _STATUSES if outcome in outcomes), NOTHING_FOUND)


def _gone_over(
    lines: Iterator[NumberedLine], output: Output, progress: AnnotateProgress, arguments: argparse.Namespace
) -> Iterator[Outcome]:
    """Pass over the lines that an earlier run annotated, and yield what became of each.

    Raises:
        UsageError: That run annotated something else.
    """
    last: tuple[AnnotatedBefore, NumberedLine] | None = None
    for number, before in zip(count(1), output.before()):
        line = next(lines, None)
        if line is None:
            raise UsageError(f"{arguments.output} has more than what is read now: line {number} is beyond its end")
        if before.outcome == "annotated":
            last = before, line
        progress.pass_over(line.size)
        yield before.outcome
    if last is not None and not last[0].is_of(last[1]):
        raise UsageError(f"{arguments.output} is of something else: line {last[1].number} has another id")


def _jobs(text: str) -> int:
    """Return a number of processes."""
    import argparse

    if not (text.isascii() and text.isdigit()) or not 1 <= int(text[:6]) <= 1024:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 1024")
    return int(text)
