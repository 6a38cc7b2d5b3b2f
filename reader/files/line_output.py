"""A file that lines are added to while they are worked out, and gone on with after a stop."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader.files.cleaning import clean_line
from reader.files.errors import WillNotSave
from reader.files.locking import taken
from reader.files.saving import regular_file, telling_why
from reader.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator


class LineOutput:
    """Lines in a file, each whole or not there.

    Args:
        path: The file.
        resume: Whether to go on after the lines that it has; a last one without its end is taken away.

    Raises:
        WillNotSave: It is there already, and is not to be gone on with.
        CannotSave: It cannot be written.
    """

    def __init__(self, path: Path, *, resume: bool) -> None:
        self._path = path
        with telling_why(path, "cannot be written"):
            if regular_file(path) is not None and not resume:
                hint = "--resume goes on where it stopped; to begin anew, remove it"
                raise WillNotSave(Finding("is there already", clean_line(str(path)), hint=hint))
            self._file: BinaryIO = path.open("r+b" if path.exists() else "x+b")
        if not taken(self._file.fileno()):
            self._file.close()
            raise WillNotSave(Finding("is being written by another reader", clean_line(str(path))))

    def lines(self) -> Iterator[bytes]:
        """Yield the whole lines that it has, and let what is written come after them."""
        end = 0
        with telling_why(self._path, "cannot be read"):
            for line in self._file:
                if line.endswith(b"\n"):
                    end += len(line)
                    yield line
            self._file.seek(end)
            self._file.truncate()

    def write(self, line: str) -> None:
        """Add a line.

        Raises:
            CannotSave: It cannot be written.
        """
        with telling_why(self._path, "cannot be written"):
            self._file.write(f"{line}\n".encode())
            self._file.flush()

    def finish(self) -> None:
        """See to it that all is on the disk.

        Raises:
            CannotSave: It is not.
        """
        with telling_why(self._path, "cannot be written"):
            os.fsync(self._file.fileno())

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
