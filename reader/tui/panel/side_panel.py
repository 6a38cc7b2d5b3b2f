"""The side panel: four lists, one open at a time, and below it details of the row under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from reader.keys import Hint, effective_keys, first_key, in_words
from reader.model.values import replace
from reader.tui.bars.clickable_line import ClickableLine
from reader.tui.bars.targets import targets_of
from reader.tui.look.pieces import Piece, shortened_text
from reader.tui.mouse import WHEEL_ROWS, is_sideways
from reader.tui.panel.current import Current
from reader.tui.panel.detail_area import DetailArea
from reader.tui.panel.facts import Facts
from reader.tui.panel.filter_line import FilterLine
from reader.tui.panel.head_rows import HeadRows
from reader.tui.panel.measures import AIRY_HEIGHT, HEAD_HEIGHT, detail_lines
from reader.tui.panel.panel_listing import ListsShown, entries_of
from reader.tui.panel.progress_line import ProgressLine
from reader.tui.panel.row_list import RowList
from reader.tui.panel.tab_row import TabRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult

    from reader.layout.headings import Heading
    from reader.layout.timeline import Unit as TimelineUnit
    from reader.model import Dossier
    from reader.reading.completion import Stage
    from reader.reading.desk import Unit
    from reader.reading.filters import Filter, Listed
    from reader.tui.panel.event_listing import EventListing
    from reader.tui.panel.measures import AIRY_HEIGHT, HEAD_HEIGHT, detail_lines
from reader.tui.panel.panel_listing import PanelListing

#: Units of a move, as the timeline names them.
TIMELINE_UNITS: Mapping[Unit, TimelineUnit] = {"day": "day", "paragraph": "month", "year": "year"}
#: Cells of the panel before it is laid out.
USUAL_WIDTH = 44
#: Behind what a list is filtered by.
SHOWS_ALL = Hint(" · {escape} shows all")
#: Cells kept for the filter before the key that clears it is left out.
LEAST_FILTER = 16


class SidePanel(Widget):
    """Quotations, speakers, timeline and contents of a dossier; it follows the text and reports what is chosen."""

    DEFAULT_CSS = """
    SidePanel {
        layout: vertical;
        & > .filter { display: none; }
        & > TabRow.-airy { margin-bottom: 1; }
        & > DetailArea { margin-top: 1; }
    }
    """

    class Chosen(Message):
        """A row was chosen: `tab` is the list, `key` what the row stands for."""

        def __init__(self, tab: Listed, key: str) -> None:
            super().__init__()
            self.tab = tab
            self.key = key

    class Opened(Message):
        """Another list was opened with the mouse."""

    def __init__(
        self,
        *,
        keys: Mapping[str, tuple[str, ...]] | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own word
        classes: str | None = None,
    ) -> None:
        """Make an empty panel.

        Args:
            keys: Keys by command, for hints; the default keys if not given.
            id: Textual's id of the widget.
            classes: Textual's classes of the widget.
        """
        super().__init__(id=id, classes=classes)
        self._keys = keys if keys is not None else effective_keys({})[0]
        self._shown: ListsShown | None = None
        self._listing: PanelListing | None = None
        self._cursor_keys: dict[Listed, str] = {}
        self._detailed: tuple[object, ...] = ()
        self._current: Current | None = None
        self._tabs = TabRow()
        self._progress_line = ProgressLine()
        self._filter_line = ClickableLine()
        self._filter_line.add_class("filter")
        self.filter_line = FilterLine()
        self._head = HeadRows()
        self._list = RowList()
        self._details = DetailArea()

    def compose(self) -> ComposeResult:
        """Yield tabs, how much is checked, filter, what stays above the list, list and details."""
        yield self._tabs
        yield self._progress_line
        yield self._filter_line
        yield self.filter_line
        yield self._head
        yield self._list
        yield self._details

    @property
    def tab(self) -> Listed:
        """The open list."""
        return self._tabs.opened

    @property
    def cursor_id(self) -> str | None:
        """Id of what is under the cursor of the open list."""
        return self._list.cursor_key

    def show(
        self,
        dossier: Dossier,
        colours: Mapping[str, int],
        headings: Mapping[str, Sequence[Heading]],
        stage: Stage = "idle",
    ) -> None:
        """Show a dossier, or the same one with more found; tab, cursor and filter stay.

        Args:
            dossier: What to list.
            colours: The number of each speaker's colour, by id.
            headings: Each document's headings in their order, by document id.
            stage: Whether more is still being found.
        """
        facts = Facts(dossier, colours)
        before = self._shown
        new = ListsShown(facts, headings) if before is None else replace(before, facts=facts, headings=headings)
        self._change(replace(new, stage=stage))

    def open(self, tab: Listed) -> None:
        """Show one of the lists."""
        if tab == self.tab:
            return
        self._keep_cursor()
        self.filter_line.close()
        self._tabs.opened = tab
        self._fill()
        if self._current is not None and self._shown is not None:
            if tab != "speakers" or self._current.key(tab, self._shown.facts):  # else with who says most
                self._point_at(self._current)
            self._mark()
            self._show_details()

    def focus_list(self) -> None:
        """Focus the open list."""
        self.filter_line.close()
        self._show_typed()
        self.screen.set_focus(self._list)

    def set_current(self, current: Current) -> None:
        """Follow the text: point at what is current, or nearest, without a message or the focus.

        The list of quotations always points at the current one; the cursor of another list that has the focus is where
        its user moved it.
        """
        self._current = current
        if self.tab == "quotations" or not self._is_in_focus():
            self._point_at(current)
        self._mark()
        self._show_details()

    def filter(self, chosen: Filter) -> None:
        """List only the quotations, speakers and events that pass a filter."""
        if self._shown is None or chosen == self._shown.filter:
            return
        before, typed = self._shown.filter.typed_in(self.tab), chosen.typed_in(self.tab)
        is_narrowed = typed not in ("", before)
        if is_narrowed:  # what is found first is what was looked for
            self._cursor_keys.pop(self.tab, None)
        self._change(replace(self._shown, filter=chosen), keep_cursor=not is_narrowed)

    def move(self, unit: Unit, count: int) -> None:
        """Move the cursor of the open list by so many units, up if negative.

        In the timeline, only days, months (`paragraph`) and years with events count; elsewhere each is an entry.
        """
        half_page = max(1, self._list.size.height // 2)
        if unit in ("top", "bottom"):
            self._list.move_cursor(len(self._listing or ()) * (-1 if unit == "top" else 1))
        elif unit in ("half page", "page"):
            self._list.move_cursor(count * half_page * (2 if unit == "page" else 1))
        elif (timeline := self._timeline) and unit in TIMELINE_UNITS:
            self._list.go_to(timeline.step(self._list.cursor, TIMELINE_UNITS[unit], count))
        else:
            self._list.move_cursor(count)

    @property
    def details(self) -> str:
        """The details of the row under the cursor in full; the area below the list may be too small for them."""
        return self._details.whole

    def on_resize(self, event: events.Resize) -> None:
        """Fit details and blank lines to the height, and the timeline's columns to the width."""
        self.share_out(event.size.height)
        if (timeline := self._timeline) and not timeline.fits(event.size.width):
            self._keep_cursor()
            self._fill()
        self._show_progress()
        self._show_filter()
        self._show_details()

    def share_out(self, rows: int) -> None:
        """Fit details and blank lines to so many rows: before the panel is on the screen, or it is laid out twice."""
        lines = detail_lines(rows)
        self._details.display = lines > 0
        self._details.styles.height = lines
        self._tabs.set_class(rows >= AIRY_HEIGHT, "-airy")

    def on_descendant_focus(self) -> None:
        """Mark the open tab as focused."""
        self._tabs.in_focus = True

    def on_descendant_blur(self) -> None:
        """Mark the open tab as not focused."""
        self._tabs.in_focus = False

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the list, also where the wheel is turned over its details."""
        self._turn_wheel(event, WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the list, also where the wheel is turned over its details."""
        self._turn_wheel(event, -WHEEL_ROWS)

    def _turn_wheel(self, event: events.MouseEvent, rows: int) -> None:
        if not is_sideways(event):
            self._list.scroll_relative(y=rows, animate=False, immediate=True)

    def on_tab_row_clicked(self, event: TabRow.Clicked) -> None:
        """Open the list of the clicked tab."""
        event.stop()
        self.open(event.tab)
        self.post_message(self.Opened())

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Show the details of the row under the cursor."""
        event.stop()
        if event.listing is self._listing:
            self._show_details()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Choose the clicked row."""
        event.stop()
        if event.listing is self._listing:
            self.post_message(self.Chosen(self.tab, event.key))

    @property
    def _timeline(self) -> EventListing | None:
        """The timeline, if it is the open list; imported only then."""
        if self.tab != "timeline":
            return None
        from reader.tui.panel.event_listing import EventListing

        return self._listing if isinstance(self._listing, EventListing) else None

    def _change(self, shown: ListsShown, *, keep_cursor: bool = True) -> None:
        """Show something else; the cursor stays on its entry, or goes to the first one."""
        self._shown = shown
        if keep_cursor:
            self._keep_cursor()
        self._fill()

    def _keep_cursor(self) -> None:
        if self._list.cursor_key is not None:
            self._cursor_keys[self.tab] = self._list.cursor_key

    def _fill(self) -> None:
        """Fill the open list again, with the cursor where it was, or on the first entry."""
        if self._shown is None:
            return
        self._listing = self._shown.listing(self.tab, self.size.width or USUAL_WIDTH, self._keys)
        self._list.show(self._listing, self._cursor_keys.get(self.tab))
        self._show_progress()
        self._mark()
        self._show_filter()
        self._show_details()

    def _point_at(self, current: Current) -> None:
        """Put the cursor on what is current, or on what is nearest."""
        if self._shown is None or self._listing is None:
            return
        index = self._listing.index_of(current.key(self.tab, self._shown.facts) or "")
        if index is None:
            index = self._listing.nearest(current.document, current.offset, self._list.cursor)
        if index is not None:
            self._list.point_at(index)

    def _mark(self) -> None:
        """Show whether the cursor is on what is current: in the list of quotations it marks no other one."""
        if self._shown is None or self._current is None or self.tab != "quotations":
            self._list.mark(marked=True)
        else:
            key = self._current.key(self.tab, self._shown.facts)
            self._list.mark(marked=key is not None and key == self._list.cursor_key)

    def _show_progress(self) -> None:
        """Show above the quotations how much is checked, if there is room."""
        if self._shown is not None and self.tab == "quotations" and self.size.height >= AIRY_HEIGHT:
            self._progress_line.show_progress(self._shown.facts.dossier, self._shown.filter, self._keys)
        else:
            self._progress_line.display = False

    def _show_filter(self) -> None:
        """Show the filter in one line, and the key that clears it."""
        says = self._shown.left_out(self.tab) if self._shown else ""
        self._filter_line.display = bool(says)
        self._show_typed()
        room = self.size.width - 2 - len(SHOWS_ALL.filled(self._keys))
        has_room = room >= LEAST_FILTER and first_key("escape", self._keys)
        left_out = f"only {says}"
        shown: str | Hint = shortened_text(left_out, self.size.width - 2)
        if has_room:
            shown = Hint("{left_out}" + SHOWS_ALL.template, left_out=shortened_text(left_out, room))
        self._filter_line.show_with((Piece(in_words(shown, self._keys)),), (), targets_of(shown, self._keys))

    def _show_typed(self) -> None:
        """Show what was typed to filter the list, and how many entries that leaves."""
        if self._shown is None or self._listing is None:
            return
        typed, width = self._shown.filter.typed_in(self.tab), self.size.width or USUAL_WIDTH
        count = ""
        if typed:
            count = f"{entries_of(self._listing)} of {self._shown.entries_in_all(self.tab, width, self._keys)}"
        key = "" if self.filter_line.is_open else first_key("escape", self._keys)
        back = f" · {key} shows all" if typed and key else ""
        fits = len(typed) + len(count) + len(back) <= width - len("  /  ")
        self.filter_line.show(typed, count + (back if fits else ""))

    def _is_in_focus(self) -> bool:
        focused = self.screen.focused
        return focused is not None and self in focused.ancestors_with_self

    def _show_details(self) -> None:
        """Show the details of what is current, and light its time; nothing is worked out again where it is the same."""
        key, current = self._list.cursor_key, None if self._list.marked else self._current
        about = (self._listing, key, current and (current.quotation, current.document), self.size)
        if self._listing is None or self._shown is None or about == self._detailed:
            return
        self._detailed = about
        if current is not None:
            self._details.show(current.details(self._shown.facts))
        else:
            self._details.show(self._listing.details(key) if key is not None else ())
        timeline = self._timeline if self.size.height >= HEAD_HEIGHT else None
        self._head.show(timeline.head(self.size.width, key) if timeline else ())
