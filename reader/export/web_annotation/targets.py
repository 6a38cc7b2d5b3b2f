"""Stretches of documents as specific resources: the document's address, and selectors of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.files.addresses import address_of, requested
from reader.files.places import text_sha256
from reader.model import Document, Span
from reader.prose.reading import LONG, reading_of

if TYPE_CHECKING:
    from reader.model import Dossier

Record = dict[str, Any]

#: Code points of context on either side, tried in turn until the words with it stand only once.
_CONTEXTS = (32, 64, 128, 256, 512, 1024)


def source_of(document: Document) -> str:
    """Return the IRI of a document: its address on the web, else one that its text makes; never a path of this disk."""
    for address in (document.url, document.file):
        if address_of(address):
            try:
                return requested(address)
            except ValueError:
                continue
    return f"urn:sha256:{text_sha256(document.text)}"


class Targets:
    """The stretches of a dossier's documents as specific resources; each is made once."""

    def __init__(self, dossier: Dossier) -> None:
        self._documents = {document.id: document for document in dossier.documents}
        self.sources = {document.id: source_of(document) for document in dossier.documents}
        self._made: dict[tuple[str, Span], Record] = {}

    def of(self, document_id: str, span: Span) -> Record:
        """Return a stretch of a document; the document itself where there are no words to select."""
        key = (document_id, span)
        if key not in self._made:
            self._made[key] = self._make(document_id, span)
        return self._made[key]

    def of_all(self, document_id: str, spans: tuple[Span, ...]) -> Record | list[Record]:
        """Return one stretch as itself, several as a list: what an annotation has as its target."""
        made = [self.of(document_id, span) for span in spans]
        return made[0] if len(made) == 1 else made

    def _make(self, document_id: str, span: Span) -> Record:
        document = self._documents[document_id]
        target: Record = {"type": "SpecificResource", "source": self.sources[document_id]}
        position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        if not span.words_of(document.text).strip():
            return {**target, "selector": position}
        return {**target, "selector": [quote_selector(document, span), position]}


def quote_selector(document: Document, span: Span) -> Record:
    """Return the TextQuoteSelector of a span: words as they are read, where these lead back to just this span.

    They get ever more context until they stand only once; words that are repeated for longer than that are told apart
    by the TextPositionSelector beside it.

    Args:
        document: The document.
        span: Half-open, in code points of its text.
    """
    text = document.text
    if len(text) > LONG:  # looking for each of its quotations in the whole of it would take too long
        return _around(text, span, _CONTEXTS[1])
    view = reading_of(document).view
    if view.changes_anything:
        read = view.to_view(span)
        selector = _told_apart(view.text, read)
        if view.to_document(read) == span and not _misleads(text, selector, span):
            return selector
    return _told_apart(text, span)


def _told_apart(text: str, span: Span) -> Record:
    """Return a selector with as much context as it takes for it to be found once, up to a limit."""
    selector = _around(text, span, _CONTEXTS[0])
    for length in _CONTEXTS:
        selector = _around(text, span, length)
        words = _words(selector)
        first = text.find(words)
        if text.find(words, first + 1) < 0:
            break
    return selector


def _misleads(text: str, selector: Record, span: Span) -> bool:
    """Say whether words as they are read are none, or stand in the text itself as another stretch."""
    if not selector["exact"].strip():
        return True
    found = text.find(_words(selector)) + len(selector["prefix"])
    return found >= len(selector["prefix"]) and (found, len(selector["exact"])) != (span.start, len(span))


def _around(text: str, span: Span, length: int) -> Record:
    return {
        "type": "TextQuoteSelector",
        "exact": span.words_of(text),
        "prefix": text[max(0, span.start - length) : span.start],
        "suffix": text[span.end : span.end + length],
    }


def _words(selector: Record) -> str:
    return "".join((selector["prefix"], selector["exact"], selector["suffix"]))
