"""Running a query over a dossier."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from reader.model import Span, Stretches
from reader.model.values import dataclass
from reader.prose.joints import with_other_hyphens
from reader.prose.reading import LONG, reading_of
from reader.prose.view import PlainView, whole_view
from reader.search.authors import Authors
from reader.search.bare import without_accents_in
from reader.search.pieces import found_in_pieces
from reader.search.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.model import Document, Dossier, Speaker
    from reader.search.query import Query


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a query was found.

    Attributes:
        document: Id of the document.
        span: What was found, in the document's text.
        before: What is read before it, cut at a word.
        after: What is read after it.
        cut_before: Whether there is more before.
        cut_after: Whether there is more after.
        speaker: Who says it, if it is in a quotation whose speaker is known, or wrote it.
    """

    document: str
    span: Span
    before: str
    after: str
    cut_before: bool
    cut_after: bool
    speaker: Speaker | None


def view_of(document: Document) -> PlainView:
    """Return what is read of a document; a very long one stays as it is, so that its first match comes soon."""
    return whole_view(document.text) if len(document.text) > LONG else reading_of(document).view


def find_matches(
    dossier: Dossier,
    query: Query,
    documents: Sequence[str] | None = None,
    *,
    context: int = 40,
    view_of: Callable[[Document], PlainView] = view_of,
) -> Iterator[Match]:
    """Yield the matches of a query as they are found, document by document in the order of the text.

    Args:
        dossier: Where to search.
        query: What `parse_query` returned.
        documents: Ids of the documents to search; None for all.
        context: How many code points of text to include before and after each match.
        view_of: Returns what is read of a document, where that is known already.

    Raises:
        SearchTimeoutError: A regular expression took longer than `query.seconds` on one document.
    """
    finder = Finder(dossier, query, view_of=view_of)
    for document in dossier.documents:
        if documents is None or document.id in documents:
            yield from finder.matches_in(document, context)


class Finder:
    """Runs one query over documents of a dossier, whose speakers and authors are looked up once."""

    def __init__(self, dossier: Dossier, query: Query, *, view_of: Callable[[Document], PlainView] = view_of) -> None:
        """Look up who is asked for.

        Args:
            dossier: Where to search.
            query: What `parse_query` returned.
            view_of: Returns what is read of a document, where that is known already.
        """
        self._dossier = dossier
        self._query = query
        self._view_of = view_of
        self._authors = Authors(dossier)
        self._asked = self._authors.with_documents(query.speakers)
        self._excluded = self._authors.with_documents(query.excluded)

    @cached_property
    def _shown(self) -> dict[str, Speaker]:
        """Who is named beside a match, by id: authors who do not speak elsewhere, only where they were asked for."""
        named = (each for each in self._authors.everyone if each.id in self._asked or self._dossier.speaker(each.id))
        return {speaker.id: speaker for speaker in named}

    def matches_in(self, document: Document, context: int) -> Iterator[Match]:
        """Yield the matches in one document, with so many code points around each.

        Raises:
            SearchTimeoutError: A regular expression took longer than the query allows.
        """
        voices = Voices(self._dossier, document, self._authors)
        for span in self._found(document, voices, _always):
            speaker = self._shown.get(voices.speaker_at(span, self._shown) or "")
            yield _match(document, self._view_of(document), span, context, speaker)

    def spans_in(self, document: Document, goes_on: Callable[[], bool]) -> Iterator[Span]:
        """Yield what is found in one document, without the words around it: to be counted.

        Args:
            document: Where to search.
            goes_on: Whether the answer is still wanted, asked now and then.

        Raises:
            SearchTimeoutError: A regular expression took longer than the query allows.
        """
        yield from self._found(document, Voices(self._dossier, document, self._authors), goes_on)

    def _found(self, document: Document, voices: Voices, goes_on: Callable[[], bool]) -> Iterator[Span]:
        """Yield what is found in what is read of one document, as stretches of the document, in order."""
        query, asked = self._query, self._asked - self._excluded
        if not query.words:
            yield from voices.parts_of(asked) if query.speakers else voices.parts_of_others(self._excluded)
            return
        stretches = voices.stretches_of(asked) if query.speakers else None
        if len(document.text) > LONG and not query.regex:
            found = _found_in_pieces(document, query, stretches, goes_on)
        else:
            found = _found_in_view(document, self._view_of, query, stretches)
        if not self._excluded:
            yield from found
            return
        left_out = Stretches((each, each) for each in voices.stretches_of(self._excluded))
        yield from (span for span in found if not left_out.overlapping(span))


def _always() -> bool:
    return True


def _match(document: Document, view: PlainView, span: Span, length: int, speaker: Speaker | None) -> Match:
    """Return a match with what is read around it."""
    seen = view.to_view(span) if view.changes_anything else span
    before, after = _context(view.text, seen, length)
    cut_before, cut_after = len(before) < seen.start, seen.end + len(after) < len(view.text)
    return Match(document.id, span, before, after, cut_before, cut_after, speaker)


def _found_in_pieces(
    document: Document, query: Query, stretches: Sequence[Span] | None, goes_on: Callable[[], bool]
) -> Iterator[Span]:
    """Yield what a query finds in a long text, in all of it or in some stretches."""
    for stretch in [None] if stretches is None else stretches:
        yield from found_in_pieces(document.text, query.words, goes_on, stretch)


def _found_in_view(
    document: Document, view_of: Callable[[Document], PlainView], query: Query, stretches: Sequence[Span] | None
) -> Iterator[Span]:
    """Yield what a query finds in the view of a document, in all of it or in some stretches of the document."""
    view = view_of(document)
    if not query.regex and query.words.isascii() and not view.text.isascii():
        view = _view_without_accents(document, view_of)
    found = _found_in(view, query, stretches)
    if query.regex or (other := with_other_hyphens(view, document.text)) is None:
        yield from found
    else:
        yield from sorted({*found, *_found_in(other, query, stretches)})


def _found_in(view: PlainView, query: Query, stretches: Sequence[Span] | None) -> Iterator[Span]:
    """Yield what a query finds in a view, in all of it or in some stretches of the document, as stretches of that."""
    if stretches is None:
        found = query.pattern.find_spans(view.text)
    else:
        found = query.pattern.find_within(view.text, [view.to_view(each) for each in stretches])
    yield from map(view.to_document, found) if view.changes_anything else found


@lru_cache(maxsize=4)
def _view_without_accents(document: Document, view_of: Callable[[Document], PlainView]) -> PlainView:
    """Return what is read of a document, without accents: whoever types none finds letters with any."""
    return without_accents_in(view_of(document))


def _context(text: str, span: Span, length: int) -> tuple[str, str]:
    """Return the text before and after a span, cut at a word boundary if there is one within reach."""
    start, end = max(0, span.start - length), min(len(text), span.end + length)
    before, after = text[start : span.start], text[span.end : end]
    if start and not text[start - 1].isspace():
        before = before[_first_space(before) :]
    if end < len(text) and not text[end].isspace():
        after = after[: len(after) - _first_space(after[::-1])]
    return before, after


def _first_space(words: str) -> int:
    """Return the offset of the first white space, 0 if there is none."""
    return next((index for index, character in enumerate(words) if character.isspace()), 0)
