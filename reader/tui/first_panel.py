"""The side panel on the first screen, as its widgets will draw it: tabs, list and details."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, repeat

from reader.keys import in_words
from reader.reading.filters import Listed
from reader.reading.review_words import progress_hint
from reader.reading.state import ReadingState
from reader.tui.look.escapes import Inked
from reader.tui.look.pieces import Piece, Pieces, set_line
from reader.tui.look.roles import Ink
from reader.tui.panel.current import Current
from reader.tui.panel.detail_rows import detail_inks, detail_rows
from reader.tui.panel.details import DetailLine
from reader.tui.panel.facts import Facts
from reader.tui.panel.listing import empty_row, head_row, list_row, scroll_to_show, stop_at
from reader.tui.panel.measures import AIRY_HEIGHT, HEAD_HEIGHT, detail_lines
from reader.tui.panel.panel_listing import Headed, ListsShown, PanelListing
from reader.tui.panel.scroll_bar import scroll_bar
from reader.tui.panel.tabs import tab_pieces


class FirstPanel:
    """The panel with one list open, and nothing current in it.

    Args:
        state: What is read.
        tab: The open list.
        offset: The first visible character of the text, in code points.
        colours: The number of each speaker's colour, by id.
        keys: The current keys.
    """

    def __init__(
        self,
        state: ReadingState,
        tab: Listed,
        offset: int,
        colours: Mapping[str, int],
        keys: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._state, self._tab, self._keys = state, tab, keys
        facts = Facts(state.dossier, colours)
        self._lists = ListsShown(facts, state.headings.of(state.dossier), state.filter, state.completion.stage)
        self._current = Current(state.quotation, state.event, state.document, offset)

    def rows(self, cells: int, height: int) -> Iterator[list[Inked]]:
        """Yield the rows of a panel of this size."""
        listing = self._lists.listing(self._tab, cells, self._keys)
        first = stop_at(listing, 0, 1)
        nearest = listing.nearest(self._current.document, self._current.offset, first)
        cursor = first if nearest is None else nearest
        key = listing.key(cursor) if len(listing) else None
        above = [_inked(tab_pieces(self._tab, cells, in_focus=False)), *self._above(cells, height)]
        above += _head(listing, cells, key) if height >= HEAD_HEIGHT else []
        below = list(self._details(listing, key, cells, detail_lines(height)))
        yield from above
        yield from _list(listing, cursor, cells, height - len(above) - len(below), marked=self._is_marked)
        yield from below

    @property
    def _is_marked(self) -> bool:
        """Whether the cursor is on what is current: on a quotation only if one is, and none is yet."""
        return self._tab != "quotations"

    def _details(self, listing: PanelListing, key: str | None, cells: int, rows: int) -> Iterator[list[Inked]]:
        """Yield a blank row and the details of what the cursor is on, or else of the document being read."""
        if not rows:
            return
        lines: Sequence[DetailLine] = self._current.details(self._lists.facts)
        if self._is_marked:
            lines = listing.details(key) if key is not None else ()
        shown = [
            [(" ", ()), *((piece.text, detail_inks(piece.ink)) for piece in row)]
            for row in detail_rows(lines, cells - 2, rows)
        ]
        yield from islice(chain([[]], shown, repeat([])), rows + 1)

    def _above(self, cells: int, height: int) -> Iterator[list[Inked]]:
        """Yield what stands between tabs and list: a blank line, and how much is checked."""
        if height < AIRY_HEIGHT:
            return
        yield []
        says = progress_hint(self._state.dossier, self._state.filter, self._keys)
        if says and self._tab == "quotations":
            yield [(" ", ()), *_inked(set_line((Piece(in_words(says, self._keys)),), (), cells - 2))]


def _list(listing: PanelListing, cursor: int, cells: int, rows: int, *, marked: bool) -> Iterator[list[Inked]]:
    """Yield so many rows of a list, with its scroll bar if it is longer.

    Args:
        listing: What is listed.
        cursor: Row of the cursor.
        cells: Its cells, with the scroll bar.
        rows: Rows that are shown.
        marked: Whether the cursor is on what is current, and not only near it.
    """
    top = scroll_to_show(listing, cursor, 0, rows) if len(listing) else 0
    bar = scroll_bar(len(listing), rows, top)
    width = cells - 1 if bar else cells
    for y, index in enumerate(range(top, top + rows)):
        if not len(listing):
            yield _inked(empty_row(listing.empty, y, width))
        elif index < len(listing):
            is_near = index == cursor and listing.key(index) is not None
            pieces = list_row(listing, index, width, is_near=is_near, is_cursor=is_near and marked)
            over: tuple[Ink, ...] = ("cursor",) if is_near and marked else ()
            yield [*((piece.text, (piece.ink, *over)) for piece in pieces), *bar[y : y + 1]]
        else:
            yield []


def _head(listing: PanelListing, cells: int, key: str | None) -> list[list[Inked]]:
    """Return the rows of the axis above a timeline."""
    if not isinstance(listing, Headed):
        return []
    return [_inked(head_row(row, cells)) for row in listing.head(cells, key)]


def _inked(pieces: Pieces) -> list[Inked]:
    return [(piece.text, (piece.ink,)) for piece in pieces]
