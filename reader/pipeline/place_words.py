"""Where words stand in a document, as people say it: the page, the time, or the line, and whose turn of a talk."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.model.values import dataclass
from reader.prose.reading import reading_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model import Document, Dossier, Span


@dataclass(frozen=True, slots=True)
class _Marks:
    """Where lines and turns of a document begin.

    Attributes:
        line_ends: Offset after each line's end, in code points of the text.
        turns: The words of each turn, in the document's plain view.
    """

    line_ends: Sequence[int]
    turns: Sequence[Span]


class PlaceWords:
    """Names places of a dossier; each text is gone through once."""

    def __init__(self, dossier: Dossier) -> None:
        self._documents = {document.id: document for document in dossier.documents}
        self._marks: dict[str, _Marks] = {}

    def __call__(self, document_id: str, offset: int) -> str:
        """Return a place in words: `p. 12`, `at 00:12:05`, `line 7, turn 2`.

        Args:
            document_id: Id of the document.
            offset: In code points of its text.
        """
        document, marks = self._documents[document_id], self._marks_of(document_id)
        place = document.place_words(offset) or f"line {bisect_right(marks.line_ends, offset) + 1}"
        turn = _turn_at(document, marks.turns, offset)
        return f"{place}, turn {turn}" if turn else place

    def _marks_of(self, document_id: str) -> _Marks:
        if document_id not in self._marks:
            document = self._documents[document_id]
            lines = () if document.locators else re.finditer("\n", document.text)
            turns = [turn.words for turn in reading_of(document).turns]
            self._marks[document_id] = _Marks(array("Q", (end.end() for end in lines)), turns)
        return self._marks[document_id]


def _turn_at(document: Document, turns: Sequence[Span], offset: int) -> int:
    """Return the number of the turn that an offset of the text lies in, counted from 1; 0 for none."""
    if not turns:
        return 0
    view = reading_of(document).view
    place = view.to_view(type(turns[0])(offset, offset + 1)).start
    number = bisect_right(turns, place, key=lambda words: words.start)
    return number if number and place < turns[number - 1].end else 0
