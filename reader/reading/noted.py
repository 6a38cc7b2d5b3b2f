"""What the library was told of a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.values import dataclass

if TYPE_CHECKING:
    from reader.memory.library_entry import Checked, LibraryEntry
    from reader.model import Dossier


@dataclass(frozen=True, slots=True)
class Noted:
    """What the library was told of a reading, so that it is told again only what is new.

    Attributes:
        dossier: The dossier whose checked quotations were counted last; None before.
        checked: How many they were; None if that is not known.
        entry: As it was last written; None if it never was.
        failure: Why it could not be written the last time; empty if it could.
    """

    dossier: Dossier | None = None
    checked: Checked | None = None
    entry: LibraryEntry | None = None
    failure: str = ""
