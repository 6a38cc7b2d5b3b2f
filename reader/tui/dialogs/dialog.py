"""What lies over the text: a title, a page that scrolls or a list that chooses, and how to close it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Static

from reader.tui.mouse import still_there
from reader.tui.panel.row import Row
from reader.tui.panel.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key
    from textual.geometry import Offset
    from textual.widget import Widget

#: What the keys do in every dialog; the arrows' names and the letters that move in the text.
STEPS: dict[str, int] = {"j": 1, "down": 1, "k": -1, "up": -1}
PAGES: dict[str, int] = {"space": 1, "f": 1, "pagedown": 1, "d": 1, "b": -1, "pageup": -1, "u": -1}
CLOSING = ("q", "escape", "question_mark", "f1", "backspace")


class Dialog(ModalScreen[ScreenResultType], inherit_bindings=False):
    """Lies over the text until it is closed."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return what the mouse is on, unless it was removed since the last frame."""
        return still_there(self, super().get_widget_and_offset_at(x, y))

    def close(self, result: ScreenResultType | None = None) -> None:
        """Close with a result, unless a key typed just before has closed it already."""
        if self.is_current:
            self.dismiss(result)


class PageDialog(Dialog[None], inherit_bindings=False):
    """A page to read; any closing key closes it."""

    DEFAULT_CSS = """
    PageDialog { align: center middle; background: $background 60%; }
    PageDialog > VerticalScroll {
        width: 84; max-width: 100%; height: auto; max-height: 100%; padding: 1 2; background: $surface;
        scrollbar-size-vertical: 1;
    }
    PageDialog Static { width: 1fr; height: auto; }
    """

    def __init__(self, page: Content) -> None:
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with VerticalScroll():
            yield from self.compose_page()

    def compose_page(self) -> ComposeResult:
        """Lay out what the page says."""
        yield Static(self._page, markup=False)

    def on_key(self, event: Key) -> None:
        """Scroll, or close."""
        event.stop()
        event.prevent_default()
        scroll = self.query_one(VerticalScroll)
        if event.key in STEPS:
            scroll.scroll_relative(y=STEPS[event.key], animate=False)
        elif event.key in PAGES:
            scroll.scroll_relative(y=PAGES[event.key] * max(1, scroll.size.height - 2), animate=False)
        elif event.key in ("g", "home"):
            scroll.scroll_home(animate=False)
        elif event.key in ("G", "end"):
            scroll.scroll_end(animate=False)
        elif event.key in CLOSING or event.key == "enter":
            self.close()


class Choices:
    """Rows to choose from, as a listing of the panel's kind of list."""

    def __init__(self, rows: Sequence[tuple[str, Row]], empty: str) -> None:
        self._rows = rows
        self.empty = empty

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, index: int, width: int) -> Row:  # noqa: ARG002  these rows are as wide as they are
        """Return one row."""
        return self._rows[index][1]

    def key(self, index: int) -> str | None:
        """Return what a row stands for."""
        return self._rows[index][0]

    def index_of(self, key: str) -> int | None:
        """Return the row that stands for `key`."""
        return next((index for index, (each, _) in enumerate(self._rows) if each == key), None)


class ListDialog(Dialog[str], inherit_bindings=False):
    """A list to choose one row of; gives its key, or nothing where it was closed."""

    DEFAULT_CSS = """
    ListDialog { align: center middle; background: $background 60%; }
    ListDialog > Vertical { width: 100; max-width: 100%; height: 80%; padding: 1 2; background: $surface; }
    ListDialog Static { height: 1; text-style: bold; margin-bottom: 1; }
    """
    KEYS: ClassVar[str] = "enter goes there, q closes"

    def __init__(
        self,
        title: str,
        rows: Sequence[tuple[str, Row]],
        empty: str,
        forget: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._rows = list(rows)
        self._empty = empty
        self._forget = forget

    def compose(self) -> ComposeResult:
        """Lay out the title and the list."""
        with Vertical():
            yield Static(Content.assemble(self._title, ("   " + self.KEYS, "dim")), markup=False)
            yield RowList()

    def on_mount(self) -> None:
        """Show the rows."""
        rows = self.query_one(RowList)
        rows.show(Choices(self._rows, self._empty))
        rows.focus()

    def on_key(self, event: Key) -> None:
        """Move, choose or close."""
        event.stop()
        event.prevent_default()
        rows = self.query_one(RowList)
        if event.key in STEPS:
            rows.move_cursor(STEPS[event.key])
        elif event.key in PAGES:
            rows.move_cursor(PAGES[event.key] * max(1, rows.size.height))
        elif event.key in ("g", "home", "G", "end"):
            rows.move_cursor(-len(self._rows) if event.key in ("g", "home") else len(self._rows))
        elif event.key == "enter":
            rows.choose()
        elif event.key in ("x", "delete") and self._forget is not None:
            self._forget_row(rows, self._forget)
        elif event.key in CLOSING:
            self.close()

    def _forget_row(self, rows: RowList, forget: Callable[[str], None]) -> None:
        """Forget what the cursor is on, and take it off the list."""
        if rows.cursor_key is not None:
            forget(rows.cursor_key)
            self._rows = [row for row in self._rows if row[0] != rows.cursor_key]
            rows.show(Choices(self._rows, self._empty))

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        self.close(message.key)
