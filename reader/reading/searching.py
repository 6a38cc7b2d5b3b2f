"""Searches: what was asked for, the matches in one document or in all of them, and the step from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from reader.model import Dossier, Span

if TYPE_CHECKING:
    from reader.search import Match, Query

#: So many matches are kept and lit; the counter then says "100000+".
MAX_MATCHES = 100_000
#: So many matches of a search in all documents are listed.
MAX_RESULTS = 5_000
#: Seconds that a regular expression may take.
PATTERN_LIMIT_S = 5.0


@dataclass(frozen=True, slots=True)
class Search:
    """A search that was made in a document, and where it stands.

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
        """The match that was gone to last."""
        return self.matches[self.current] if self.matches and self.current >= 0 else None

    def stepped(self, count: int) -> tuple[Search, bool]:
        """Return the search `count` matches on, and whether that went past an end and on from the other one."""
        target = self.current + count
        wrapped = target % len(self.matches)
        return replace(self, current=wrapped), wrapped != target

    def begun_at(self, offset: int) -> tuple[Search, bool]:
        """Return the search at its first match from `offset` on, and whether that was sought from the top again."""
        ahead = next((index for index, span in enumerate(self.matches) if span.start >= offset), None)
        return replace(self, current=ahead or 0), ahead is None


@dataclass(frozen=True, slots=True)
class SearchAsked:
    """A search that was asked for: one at a time, whose answer is taken only while it is the latest.

    Attributes:
        request: Its number.
        document: Id of the document that it searches while its answer is to come; empty before and after, and for all.
        steps: How many matches to go on when they have come.
    """

    request: int = 0
    document: str = ""
    steps: int = 0

    def next(self, document: str = "") -> SearchAsked:
        """Return the search asked for after this one."""
        return SearchAsked(self.request + 1, document)

    def stepping(self, count: int) -> SearchAsked:
        """Return this one with so many matches more to go on when they have come."""
        return replace(self, steps=self.steps + count)

    def answered(self) -> SearchAsked:
        """Return this one when its answer has come, or never will."""
        return replace(self, document="", steps=0)

    def dropped(self) -> SearchAsked:
        """Return what stands for no search: nothing that is still on its way is taken."""
        return self.next()


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to.

    Attributes:
        matches: In the order of the documents.
        more: Whether there are more.
        failure: Why it was ended early; empty where it was not.
    """

    matches: tuple[Match, ...]
    more: bool = False
    failure: str = ""


def find(dossier: Dossier, query: Query, document: str) -> tuple[Search, str]:
    """Search one document; return the search before it goes to any match, and why it was ended early, if it was."""
    found = _found(dossier, query, [document], MAX_MATCHES, context=0)
    spans = tuple(match.span for match in found.matches)
    return Search(document, query.text, query.regex, spans, more=found.more), found.failure


def find_everywhere(dossier: Dossier, query: Query) -> Found:
    """Search all documents."""
    return _found(dossier, query, None, MAX_RESULTS, context=40)


def search_at(query: Query, found: Found, index: int) -> Search:
    """Return the search in the document of one of the matches, at that match, with the others of its document."""
    chosen = found.matches[index]
    here = [match for match in found.matches if match.document == chosen.document]
    spans = tuple(match.span for match in here)
    more = found.more and found.matches[-1].document == chosen.document
    return Search(chosen.document, query.text, query.regex, spans, here.index(chosen), more)


def _found(dossier: Dossier, query: Query, documents: list[str] | None, limit: int, *, context: int) -> Found:
    """Take matches until there are more than `limit`, or until a regular expression has taken too long."""
    from reader.search import SearchTimeoutError, find_matches

    matches: list[Match] = []
    failure = ""
    found: Iterator[Match] = find_matches(dossier, query, documents, context=context)
    try:
        matches.extend(islice(found, limit + 1))
    except SearchTimeoutError:
        failure = f"Stopped after {PATTERN_LIMIT_S:g} seconds: the pattern takes too long"
    return Found(tuple(matches[:limit]), len(matches) > limit, failure)
