"""Dossiers as the index keeps them: what a search needs of each, as JSON and bytes, and back as values."""

from __future__ import annotations

import hashlib
import json
import zlib
from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from reader.library.errors import DamagedError
from reader.library.letters import letters_of
from reader.memory.library_entry import ENTRIES_KEPT, Opening
from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.model.locator import Locator
from reader.model.values import dataclass
from reader.prose.view import PlainView, whole_view

#: Most bytes that a kept text unpacks to: four for each character of the longest that is kept.
_MOST_UNPACKED = 16 << 20
#: What is kept of a document besides its text, in the order of its fields.
_FACTS = ("id", "title", "kind", "file", "author", "recipient", "date", "quoted_from", "made_from")


@dataclass(frozen=True, slots=True)
class StoredDossier:
    """What is kept of a dossier besides its documents.

    Attributes:
        title: Its title.
        speakers: Everyone known to speak, or be named.
        spoken: Whether all quotations are known that Reader finds in it.
        problem: Why it cannot be read; empty if it can.
    """

    title: str
    speakers: tuple[Speaker, ...] = ()
    spoken: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """What is kept of a document.

    Attributes:
        document: With its text, if that was asked for; a long one has none.
        quotations: Those that are known.
        passages: What other documents quote of it.
        view: What is read of the text.
    """

    document: Document
    quotations: tuple[Quotation, ...]
    passages: tuple[Span, ...]
    view: PlainView


@lru_cache(maxsize=ENTRIES_KEPT)
def key_of(opening: Opening) -> str:
    """Return what the index knows a dossier by."""
    return json.dumps([opening.paths, opening.sources, opening.published, opening.encoding])


def state_of(document: Document) -> str:
    """Return what changes with a document's text, and with how that is read."""
    how = f"{document.markdown} {document.kind}\n"
    return hashlib.sha256((how + document.text).encode("utf-8", "surrogatepass")).hexdigest()


def dossier_facts(stored: StoredDossier) -> str:
    """Return what is kept of a dossier, as JSON."""
    speakers = [[each.id, each.name, each.title, each.role, each.kind, each.aliases] for each in stored.speakers]
    return json.dumps([stored.title, speakers, stored.spoken, stored.problem])


def names_in(dossier: Dossier) -> str:
    """Return the letters of all names by which a speaker of a dossier may be asked for, a line each."""
    names = [name for each in dossier.documents for name in (each.id, each.title, each.author)]
    for each in dossier.speakers:
        names += (each.id, each.name, each.title, each.role, *each.aliases)
    return "\n".join(dict.fromkeys(map(letters_of, names)))


def read_dossier_facts(text: str) -> StoredDossier:
    """Return what `dossier_facts` wrote.

    Raises:
        DamagedError: It is something else.
    """
    try:
        title, speakers, spoken, problem = json.loads(text)
        read = tuple(
            Speaker(name, called, titled, role, kind, tuple(aliases))
            for name, called, titled, role, kind, aliases in speakers
        )
        return StoredDossier(title, read, spoken, problem)
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedError(str(error)) from error


def document_facts(document: Document, dossier: Dossier) -> str:
    """Return what is kept of a document besides its text, as JSON."""
    facts = [getattr(document, name) for name in _FACTS]
    quotations = [
        [each.id, each.kind, each.speaker, each.via, each.doubtful, [[part.start, part.end] for part in each.parts]]
        for each in dossier.quotations_of(document.id)
    ]
    passages = [
        [link.span.start, link.span.end] for link in dossier.links if link.document == document.id and link.is_passage
    ]
    return json.dumps([facts, document.markdown, document.locators, quotations, passages])


def read_document(facts: str, text: bytes = b"", view: bytes = b"") -> StoredDocument:
    """Return a document as it was kept.

    Args:
        facts: What `document_facts` wrote.
        text: What `packed_text` made; nothing for the facts alone.
        view: What `packed_view` made.

    Raises:
        DamagedError: They are something else.
    """
    try:
        known, markdown, locators, quotations, passages = json.loads(facts)
        words = _unpacked(text).decode("utf-8", "surrogatepass") if text else ""
        document = Document(
            text=words,
            markdown=markdown,
            locators=tuple(Locator(*each) for each in locators),
            **dict(zip(_FACTS, known, strict=True)),
        )
        read = tuple(_quotation(document.id, each) for each in quotations) if text else ()
        quoted = tuple(Span(start, end) for start, end in passages) if text else ()
        spans = (*quoted, *(part for each in read for part in each.parts))
        if max((span.end for span in spans), default=0) > len(words):
            raise DamagedError("a quotation outside its text")
        return StoredDocument(document, read, quoted, read_view(view, words))
    except (ValueError, TypeError, RecursionError, EOFError, zlib.error) as error:
        raise DamagedError(str(error)) from error


def packed_text(text: str) -> bytes:
    """Return a text as it is kept."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def packed_view(view: PlainView, text: str) -> bytes:
    """Return what is read of a text as it is kept; nothing where that is the text itself."""
    if not view.changes_anything and view.text == text:
        return b""
    offsets = array("q", [len(view.starts), *view.starts, *view.sources, *view.source_ends])
    return zlib.compress(offsets.tobytes() + view.text.encode("utf-8", "surrogatepass"), 1)


def read_view(packed: bytes, text: str) -> PlainView:
    """Return a view that `packed_view` kept.

    Raises:
        DamagedError: It is something else, or of another text.
    """
    if not packed:
        return whole_view(text)
    data = _unpacked(packed)
    (count,) = array("q", data[:8])
    ends = 8 * (1 + 3 * count)
    if not count >= 0 or ends > len(data):
        raise DamagedError("a view without its offsets")
    offsets = array("q", data[8:ends])
    starts, sources, source_ends = offsets[:count], offsets[count : 2 * count], offsets[2 * count :]
    read = data[ends:].decode("utf-8", "surrogatepass")
    ends_there = all(0 <= each <= len(text) for each in (*sources, *source_ends))
    if not ends_there or not all(0 <= each <= len(read) for each in starts):
        raise DamagedError("a view of another text")
    return PlainView(read, starts, sources, source_ends, len(text))


def _quotation(document_id: str, listed: Sequence[Any]) -> Quotation:
    name, kind, speaker, via, doubtful, parts = listed
    spans = tuple(Span(start, end) for start, end in parts)
    return Quotation(name, document_id, spans, kind, speaker=speaker, via=via, doubtful=doubtful)


def _unpacked(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(packed, _MOST_UNPACKED)
    if unpacker.unconsumed_tail:
        raise DamagedError("longer than what is kept")
    return data
