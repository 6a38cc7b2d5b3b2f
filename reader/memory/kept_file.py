"""A file of JSON in the state folder: read as a value, set aside where it is corrupt."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from reader.files.cleaning import clean_line
from reader.files.contents import read_inside
from reader.files.errors import LockedByAnother
from reader.files.locking import locked
from reader.files.old_files import set_aside
from reader.memory.json_field import Corrupt
from reader.model import Finding
from reader.model.values import dataclass

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class KeptFile(Generic[Value]):
    """How a file is read.

    Attributes:
        name: Its name in its folder.
        parse: Returns the value that a text stands for; raises Corrupt or Newer.
        empty: The value where there is no file.
        afresh: What begins anew where it is corrupt: `places and bookmarks start afresh`.
        limit: Most bytes that are read and written.
    """

    name: str
    parse: Callable[[str], Value]
    empty: Value
    afresh: str
    limit: int

    def load(self, folder: Path) -> Value:
        """Read the file; the empty value if there is none.

        Raises:
            CannotRead: It is not a regular file, or reading is not permitted.
            Corrupt: It is not in the expected format.
            Newer: A newer version wrote it.
        """
        if not os.path.lexists(folder / self.name):
            return self.empty
        try:
            return self.parse(read_inside(folder, self.name, self.limit).decode("utf-8"))
        except UnicodeDecodeError as error:
            raise Corrupt from error

    def load_at_opening(self, folder: Path) -> tuple[Value, tuple[Finding, ...]]:
        """Read the file without a lock, since it is only ever replaced whole; set a corrupt one aside under the lock.

        Raises:
            CannotRead: It is not a regular file, or reading is not permitted.
            Newer: A newer version wrote it.
        """
        try:
            return self.load(folder), ()
        except Corrupt:
            pass
        try:
            with locked(folder):
                return self.load_or_set_aside(folder)
        except LockedByAnother:
            return self.empty, ()  # the next save will do it, and report it

    def load_or_set_aside(self, folder: Path) -> tuple[Value, tuple[Finding, ...]]:
        """Read the file; set a corrupt one aside, so that nothing is lost, and start afresh. The lock is held.

        Raises:
            CannotRead: It is not a regular file, or reading is not permitted.
            Newer: A newer version wrote it.
        """
        try:
            return self.load(folder), ()
        except Corrupt:
            aside = set_aside(folder / self.name, f"{self.name}.corrupt")
        message = f"was corrupt and has been set aside as {aside.name}; {self.afresh}"
        return self.empty, (Finding(message, clean_line(str(folder / self.name)), severity="warning"),)
