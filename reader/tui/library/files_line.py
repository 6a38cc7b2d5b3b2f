"""The line that takes files to make a dossier of, and the names on the disk that complete it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.files.cleaning import clean_line
from reader.reading.desk import Work
from reader.reading.typed_paths import Name, missing, names_for, paths_in, with_name
from reader.tui.look.pieces import PanelRow, Piece
from reader.tui.panel.filter_line import FilterLine


class NameListing:
    """Names that complete a path."""

    def __init__(self, names: list[Name]) -> None:
        self.names = names
        self.empty = "No such name here"

    def __len__(self) -> int:
        return len(self.names)

    def row(self, index: int, width: int) -> PanelRow:  # noqa: ARG002  a name is cut, if need be
        """Return one row."""
        return PanelRow((Piece(" "),), (Piece(clean_line(self.names[index].shown)),))

    def key(self, index: int) -> str | None:
        """Return what the row stands for."""
        return self.names[index].path

    def index_of(self, key: str) -> int | None:
        """Return the row that stands for `key`."""
        return next((index for index, name in enumerate(self.names) if name.path == key), None)


class FilesLine(FilterLine):
    """Takes paths, the last of which can be completed to a name of those that are shown.

    Args:
        run_beside: Does work in the background.
        show: Shows the names that complete the path.
    """

    def __init__(self, run_beside: Callable[[Work[Any]], object], show: Callable[[NameListing], object]) -> None:
        super().__init__("names of files, pages or mailboxes", "files ")
        self._run_beside = run_beside
        self._show = show
        self._names: list[Name] = []
        self._asked = ""

    def begin(self) -> None:
        """Take paths from now on."""
        self.show("", "")
        self.open()
        self.look()

    def drop(self) -> None:
        """Forget what was typed, and take no more."""
        self.show("", "")
        self.close()

    def look(self) -> None:
        """Look for the names that complete what is typed."""
        line = self._asked = self.typed

        def take(names: list[Name]) -> None:
            if self._asked == line and self.is_open:
                self._names = names
                self._show(NameListing(names))

        self._run_beside(Work(lambda: [names_for(line)], take, lambda _: None))

    def complete(self, path: str | None) -> None:
        """Complete the last path to a name that was shown."""
        name = next((each for each in self._names if each.path == path), None)
        if name is not None:
            self.show(with_name(self.typed, name), "")
            self.look()

    def paths(self) -> tuple[list[str], str]:
        """Return the paths that were typed, and what is wrong with them; empty if nothing is."""
        paths = paths_in(self.typed)
        if not paths:
            return [], "Nothing was named"
        gone = missing(paths)
        return paths, f"{clean_line(gone[0])}: there is no such file" if gone else ""
