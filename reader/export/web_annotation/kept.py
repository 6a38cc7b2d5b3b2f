"""What a reader kept for himself, notes and bookmarks, as W3C Web Annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.export.web_annotation.annotations import body_of, iri_of
from reader.files.annotation_terms import BOOKMARK, NOTE, own
from reader.model import Document, Span
from reader.model.values import dataclass

if TYPE_CHECKING:
    from reader.export.web_annotation.targets import Targets

Record = dict[str, Any]

#: Most code points of the words that stand for a place.
_WORDS = 80


@dataclass(frozen=True, slots=True)
class Kept:
    """A note on a place, or a bookmark.

    Attributes:
        document: Id of the document.
        offset: The place, in code points of its text.
        note: The note; empty for a bookmark.
        letter: The bookmark's letter; empty for a note.
    """

    document: str
    offset: int
    note: str = ""
    letter: str = ""


def kept_annotation(kept: Kept, document: Document, targets: Targets) -> Record:
    """Return a note or a bookmark; the words from its place on stand for the place."""
    what = BOOKMARK if kept.letter else NOTE
    body = body_of(kept.letter, "bookmarking") if kept.letter else body_of(kept.note, "commenting")
    span = words_from(document, kept.offset)
    return {
        "id": iri_of(what, targets.sources[document.id], document.id, str(kept.offset), body["value"]),
        "type": "Annotation",
        own("what"): what,
        "motivation": body["purpose"],
        "body": body,
        "target": targets.of(document.id, span),
    }


def words_from(document: Document, offset: int) -> Span:
    """Return the words of the line from an offset on; an empty span where there are none."""
    text = document.text
    line = text[offset : offset + _WORDS].split("\n", 1)[0]
    if len(line) == _WORDS and " " in line.strip():
        line = line[: line.rindex(" ")]
    return Span(offset, offset + len(line.rstrip()))
