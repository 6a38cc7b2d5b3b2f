"""Searching the document that is read: the words, the matches, the step from one to the next."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from reader.model import Span
from reader.reading.searching import Search

if TYPE_CHECKING:
    from reader.search import Query
    from reader.tui.reading_screen import ReadingScreen

#: So many matches are kept and lit; the counter then says "100000+".
MOST_MATCHES = 100_000
#: Seconds that a regular expression may take.
PATTERN_SECONDS = 5.0


class Searcher:
    """Runs searches beside the screen, so that a slow one never holds a key up."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._origin = 0
        self.pattern = False

    def toggle_pattern(self) -> None:
        """Take the words for a regular expression from now on, or for plain words again."""
        self.pattern = not self.pattern
        self._screen.say("Searching for a regular expression" if self.pattern else "Searching for plain words")

    def begin(self, *, at_top: bool = False) -> None:
        """Remember where the reader is, or the top: the first match is the next one from there."""
        self._origin = 0 if at_top else self._screen.view.top

    def search(self, words: str) -> None:
        """Search the document for `words`; the last words again where they are empty."""
        from reader.search import BadQueryError, parse_query

        last = self._screen.reading.search
        words = words or (last.words if last else "")
        if not words:
            self._screen.say("Nothing to search for")
            return
        try:
            query = parse_query(
                words, self._screen.reading.dossier.speakers, regex=self.pattern, seconds=PATTERN_SECONDS
            )
        except BadQueryError as error:
            self._screen.say(str(error))
            return
        self._screen.run_worker(
            lambda: self._find(query), thread=True, exclusive=True, group="search", exit_on_error=False
        )

    def clear(self) -> None:
        """Forget the search; nothing is lit any more."""
        self._screen.change(search=None)

    def step(self, count: int) -> None:
        """Go `count` matches on; past an end, go on from the other end and say so."""
        search = self._screen.reading.search
        if search is None:
            self._screen.say("Nothing was searched for: / searches")
            return
        if not search.matches:
            self._screen.say(f"Not found: {search.words}")
            return
        target = search.current + count
        wrapped = target % len(search.matches)
        self._go(replace(search, current=wrapped))
        if target != wrapped:
            self._screen.say(f"From the {'top' if count > 0 else 'end'} again: {wrapped + 1}/{len(search.matches)}")

    def _find(self, query: Query) -> None:
        """Find the matches, in a thread, and hand them to the screen."""
        from reader.search import SearchTimeoutError, find_matches

        document, dossier = self._screen.reading.document, self._screen.reading.dossier
        failure = ""
        spans: list[Span] = []
        try:
            matches = find_matches(dossier, query, [document], context=0)
            spans = [match.span for match in islice(matches, MOST_MATCHES + 1)]
        except SearchTimeoutError:
            failure = f"Stopped after {PATTERN_SECONDS:g} seconds: the pattern takes too long"
        search = Search(query.text, query.regex, tuple(spans[:MOST_MATCHES]), more=len(spans) > MOST_MATCHES)
        self._screen.app.call_from_thread(self._found, search, failure)

    def _found(self, search: Search, failure: str) -> None:
        """Show the matches, and go to the first one from where the search began."""
        if not search.matches:
            self._screen.change(search=search)
            self._screen.say(failure or f"Not found: {search.words}")
            return
        ahead = next((index for index, span in enumerate(search.matches) if span.start >= self._origin), None)
        self._screen.remember_place(self._origin)
        self._go(replace(search, current=ahead or 0))
        if failure or ahead is None:
            self._screen.say(failure or f"From the top again: 1/{len(search.matches)}")

    def _go(self, search: Search) -> None:
        self._screen.change(search=search)
        self._screen.view.go_to(search.matches[search.current], where="middle")
        current = self._screen.reading.current_quotation
        if current is not None and not self._screen.view.visible_span.overlaps(current.parts[0]):
            self._screen.change(quotation=None)
