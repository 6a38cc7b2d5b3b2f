"""Where a reading starts, and where each document opens: where it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.memory.landmark import find_landmark
from reader.model.place import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.memory.remembered import Remembered
    from reader.model import Dossier


def first_document(dossier: Dossier, left: Remembered, asked: str = "") -> str:
    """Return the id of the document to open: the one asked for, else the one read last, else the first.

    Args:
        dossier: What is open.
        left: What was remembered of it.
        asked: Id of the document asked for, or empty.
    """
    ids = [document.id for document in dossier.documents]
    return next((document for document in (asked, left.document) if document in ids), ids[0])


def first_place(dossier: Dossier, left: Remembered, asked: str = "") -> Place:
    """Return the place where the reading starts; the arguments are those of `first_document`."""
    document = dossier.document(first_document(dossier, left, asked))
    landmark = left.place_in(document.id)
    return find_landmark(landmark, document.text) if landmark else Place(document.id, 0)


def first_places(dossier: Dossier, left: Remembered) -> Mapping[str, int]:
    """Return the offset at which each document opens, by id, without those never read before."""
    texts = {document.id: document.text for document in dossier.documents}
    return {
        landmark.document: find_landmark(landmark, texts[landmark.document]).offset
        for landmark in left.places
        if landmark.document in texts
    }
