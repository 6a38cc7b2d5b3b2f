"""The contents as a list: each document with its headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from reader.model.values import dataclass
from reader.reading.list_choices import heading_key
from reader.reading.typed_words import TypedWords, plain
from reader.tui.look.pieces import PanelRow, Piece
from reader.tui.panel.details import DetailLine, heading_details
from reader.tui.panel.facts import Facts, one_line
from reader.tui.panel.places import Places

if TYPE_CHECKING:
    from reader.layout.headings import Heading


@dataclass(frozen=True, slots=True)
class Entry:
    """A document (level 0) or one of its headings."""

    document: str
    offset: int
    level: int
    title: str

    @property
    def key(self) -> str:
        """Document, offset and level in one word."""
        return heading_key(self.document, self.offset, self.level)


class ContentsListing:
    """Documents and their headings that have what was typed, in order."""

    def __init__(self, facts: Facts, headings: Mapping[str, Sequence[Heading]], typed: str, empty: str) -> None:
        self.facts = facts
        self.empty = empty
        self.entries: list[Entry] = []
        for document in facts.dossier.documents:
            self.entries.append(Entry(document.id, 0, 0, one_line(document.title)))
            below = (
                Entry(document.id, heading.span.start, heading.level, one_line(heading.title))
                for heading in headings.get(document.id, ())
            )
            self.entries += [entry for entry in below if entry.title != self.entries[-1].title]
        if typed:
            words = TypedWords(typed)
            self.entries = [entry for entry in self.entries if words.are_in(plain(entry.title))]

    def __len__(self) -> int:
        return len(self.entries)

    def row(self, index: int, width: int) -> PanelRow:
        """Return `1 Title of a document`, or a heading below it."""
        entry = self.entries[index]
        if entry.level:
            indent = " " * min(2 * entry.level, width // 4)
            place = self.facts.documents[entry.document].place_words(entry.offset)
            return PanelRow((Piece(indent),), (Piece(entry.title),), (Piece(place, "dim"),) if place else ())
        number = self.facts.document_numbers[entry.document]
        document = self.facts.dossier.documents[number - 1]
        note = () if document.complete else (Piece("  passages only", "dim"),)
        return PanelRow((Piece(f"{number} ", "dim"),), (Piece(entry.title, "strong"), *note))

    def key(self, index: int) -> str | None:
        """Return document, offset and level in one word."""
        return self.entries[index].key

    def index_of(self, key: str) -> int | None:
        """Return the row of a heading."""
        return self._rows.get(key)

    def details(self, key: str) -> list[DetailLine]:
        """Return the details of the heading's document."""
        entry = self.entry(key)
        return heading_details(self.facts.dossier.document(entry.document), entry.title)

    def nearest(self, document: str, offset: int, current: int) -> int | None:
        """Return the row of the heading above a place."""
        return self._places.nearest(document, offset, current)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {entry.key: row for row, entry in enumerate(self.entries)}

    @cached_property
    def _places(self) -> Places:
        return Places((entry.document, entry.offset, row) for row, entry in enumerate(self.entries))

    def entry(self, key: str) -> Entry:
        """Return the heading that `key` stands for; KeyError if there is none."""
        return self.entries[self._rows[key]]
