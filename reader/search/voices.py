"""Who says what in one document: in quotations, in the turns of a transcript, and as its author."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.model import Span, Stretches
from reader.search.written import written_in

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

    from reader.model import Document, Dossier, Quotation
    from reader.search.authors import Authors

#: What stands between a quotation and the author's words after it, and before it.
_AFTER_QUOTATION, _BEFORE_QUOTATION = " \t\n.,;:!?\"'”’»›", " \t\n\"'“„‘«‹"


class Voices:
    """Who says what in one document.

    The author of a document speaks all of it but what others are quoted with there.

    Attributes:
        authors: Ids of its authors, and of the speaker that the document itself is.
    """

    def __init__(self, dossier: Dossier, document: Document, authors: Authors) -> None:
        self._dossier = dossier
        self._document = document
        self._text = document.text
        self._quotations = dossier.quotations_of(document.id)
        self.authors = authors.voices_of(document)
        self._author = next((each.id for each in authors.of(document)), None)

    @cached_property
    def written(self) -> tuple[Span, ...]:
        """What its authors say in it, a stretch for each paragraph, or piece of one between words of others."""
        if not self.authors:
            return ()
        links = self._dossier.links if self._document.quoted_from else ()
        passages = [link.span for link in links if link.document == self._document.id and link.is_passage]
        of_others = Stretches((part, part) for part in _said_by_others(self._quotations, self.authors))
        paragraphs = written_in(self._document, passages)
        return tuple(piece for each in paragraphs for piece in self._between(each, of_others))

    @cached_property
    def _parts(self) -> Sequence[tuple[Span, str | None]]:
        """The parts of all quotations, and who says them, by offset."""
        said = (each for each in self._quotations if each.kind != "term")
        return sorted(((part, each.speaker) for each in said for part in each.parts), key=lambda pair: pair[0])

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [part.start for part, _ in self._parts]

    @cached_property
    def _ends(self) -> Sequence[int]:
        """How far the parts up to each one reach."""
        return list(accumulate((part.end for part, _ in self._parts), max))

    @property
    def quoted(self) -> Counter[str]:
        """The number of parts of quotations of each speaker, by id."""
        number: Counter[str] = Counter()
        for each in self._quotations:
            if each.speaker and each.kind != "term":
                number[each.speaker] += len(each.parts)
        return number

    def parts_of(self, speakers: Collection[str]) -> list[Span]:
        """Return what these speakers say: the parts of their quotations, and what they wrote, by offset."""
        said = (each for each in self._quotations if each.speaker in speakers and each.kind != "term")
        parts = sorted(part for each in said for part in each.parts)
        return self._with_written(parts) if self.authors & frozenset(speakers) else parts

    def parts_of_others(self, excluded: Collection[str]) -> list[Span]:
        """Return what all say who are not among these speakers, known or not, by offset."""
        parts = [part for part, speaker in self._parts if speaker not in excluded]
        return self._with_written(parts) if self.authors and not self.authors & frozenset(excluded) else parts

    def stretches_of(self, speakers: Collection[str]) -> list[Span]:
        """Return the same parts as `parts_of`, overlapping ones and paragraphs side by side merged.

        So nothing is found twice, and words are found that run on from one paragraph to the next.
        """
        own = frozenset(self.written) if self.authors & frozenset(speakers) else frozenset()
        stretches: list[Span] = []
        before: Span | None = None
        for part in self.parts_of(speakers):
            last = stretches[-1] if stretches else None
            runs_on = part in own and before in own and last and not self._text[last.end : part.start].strip()
            if last and (part.start < last.end or runs_on):
                stretches[-1] = Span(last.start, max(last.end, part.end))
            else:
                stretches.append(part)
            before = part
        return stretches

    def speaker_at(self, span: Span, known: Container[str]) -> str | None:
        """Return the id of the speaker of the innermost quotation around a span, or else of the author's words.

        Args:
            span: A stretch of the document.
            known: Ids of those who are of interest: of anybody else, what they wrote is not looked for.
        """
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0 and self._ends[index] >= span.end:
            part, speaker = self._parts[index]
            if part.end >= span.end:
                return speaker
            index -= 1
        if self._author is None or self._author not in known:
            return None
        at = bisect_right(self.written, span.start, key=lambda each: each.start) - 1
        return self._author if at >= 0 and span.start < self.written[at].end else None

    def _with_written(self, parts: list[Span]) -> list[Span]:
        """Return parts of quotations with what the author wrote, which has some of them in it."""
        written = Stretches((each, each) for each in self.written)
        return sorted((*self.written, *(part for part in parts if not written.overlapping(part))))

    def _between(self, paragraph: Span, of_others: Stretches[Span]) -> Iterator[Span]:
        """Yield the pieces of a paragraph between the words of others that have words of the author's own."""
        at = paragraph.start
        for part in (*of_others.overlapping(paragraph), Span(paragraph.end, paragraph.end)):
            if part.start > at:
                piece = self._without_marks(Span(at, part.start), paragraph)
                if any(map(str.isalnum, piece.words_of(self._text))):
                    yield piece
            at = max(at, part.end)

    def _without_marks(self, piece: Span, paragraph: Span) -> Span:
        """Return a piece of a paragraph without the marks of the quotations beside it."""
        start, end = piece.start, piece.end
        if start > paragraph.start:
            start += len(words := piece.words_of(self._text)) - len(words.lstrip(_AFTER_QUOTATION))
        if end < paragraph.end and start < end:
            end -= len(words := self._text[start:end]) - len(words.rstrip(_BEFORE_QUOTATION))
        return Span(start, end)


def _said_by_others(quotations: Iterable[Quotation], authors: Collection[str]) -> Iterator[Span]:
    """Yield what somebody else is known to say; reports that may be none are the author's."""
    for each in quotations:
        if each.speaker is not None and each.speaker not in authors and not each.doubtful:
            yield from each.parts
