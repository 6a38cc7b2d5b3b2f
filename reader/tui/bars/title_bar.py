"""The top line: the dossier's title, and its documents."""

from __future__ import annotations

from textual.events import Click
from textual.message import Message

from reader.model import Dossier
from reader.tui.bars.one_line import OneLine
from reader.tui.bars.title_words import TitleWords, title_words
from reader.tui.look.pieces import cells_of


class TitleBar(OneLine):
    """The dossier's title on the left; on the right the documents, the open one in brackets."""

    class DocumentChosen(Message):
        """A document's name was clicked."""

        def __init__(self, document_id: str) -> None:
            super().__init__()
            self.document_id = document_id

    _dossier: Dossier | None = None
    _open_id = ""
    _words: TitleWords | None = None

    def show_documents(self, dossier: Dossier, open_id: str) -> None:
        """Show the dossier's title and its documents."""
        if dossier is not self._dossier or open_id != self._open_id:
            self._dossier, self._open_id = dossier, open_id
            self._arrange()

    def on_resize(self) -> None:
        """Name the documents as fully as this width allows."""
        self._arrange()

    def _arrange(self) -> None:
        if self._dossier is not None:
            self._words = title_words(self._dossier, self._open_id, self.content_size.width)
            self.show(self._words.title, self._words.names)

    def on_click(self, event: Click) -> None:
        """Report the clicked document."""
        column = event.x - 1 - (self.content_size.width - cells_of(self.right))
        if self._words is not None and (document := self._words.document_at(column)) is not None:
            self.post_message(self.DocumentChosen(document))
