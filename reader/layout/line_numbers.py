"""Offsets as readers name them: document and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Dossier


class LineNumbers:
    """The line numbers of a dossier's texts; each text is counted through once if offsets rise."""

    def __init__(self, dossier: Dossier) -> None:
        self.documents = {document.id: document for document in dossier.documents}
        self._reached = dict.fromkeys(self.documents, (0, 1))

    def line(self, document: str, offset: int) -> int:
        """Return the line, counted from 1, that an offset is in."""
        reached, line = self._reached[document]
        if offset < reached:
            reached, line = 0, 1
        line += self.documents[document].text.count("\n", reached, offset)
        self._reached[document] = offset, line
        return line

    def words(self, document: str, offset: int) -> str:
        """Return `article, line 12`, or `report, p. 12`: what a place is called in a sentence."""
        place = self.documents[document].place_words(offset)
        return f"{document}, {place or f'line {self.line(document, offset)}'}"

    def place(self, document: str, offset: int) -> str:
        """Return `article:12`, or `report:p. 12` where the text was made of another file."""
        if words := self.documents[document].place_words(offset):
            return f"{document}:{words}"
        return f"{document}:{self.line(document, offset)}"
