"""Which document of a dossier somebody means: by address, by what its text is, by file name or by title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.files.addresses import address_of, page_key
from reader.files.places import text_sha256
from reader.model import Document, Dossier
from reader.words.folding import fold

if TYPE_CHECKING:
    from reader.imports.annotations.annotated import NamedDocument, Target

#: What stands between the title of a page and the name of its site.
_BEFORE_SITE = (" - ", " | ", " – ", " — ", " · ", " :: ")


class Documents:
    """The documents of a dossier by all that others may call them."""

    def __init__(self, dossier: Dossier, named: Sequence[NamedDocument], meant: Document | None) -> None:
        """Look at them.

        Args:
            dossier: Whose documents.
            named: What an export of Reader's says of those that its annotations are about.
            meant: The document of annotations that name none of these; None for none.
        """
        self._meant = meant
        self._named = {each.source: each for each in named}
        self._texts = {document.id: text_sha256(document.text) for document in dossier.documents}
        self._by_name: dict[tuple[str, str], list[Document]] = {}
        for document in dossier.documents:
            for name in dict.fromkeys(_names(document, self._texts[document.id])):
                self._by_name.setdefault(name, []).append(document)

    def of(self, target: Target) -> tuple[Document, ...]:
        """Return the documents that a target may be about, the likeliest first; empty if there is none."""
        found = next((there for name in self._names_of(target) if (there := self._by_name.get(name))), ())
        return tuple(found) or ((self._meant,) if self._meant else ())

    def has_text_of(self, target: Target, document: Document) -> bool:
        """Say whether positions of a target count in just the text that a document has now."""
        named = self._named.get(target.source)
        sha256 = named.text_sha256 if named else target.source.removeprefix("urn:sha256:")
        return sha256 == self._texts[document.id]

    def _names_of(self, target: Target) -> Iterator[tuple[str, str]]:
        """Yield what a target's document may be called, the surest first."""
        source = target.source
        yield "address", page_key(source) if address_of(source) else source
        if named := self._named.get(source):
            yield "address", f"urn:sha256:{named.text_sha256}"
            yield "file", PurePosixPath(named.file).name
            yield from _titles(named.title)
        if source.lower().startswith("file:"):
            from urllib.parse import unquote  # few annotations are about files

            yield "file", PurePosixPath(unquote(source).replace("\\", "/")).name
        yield from _titles(target.title)


def _names(document: Document, sha256: str) -> Iterator[tuple[str, str]]:
    """Yield what others may call a document, whose text has this sha256."""
    known = document.provenance
    for address in (document.url, known.final_url, document.file):
        if address_of(address):
            yield "address", page_key(address)
    yield "address", f"urn:sha256:{sha256}"
    if known.sha256:
        yield "address", f"urn:sha256:{known.sha256}"
    if document.file and not address_of(document.file):
        yield "file", PurePosixPath(document.file.replace("\\", "/")).name
    if title := _folded(document.title):
        yield "title", title


def _titles(title: str) -> Iterator[tuple[str, str]]:
    """Yield a title, and what of it stands before the name of a site."""
    yield "title", _folded(title)
    for mark in _BEFORE_SITE:
        before, found, _ = title.rpartition(mark)
        if found:
            yield "title", _folded(before)


def _folded(title: str) -> str:
    return fold(title[:500], any_case=True).strip()
