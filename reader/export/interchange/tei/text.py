"""The paragraphs of a document in TEI: its text as it is read, with an element around each stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.interchange.paragraphs import paragraphs_of
from reader.export.interchange.tei.elements import PHRASES, place_owner
from reader.export.interchange.tei.nesting import Closed, Opened, nested
from reader.export.web_annotation.kept import words_from
from reader.export.xml_words import xml_words
from reader.model import Span
from reader.prose.reading import LONG, reading_of
from reader.prose.view import whole_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.export.interchange.stretches import Stretch
    from reader.export.interchange.tei.elements import Elements, Owner
    from reader.export.interchange.tei.nesting import Piece
    from reader.export.web_annotation.kept import Kept
    from reader.model import Document


class TextInTei:
    """The text of one document, parted into paragraphs, and what is enclosed there."""

    def __init__(
        self, document: Document, stretches: Sequence[Stretch], notes: Sequence[Kept], elements: Elements
    ) -> None:
        """Part the text, and tell `elements` what has an element in it."""
        view = reading_of(document).view if len(document.text) <= LONG else whole_view(document.text)
        self._text = view.text
        self._elements = elements
        self._enclosed: dict[Owner, Stretch | None] = {}
        spans: list[tuple[Span, Owner]] = []
        for stretch in stretches:
            owner = elements.owner(stretch)
            self._enclosed[owner] = stretch
            spans.append((view.to_view(stretch.span), owner))
        for note in notes:
            self._enclosed[place_owner(note)] = None
            spans.append((view.to_view(words_from(document, note.offset)), place_owner(note)))
        inner = {owner for owner, stretch in self._enclosed.items() if stretch and elements.of(stretch)[0] in PHRASES}
        self._paragraphs = nested(list(paragraphs_of(view.text)), spans, inner)
        opened = (each for pieces in self._paragraphs for each in pieces if isinstance(each, Opened))
        self._last = {each.key: each.number for each in opened}
        elements.written.update(self._last)

    def paragraphs(self) -> Iterator[str]:
        """Yield the paragraphs, a line each; there is always one."""
        for pieces in self._paragraphs:
            yield f"<p>{''.join(self._written(pieces))}</p>"
        if not self._paragraphs:
            yield "<p/>"

    def _written(self, pieces: Sequence[Piece[Owner]]) -> Iterator[str]:
        """Yield the XML of a paragraph; a line's end within it is a `lb`."""
        opened: list[str] = []
        for piece in pieces:
            if isinstance(piece, Span):
                yield xml_words(piece.words_of(self._text)).replace("\n", "<lb/>")
            elif isinstance(piece, Closed):
                yield f"</{opened.pop()}>"
            else:
                stretch = self._enclosed[piece.key]
                name, attributes = self._elements.of(stretch) if stretch else ("seg", ' type="place"')
                opened.append(name)
                yield f'<{name} xml:id="{self._name(piece)}"{attributes}{self._joined(piece)}>'

    def _name(self, piece: Opened[Owner], beside: int = 0) -> str:
        return self._elements.name(piece.key, piece.number + beside)

    def _joined(self, piece: Opened[Owner]) -> str:
        """Return the attributes that lead to the fragments before and after this one."""
        following = f' next="#{self._name(piece, 1)}"' if piece.number < self._last[piece.key] else ""
        return following + (f' prev="#{self._name(piece, -1)}"' if piece.number else "")
