"""What the top line says: the dossier's title, and its documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.model import Document, Dossier
from reader.tui.look.pieces import Piece, Pieces, cells_of, shortened_text

#: Cells that a document's name may take.
NAME_WIDTH = 28
#: Cells left for the title, as long as the documents can be named more briefly.
TITLE_ROOM = 12
#: Documents named at once.
MOST_NAMES = 4


class TitleWords(NamedTuple):
    """What the top line says.

    Attributes:
        title: The dossier's title.
        names: The documents near the open one, which is in brackets.
        documents: The ids of these documents.
    """

    title: Pieces
    names: Pieces
    documents: tuple[str, ...]

    def document_at(self, column: int) -> str | None:
        """Return the document whose name stands at a cell of the names; None for none."""
        end = 0
        for name, document in zip(self.names, self.documents, strict=True):
            end += cells_of((name,))
            if 0 <= column < end:
                return document
        return None


def title_words(dossier: Dossier, open_id: str, cells: int) -> TitleWords:
    """Return the title and the fullest names of documents that leave room for it in a line of so many cells."""
    first = _first(dossier.documents, open_id)
    named = dossier.documents[first : first + MOST_NAMES]
    for name in (_with_what_is_missing, _plain, _number):
        names = tuple(_name(name, number, each, each.id == open_id) for number, each in enumerate(named, first + 1))
        if cells_of(names) + TITLE_ROOM <= cells:
            break
    return TitleWords((Piece(dossier.title, "strong"),), names, tuple(each.id for each in named))


def _name(name: Callable[[int, Document], str], number: int, document: Document, is_open: bool) -> Piece:
    label = name(number, document)
    return Piece(f"[{label}]", "strong") if is_open else Piece(f" {label} ", "dim")


def _first(documents: tuple[Document, ...], open_id: str) -> int:
    """Return the index of the first document named, so that the open one and its neighbours are among them."""
    index = next((index for index, document in enumerate(documents) if document.id == open_id), 0)
    return max(0, min(index - 1, len(documents) - MOST_NAMES))


def _with_what_is_missing(number: int, document: Document) -> str:
    return _plain(number, document) + ("" if document.complete else " (passages only)")


def _plain(number: int, document: Document) -> str:
    return f"{number} {shortened_text(document.id, NAME_WIDTH)}"


def _number(number: int, document: Document) -> str:
    return f"{number}" if document.complete else f"{number}…"
