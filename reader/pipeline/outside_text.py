"""Quoted words that stand on a web page, but outside the main text that is read of it: in a caption, a box, a menu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model import Document, Link, Quotation, Span
from reader.model.verdicts import badness
from reader.prose.reading import reading_of

if TYPE_CHECKING:
    from reader.analysis.sources import SourceIndex


def links_outside(
    documents: Sequence[Document], quotations: Sequence[Quotation], links: Sequence[Link]
) -> Iterator[Link]:
    """Yield a link for each part of a quotation that no text has, but all that is visible of a page's file.

    Args:
        documents: As they are read.
        quotations: With their spans there.
        links: What was found in the texts.
    """
    pages = [document for document in documents if document.visible]
    found = {(link.quotation, link.part) for link in links if link.verdict != "absent"}
    indexes: dict[str, SourceIndex] = {}
    texts = {document.id: document.text for document in documents}
    for quotation in quotations if pages else ():
        if not quotation.quotes_words:
            continue
        for part, span in enumerate(quotation.parts):
            if (quotation.id, part) not in found:
                others = [page for page in pages if page.id != quotation.document]
                there = _links(quotation.id, part, span.words_of(texts[quotation.document]), others, indexes)
                yield from sorted(there, key=lambda link: badness(link.verdict))[:1]


def _links(
    quotation: str, part: int, words: str, pages: Sequence[Document], indexes: dict[str, SourceIndex]
) -> Iterator[Link]:
    for page in pages:
        match = _index(page, indexes).find(words)
        if match.span is not None:
            there = match.span.words_of(_visible(page))
            yield Link(quotation, part, page.id, Span(0, 0), match.verdict, match.changes, outside=there)


def _index(page: Document, indexes: dict[str, SourceIndex]) -> SourceIndex:
    from reader.analysis.sources import SourceIndex

    if page.id not in indexes:
        indexes[page.id] = SourceIndex(_visible(page))
    return indexes[page.id]


def _visible(page: Document) -> str:
    """Return what is read of all visible text of a page."""
    return reading_of(replace(page, text=page.visible, markdown=True, locators=())).view.text
