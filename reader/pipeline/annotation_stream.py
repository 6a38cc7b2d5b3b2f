"""Lines of JSON to annotated lines, in this process or in several, in order and in constant memory."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from reader.export.annotations import annotation_record
from reader.model import Document
from reader.pipeline.annotation import annotate
from reader.pipeline.annotation_input import BadLineError, parse_line
from reader.pipeline.numbered_lines import LINE_LIMIT
from reader.prose.kind import is_markdown
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from concurrent.futures import Future

    from reader.pipeline.numbered_lines import NumberedLine

#: What became of a line: it was annotated, it was bad and refused, or Reader failed on it.
Outcome = Literal["annotated", "refused", "failed"]

#: Lines handed to a process at once, so that it is not kept waiting.
_BATCH = 8
#: Batches in flight per process: enough to keep all of them busy, few enough to hold in memory.
_AHEAD = 3


@dataclass(frozen=True, slots=True)
class AnnotatedLine:
    """What became of a line.

    Attributes:
        json: The line to write.
        size: How many bytes of the input it stands for.
        outcome: Whether it holds annotations, or what was wrong.
    """

    json: str
    size: int
    outcome: Outcome


class WorkerLostError(Exception):
    """A process was killed from outside, such as by a system that ran out of memory; its lines are lost."""


def annotate_lines(
    lines: Iterable[NumberedLine], jobs: int, *, doubtful: bool = False
) -> Generator[AnnotatedLine, None, None]:
    """Yield what becomes of each line, in order.

    Args:
        lines: Read only as fast as results are taken.
        jobs: How many processes to work in; 1 is this one.
        doubtful: Whether to find reported speech too that may well be none.

    Raises:
        WorkerLostError: One of several processes was killed.
    """
    if jobs == 1:
        return (annotate_line(line, doubtful=doubtful) for line in lines)
    return _in_processes(iter(lines), jobs, doubtful)


def _in_processes(lines: Iterator[NumberedLine], jobs: int, doubtful: bool) -> Generator[AnnotatedLine, None, None]:
    """Yield what becomes of each line, worked on in several processes."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[list[AnnotatedLine]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_begin_work)
    try:
        while True:
            while len(waiting) < jobs * _AHEAD and (batch := list(islice(lines, _BATCH))):
                waiting.append(pool.submit(annotate_batch, batch, doubtful))
            if not waiting:
                break
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise WorkerLostError from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin_work() -> None:
    """Leave ctrl+c to the process that writes, and end when it ends, even if it is killed."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one, then end this one."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def annotate_batch(lines: list[NumberedLine], doubtful: bool) -> list[AnnotatedLine]:
    """Return what becomes of some lines; runs in a process of its own."""
    return [annotate_line(line, doubtful=doubtful) for line in lines]


def annotate_line(line: NumberedLine, *, doubtful: bool = False) -> AnnotatedLine:
    """Return the annotations of one line, or what is wrong with it, with its id where that can be read."""
    identity: dict[str, Any] = {}
    outcome: Outcome
    try:
        if line.data is None:
            raise BadLineError(_too_long(line))
        given = parse_line(line.data)
        identity = {"id": given.id}
        found = annotate(given.text, published=given.published, doubtful=doubtful)
        record = annotation_record(given.id, _document(given.text), found.quotations, found.speakers, found.times)
        return AnnotatedLine(to_json(record), line.size, "annotated")
    except BadLineError as error:
        identity, message, outcome = error.identity, str(error), "refused"
    except Exception as error:  # one text that Reader fails on must not end a corpus
        message, outcome = f"internal error: {type(error).__name__}: {error}", "failed"
    return AnnotatedLine(to_json({"line": line.number, **identity, "error": message}), line.size, outcome)


def _too_long(line: NumberedLine) -> str:
    """Return what is wrong with a line beyond the limit."""
    if line.ended:
        return f"longer than {LINE_LIMIT} bytes"
    return f"no line end in {line.size} bytes; nothing after them was read"


def _document(text: str) -> Document:
    """Return a text as a document of its own."""
    return Document("", text, "", markdown=is_markdown(text))
