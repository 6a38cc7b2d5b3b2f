"""All dossiers, and what a search of them has found, as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reader.layout.cells import cell_length
from reader.library.conditions import THERE
from reader.library.entry_rows import EntryRows, columns_of, shortened
from reader.library.entry_words import place_words
from reader.library.hits import Hit
from reader.library.page import Found, LibraryPage
from reader.library.stored import key_of
from reader.memory.library_entry import LibraryEntry
from reader.tui.look.pieces import PanelRow, Piece
from reader.tui.look.roles import Ink

#: Cells before the words of a find: of the dossier's title, and of the document's name.
_TITLE, _DOCUMENT = 24, 12
#: Cells from which both stand there, and characters of the words before those that were found.
_ROOMY, _BEFORE = 100, 30
#: What the list takes of each row: the cursor's sign, and a blank after it and at its end.
_FRAME = 3


class EntryListing:
    """All dossiers."""

    def __init__(self, page: LibraryPage, now: datetime, empty: str) -> None:
        self._page = page
        self._rows = EntryRows(page.entries, page.conditions, now)
        self.empty = empty

    def __len__(self) -> int:
        return len(self._page.entries)

    def row(self, index: int, width: int) -> PanelRow:
        """Return one row, in columns."""
        cells = self._rows.widths(width - _FRAME)
        row = self._rows.row(index, short=cells.is_short)
        condition = self._page.conditions.get(self._page.entries[index].key, THERE)
        ink: Ink = "doubtful" if condition.words else "plain"
        inks: tuple[Ink, ...] = ("dim" if condition.gone else "strong", ink, "dim", "dim")
        gap = Piece(" " * cells.gap)
        shown = [Piece(*each) for each in zip(columns_of(row, cells), inks, strict=True) if each[0]]
        spaced = [piece for each in shown for piece in (each, gap)]  # a window may have room for none
        return PanelRow((Piece(" "), *spaced[:-1]))

    def key(self, index: int) -> str | None:
        """Return what the row stands for."""
        return entry_key(self._page.entries[index])

    def index_of(self, key: str) -> int | None:
        """Return the row that stands for `key`."""
        return next((index for index, entry in enumerate(self._page.entries) if entry_key(entry) == key), None)

    def told(self, index: int) -> str:
        """Return all that a row says, in a line."""
        entry = self._page.entries[index]
        problem = self._page.problems.get(entry.key, "")
        return f"{entry.title} · {problem}" if problem else self._rows.row(index).words


class FoundListing:
    """What a search has found: dossiers by their names, then places in their texts."""

    def __init__(self, found: Found, empty: str) -> None:
        self._found = found
        self._keys = [*map(entry_key, found.entries), *map(hit_key, found.hits)]
        self.empty = empty

    def __len__(self) -> int:
        return len(self._keys)

    def row(self, index: int, width: int) -> PanelRow:
        """Return one row: a dossier, or dossier, document, words in context, and who says them."""
        if index < len(self._found.entries):
            return PanelRow(
                (Piece(f" {self._found.entries[index].title}", "strong"),), right=(Piece("a dossier ", "dim"),)
            )
        return _hit_row(self._hit(index), width)

    def key(self, index: int) -> str | None:
        """Return what the row stands for."""
        return self._keys[index]

    def index_of(self, key: str) -> int | None:
        """Return the row that stands for `key`."""
        return self._keys.index(key) if key in self._keys else None

    def told(self, index: int) -> str:
        """Return what a row is, in a line."""
        if index < len(self._found.entries):
            return f"{self._found.entries[index].title} · a dossier"
        hit = self._hit(index)
        speaker = hit.match.speaker.name if hit.match.speaker else ""
        place = hit.document.place_words(hit.match.span.start)
        parts = (hit.entry.title, hit.document.title, place, speaker, place_words(hit.entry))
        return " · ".join(dict.fromkeys(filter(None, parts)))

    def _hit(self, index: int) -> Hit:
        return self._found.hits[index - len(self._found.entries)]


def entry_key(entry: LibraryEntry) -> str:
    """Return the key of a dossier's row."""
    return key_of(entry.opening)


def hit_key(hit: Hit) -> str:
    """Return the key of a find's row."""
    return f"{entry_key(hit.entry)} {hit.document.id} {hit.match.span.start}"


def _hit_row(hit: Hit, width: int) -> PanelRow:
    match = hit.match
    before, after = (_on_one_line(context) for context in (match.before[-_BEFORE:], match.after))
    cut = "…" if match.cut_before or len(match.before) > _BEFORE else ""
    left: Sequence[Piece] = (
        Piece(" "),
        _column(hit.entry.title, _TITLE if width >= _ROOMY else _DOCUMENT, "dim"),
        Piece("  "),
    )
    if width >= _ROOMY:
        left = (*left, _column(hit.document.id, _DOCUMENT, "dim"), Piece("  "))
    body = (Piece(f"{cut}{before}"), Piece(_on_one_line(hit.words), "match"), Piece(after))
    place = hit.document.place_words(match.span.start)
    said = "".join(f"  {part}" for part in (match.speaker.name if match.speaker else "", place) if part)
    return PanelRow(tuple(left), body, (Piece(said, "dim"),))


def _column(words: str, cells: int, ink: Ink) -> Piece:
    """Return words in just so many cells."""
    shown = shortened(words, cells)
    return Piece(shown + " " * (cells - cell_length(shown)), ink)


def _on_one_line(words: str) -> str:
    return words.translate({ord("\n"): " ", ord("\t"): " "})
