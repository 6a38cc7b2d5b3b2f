"""What is found around a place of a long text, before all of it is searched."""

from __future__ import annotations

from reader.model import Document, Dossier, Quotation, Span
from reader.model.place import Place
from reader.model.values import replace
from reader.pipeline.detection import detect_quotations, in_order

#: Code points on either side of the place that are searched: several pages, in a fraction of a second.
REACH = 12_000


def with_finds_near(dossier: Dossier, place: Place, reach: int = REACH) -> Dossier:
    """Return the dossier with the quotations around a place; the same where its document has any already.

    Args:
        dossier: What is open.
        place: Where somebody reads.
        reach: Code points to search on either side; to whole paragraphs.
    """
    document = dossier.document(place.document)
    if dossier.quotations_of(document.id):
        return dossier
    stretch = _paragraphs_around(document.text, place.offset, reach)
    part = replace(document, text=stretch.words_of(document.text), locators=(), visible="")
    found = detect_quotations(_with_document(dossier, part), part)
    near = tuple(_moved(each, stretch.start) for each in found.quotations_of(document.id))
    others = tuple(each for each in dossier.quotations if each.document != document.id)
    return replace(dossier, speakers=found.speakers, quotations=in_order(dossier, (*others, *near)))


def _paragraphs_around(text: str, offset: int, reach: int) -> Span:
    """Return the whole paragraphs within reach of an offset, and those that reach beyond."""
    start = text.rfind("\n\n", 0, max(0, offset - reach))
    end = text.find("\n\n", min(len(text), offset + reach))
    limit = 2 * reach  # a text may have no paragraphs
    return Span(
        max(0 if start < 0 else start + 2, offset - limit, 0), min(len(text) if end < 0 else end, offset + limit)
    )


def _with_document(dossier: Dossier, document: Document) -> Dossier:
    return replace(dossier, documents=tuple(document if each.id == document.id else each for each in dossier.documents))


def _moved(quotation: Quotation, by: int) -> Quotation:
    """Return a quotation further on in its text."""

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    return replace(
        quotation,
        id=f"{quotation.document}-near-{quotation.id}",  # what is found in the whole text has other numbers
        parts=tuple(map(moved, quotation.parts)),
        mention=moved(quotation.mention) if quotation.mention else None,
        cue=moved(quotation.cue) if quotation.cue else None,
    )
