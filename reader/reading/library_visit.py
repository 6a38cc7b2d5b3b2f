"""One visit to all dossiers: the owner of what their screen shows, and the steps from one page to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import Any, Protocol

from reader.files.errors import CannotSave
from reader.keys import Hint
from reader.library.first_dossier import all_entries, is_first
from reader.library.librarian import Librarian, Looked, News, Working
from reader.library.page import Found, LibraryPage
from reader.memory.library import change_library, read_library
from reader.memory.library_entry import Key, Library, with_again, without
from reader.model import Finding
from reader.model.values import replace
from reader.reading.desk import Work
from reader.reading.shelf import Shelf


class VisitDesk(Protocol):
    """What a visit asks of whatever draws it."""

    def draw(self, page: LibraryPage) -> None:
        """Draw a page."""

    def say(self, message: str | Hint) -> None:
        """Show a one-line message, until the next key."""

    def tell(self, findings: Sequence[Finding]) -> None:
        """Show for a while what is wrong."""

    def run_beside(self, work: Work[Any]) -> None:
        """Do some work in the background, and hand over what it yields."""


class LibraryVisit:
    """Owns the page; what is looked for beside it carries its request, and is dropped where that is not the latest.

    Attributes:
        page: What is shown now.

    Args:
        desk: Draws it.
        shelf: Where all dossiers are known from.
    """

    def __init__(self, desk: VisitDesk, shelf: Shelf) -> None:
        self.page = LibraryPage()
        self._desk = desk
        self._shelf = shelf
        self._librarian = Librarian(shelf.cache, shelf.finds_folder)
        self._stop = Event()

    def begin(self) -> None:
        """Show all dossiers, and look beside what is there and new."""
        library, findings = read_library(self._shelf.folder)
        self._change(LibraryPage(all_entries(library)))
        self._desk.tell(findings)
        self._look()

    def end(self) -> None:
        """Stop looking."""
        self._stop.set()
        self._desk.run_beside(Work(self._closed, lambda _: None, lambda _: None))

    def search(self, query: str) -> None:
        """Search all dossiers; what was found for another query is dropped. An empty query shows the dossiers again."""
        before = self.page.found
        if not query.strip():
            self.stop_searching()
        elif before is None or before.query != query:
            self._change(self.page.asked(query))
            self._look(query, again=before is None)

    def stop_searching(self) -> bool:
        """Show the dossiers themselves again; say whether a search was shown."""
        if self.page.found is None:
            return False
        self._change(self.page.without_search())
        self._look()
        return True

    def forget(self, key: Key) -> None:
        """Forget a dossier; its files, bookmarks and notes stay, and it can be brought back."""
        entry = self.page.entry(key)
        if entry is None:
            return
        if is_first(entry):
            self._desk.say(f"{entry.title} comes with Reader and stays")
            return
        index = 0

        def change(library: Library) -> Library:
            nonlocal index
            index = next((place for place, each in enumerate(library) if each.key == key), len(library))
            return without(library, [key])

        if self._changed(change):
            self._change(self.page.without_entry(entry, index))
            words = "Forgot {title}: its files, bookmarks and notes stay; {undo} brings it back"
            self._desk.say(Hint(words, title=entry.title))

    def bring_back(self) -> None:
        """Bring back what was forgotten last."""
        if not self.page.forgotten:
            self._desk.say("Nothing was forgotten here")
            return
        *others, last = self.page.forgotten
        if self._changed(lambda library: with_again(library, last.entry, last.index)):
            library, _ = read_library(self._shelf.folder)
            self._change(replace(self.page, entries=all_entries(library), forgotten=tuple(others)))
            self._desk.say(f"{last.entry.title} is back")

    def _changed(self, change: Callable[[Library], Library]) -> bool:
        """Change the library on the disk; say whether that was possible, and if not, why."""
        try:
            change_library(change, self._shelf.folder)
        except CannotSave as error:
            self._desk.say(str(error))
            return False
        return True

    def _look(self, query: str = "", *, again: bool = False) -> None:
        """Look beside for what there is to be told; an earlier look stops."""
        self._stop.set()
        stop = self._stop = Event()
        entries, librarian = self.page.entries, self._librarian

        def take(news: News) -> None:
            if not stop.is_set():
                self._take(news)

        def failed(error: Exception) -> None:
            from reader.files.crash_log import write_crash

            self._desk.tell((Finding(write_crash(error)),))

        self._desk.run_beside(Work(lambda: librarian.look(entries, query, stop, again=again), take, failed))

    def _take(self, news: News) -> None:
        """Show what was looked for."""
        if isinstance(news, Looked):
            self._change(self.page.with_conditions(news.conditions))
        elif isinstance(news, Working):
            page = self.page
            for key, problem in news.problems.items():
                page = page.with_problem(key, problem)
            self._change(replace(page, working=news.words))
        elif isinstance(news, Found):
            self._change(self.page.now_found(news))
        else:
            self._desk.say(news.words)

    def _change(self, page: LibraryPage) -> None:
        if page is not self.page:
            self.page = page
            self._desk.draw(page)

    def _closed(self) -> list[None]:
        self._librarian.close()
        return []
