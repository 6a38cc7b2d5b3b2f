"""A part of a quotation and what a source has of it, as they are read, to show beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.analysis.sources import Comparison, Stretch, compare
from reader.pipeline.plain_finds import link_in_view, nearest_in_view
from reader.prose.reading import LONG, reading_of
from reader.prose.view import PlainView, whole_view

if TYPE_CHECKING:
    from reader.model import Document, Dossier, Link, Quotation

#: Characters of the words around a passage, on either side.
AROUND: Final = 160


def sides_of(dossier: Dossier, quotation: Quotation, link: Link) -> Comparison:
    """Return both sides of a link, split where words differ; of absent words the nearest passage, or an empty side.

    Args:
        dossier: The dossier of both documents.
        quotation: The quotation.
        link: A link of one of its parts.
    """
    read = _view_of(dossier.document(quotation.document))
    words = read.to_view(quotation.parts[link.part]).words_of(read.text)
    if link.outside:
        return Comparison((Stretch(words),), (Stretch(link.outside),))
    if near := link.nearest:
        read_there = _view_of(dossier.document(near.document))
        return compare(words, read_there.text, nearest_in_view(near, read, read_there, quotation, link.part))
    if not link.is_passage:
        return Comparison((Stretch(words),), ())
    read_there = _view_of(dossier.document(link.document))
    return compare(words, read_there.text, link_in_view(link, read, read_there, quotation))


def words_around(dossier: Dossier, link: Link) -> tuple[str, str]:
    """Return what is read in the same paragraph before and after a link's passage, or the nearest one, cut at words.

    Args:
        dossier: The dossier of both documents.
        link: A link of a quotation; without a passage there is nothing around it.
    """
    passage = link.nearest or link
    if link.nearest is None and not link.is_passage:
        return "", ""
    view = _view_of(dossier.document(passage.document))
    span = view.to_view(passage.span)
    before = view.text[max(0, span.start - AROUND) : span.start].rpartition("\n\n")[2]
    after = view.text[span.end : span.end + AROUND].partition("\n\n")[0]
    if len(before) == AROUND:
        before = "… " + before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] + " …"
    return before, after


def _view_of(document: Document) -> PlainView:
    """Return what is read of a document; of a long one, which takes long to read, its text as it is."""
    return whole_view(document.text) if len(document.text) > LONG else reading_of(document).view
