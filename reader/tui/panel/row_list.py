"""A list of any length, of which only the visible rows are made."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from reader.tui.kept_rows import KeptRows, joined
from reader.tui.look.look import look_of
from reader.tui.look.pieces import Pieces
from reader.tui.look.roles import Role
from reader.tui.panel.listing import Listing, empty_row, entry_of, list_row, scroll_to_show, stop_at

#: Strips that are kept, some screens' worth.
KEPT_STRIPS = 512


class RowList(KeptRows, can_focus=True, inherit_bindings=False):
    """Rows with a cursor; moving and choosing are methods that the application's keys call."""

    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        color: $foreground;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
    }
    """

    class Moved(Message):
        """The cursor was moved to the row that `key` stands for."""

        def __init__(self, listing: Listing, key: str) -> None:
            super().__init__()
            self.listing = listing
            self.key = key

    class Chosen(Message):
        """The row that `key` stands for was chosen."""

        def __init__(self, listing: Listing, key: str) -> None:
            super().__init__()
            self.listing = listing
            self.key = key

    def __init__(self) -> None:
        super().__init__()
        self.listing: Listing | None = None
        self.cursor = 0
        self._was_moved = False
        self.marked = True
        """Whether the cursor is on what is current, and not only near it."""
        self._strips: dict[tuple[object, ...], Strip] = {}

    def show(self, listing: Listing, key: str | None = None) -> None:
        """Show another listing, with the cursor on `key` or else on the first entry."""
        self.listing = listing
        self.virtual_size = Size(1, len(listing))
        index = listing.index_of(key) if key is not None else None
        self.cursor = stop_at(self.listing, 0, 1) if index is None else index
        self._strips.clear()
        self._keep_cursor_in_view()
        self.refresh()

    @property
    def cursor_key(self) -> str | None:
        """What the row under the cursor stands for; None in an empty list."""
        if self.listing is None or not 0 <= self.cursor < len(self.listing):
            return None
        return self.listing.key(self.cursor)

    def point_at(self, index: int) -> bool:
        """Put the cursor on a row without a message; say whether that moved it."""
        if self.listing is None or index == self.cursor or self.listing.key(index) is None:
            return False
        before, self.cursor = self.cursor, index
        self.refresh_line(before)
        self._keep_cursor_in_view()
        self.refresh_line(index)
        return True

    def mark(self, *, marked: bool) -> None:
        """Show whether the row under the cursor is current."""
        if marked != self.marked:
            self.marked = marked
            self.refresh_line(self.cursor)

    def move_cursor(self, count: int) -> None:
        """Move the cursor by so many rows, up if negative, to an entry; it stops at the ends."""
        if not self.listing:
            return
        direction = 1 if count > 0 else -1
        target = stop_at(self.listing, max(0, min(len(self.listing) - 1, self.cursor + count)), direction)
        self.go_to(target)

    def step(self, count: int) -> None:
        """Move the cursor by so many entries, whatever rows they take."""
        for _ in range(abs(count)):
            before = self.cursor
            self.move_cursor(1 if count > 0 else -1)
            if self.cursor == before:
                return

    def go_to(self, index: int) -> None:
        """Move the cursor to a row, and report it."""
        self._was_moved = True
        if self.point_at(index) and self.listing is not None and self.cursor_key is not None:
            self.post_message(self.Moved(self.listing, self.cursor_key))

    def choose(self) -> None:
        """Choose the row under the cursor."""
        if self.listing is not None and self.cursor_key is not None:
            self.post_message(self.Chosen(self.listing, self.cursor_key))

    def notify_style_update(self) -> None:
        """Forget what was painted in the old colours."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Return one row of the screen."""
        return self.strips(range(y, y + 1))[0]

    def strips(self, rows: range) -> list[Strip]:
        """Return rows of the screen; the last column of each is under the scroll bar, where there is one."""
        width = self.scrollable_content_region.width
        if self.listing is None or width <= 0:
            return [Strip.blank(self.size.width, self._ground)] * len(rows)
        if not len(self.listing):
            empty = (self._strip(empty_row(self.listing.empty, y, width), "plain") for y in rows)
            return [strip.adjust_cell_length(self.size.width, self._ground) for strip in empty]
        top = int(self.scroll_offset.y)
        return [self._strip_of(index, width) for index in range(top + rows.start, top + rows.stop)]

    def _strip_of(self, index: int, width: int) -> Strip:
        """Return the strip of a row of the listing, blank below its last one."""
        assert self.listing is not None
        if index >= len(self.listing):
            return self._kept((width,), lambda: Strip.blank(width, self._ground))
        is_near = index == self.cursor and self.listing.key(index) is not None
        cursor: Role | None = self._cursor_role if is_near and self.marked else None
        return self._kept((index, width, is_near, cursor), lambda: self._row(index, width, is_near, cursor))

    def _kept(self, key: tuple[object, ...], make: Callable[[], Strip]) -> Strip:
        """Return a strip as it was made before for the same row in the same colours, or make it."""
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) >= KEPT_STRIPS:
                self._strips.clear()
            strip = self._strips[key] = make().adjust_cell_length(self.size.width, self._ground)
        return strip

    def _row(self, index: int, width: int, is_near: bool, cursor: Role | None) -> Strip:
        """Return a row of the listing, with the sign of the cursor before it."""
        assert self.listing is not None
        pieces = list_row(self.listing, index, width, is_near=is_near, is_cursor=cursor is not None)
        return self._strip(pieces, cursor or "plain")

    def on_click(self, event: events.Click) -> None:
        """Choose the clicked row."""
        index = event.y + int(self.scroll_offset.y)
        if self.listing is None or not 0 <= index < len(self.listing):
            return
        index = entry_of(self.listing, index).start
        if self.listing.key(index) is not None:
            self.go_to(index)
            self.choose()

    def on_resize(self) -> None:
        """Keep the cursor on the screen: until it is moved, as if the list had always had this size.

        The panel is laid out in steps, and what stands in the end must not depend on them.
        """
        self._keep_cursor_in_view(from_top=not self._was_moved)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Repaint the rows, and the scroll bar only where that moves its thumb: in a long list seldom."""
        bar = self.vertical_scrollbar
        if _thumb(bar, old_value) == _thumb(bar, new_value):
            bar.set_reactive(ScrollBar.position, new_value)
        super().watch_scroll_y(old_value, new_value)

    def _keep_cursor_in_view(self, *, from_top: bool = False) -> None:
        height = self.scrollable_content_region.height
        if height <= 0 or self.listing is None:
            return
        top = int(self.scroll_offset.y)
        wanted = scroll_to_show(self.listing, self.cursor, 0 if from_top else top, height)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, immediate=True, force=True)

    def _strip(self, pieces: Pieces, over: Role) -> Strip:
        """Return pieces in their inks, with a role over them."""
        look, ground = look_of(self.app), self._ground
        styles = (look.lay(look.lay(ground, piece.ink), over) for piece in pieces)
        segments = (Segment(piece.text, style) for piece, style in zip(pieces, styles, strict=True) if piece.text)
        return Strip(joined(segments))

    @property
    def _ground(self) -> Style:
        return self.get_visual_style().rich_style

    @property
    def _cursor_role(self) -> Role:
        if self.screen.is_modal:
            return "cursor-in-dialog"
        return "cursor-in-focus" if self.has_focus else "cursor"


def _thumb(bar: ScrollBar, position: float) -> int:
    """Return where the thumb of a scroll bar begins, in eighths of a cell, as Textual paints it."""
    cells, window, everything = bar.size.height, bar.window_size, bar.window_virtual_size
    if not window or not everything or everything <= window:
        return 0
    return int((cells - max(1, window * cells / everything)) * position / (everything - window) * 8)
