"""Bookmarks and notes as they stand in the texts now: those of the memory, and those kept with judgements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from reader.memory.landmark import Landmark, find_landmark
from reader.memory.remembered import Note, Remembered
from reader.model import Document, Dossier, Span
from reader.model.judgement import Judgement
from reader.model.values import dataclass

#: Words that stand for a place of which none were selected: this many, and no more characters.
_FIRST_WORDS: Final = re.compile(r"[^\S\n]*\S{1,40}(?:[ \t]+\S{1,20}){0,3}")
#: Code points of a text from which a place is no longer looked for among its words: it stays at its offset.
_LONG: Final = 2_000_000
#: Characters of the words at a place that are told of it.
_TOLD: Final = 60


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """A bookmark or a note, where it stands now.

    Attributes:
        document: Id of its document, which need not be open.
        span: The words it is on, in code points of the document's text; half-open.
        note: The note; empty for a bookmark.
        letter: The bookmark's letter; empty for a note.
        kept: The note as the memory has it; None for a bookmark, or a note kept with a judgement.
        judgement: The judgement that the note is kept with; None otherwise.
    """

    document: str
    span: Span
    note: str = ""
    letter: str = ""
    kept: Note | None = None
    judgement: Judgement | None = None


def marked_places(dossier: Dossier, remembered: Remembered) -> tuple[MarkedPlace, ...]:
    """Return all bookmarks and notes, by document and place; those of documents that are not open come last."""
    order = {document.id: number for number, document in enumerate(dossier.documents)}
    found = (*_bookmarks(dossier, remembered), *notes_in(dossier, remembered.notes))
    return tuple(sorted(found, key=lambda each: (order.get(each.document, len(order)), each.span, each.letter)))


def notes_in(dossier: Dossier, notes: tuple[Note, ...]) -> tuple[MarkedPlace, ...]:
    """Return the notes of the memory and those kept with judgements, in no order."""
    documents = {document.id: document for document in dossier.documents}
    placed = [
        MarkedPlace(note.at.document, _noted_span(note, documents.get(note.at.document)), note.text, kept=note)
        for note in notes
    ]
    latest = {(each.document, each.parts): each for each in dossier.judgements}
    judged = (each for each in latest.values() if each.note and each.document in documents)
    return (
        *placed,
        *(
            MarkedPlace(each.document, Span(each.parts[0].start, each.parts[-1].end), each.note, judgement=each)
            for each in judged
        ),
    )


def words_at(document: Document, span: Span) -> str:
    """Return the words that tell of a place, on one line: those it is on, or the first ones there."""
    from reader.prose.reading import words_read

    words = words_read(document, span if len(span) > 1 else first_words(document.text, span.start))
    line = " ".join(words.split())
    return line if len(line) <= _TOLD else line[: _TOLD - 1].rstrip() + "…"


def first_words(text: str, offset: int) -> Span:
    """Return the first words of a line from an offset on."""
    match = _FIRST_WORDS.match(text, offset)
    return Span(offset, match.end() if match else min(len(text), offset + 1))


def _bookmarks(dossier: Dossier, remembered: Remembered) -> Iterator[MarkedPlace]:
    documents = {document.id: document for document in dossier.documents}
    for letter, landmark in remembered.bookmarks:
        offset = _offset_of(landmark, documents.get(landmark.document))
        yield MarkedPlace(landmark.document, Span(offset, offset), letter=letter)


def _noted_span(note: Note, document: Document | None) -> Span:
    """Return the words of a note: those it was made for, or the first ones at its place."""
    offset = _offset_of(note.at, document)
    if document is None:
        return Span(offset, offset)
    if note.length:
        return Span(offset, min(len(document.text), offset + note.length))
    return first_words(document.text, offset)


def _offset_of(landmark: Landmark, document: Document | None) -> int:
    if document is None:
        return landmark.offset
    return _found(landmark, document.text) if len(document.text) <= _LONG else min(landmark.offset, len(document.text))


@lru_cache(maxsize=1024)
def _found(landmark: Landmark, text: str) -> int:
    """Return where a landmark is now; kept, as a text is drawn again whenever something is found in it."""
    return find_landmark(landmark, text).offset
