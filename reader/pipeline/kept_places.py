"""The notes and bookmarks that a reader keeps in a dossier, where they stand in its texts now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.export.web_annotation.kept import Kept
from reader.memory.keeping import left_in
from reader.pipeline.marked_places import marked_places

if TYPE_CHECKING:
    from reader.model import Dossier


def kept_places(dossier: Dossier, folder: Path | None = None) -> tuple[Kept, ...]:
    """Return the notes on places and the bookmarks in a dossier's documents, in the order of its texts.

    Args:
        dossier: The dossier.
        folder: Where memory is kept; the platform's if none is given.
    """
    known = {document.id for document in dossier.documents}
    return tuple(
        Kept(each.document, each.span.start, note=each.note, letter=each.letter)
        for each in marked_places(dossier, left_in(dossier, folder))
        if each.document in known and each.judgement is None
    )
