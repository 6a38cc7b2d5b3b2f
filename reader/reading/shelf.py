"""Where all dossiers are known from."""

from __future__ import annotations

from pathlib import Path

from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where all dossiers are known from.

    Attributes:
        folder: Where the library, places, bookmarks and notes are kept.
        cache: Where the index is; None to keep none.
        finds_folder: Where it is kept what was found in dossiers; None for nowhere.
    """

    folder: Path
    cache: Path | None = None
    finds_folder: Path | None = None
