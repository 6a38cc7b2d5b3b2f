"""Running a query over a dossier."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.model import Span
from reader.prose.joints import with_other_hyphens
from reader.prose.reading import LONG, reading_of
from reader.prose.view import Edit, PlainView, edited, whole_view
from reader.words.accents import has_marks, letter_with_marks, without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.model import Document, Dossier, Quotation, Speaker
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
        speaker: Who says it, if it is in a quotation whose speaker is known.
    """

    document: str
    span: Span
    before: str
    after: str
    cut_before: bool
    cut_after: bool
    speaker: Speaker | None


def find_matches(
    dossier: Dossier, query: Query, documents: Sequence[str] | None = None, *, context: int = 40
) -> Iterator[Match]:
    """Yield the matches of a query as they are found, document by document in the order of the text.

    Args:
        dossier: Where to search.
        query: What `parse_query` returned.
        documents: Ids of the documents to search; None for all.
        context: How many code points of text to include before and after each match.

    Raises:
        SearchTimeoutError: A regular expression took longer than `query.seconds` on one document.
    """
    for document in dossier.documents:
        if documents is None or document.id in documents:
            voices = _Voices(dossier.quotations_of(document.id))
            for span in _spans(document, query, voices):
                speaker = dossier.speaker(voices.speaker_at(span))
                yield _match(document, span, context, speaker)


def _match(document: Document, span: Span, length: int, speaker: Speaker | None) -> Match:
    """Return a match with what is read around it."""
    view = _view_of(document)
    seen = view.to_view(span) if view.changes_anything else span
    before, after = _context(view.text, seen, length)
    cut_before, cut_after = len(before) < seen.start, seen.end + len(after) < len(view.text)
    return Match(document.id, span, before, after, cut_before, cut_after, speaker)


def _spans(document: Document, query: Query, voices: _Voices) -> Iterator[Span]:
    """Yield what a query finds in what is read of one document, as stretches of the document."""
    if query.speakers and not query.words:
        yield from voices.parts_of(query.speakers)
        return
    view = _view_of(document)
    if not query.regex and query.words.isascii() and not view.text.isascii():
        view = _view_without_accents(document)
    stretches = voices.stretches_of(query.speakers) if query.speakers else None
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


def _view_of(document: Document) -> PlainView:
    """Return what is read of a document; a very long one stays as it is, so that its first match comes soon."""
    return whole_view(document.text) if len(document.text) > LONG else reading_of(document).view


@lru_cache(maxsize=4)
def _view_without_accents(document: Document) -> PlainView:
    """Return what is read of a document, without accents: whoever types none finds letters with any."""
    view = _view_of(document)
    bare = without_accents(view.text)
    marked = letter_with_marks().finditer(bare) if has_marks(bare) else ()
    return edited(replace(view, text=bare), [Edit(*found.span(), found[0][0]) for found in marked])


class _Voices:
    """Who says what in one document."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        parts = [(part, quotation.speaker) for quotation in quotations for part in quotation.parts]
        self._parts = sorted(parts, key=lambda spoken: spoken[0])
        self._starts = [part.start for part, _ in self._parts]
        self._ends: list[int] = []
        for part, _ in self._parts:
            self._ends.append(max(part.end, self._ends[-1] if self._ends else 0))

    def parts_of(self, speakers: Sequence[str | None]) -> list[Span]:
        """Return the parts of the quotations of these speakers, by offset."""
        return [part for part, speaker in self._parts if speaker in speakers]

    def stretches_of(self, speakers: Sequence[str | None]) -> list[Span]:
        """Return the same parts with overlaps merged, so that nothing is found twice."""
        stretches: list[Span] = []
        for part in self.parts_of(speakers):
            if stretches and part.start < stretches[-1].end:
                stretches[-1] = Span(stretches[-1].start, max(stretches[-1].end, part.end))
            else:
                stretches.append(part)
        return stretches

    def speaker_at(self, span: Span) -> str | None:
        """Return the id of the speaker of the innermost quotation around a span."""
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0 and self._ends[index] >= span.end:
            part, speaker = self._parts[index]
            if part.end >= span.end:
                return speaker
            index -= 1
        return None


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
