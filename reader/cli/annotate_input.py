"""What `reader annotate` reads: lines of JSON from a file or a pipe, or the rows of a Parquet file."""

from __future__ import annotations

import os
import sys
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.cli.errors import UsageError
from reader.files.binary_formats import HEAD, known_format, refusal
from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead
from reader.model import Finding
from reader.pipeline.numbered_lines import InUtf8, numbered_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.pipeline.numbered_lines import NumberedLine
    from reader.pipeline.parquet_rows import Rows

#: How a Parquet file begins.
_PARQUET = b"PAR1"
_HINT = "name a file of JSON lines"


class Input:
    """Texts to annotate.

    Attributes:
        size: Of all of it, as the sizes of its lines count: bytes, or rows; 0 if unknown.
        rows: The rows of a Parquet file; None for lines of JSON.
        schema: That of the rows; None for lines of JSON.
        id_column: What the column of ids is called.

    Args:
        name: A file, or `-`.
        encoding: Python's name for the encoding of the lines; empty for UTF-8.
        columns: The columns of a Parquet file that hold `id`, `text` and `published`.

    Raises:
        CannotRead: It cannot be read.
    """

    def __init__(self, name: str, encoding: str, columns: Mapping[str, str]) -> None:
        self._name, self._encoding = name, encoding
        self._stream = _open(name)
        self._parquet: Any = None
        self.rows: Rows | None = None
        self.schema: Any = None
        self.id_column = "id"
        self.size = _size_of(self._stream)
        try:
            self._look(columns)
        except CannotRead:
            self.close()
            raise

    def _look(self, columns: Mapping[str, str]) -> None:
        head = self._stream.peek(HEAD) if isinstance(self._stream, BufferedReader) else b""
        if head.startswith(_PARQUET):
            self._open_parquet(columns)
        elif found := known_format(head):
            raise refusal(found, clean_line(self._name))  # no line of it would be JSON

    def _open_parquet(self, columns: Mapping[str, str]) -> None:
        from reader.files.parquet import ParquetInput
        from reader.pipeline.parquet_rows import Rows

        if self._name == "-":
            raise CannotRead(Finding("Parquet cannot be read from a pipe", "-", hint="name the file"))
        self._parquet = ParquetInput(Path(self._name))
        self.size, self.schema = self._parquet.rows, self._parquet.schema
        self.id_column = columns["id"]
        self.rows = Rows(self._parquet.batches(), self.schema, columns, self._name)

    def lines(self) -> Iterator[NumberedLine]:
        """Yield the lines that are not blank, or the rows as lines."""
        if self.rows is not None:
            yield from self.rows.lines()
        elif not self._encoding:
            yield from numbered_lines(self._stream)
        else:
            recoded = InUtf8(self._stream, self._encoding)
            try:
                yield from numbered_lines(recoded)
            finally:
                recoded.close()

    def is_file(self, path: Path) -> bool:
        """Say whether it is this file."""
        try:
            return os.path.samestat(os.fstat(self._stream.fileno()), path.stat())
        except (OSError, ValueError):
            return False

    def close(self) -> None:
        """Let it go; standard input stays open."""
        if self._parquet is not None:
            self._parquet.close()
        if self._name != "-":
            self._stream.close()


def _open(name: str) -> BinaryIO:
    if name == "-":
        stream: BinaryIO | None = getattr(sys.stdin, "buffer", None)
        if stream is None:
            raise CannotRead(Finding("standard input is closed", "-", hint=_HINT))
        return stream
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise CannotRead(Finding(clean_line(reason), clean_line(name), hint=_HINT)) from None


def _size_of(stream: BinaryIO) -> int:
    """Return the size of a file in bytes; 0 for a pipe, whose size is unknown."""
    try:
        return os.fstat(stream.fileno()).st_size
    except (OSError, ValueError):
        return 0


def columns_called(text: str) -> dict[str, str]:
    """Return the columns that `id=url,text=body` names, by the keys of a line.

    Raises:
        UsageError: It names something else.
    """
    from reader.pipeline.parquet_rows import NAMES

    named = dict(NAMES)
    for each in filter(None, text.split(",")):
        key, _, name = each.partition("=")
        if key not in NAMES or not name:
            raise UsageError(f"--columns: {each!r} is not id=…, text=… or published=…")
        named[key] = name
    return named
