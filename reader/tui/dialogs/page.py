"""A page to read over the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.tui.dialogs.dialog import Dialog, DialogKey, Strip

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.reading.dialogs import Action
    from reader.reading.session import Session


class PageDialog(Dialog[None], inherit_bindings=False):
    """A page to read; it scrolls like a text."""

    DEFAULT_CSS = """
    PageDialog VerticalScroll {
        width: 84; max-width: 100%; height: auto; max-height: 100%; padding: 1 2; scrollbar-size-vertical: 1;
    }
    PageDialog KeyBar { dock: bottom; }
    PageDialog Static { width: 1fr; height: auto; }
    """

    def __init__(self, session: Session, page: Content, actions: Sequence[Action] = ()) -> None:
        super().__init__(session)
        self._page = page
        self._actions = actions

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with Strip(), VerticalScroll(can_focus=False):
            yield from self.compose_page()
            yield self.key_bar

    def compose_page(self) -> ComposeResult:
        """Lay out the text of the page."""
        yield Static(self._page, markup=False)

    def table(self) -> tuple[DialogKey, ...]:
        """Add scrolling and what the page offers; enter closes one that leads nowhere."""
        return (
            *(DialogKey(each.command, partial(self._act, each.take), each.does) for each in self._actions),
            DialogKey("source", lambda _: self.close()),
            DialogKey("line_down", self._scroll),
            DialogKey("line_up", lambda count: self._scroll(-count)),
            DialogKey("half_page_down", lambda count: self._scroll(count * self._half_page)),
            DialogKey("half_page_up", lambda count: self._scroll(-count * self._half_page)),
            DialogKey("page_down", lambda count: self._scroll(2 * count * self._half_page)),
            DialogKey("page_up", lambda count: self._scroll(-2 * count * self._half_page)),
            DialogKey("top", lambda _: self._page_area.scroll_to(y=0, animate=False, immediate=True)),
            DialogKey("bottom", lambda _: self._scroll(self._page_area.max_scroll_y)),
            *super().table(),
        )

    def _act(self, take: Callable[[], object], _: int) -> None:
        """Close, and do what the page offers."""
        self.close()
        take()

    def scrolled(self) -> VerticalScroll:
        """Return what the wheel scrolls wherever it is turned over the dialog."""
        return self._page_area

    @property
    def _page_area(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    @property
    def _half_page(self) -> int:
        return max(1, self._page_area.size.height // 2)

    def _scroll(self, rows: int) -> None:
        self._page_area.scroll_relative(y=rows, animate=False, immediate=True)
