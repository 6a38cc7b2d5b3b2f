"""The first line: what is open, and its documents."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click
from textual.message import Message

from reader.model import Document, Dossier
from reader.tui.bars.one_line import OneLine, shortened_text

#: Cells that one document's name may take.
NAME_WIDTH = 28


class TitleBar(OneLine):
    """The dossier's title at the left; the documents, with the open one in brackets, at the right."""

    DEFAULT_CSS = """
    TitleBar { color: $foreground; }
    """

    class DocumentChosen(Message):
        """Somebody clicked on a document's name."""

        def __init__(self, document_id: str) -> None:
            super().__init__()
            self.document_id = document_id

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._ends: list[tuple[int, str]] = []

    def show_documents(self, dossier: Dossier, open_id: str) -> None:
        """Show the dossier's title and its documents."""
        pieces: list[Content] = []
        self._ends = []
        for number, document in enumerate(_near(dossier.documents, open_id), 1 + _first(dossier.documents, open_id)):
            label = f"{number} {shortened_text(document.id, NAME_WIDTH)}" + (
                "" if document.complete else " (passages only)"
            )
            is_open = document.id == open_id
            pieces.append(Content.styled(f"[{label}]" if is_open else f" {label} ", "bold" if is_open else "dim"))
            self._ends.append((sum(piece.cell_length for piece in pieces), document.id))
        self.show(Content.styled(dossier.title, "bold"), Content("").join(pieces))

    def on_click(self, event: Click) -> None:
        """Tell which document's name was clicked on."""
        column = event.x - 1 - (self.content_size.width - self.right.cell_length)
        for end, document_id in self._ends:
            if 0 <= column < end:
                self.post_message(self.DocumentChosen(document_id))
                return


def _first(documents: tuple[Document, ...], open_id: str) -> int:
    """Return the index of the first document named: the open one and its neighbours are always among them."""
    index = next((index for index, document in enumerate(documents) if document.id == open_id), 0)
    return max(0, min(index - 1, len(documents) - 4))


def _near(documents: tuple[Document, ...], open_id: str) -> tuple[Document, ...]:
    """Return up to four documents around the open one."""
    first = _first(documents, open_id)
    return documents[first : first + 4]
