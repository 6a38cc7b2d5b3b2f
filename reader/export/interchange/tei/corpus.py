"""A dossier as TEI P5: a corpus of its documents, each with its text as it is read and the annotations in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.export.interchange.stretches import Stretch, stretches_of
from reader.export.interchange.tei.back import back_lines, events_lines
from reader.export.interchange.tei.elements import Elements
from reader.export.interchange.tei.headers import corpus_header, document_header
from reader.export.interchange.tei.names import Names
from reader.export.interchange.tei.text import TextInTei

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.export.web_annotation.kept import Kept
    from reader.model import Dossier

_NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"


def tei_lines(dossier: Dossier, kept: Sequence[Kept] = ()) -> Iterator[str]:
    """Yield the lines of the file; its texts are without markup and ends of wrapped lines, as they are read.

    Args:
        dossier: All of its documents, quotations, passages, events and judgements are written.
        kept: Notes and bookmarks beside them.
    """
    names = Names()
    elements = Elements(dossier, names)
    there: dict[str, list[Stretch]] = {document.id: [] for document in dossier.documents}
    for stretch in stretches_of(dossier):
        there[stretch.document].append(stretch)
    notes = {name: [each for each in kept if each.document == name] for name in there}
    texts = {
        document.id: TextInTei(document, there[document.id], notes[document.id], elements)
        for document in dossier.documents
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<teiCorpus xmlns="{_NAMESPACE}">'
    yield from corpus_header(dossier, names, elements)
    for document in dossier.documents:
        yield f'<TEI xml:id="{names.of("document", document.id)}">'
        yield from document_header(document, dossier, elements)
        yield from events_lines(there[document.id], elements)
        yield "<text>"
        yield "<body>"
        yield from texts[document.id].paragraphs()
        yield "</body>"
        yield from back_lines(document, dossier, notes[document.id], names, elements)
        yield "</text>"
        yield "</TEI>"
    yield "</teiCorpus>"
