"""Lines of JSON to annotated lines, in this process or in several, in order and in constant memory."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.cli.status import FAULT, FOUND, WRONG
from reader.export.annotations import annotation_record
from reader.export.json_text import to_json
from reader.model import is_single_day, parse_edtf

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from concurrent.futures import Future

#: Longest line that is read, in bytes: a whole library on one line would not fit into memory.
LINE_LIMIT = 64_000_000
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
    """

    number: int
    data: bytes | None
    size: int


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


class _BadLineError(ValueError):
    """A line that is no text to annotate; the message says why."""


def numbered_lines(stream: BinaryIO) -> Iterator[NumberedLine]:
    """Yield the lines that are not blank; one that is too long is passed over, not held."""
    number = 0
    while data := stream.readline(LINE_LIMIT):
        number += 1
        if len(data) == LINE_LIMIT and not data.endswith(b"\n"):
            size = len(data)
            while (more := stream.readline(LINE_LIMIT)) and not more.endswith(b"\n"):
                size += len(more)
            yield NumberedLine(number, None, size + len(more))
        elif data.strip():
            yield NumberedLine(number, data, len(data))


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
    """Return the annotations of one line, or what is wrong with it."""
    try:
        entry = _parse(line)
        return Annotated(to_json(_annotate(entry)), line.size, FOUND)
    except _BadLineError as error:
        return Annotated(to_json({"line": line.number, "error": str(error)}), line.size, WRONG)
    except Exception as error:  # one text that Reader cannot work on must not end a corpus
        message = f"a fault of Reader's: {type(error).__name__}: {error}"
        return Annotated(to_json({"line": line.number, "error": message}), line.size, FAULT)


def _parse(line: NumberedLine) -> dict[str, Any]:
    """Return the object of a line; raises `_BadLineError`."""
    if line.data is None:
        raise _BadLineError(f"longer than {LINE_LIMIT} bytes")
    try:
        entry = json.loads(line.data)
    except UnicodeDecodeError:
        raise _BadLineError("not UTF-8") from None
    except RecursionError:
        raise _BadLineError("nested too deeply") from None
    except ValueError as error:
        raise _BadLineError(f"not JSON: {error}") from None
    if not isinstance(entry, dict):
        raise _BadLineError('not an object with "id" and "text"')
    if "id" not in entry:
        raise _BadLineError('"id" is missing')
    if not isinstance(entry.get("text"), str):
        raise _BadLineError('"text" is missing or no text')
    _check_date(entry.get("published"))
    return entry


def _check_date(published: object) -> None:
    """Refuse a publication date that is none."""
    if published in (None, ""):
        return
    if not isinstance(published, str):
        raise _BadLineError('"published" is no text such as "2013-05-22"')
    try:
        parse_edtf(published)
    except ValueError as error:
        raise _BadLineError(f'"published": {error}') from None


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
