"""Searching the document that is read, or all of them: the words, the matches, the step from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.model import Dossier
from reader.model.place import Place
from reader.reading.searching import PATTERN_LIMIT_S, Found, Search, find, find_everywhere

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.search import Query
    from reader.tui.beside import Result
    from reader.tui.reading_screen import ReadingScreen


#: Seconds that keys wait for the answer of a search; a slower one holds no key up.
ANSWER_WAIT_S = 0.5


class Searcher:
    """Runs searches beside the screen; what an older one finds, or one that was left meanwhile, is dropped."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.pattern = False
        self._under_way = (0, "")  # a request, and the document that it searches
        self._steps = 0

    def toggle_pattern(self) -> None:
        """Take the words for a regular expression from now on, or for plain words again."""
        self.pattern = not self.pattern
        self._screen.say("Searching for a regular expression" if self.pattern else "Searching for plain words")

    def search(self, words: str, origin: Place) -> None:
        """Search the document for `words`; the last words again where they are empty.

        Args:
            words: As typed.
            origin: The first match is the next one from there; from the top of the view in another document.
        """
        last = self._screen.reading.search
        query = self._query(words or (last.words if last else ""), pattern=self.pattern)
        if query is None:
            return
        here = self._screen.place
        origin = origin if origin.document == here.document else here

        def found(result: tuple[Search, str]) -> None:
            search, failure = result
            if search.document == self._screen.reading.document:
                self._show(search, failure, origin)

        self._run(lambda dossier: find(dossier, query, here.document), found, here=True)

    def again(self, search: Search) -> None:
        """Search a text that was edited for the same words, and go nowhere."""
        query = self._query(search.words, pattern=search.pattern)
        if query is None or search.document != self._screen.reading.document:
            return

        def found(result: tuple[Search, str]) -> None:
            if search.document == self._screen.reading.document:
                self._screen.change(search=result[0].begun_at(self._screen.view.top)[0])

        self._run(lambda dossier: find(dossier, query, search.document), found, here=True)

    def search_all(self, words: str) -> None:
        """Search all documents for `words`, and list what is found."""
        query = self._query(words, pattern=self.pattern)
        if query is None:
            return

        def found(result: Found) -> None:
            from reader.tui.dialogs.results import show_results

            if result.matches:
                show_results(self._screen, query, result)
            else:
                self._screen.say(result.failure or f"Not found in any document: {query.text}")

        self._run(lambda dossier: find_everywhere(dossier, query), found, here=False)

    @property
    def under_way(self) -> bool:
        """Whether the answer of a search in this document is still to come."""
        reading = self._screen.reading
        return self._under_way == (reading.search_request, reading.document)

    def clear(self) -> None:
        """Forget the search, one that is under way too; nothing is lit any more."""
        self._screen.change(search=None, search_request=self._screen.reading.search_request + 1)

    def step(self, count: int) -> None:
        """Go `count` matches on, when they are found; past an end, go on from the other end and say so."""
        if self.under_way:
            self._steps += count
            self._screen.say("Still searching")
            return
        search = self._screen.reading.search
        if search is None:
            self._screen.say(Hint("Nothing searched for yet: {search} searches"))
            return
        if not search.matches:
            self._screen.say(f"Not found: {search.words}")
            return
        stepped, wrapped = search.stepped(count)
        self._go(stepped)
        if wrapped:
            end, number = "top" if count > 0 else "end", stepped.current + 1
            self._screen.say(f"From the {end} again: {number}/{len(stepped.matches)}")

    def _query(self, words: str, *, pattern: bool) -> Query | None:
        """Return what the words ask for; None, and say why, where they ask for nothing."""
        from reader.search import BadQueryError, parse_query

        if not words:
            self._screen.say("Nothing to search for")
            return None
        speakers = self._screen.reading.dossier.speakers
        try:
            return parse_query(words, speakers, regex=pattern, seconds=PATTERN_LIMIT_S)
        except BadQueryError as error:
            self._screen.say(str(error))
            return None

    def _run(self, search: Callable[[Dossier], Result], then: Callable[[Result], None], *, here: bool) -> None:
        """Search beside the screen, unless something else was searched for, or in other texts, by the end.

        Args:
            search: What is done beside the screen.
            then: Takes what is found.
            here: Whether it is this document that is searched, so that steps to a match wait for it.
        """
        reading, reader = self._screen.reading, self._screen.reader
        request = reading.search_request + 1
        self._screen.change(search_request=request)
        self._under_way, self._steps = (request, reading.document if here else ""), 0
        waiting = object()
        reader.type_ahead.wait_for(waiting, at_most=ANSWER_WAIT_S)

        def found(result: Result) -> None:
            if request == self._screen.reading.search_request:
                steps = self._steps if self.under_way else 0
                self._under_way, self._steps = (0, ""), 0
                then(result)
                if steps:
                    self._screen.say("")
                    self.step(steps)

        def ended() -> None:
            if self._under_way[0] == request:
                self._under_way = (0, "")
            reader.type_ahead.has_come(waiting)

        reader.beside.run(lambda: search(reading.dossier), found, ended)

    def _show(self, search: Search, failure: str, origin: Place) -> None:
        """Show the matches, and go to the first one from where the search began."""
        if not search.matches:
            self._screen.change(search=search)
            self._screen.say(failure or f"Not found: {search.words}")
            return
        begun, wrapped = search.begun_at(origin.offset)
        self._screen.remember_place(origin.offset)
        self._go(begun)
        if failure or wrapped:
            self._screen.say(failure or f"From the top again: 1/{len(search.matches)}")

    def _go(self, search: Search) -> None:
        self._screen.change(search=search)
        match, view = search.matches[search.current], self._screen.view
        view.go_to(match, where="middle")
        current = self._screen.reading.current_quotation
        here = current is not None and current.document == search.document
        if current is not None and here and not view.visible_span.overlaps(current.parts[0]):
            self._screen.change(quotation=None)
