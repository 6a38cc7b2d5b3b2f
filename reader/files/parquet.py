"""Parquet files: reading one batch by batch, and writing one in parts that a stop leaves whole."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.files.cleaning import clean_line
from reader.files.errors import CannotRead, CannotSave, WillNotSave
from reader.files.locking import taken
from reader.files.saving import regular_file, sync_folder, telling_why, temporary_name
from reader.model import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Rows read at once: they are in memory until they are written.
_BATCH = 256

_PART = re.compile(r"part-\d{6,}\.parquet")


def pyarrow(file: str) -> Any:
    """Return the package that reads and writes Parquet.

    Raises:
        CannotRead: It is not installed.
    """
    try:
        import pyarrow.parquet
    except ImportError:
        hint = "for Parquet run: pip install 'dossier-reader[arrow]'"
        raise CannotRead(
            Finding("is a Parquet file, and pyarrow is not installed", clean_line(file), hint=hint)
        ) from None
    return pyarrow


class ParquetInput:
    """A Parquet file that is read.

    Args:
        path: The file.

    Raises:
        CannotRead: It cannot be read, or pyarrow is not installed.
    """

    def __init__(self, path: Path) -> None:
        self._name = clean_line(str(path))
        self._arrow = pyarrow(str(path))
        with self._telling_why():
            self._file = self._arrow.parquet.ParquetFile(path)
        self.rows: int = self._file.metadata.num_rows
        self.schema: Any = self._file.schema_arrow

    def batches(self) -> Iterator[Any]:
        """Yield its rows as record batches, in order.

        Raises:
            CannotRead: Some of it cannot be read.
        """
        batches = self._file.iter_batches(batch_size=_BATCH)
        while True:
            with self._telling_why():
                batch = next(batches, None)
            if batch is None:
                return
            yield batch

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    @contextmanager
    def _telling_why(self) -> Iterator[None]:
        try:
            yield
        except (self._arrow.ArrowException, OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise CannotRead(Finding(f"cannot be read as Parquet: {clean_line(reason)}", self._name)) from None


class ParquetParts:
    """A Parquet file that is written: in parts in the folder `NAME.parts` first, which become one file in the end.

    Args:
        path: The file.
        resume: Whether to go on after the parts that are there.

    Raises:
        WillNotSave: It is there already, or parts of it are and it is not to be gone on with.
        CannotSave: It cannot be written.
        CannotRead: pyarrow is not installed.
    """

    def __init__(self, path: Path, *, resume: bool) -> None:
        self._path, self._folder = path, path.with_name(f"{path.name}.parts")
        self._arrow = pyarrow(str(path))
        with telling_why(path, "cannot be written"):
            if regular_file(path) is not None:
                raise WillNotSave(Finding("is there already", clean_line(str(path)), hint="to begin anew, remove it"))
            if self._folder.exists() and not resume:
                hint = "--resume goes on where it stopped; to begin anew, remove the folder"
                raise WillNotSave(Finding("has parts of a run that stopped", clean_line(str(self._folder)), hint=hint))
            self._folder.mkdir(exist_ok=True)
            self._lock = (self._folder / "lock").open("wb")
        if not taken(self._lock.fileno()):
            self.close()
            raise WillNotSave(Finding("is being written by another reader", clean_line(str(self._folder))))

    @property
    def parts(self) -> tuple[Path, ...]:
        """The parts that are whole, in order."""
        return tuple(sorted(each for each in self._folder.iterdir() if _PART.fullmatch(each.name)))

    def tables(self, columns: list[str]) -> Iterator[Any]:
        """Yield these columns of each part.

        Raises:
            CannotSave: A part cannot be read.
        """
        for part in self.parts:
            with self._telling_why():
                table = self._arrow.parquet.read_table(part, columns=columns)
            yield table

    def write(self, table: Any) -> None:
        """Write a table as the next part.

        Raises:
            CannotSave: It is not there.
        """
        part = self._folder / f"part-{len(self.parts):06}.parquet"
        self._write_whole(part, lambda temporary: self._arrow.parquet.write_table(table, temporary))

    def finish(self, schema: Any) -> None:
        """Make one file of the parts, and remove these.

        Raises:
            CannotSave: The parts are there still.
        """

        def join(temporary: Path) -> None:
            with self._arrow.parquet.ParquetWriter(temporary, schema) as writer:
                for part in self.parts:
                    writer.write_table(self._arrow.parquet.read_table(part))

        self._write_whole(self._path, join)
        self.close()  # or some systems would keep the folder
        shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Let the folder go."""
        self._lock.close()

    def _write_whole(self, path: Path, write: Callable[[Path], None]) -> None:
        """Write a file beside its place, and put it there once it is on the disk."""
        temporary = temporary_name(path)
        try:
            with self._telling_why():
                write(temporary)
                with temporary.open("rb+") as written:
                    os.fsync(written.fileno())
                temporary.replace(path)
            sync_folder(path.parent)
        finally:
            with suppress(OSError):
                temporary.unlink()

    @contextmanager
    def _telling_why(self) -> Iterator[None]:
        try:
            with telling_why(self._path, "cannot be written"):
                yield
        except self._arrow.ArrowException as error:
            raise CannotSave(
                Finding(f"cannot be written: {clean_line(str(error))}", clean_line(str(self._path)))
            ) from None
