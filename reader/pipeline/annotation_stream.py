"""Lines of JSON to annotated lines, in this process or in several, in order and in constant memory."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from reader.export.annotations import annotation_record
from reader.model import Document
from reader.model.values import dataclass
from reader.pipeline.annotation import annotate
from reader.pipeline.annotation_input import BadLineError, parse_line
from reader.pipeline.in_processes import in_processes
from reader.pipeline.numbered_lines import LINE_LIMIT
from reader.prose.kind import is_markdown
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from reader.pipeline.numbered_lines import NumberedLine

#: What became of a line: it was annotated, it was bad and refused, or Reader failed on it.
Outcome = Literal["annotated", "refused", "failed"]


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
    return in_processes(partial(annotate_batch, doubtful=doubtful), lines, jobs)


def annotate_batch(lines: list[NumberedLine], *, doubtful: bool) -> list[AnnotatedLine]:
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
    return AnnotatedLine(to_json({"line": line.number or None, **identity, "error": message}), line.size, outcome)


def _too_long(line: NumberedLine) -> str:
    """Return what is wrong with a line beyond the limit."""
    if line.ended:
        return f"longer than {LINE_LIMIT} bytes"
    return f"no line end in {line.size} bytes; nothing after them was read"


def _document(text: str) -> Document:
    """Return a text as a document of its own."""
    return Document("", text, "", markdown=is_markdown(text))
