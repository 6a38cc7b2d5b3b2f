"""A part of a quotation and what a source has of it, as they are read, to show beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.sources import Comparison, Stretch, compare
from reader.pipeline.plain_finds import link_in_view, nearest_in_view
from reader.prose.reading import reading_of

if TYPE_CHECKING:
    from reader.model import Dossier, Link, Quotation


def sides_of(dossier: Dossier, quotation: Quotation, link: Link) -> Comparison:
    """Return both sides of a link, split where words differ; of absent words the nearest passage, or an empty side.

    Args:
        dossier: The dossier of both documents.
        quotation: The quotation.
        link: A link of one of its parts.
    """
    read = reading_of(dossier.document(quotation.document)).view
    words = read.to_view(quotation.parts[link.part]).words_of(read.text)
    if link.outside:
        return Comparison((Stretch(words),), (Stretch(link.outside),))
    if near := link.nearest:
        read_there = reading_of(dossier.document(near.document)).view
        return compare(words, read_there.text, nearest_in_view(near, read, read_there, quotation, link.part))
    if not link.is_passage:
        return Comparison((Stretch(words),), ())
    read_there = reading_of(dossier.document(link.document)).view
    return compare(words, read_there.text, link_in_view(link, read, read_there, quotation))
