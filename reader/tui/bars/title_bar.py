"""The top line: the dossier's title, and its documents."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.events import Click
from textual.message import Message

from reader.model import Document, Dossier
from reader.tui.bars.one_line import OneLine, shortened_text

#: Cells that a document's name may take.
NAME_WIDTH = 28
#: Cells left for the title, as long as the documents can be named more briefly.
TITLE_ROOM = 12
#: Documents named at once.
MOST_NAMES = 4


class TitleBar(OneLine):
    """The dossier's title on the left; on the right the documents, the open one in brackets."""

    class DocumentChosen(Message):
        """A document's name was clicked."""

        def __init__(self, document_id: str) -> None:
            super().__init__()
            self.document_id = document_id

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._ends: list[tuple[int, str]] = []
        self._dossier: Dossier | None = None
        self._open_id = ""

    def show_documents(self, dossier: Dossier, open_id: str) -> None:
        """Show the dossier's title and its documents."""
        if dossier is not self._dossier or open_id != self._open_id:
            self._dossier, self._open_id = dossier, open_id
            self._arrange()

    def on_resize(self) -> None:
        """Name the documents as fully as this width allows."""
        self._arrange()

    def _arrange(self) -> None:
        """Show the fullest names that leave room for the title."""
        if self._dossier is None:
            return
        for names in (_with_what_is_missing, _plain, _number):
            pieces = self._pieces(self._dossier, names)
            width = sum(piece.cell_length for piece in pieces)
            if width + TITLE_ROOM <= self.content_size.width:
                break
        self.show(Content.styled(self._dossier.title, "bold"), Content("").join(pieces))

    def _pieces(self, dossier: Dossier, name: Callable[[int, Document], str]) -> list[Content]:
        """Return a piece for each document near the open one, and note where each ends."""
        pieces: list[Content] = []
        self._ends = []
        first = _first(dossier.documents, self._open_id)
        for number, document in enumerate(dossier.documents[first : first + MOST_NAMES], first + 1):
            is_open = document.id == self._open_id
            label = name(number, document)
            pieces.append(Content.styled(f"[{label}]" if is_open else f" {label} ", "bold" if is_open else "dim"))
            self._ends.append((sum(piece.cell_length for piece in pieces), document.id))
        return pieces

    def on_click(self, event: Click) -> None:
        """Report the clicked document."""
        column = event.x - 1 - (self.content_size.width - self.right.cell_length)
        for end, document_id in self._ends:
            if 0 <= column < end:
                self.post_message(self.DocumentChosen(document_id))
                return


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
