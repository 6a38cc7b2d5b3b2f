"""Where `reader annotate` writes: to standard output, or to a file of lines or of Parquet that a stop leaves whole."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from reader.cli.errors import UsageError
from reader.files.errors import CannotSave
from reader.pipeline.annotated_before import AnnotatedBefore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.cli.annotate_input import Input
    from reader.cli.writer import Writer
    from reader.pipeline.annotation_stream import AnnotatedLine

#: Rows of a part of a Parquet file: what a stop may lose.
_PART = 1_000


class Output(Protocol):
    """Where annotated lines go."""

    def before(self) -> Iterator[AnnotatedBefore]:
        """Yield each line that is there from an earlier run."""
        ...

    def write(self, line: AnnotatedLine) -> None:
        """Write a line."""
        ...

    def finish(self) -> None:
        """See to it that all is there."""
        ...

    def close(self) -> None:
        """Let it go."""
        ...


class ToWriter:
    """Standard output.

    Args:
        writer: To it.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def before(self) -> Iterator[AnnotatedBefore]:
        """Yield nothing: what was written to a pipe is not known."""
        return iter(())

    def write(self, line: AnnotatedLine) -> None:
        """Write a line at once."""
        self._writer.line(line.json)
        self._writer.flush()

    def finish(self) -> None:
        """Do nothing: every line was flushed."""

    def close(self) -> None:
        """Do nothing: it stays open."""


class ToLines:
    """A file of lines.

    Args:
        path: The file.
        resume: Whether to go on after the lines that it has.

    Raises:
        CannotSave: It cannot be written.
    """

    def __init__(self, path: Path, *, resume: bool) -> None:
        from reader.files.line_output import LineOutput

        self._file = LineOutput(path, resume=resume)

    def before(self) -> Iterator[AnnotatedBefore]:
        """Yield each line that is there."""
        return map(AnnotatedBefore, self._file.lines())

    def write(self, line: AnnotatedLine) -> None:
        """Write a line at once."""
        self._file.write(line.json)

    def finish(self) -> None:
        """See to it that all is on the disk."""
        self._file.finish()

    def close(self) -> None:
        """Let the file go."""
        self._file.close()


class ToParquet:
    """A Parquet file: the rows that were read, or the ids of the lines, with their annotations.

    Args:
        path: The file.
        given: What is read.
        resume: Whether to go on after the parts that are there.

    Raises:
        CannotSave: It cannot be written.
        CannotRead: pyarrow is not installed.
    """

    def __init__(self, path: Path, given: Input, *, resume: bool) -> None:
        from reader.files.parquet import ParquetParts, pyarrow
        from reader.pipeline.parquet_rows import annotated_schema

        self._arrow = pyarrow(str(path))
        self._given = given
        beside = given.schema or self._arrow.schema([("id", self._arrow.string())])
        self._schema = annotated_schema(self._arrow, beside)
        self._id = given.id_column
        self._parts = ParquetParts(path, resume=resume)
        self._lines: list[str] = []

    def before(self) -> Iterator[AnnotatedBefore]:
        """Yield each row that is there; the rows that were read for them are let go."""
        from reader.pipeline.parquet_rows import line_of_row

        for table in self._parts.tables([self._id, "error"]):
            for row in table.to_pylist():
                yield AnnotatedBefore(line_of_row(row[self._id], row["error"]))
            if self._given.rows is not None:
                self._given.rows.take(table.num_rows)

    def write(self, line: AnnotatedLine) -> None:
        """Write a part as soon as it has all its rows."""
        self._lines.append(line.json)
        if len(self._lines) == _PART:
            self._write_part()

    def finish(self) -> None:
        """Make one file of all parts."""
        self._write_part()
        self._parts.finish(self._schema)

    def close(self) -> None:
        """Let the parts go; after a stop, what is there of the next part is written first, if that can be."""
        try:
            with suppress(CannotSave):
                self._write_part()
        finally:
            self._parts.close()

    def _write_part(self) -> None:
        if not self._lines:
            return
        from reader.pipeline.parquet_rows import annotated_table

        rows: list[Any] = self._given.rows.take(len(self._lines)) if self._given.rows is not None else []
        self._parts.write(annotated_table(self._arrow, self._schema, rows, self._lines))
        self._lines = []


def open_output(name: str, given: Input, writer: Writer, *, resume: bool) -> Output:
    """Return where annotated lines go.

    Args:
        name: A file, Parquet if it ends so; empty for standard output.
        given: What is read.
        writer: To standard output.
        resume: Whether to go on where an earlier run stopped.

    Raises:
        UsageError: It is the file that is read, or there is none to go on with.
        CannotSave: It cannot be written.
        CannotRead: pyarrow is not installed.
    """
    if not name:
        if resume:
            raise UsageError("--resume goes on with a file: name it by --output FILE")
        return ToWriter(writer)
    path = Path(name)
    if given.is_file(path):
        raise UsageError(f"{name}: is what is read; name another file")
    if path.suffix.lower() == ".parquet":
        return ToParquet(path, given, resume=resume)
    return ToLines(path, resume=resume)
