"""Texts to their annotations, one by one or many at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.export.annotations import annotation_record
from reader.interface.annotations import Annotations, NotAnnotated
from reader.model import Document, parse_edtf
from reader.model.errors import BadValueError
from reader.pipeline.annotation import annotate as find_annotations
from reader.pipeline.given_text import Text
from reader.pipeline.in_processes import in_processes, may_start_processes
from reader.prose.kind import is_markdown
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

#: Most processes that somebody may ask for, as for `reader annotate`.
_MOST_JOBS = 1024


def annotate(
    text: str,
    published: str | None = None,
    *,
    id: object = None,  # noqa: A002 -- the key of the lines of `reader annotate`
    doubtful: bool = False,
) -> Annotations:
    """Find the quotations, speakers and times of a text; offsets count its code points.

    Args:
        text: Plain text or Markdown.
        published: EDTF date of publication, from which "yesterday" counts; None for the date that the text gives.
        id: The text's id, any value that JSON has.
        doubtful: Whether to find reported speech too that may well be none.

    Raises:
        BadValueError: The text is no string, the date is no EDTF date, or the id is nothing that JSON has.

    Example:
        >>> import reader
        >>> found = reader.annotate("“We need many more weapons,” said Dan Layman yesterday.", "2013-05-22")
        >>> found.quotations[0].speaker, found.times[0].value
        ('Dan Layman', '2013-05-21')
    """
    return _annotated(Text(text, id, published), doubtful=doubtful)


def annotate_many(
    texts: Iterable[str | Text], jobs: int = 1, *, doubtful: bool = False
) -> Generator[Annotations | NotAnnotated, None, None]:
    """Yield the annotations of many texts, in their order; one that cannot be annotated does not end the others.

    Args:
        texts: Read only as fast as results are taken; `Text` gives one its id and its date.
        jobs: How many processes to work in; 1 is this one, as is any number in a process of a pool, which may start
            none. A script that asks for more begins under `if __name__ == "__main__":`.
        doubtful: Whether to find reported speech too that may well be none.

    Raises:
        BadValueError: `jobs` is no number from 1 to 1024.
        WorkerLostError: One of several processes was killed.

    Example:
        >>> import reader
        >>> [len(each.times) for each in reader.annotate_many(["It rained.", "It rained on 21 May 2013."])]
        [0, 1]
    """
    if not isinstance(jobs, int) or not 1 <= jobs <= _MOST_JOBS:
        raise BadValueError(f"jobs: {jobs!r} is not a number from 1 to {_MOST_JOBS}")
    numbered = enumerate(texts, 1)
    work = partial(_annotate_some, doubtful=doubtful)
    if jobs == 1 or not may_start_processes():
        return (result for each in numbered for result in work([each]))
    return in_processes(work, numbered, jobs)


def _annotate_some(given: list[tuple[int, str | Text]], *, doubtful: bool) -> list[Annotations | NotAnnotated]:
    """Return what becomes of some texts; runs in a process of its own."""
    return [_annotated_or_not(number, each, doubtful=doubtful) for number, each in given]


def _annotated_or_not(number: int, given: str | Text, *, doubtful: bool) -> Annotations | NotAnnotated:
    identity = given.id if isinstance(given, Text) else None
    try:
        return _annotated(given if isinstance(given, Text) else Text(given), doubtful=doubtful)
    except BadValueError as error:
        return NotAnnotated(line=number, id=_writable(identity), error=str(error))
    except Exception as error:  # one text that Reader fails on must not end a corpus
        return NotAnnotated(line=number, id=identity, error=f"internal error: {type(error).__name__}: {error}")


def _annotated(given: Text, *, doubtful: bool) -> Annotations:
    _check_id(given.id)
    found = find_annotations(given.text, published=checked_date(given.published), doubtful=doubtful)
    document = Document("", given.text, "", markdown=is_markdown(given.text))
    record = annotation_record(given.id, document, found.quotations, found.speakers, found.times)
    return Annotations.from_dict(record)


def _writable(identity: object) -> object:
    """Return an id; None if it could not be written."""
    try:
        _check_id(identity)
    except BadValueError:
        return None
    return identity


def _check_id(identity: object) -> None:
    """Refuse an id that could not be written.

    Raises:
        BadValueError: JSON has no such value.
    """
    try:
        to_json(identity)
    except (TypeError, ValueError, RecursionError) as error:
        raise BadValueError(f"id: must be a value that JSON has: {error}") from None


def checked_date(published: str | None) -> str:
    """Return a date of publication; empty for none.

    Raises:
        BadValueError: It is no EDTF date.
    """
    if published is None or published == "":
        return ""
    if not isinstance(published, str):
        raise BadValueError(f"published: must be a string such as '2013-05-22', not {type(published).__name__}")
    try:
        parse_edtf(published)
    except ValueError as error:
        raise BadValueError(f"published: {error}") from None
    return published
