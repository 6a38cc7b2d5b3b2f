"""Rows of a Parquet file to lines to annotate, and their annotations to columns beside those of the rows."""

from __future__ import annotations

import datetime
import json
from collections import deque
from typing import TYPE_CHECKING, Any

from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead
from reader.model import Finding
from reader.pipeline.annotated_before import id_words
from reader.pipeline.numbered_lines import LINE_LIMIT, NumberedLine
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: The columns that annotations add.
ADDED = ("quotations", "speakers", "times", "error")
#: The columns that are read, by the keys of a line.
NAMES = {"id": "id", "text": "text", "published": "published"}


class Rows:
    """The rows of a file, as lines to annotate; each is held until it is taken with its annotations.

    Args:
        batches: Record batches.
        schema: Their schema.
        names: The columns that hold `id`, `text` and, if there is one, `published`.
        file: What the file is called.

    Raises:
        CannotRead: It lacks a column, or has one of those that annotations add.
    """

    def __init__(self, batches: Iterable[Any], schema: Any, names: Mapping[str, str], file: str) -> None:
        _check(schema, names, file)
        self._batches, self._held = batches, deque[Any]()
        self._names = {key: name for key, name in names.items() if name in schema.names}

    def lines(self) -> Iterator[NumberedLine]:
        """Yield each row as a line; its size is 1."""
        number = 0
        for batch in self._batches:
            self._held.append(batch)
            columns = {key: batch.column(name) for key, name in self._names.items()}
            for row in range(batch.num_rows):
                number += 1
                given = {key: _plain(column[row].as_py(), key) for key, column in columns.items()}
                data = json.dumps(given, default=str).encode()  # what JSON has no word for, as it is shown
                yield NumberedLine(number, data if len(data) <= LINE_LIMIT else None, 1)

    def take(self, count: int) -> list[Any]:
        """Return the next rows as record batches; they are held no more."""
        taken = []
        while count:
            batch = self._held.popleft()
            taken.append(batch.slice(0, count))
            if batch.num_rows > count:
                self._held.appendleft(batch.slice(count))
            count -= taken[-1].num_rows
        return taken


def _check(schema: Any, names: Mapping[str, str], file: str) -> None:
    missing = [names[key] for key in ("id", "text") if names[key] not in schema.names]
    if missing:
        hint = "say which they are: --columns id=…,text=…,published=…"
        message = f"has no column {missing[0]}; its columns: {clean_line(', '.join(schema.names))}"
        raise CannotRead(Finding(message, clean_line(file), hint=hint))
    if twice := [name for name in names.values() if schema.names.count(name) > 1]:
        raise CannotRead(Finding(f"has {schema.names.count(twice[0])} columns called {twice[0]}", clean_line(file)))
    if there := [name for name in ADDED if name in schema.names]:
        message = f"has a column {there[0]} already: was it annotated before?"
        raise CannotRead(Finding(message, clean_line(file), hint="leave that column out, or give it another name"))


def _plain(value: object, key: str = "id") -> object:
    """Return a value as JSON has it: of a date of publication the day, of bytes the text; None where they are none."""
    if key == "published" and isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return None
    return value


def annotated_schema(arrow: Any, given: Any) -> Any:
    """Return the schema of rows with their annotations."""
    text, whole = arrow.string(), arrow.int64()

    def struct(**columns: Any) -> Any:
        return arrow.struct(list(columns.items()))

    words = struct(start=whole, end=whole, text=text, source_text=text)
    quotation = struct(
        start=whole,
        end=whole,
        kind=text,
        group=text,
        speaker=text,
        via=text,
        mention=words,
        cue=words,
        doubtful=arrow.bool_(),
        confidence=arrow.float64(),
    )
    speaker = struct(id=text, name=text, title=text, role=text, kind=text, aliases=arrow.list_(text))
    dates = dict.fromkeys(("type", "value", "edtf", "earliest", "latest", "basis"), text)
    time = struct(start=whole, end=whole, text=text, source_text=text, **dates)
    added = (arrow.list_(quotation), arrow.list_(speaker), arrow.list_(time), text)
    for name, kind in zip(ADDED, added, strict=True):
        given = given.append(arrow.field(name, kind))
    return given


def annotated_table(arrow: Any, schema: Any, rows: list[Any], lines: list[str]) -> Any:
    """Return rows with their annotations.

    Args:
        arrow: pyarrow.
        schema: That of the result.
        rows: Record batches; empty where the texts came as lines: then their ids are the only column beside.
        lines: What `reader annotate` writes for them.
    """
    records = [json.loads(line) for line in lines]
    if rows:
        columns = list(arrow.Table.from_batches(rows).columns)
    else:
        columns = [arrow.array([_id_words(record) for record in records], arrow.string())]
    for name in ADDED:
        kind = schema.field(name).type
        columns.append(arrow.array([_storable(record.get(name)) for record in records], kind))
    return arrow.table(columns, schema=schema)


def line_of_row(identity: object, error: str | None) -> bytes:
    """Return as much of a line as a row says: its id, or what was wrong with it."""
    if error is not None:
        return to_json({"line": None, "error": error}).encode()
    return json.dumps({"id": _plain(identity)}, default=str).encode()


def _id_words(record: Mapping[str, Any]) -> str | None:
    """Return an id as a string, as a column has it; None where a record has none."""
    return str(_storable(id_words(record["id"]))) if "id" in record else None


def _storable(value: Any) -> Any:
    """Return a value with `?` for lone surrogates, which UTF-8 has no bytes for."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _storable(each) for key, each in value.items()}
    return [_storable(each) for each in value] if isinstance(value, list) else value
