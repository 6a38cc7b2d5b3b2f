"""Records as CSV (RFC 4180) that a spreadsheet can open without running anything."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: A spreadsheet takes a cell that begins like this for a formula (OWASP, "CSV Injection"). The apostrophe is included
#: so that reading the table back can tell an added one from an original one.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


QUOTATION_COLUMNS = (
    *("id", "document", "start", "end", "text", "kind", "origin", "group", "speaker.id", "speaker.name"),
    *("mention.text", "cue.text", "source.document", "source.start", "source.end", "source.text", "source.verdict"),
    *("source.as_quoted", "via.id", "via.name", "locator.words", "source.locator.words"),
    *("source.grade", "source.weak", "source.said_by.name", "source.same_speaker", "source.second_hand"),
    *("judgement.verdict", "judgement.note", "judgement.by", "judgement.at"),
)
SPEAKER_COLUMNS = ("id", "name", "title", "role", "aliases", "quotations", "words")
EVENT_COLUMNS = (
    *("id", "date", "earliest", "latest", "headline", "basis", "origin", "document", "start", "end", "text"),
)


def csv_rows(columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a row of column names and one row per record, without line ends.

    A list is joined by `; `, null is an empty cell, and a cell that a spreadsheet would run gets an apostrophe.

    Args:
        columns: Keys of a record; `speaker.name` is a key of a nested record.
        records: As `reader.export.records` makes them.
    """
    yield _row(columns)
    for record in records:
        yield _row([neutral(_cell(record, column)) for column in columns])


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; `plain` reverses this."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def plain(cell: str) -> str:
    """Return what a cell was before `neutral`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA_STARTS) else cell


def _cell(record: Mapping[str, Any], column: str) -> str:
    """Return the cell of a column."""
    value: Any = record
    for key in column.split("."):
        if value is not None:
            value = value.get(key) if key == "locator" else value[key]  # which only some texts have
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def _row(cells: Sequence[str]) -> str:
    """Return a row; cells with commas, quotation marks or line ends are quoted."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)  # quotes a cell that contains either
    return stream.getvalue().removesuffix("\r\n")
