"""The notes and bookmarks that a reader keeps in a dossier, where they stand in its texts now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.export.web_annotation.kept import Kept
from reader.memory.keeping import left_in
from reader.memory.landmark import find_landmark

if TYPE_CHECKING:
    from reader.memory.landmark import Landmark
    from reader.model import Dossier


def kept_places(dossier: Dossier, folder: Path | None = None) -> tuple[Kept, ...]:
    """Return the notes on places and the bookmarks in a dossier's documents, in the order of its texts.

    Args:
        dossier: The dossier.
        folder: Where memory is kept; the platform's if none is given.
    """
    order = {document.id: number for number, document in enumerate(dossier.documents)}
    kept = [each for each in _kept(dossier, folder) if each.document in order]
    return tuple(sorted(kept, key=lambda each: (order[each.document], each.offset, each.note, each.letter)))


def _kept(dossier: Dossier, folder: Path | None) -> Iterator[Kept]:
    left = left_in(dossier, folder)
    texts = {document.id: document.text for document in dossier.documents}

    def offset_of(landmark: Landmark) -> int:
        return find_landmark(landmark, texts.get(landmark.document, "")).offset

    for note in left.notes:
        yield Kept(note.at.document, offset_of(note.at), note=note.text)
    for letter, landmark in left.bookmarks:
        yield Kept(landmark.document, offset_of(landmark), letter=letter)
