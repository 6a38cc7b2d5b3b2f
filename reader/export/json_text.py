"""A JSON document of many records, written a record a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def json_document(head: Mapping[str, Any], name: str, records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of `{"schema":1, head…, name: [records…]}`, one record per line, as the records arrive.

    Joined by line ends they are one JSON document, which is never held in memory as a whole.
    """
    yield to_json({"schema": 1, **head, name: []}).removesuffix("]}")
    held = None  # JSON allows no comma after the last record
    for record in records:
        if held is not None:
            yield held + ","
        held = to_json(record)
    if held is not None:
        yield held
    yield "]}"
