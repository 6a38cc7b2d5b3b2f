"""Lines of JSON to annotated lines, in this process or in several, in order and in constant memory."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.cli.annotation_input import BadLineError, parse_line
from reader.export.annotations import annotation_record
from reader.export.json_text import to_json
from reader.model import is_single_day
from reader.reading.status import FAULT, FOUND, WRONG

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from concurrent.futures import Future

#: Longest line that is read, in bytes: a whole library on one line would not fit into memory.
LINE_LIMIT = 64_000_000
#: Bytes after which the end of a line is looked for no longer: whatever gives so many has no lines.
STREAM_LIMIT = 1 << 30
#: Bytes of a line that is too long, as they are passed over.
_PIECE = 1 << 20
#: Lines that a process is given at once, so that it is not kept waiting.
_BATCH = 8
#: Batches on their way for each process: enough to keep all of them busy, few enough to hold.
_AHEAD = 3


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line of the input.

    Attributes:
        number: Counted from 1.
        data: Its bytes; None where it is longer than `LINE_LIMIT`.
        size: How many bytes it has.
        ended: Whether its end was found; without it nothing after it was read.
    """

    number: int
    data: bytes | None
    size: int
    ended: bool = True


@dataclass(frozen=True, slots=True)
class Annotated:
    """What came of a line.

    Attributes:
        line: The JSON to write.
        size: How many bytes of the input it stands for.
        status: Exit status: found, wrong (a bad line), or a fault of ours.
    """

    line: str
    size: int
    status: int


def numbered_lines(stream: BinaryIO) -> Iterator[NumberedLine]:
    """Yield the lines that are not blank; one that is too long is passed over, not held.

    Reading ends at a line that has no end within `STREAM_LIMIT` bytes, such as those of `/dev/zero`.
    """
    number = 0
    while data := stream.readline(LINE_LIMIT):
        number += 1
        if len(data) < LINE_LIMIT or data.endswith(b"\n"):
            if data.strip():
                yield NumberedLine(number, data, len(data))
            continue
        size = len(data)
        del data  # or it would be held beside what is passed over
        size, ended = _pass_over(stream, size)
        yield NumberedLine(number, None, size, ended)
        if not ended:
            return


def _pass_over(stream: BinaryIO, size: int) -> tuple[int, bool]:
    """Read on to the end of a line of which `size` bytes are read; return its size, and whether the end was found."""
    while size < STREAM_LIMIT:
        piece = stream.readline(_PIECE)
        size += len(piece)
        if not piece or piece.endswith(b"\n"):
            return size, True
    return size, False


def annotate_all(lines: Iterable[NumberedLine], jobs: int) -> Generator[Annotated, None, None]:
    """Yield what comes of each line, in order.

    Args:
        lines: Read only as fast as results are taken.
        jobs: How many processes to work in; 1 is this one.
    """
    if jobs == 1:
        return (annotate_line(line) for line in lines)
    return _in_processes(iter(lines), jobs)


def _in_processes(lines: Iterator[NumberedLine], jobs: int) -> Generator[Annotated, None, None]:
    """Yield what comes of each line, worked on in several processes."""
    from concurrent.futures import ProcessPoolExecutor

    waiting: deque[Future[list[Annotated]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_ignore_interrupts)
    try:
        while True:
            while len(waiting) < jobs * _AHEAD and (batch := list(islice(lines, _BATCH))):
                waiting.append(pool.submit(annotate_batch, batch))
            if not waiting:
                break
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _ignore_interrupts() -> None:
    """Leave ctrl+c to the process that writes."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def annotate_batch(lines: list[NumberedLine]) -> list[Annotated]:
    """Return what comes of some lines; runs in a process of its own."""
    return [annotate_line(line) for line in lines]


def annotate_line(line: NumberedLine) -> Annotated:
    """Return the annotations of one line, or what is wrong with it, with its id where that can be read."""
    identity: dict[str, Any] = {}
    try:
        if line.data is None:
            raise BadLineError(_too_long(line))
        entry = parse_line(line.data)
        identity = {"id": entry["id"]}
        return Annotated(to_json(_annotate(entry)), line.size, FOUND)
    except BadLineError as error:
        identity, message, status = error.identity, str(error), WRONG
    except Exception as error:  # one text that Reader cannot work on must not end a corpus
        message, status = f"a fault of Reader's: {type(error).__name__}: {error}", FAULT
    return Annotated(to_json({"line": line.number, **identity, "error": message}), line.size, status)


def _too_long(line: NumberedLine) -> str:
    """Return what is wrong with a line beyond the limit."""
    if line.ended:
        return f"longer than {LINE_LIMIT} bytes"
    return f"no line end in {line.size} bytes, so nothing after it was read"


def _annotate(entry: dict[str, Any]) -> dict[str, Any]:
    """Return the annotations of one text."""
    from reader.analysis.quotations import find_quotations
    from reader.analysis.times import find_publication_date, find_times

    text: str = entry["text"]
    published: str = entry.get("published") or ""
    if not published:
        found = find_publication_date(text)
        published = found.date if found else ""
    attribution = find_quotations(text, str(entry["id"]))
    times = find_times(text, published if is_single_day(published) else "")
    return annotation_record(entry["id"], text, attribution.quotations, attribution.speakers, times)
