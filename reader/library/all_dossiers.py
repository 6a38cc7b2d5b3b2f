"""All dossiers of a user, searched by the index as long as there is one, and by reading them where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.errors import BusyError, DamagedError, NoIndexError
from reader.library.in_time import InTime
from reader.memory.library_entry import LibraryEntry, Opening

if TYPE_CHECKING:
    from reader.library.freshening import Freshened
    from reader.library.hits import Hit
    from reader.library.index import Index

#: What is added to why there is no index.
_PLAINLY = "all dossiers are read to be searched"


class AllDossiers:
    """The dossiers and their index, used by one thread at a time.

    Attributes:
        entries: The dossiers, in the order in which they are searched; may be set to others.
        in_time: Asks disks.
        problems: Why some cannot be read, by what opens them, as far as they were looked at.
        notice: Why they are searched without an index, in a line; empty where there is one, or none is wanted.

    Args:
        entries: The dossiers.
        cache: Where the index is; None to keep none.
        finds_folder: Where it is kept what was found in dossiers; None for nowhere.
    """

    def __init__(self, entries: Sequence[LibraryEntry], cache: Path | None, finds_folder: Path | None = None) -> None:
        self.entries = tuple(entries)
        self.in_time = InTime()
        self.problems: dict[Opening, str] = {}
        self.notice = ""
        self._finds_folder = finds_folder
        self._was_mended = False
        self._index: Index | None = None
        if cache is not None:
            self._open(cache)

    def close(self) -> None:
        """Close the index, and let the thread end that asks disks."""
        self.in_time.close()
        if self._index is not None:
            self._index.close()
            self._index = None

    def freshen(self, stopped: Callable[[], bool] = lambda: False) -> Iterator[Freshened]:
        """Bring the index up to date, and yield how far that is; nothing where there is none."""
        from reader.library.freshening import freshen

        openings = [entry.opening for entry in self.entries]
        while (index := self._index) is not None:
            try:
                for step in freshen(index, openings, self.in_time, finds_folder=self._finds_folder, stopped=stopped):
                    self._note(step)
                    yield step
            except (DamagedError, BusyError) as error:
                self._mend(error)
            else:
                return

    def search(
        self, text: str, *, speakers: bool = False, stopped: Callable[[], bool] = lambda: False
    ) -> Iterator[Hit]:
        """Yield what a query finds, as it is found.

        Args:
            text: The query.
            speakers: Whether to look for the speakers of what is found where they are not known yet.
            stopped: Says whether to stop.

        Raises:
            BadQueryError: The query asks for nothing, or for nobody who is known in any dossier.
        """
        from reader.library.looks import Where
        from reader.library.searching import search

        told: set[tuple[object, str]] = set()
        while True:
            where = Where(self.entries, self._index, self.in_time, self._finds_folder, self.problems)
            before = frozenset(told)
            try:
                for hit in search(where, text, speakers=speakers, stopped=stopped):
                    document = (hit.entry.key, hit.document.id)
                    if document not in before:
                        told.add(document)
                        yield hit
            except (DamagedError, BusyError) as error:
                self._mend(error)
                for _ in self.freshen(stopped):
                    pass
            else:
                return

    def _note(self, step: Freshened) -> None:
        """Note why a dossier cannot be read, or that it can."""
        self.problems.pop(step.opening, None)
        if step.problem:
            self.problems[step.opening] = step.problem

    def _open(self, cache: Path) -> None:
        """Open the index; without one, say why."""
        try:
            from reader.library.index import Index

            self._index = Index(cache)
        except ImportError:
            self._do_without("this Python has no SQLite")
        except NoIndexError as error:
            self._do_without(str(error))

    def _mend(self, error: DamagedError | BusyError) -> None:
        """Make a damaged index anew, once; do without one that cannot be used."""
        index, self._index = self._index, None
        if index is None or self._was_mended or isinstance(error, BusyError):
            self._do_without(f"the index of all dossiers cannot be used: {error}")
            return
        self._was_mended = True
        try:
            index.make_anew()
            self._index = index
        except NoIndexError as failure:
            self._do_without(str(failure))

    def _do_without(self, reason: str) -> None:
        self.notice = f"{reason}; {_PLAINLY}"
