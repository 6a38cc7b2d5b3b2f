"""All that somebody says in a dossier, in order: quoted, reported, in turns of a transcript, and in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reader.model import TRANSCRIPT, Span, Stretches
from reader.model.values import dataclass
from reader.prose.reading import LONG, reading_of, words_read
from reader.search.authors import Authors
from reader.search.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model import Document, Dossier, Quotation

#: How words are given: between marks, as a report, as a turn of a transcript, or written by the speaker.
How = Literal["quoted", "reported", "turn", "wrote"]
#: What opens a quotation.
_OPENING = frozenset("\"“„«»'‘‚‹›「『")


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody says at one place.

    Attributes:
        document: Id of the document.
        parts: The spans of the words, half-open, in code points of its text, in order; never empty.
        how: How they are given.
        quotation: The quotation that they are; None for what was written.
        date: EDTF date on which they were said or written; empty if unknown.
    """

    document: str
    parts: tuple[Span, ...]
    how: How
    quotation: Quotation | None = None
    date: str = ""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.parts[0].start

    def words_of_parts(self, document: Document) -> list[str]:
        """Return the words that are read in each part, on one line."""
        return [" ".join(words_read(document, part).split()) for part in self.parts]


def sayings_of(dossier: Dossier, speaker: str) -> Iterator[Saying]:
    """Yield all that a speaker says, by document, then by offset; what his documents read is his.

    Args:
        dossier: Where to look.
        speaker: Id of one of its speakers, or of the author of one of its documents.
    """
    authors = Authors(dossier)
    speakers = authors.with_documents([speaker])
    for document in dossier.documents:
        voices = Voices(dossier, document, authors)
        written = voices.written if voices.authors & speakers else ()
        found = [Saying(document.id, (each,), "wrote", date=document.date) for each in written]
        stretches = Stretches((each, each) for each in written)
        quoted = (each for each in dossier.quotations_of(document.id) if each.speaker in speakers)
        said = [_quoted(document, each) for each in quoted if each.kind != "term"]
        found += (each for each in said if not any(map(stretches.overlapping, each.parts)))
        yield from sorted(found, key=lambda each: each.start)


def _quoted(document: Document, quotation: Quotation) -> Saying:
    """Return what a quotation says; a turn was said when its transcript was taken down."""
    if quotation.kind == "indirect":
        return Saying(document.id, quotation.parts, "reported", quotation, quotation.date)
    if _is_turn(document, quotation):
        return Saying(document.id, quotation.parts, "turn", quotation, quotation.date or document.date)
    return Saying(document.id, quotation.parts, "quoted", quotation, quotation.date)


def _is_turn(document: Document, quotation: Quotation) -> bool:
    """Return whether a quotation is a turn of a transcript: its words stand there without marks."""
    if quotation.kind != "direct" or document.text[quotation.start - 1 : quotation.start] in _OPENING:
        return False
    return document.kind == TRANSCRIPT or (len(document.text) <= LONG and bool(reading_of(document).turns))
