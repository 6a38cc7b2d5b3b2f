"""The side panel on the first screen, as its widgets will draw it: tabs, list and details."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.keys import in_words
from reader.reading.filters import Listed
from reader.reading.review_words import progress_hint
from reader.reading.state import ReadingState
from reader.tui.look.escapes import Inked
from reader.tui.look.pieces import PanelRow, Piece, Pieces, set_line, set_row
from reader.tui.panel.current import Current
from reader.tui.panel.detail_rows import detail_inks, detail_rows
from reader.tui.panel.details import DetailLine
from reader.tui.panel.facts import Facts
from reader.tui.panel.listing import empty_row, list_row, scroll_to_show, stop_at
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
        yield _inked(tab_pieces(self._tab, cells, in_focus=False))
        above = list(self._above(cells, height))
        yield from above
        lines = detail_lines(height)
        room = height - 1 - len(above) - (lines + 1 if lines else 0)
        listing = self._lists.listing(self._tab, cells, self._keys)
        cursor = listing.nearest(self._current.document, self._current.offset, stop_at(listing, 0, 1))
        cursor = stop_at(listing, 0, 1) if cursor is None else cursor
        marked = self._tab != "quotations"
        key = listing.key(cursor) if len(listing) else None
        details: Sequence[DetailLine] = self._current.details(self._lists.facts)
        if marked:
            details = listing.details(key) if key is not None else ()
        head = _head(listing, cells, key) if height >= HEAD_HEIGHT else []
        yield from head
        room -= len(head)
        bar = scroll_bar(len(listing), room, top := scroll_to_show(listing, cursor, 0, room) if len(listing) else 0)
        width = cells - 1 if bar else cells
        for y in range(room):
            index = top + y
            if not len(listing):
                yield _inked(empty_row(listing.empty, y, width))
            elif index < len(listing):
                is_near = index == cursor and key is not None
                is_cursor = is_near and marked
                pieces = list_row(listing, index, width, is_near=is_near, is_cursor=is_cursor)
                over = ("cursor",) if is_cursor else ()
                yield [*((piece.text, (piece.ink, *over)) for piece in pieces), *bar[y : y + 1]]
            else:
                yield []
        if lines:
            yield []
            for row in detail_rows(details, cells - 2, lines):
                yield [(" ", ()), *((piece.text, detail_inks(piece.ink)) for piece in row)]

    def _above(self, cells: int, height: int) -> Iterator[list[Inked]]:
        """Yield what stands between tabs and list: a blank line, and how much is checked."""
        if height < AIRY_HEIGHT:
            return
        yield []
        says = progress_hint(self._state.dossier, self._state.filter, self._keys)
        if says and self._tab == "quotations":
            yield [(" ", ()), *_inked(set_line((Piece(in_words(says, self._keys)),), (), cells - 2))]


def _head(listing: PanelListing, cells: int, key: str | None) -> list[list[Inked]]:
    """Return the rows of the axis above a timeline."""
    if not isinstance(listing, Headed):
        return []
    rows = listing.head(cells, key)
    return [_inked(set_row(PanelRow((Piece(" "), *row.left), row.body, row.right), cells)) for row in rows]


def _inked(pieces: Pieces) -> list[Inked]:
    return [(piece.text, (piece.ink,)) for piece in pieces]
