"""Quoted words that stand on a web page, but outside the main text that is read of it: in a caption, a box, a menu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.files.addresses import charset_of
from reader.files.cleaning import clean_line
from reader.files.contents import read_inside
from reader.files.errors import CannotRead
from reader.files.wishes import Wishes
from reader.model import Document, Link, Quotation, Span
from reader.model.standing import step_of
from reader.model.values import replace
from reader.model.verdicts import badness
from reader.pipeline.importing import read_data
from reader.prose.reading import reading_of

if TYPE_CHECKING:
    from reader.analysis.sources import SourceIndex


def links_outside(
    documents: Sequence[Document], quotations: Sequence[Quotation], links: Sequence[Link], folder: Path | None = None
) -> Iterator[Link]:
    """Yield a link for each part of a quotation that no text has, but all that is visible of a page's file.

    Args:
        documents: As they are read.
        quotations: With their spans there.
        links: What was found in the texts.
        folder: That of the dossier, where the originals of pages are kept.
    """
    pages = [_WholePage(each, folder) for each in documents if each.visible or (folder and _has_page(each))]
    found = {(link.quotation, link.part) for link in links if link.verdict != "absent"}
    texts = {document.id: document.text for document in documents}
    for quotation in quotations if pages else ():
        others = [page for page in pages if page.document.id != quotation.document]
        for part, span in enumerate(quotation.parts if quotation.quotes_words else ()):
            if (quotation.id, part) not in found:
                words = span.words_of(texts[quotation.document])
                there = [link for page in others if (link := page.link(quotation.id, part, words))]
                yield from sorted(there, key=lambda link: badness(step_of(link)))[:1]


class _WholePage:
    """All that is visible of a page, looked at only once words are sought in it.

    Args:
        document: Its main text.
        folder: That of the dossier; None if it is in none.
    """

    def __init__(self, document: Document, folder: Path | None) -> None:
        self.document = document
        self._folder = folder

    def link(self, quotation: str, part: int, words: str) -> Link | None:
        """Return the link of a quotation's part to the words; None if they are not there."""
        from reader.analysis.sources import WEAK

        match = self._index.find(words)
        if match.span is None or match.may_be_chance:
            return None
        there = match.span.words_of(self._text)
        link = Link(quotation, part, self.document.id, Span(0, 0), match.verdict, match.changes, outside=there)
        return replace(link, weak=match.chance > WEAK)

    @cached_property
    def _index(self) -> SourceIndex:
        from reader.analysis.sources import SourceIndex

        return SourceIndex(self._text)

    @cached_property
    def _text(self) -> str:
        visible = self.document.visible or _visible_again(self.document, self._folder)
        return reading_of(replace(self.document, text=visible, markdown=True, locators=())).view.text


def _has_page(document: Document) -> bool:
    known = document.provenance
    return bool(known.original) and known.content_type.startswith(("text/html", "multipart/related"))


def _visible_again(page: Document, folder: Path | None) -> str:
    """Return all visible text of the original that a dossier keeps of a page; nothing if it cannot be read."""
    if folder is None:
        return ""
    name = page.provenance.original
    try:
        wishes = Wishes(encoding=page.provenance.encoding, declared=charset_of(page.provenance.content_type))
        return read_data(read_inside(folder, name), clean_line(name), page.id, wishes).document.visible
    except (CannotRead, LookupError):  # `reader check` says what is wrong with it
        return ""
