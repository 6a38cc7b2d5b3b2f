"""Searches: the request, the matches in one document or in all, the step from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from reader.model import Dossier, Span
from reader.model.values import dataclass, replace

if TYPE_CHECKING:
    from reader.search import Match, Query

#: Matches that are kept and lit; with more, the counter says "100000+".
MAX_MATCHES = 100_000
#: Matches that a search of all documents lists.
MAX_RESULTS = 5_000
#: Seconds that a regular expression may take.
PATTERN_LIMIT_S = 5.0


@dataclass(frozen=True, slots=True)
class Search:
    """A finished search of a document, and its current match.

    Attributes:
        document: Id of the document searched.
        words: As typed.
        pattern: Whether they are a regular expression.
        matches: Spans in the document's text, in order.
        current: Index of the current match, -1 where there is none.
        more: Whether there are more matches than were kept.
    """

    document: str
    words: str
    pattern: bool
    matches: tuple[Span, ...]
    current: int = -1
    more: bool = False

    @property
    def current_match(self) -> Span | None:
        """The match last gone to."""
        return self.matches[self.current] if self.matches and self.current >= 0 else None

    def stepped(self, count: int) -> tuple[Search, bool]:
        """Return the search `count` matches further, and whether that wrapped past an end."""
        target = self.current + count
        wrapped = target % len(self.matches)
        return replace(self, current=wrapped), wrapped != target

    def begun_at(self, offset: int) -> tuple[Search, bool]:
        """Return the search at its first match from `offset` on, and whether that wrapped to the top."""
        ahead = next((index for index, span in enumerate(self.matches) if span.start >= offset), None)
        return replace(self, current=ahead or 0), ahead is None


@dataclass(frozen=True, slots=True)
class SearchAsked:
    """The latest request for a search; the answers of older ones are dropped.

    Attributes:
        request: Its number.
        document: Id of the document searched, while the answer is pending; empty before, after, and for all documents.
        steps: How many matches to step once the answer is there.
    """

    request: int = 0
    document: str = ""
    steps: int = 0

    def next(self, document: str = "") -> SearchAsked:
        """Return the request after this one."""
        return SearchAsked(self.request + 1, document)

    def stepping(self, count: int) -> SearchAsked:
        """Return this request with so many more steps once the answer is there."""
        return replace(self, steps=self.steps + count)

    def answered(self) -> SearchAsked:
        """Return this request with its answer there, or given up."""
        return replace(self, document="", steps=0)

    def dropped(self) -> SearchAsked:
        """Return a request that drops every pending answer."""
        return self.next()


@dataclass(frozen=True, slots=True)
class Found:
    """The result of a search.

    Attributes:
        matches: In the order of the documents.
        more: Whether there are more.
        failure: Why it ended early; empty if it did not.
    """

    matches: tuple[Match, ...]
    more: bool = False
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """The matches of the last search of all documents, which can be listed again.

    Attributes:
        words: As typed.
        pattern: Whether they are a regular expression.
        dossier: Where they were found.
        query: What the words asked for.
        found: The matches.
        row: Number of the match that the cursor was on.
    """

    words: str
    pattern: bool
    dossier: Dossier
    query: Query
    found: Found
    row: int = 0

    def row_in(self, found: Found) -> int:
        """Return the number of the match that the cursor was on among those of a later search; 0 if it is gone."""
        if not self.found.matches:
            return 0
        left = self.found.matches[self.row]
        places = ((match.document, match.span) for match in found.matches)
        same = (number for number, place in enumerate(places) if place == (left.document, left.span))
        return next(same, min(self.row, max(0, len(found.matches) - 1)))


def find(dossier: Dossier, query: Query, document: str) -> tuple[Search, str]:
    """Search one document; return the search, at no match yet, and why it ended early, if it did."""
    found = _found(dossier, query, [document], MAX_MATCHES, context=0)
    spans = tuple(match.span for match in found.matches)
    return Search(document, query.text, query.regex, spans, more=found.more), found.failure


def find_everywhere(dossier: Dossier, query: Query) -> Found:
    """Search all documents."""
    return _found(dossier, query, None, MAX_RESULTS, context=40)


def search_at(query: Query, found: Found, index: int) -> Search:
    """Return the search of one match's document, at that match, with all matches of the document."""
    chosen = found.matches[index]
    here = [match for match in found.matches if match.document == chosen.document]
    spans = tuple(match.span for match in here)
    more = found.more and found.matches[-1].document == chosen.document
    return Search(chosen.document, query.text, query.regex, spans, here.index(chosen), more)


def _found(dossier: Dossier, query: Query, documents: list[str] | None, limit: int, *, context: int) -> Found:
    """Take matches until there are more than `limit`, or a regular expression takes too long."""
    from reader.search import SearchTimeoutError, find_matches

    matches: list[Match] = []
    failure = ""
    found: Iterator[Match] = find_matches(dossier, query, documents, context=context)
    try:
        matches.extend(islice(found, limit + 1))
    except SearchTimeoutError:
        failure = f"Stopped after {PATTERN_LIMIT_S:g} seconds: this pattern takes too long"
    return Found(tuple(matches[:limit]), len(matches) > limit, failure)
