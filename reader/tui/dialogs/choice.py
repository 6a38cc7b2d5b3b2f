"""A list to choose from over the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.keys import in_words
from reader.reading.dialogs import Choice, ChoiceRow, Words
from reader.tui.dialogs.dialog import Dialog, DialogKey
from reader.tui.panel.row import PanelRow, Piece
from reader.tui.panel.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.reading.session import Session


class Choices:
    """Rows to choose from, as a listing for the panel's kind of list."""

    def __init__(self, rows: Sequence[tuple[str, PanelRow]], empty: str) -> None:
        self._rows = rows
        self.empty = empty

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, index: int, width: int) -> PanelRow:  # noqa: ARG002  these rows are as wide as they are
        """Return one row."""
        return self._rows[index][1]

    def key(self, index: int) -> str | None:
        """Return what a row stands for."""
        return self._rows[index][0]

    def index_of(self, key: str) -> int | None:
        """Return the row that stands for `key`."""
        return next((index for index, (each, _) in enumerate(self._rows) if each == key), None)


class ListDialog(Dialog[str], inherit_bindings=False):
    """A list to choose a row from; gives its key, or nothing if it was closed."""

    DEFAULT_CSS = """
    ListDialog { align: center middle; background: $background 60%; }
    ListDialog > Vertical { width: 100; max-width: 100%; height: 80%; padding: 1 2; background: $surface; }
    ListDialog Static { height: 1; text-style: bold; margin-bottom: 1; }
    """

    def __init__(self, session: Session, choice: Choice) -> None:
        super().__init__(session)
        self._choice = choice
        self._rows = [(row.key, _row(row)) for row in choice.rows]

    def compose(self) -> ComposeResult:
        """Lay out the title and the list."""
        with Vertical():
            yield Static(Content.assemble(self._choice.title, (f"   {self.hint()}", "dim")), markup=False)
            yield RowList()

    def on_mount(self) -> None:
        """Show the rows."""
        self.show(self._rows)
        self.set_focus(self.row_list)

    def show(self, rows: Sequence[tuple[str, PanelRow]]) -> None:
        """Show other rows."""
        self._rows = list(rows)
        self.row_list.show(Choices(self._rows, in_words(self._choice.empty, self.session.keys)))

    @property
    def row_list(self) -> RowList:
        """The rows and their cursor."""
        return self.query_one(RowList)

    def table(self) -> tuple[DialogKey, ...]:
        """Add moving, choosing, and forgetting if possible."""
        forget = self._choice.forget
        return (
            *([DialogKey("forget", lambda _: self._forget(forget), "forgets it")] if forget else []),
            DialogKey("line_down", lambda count: self.row_list.move_cursor(count)),
            DialogKey("line_up", lambda count: self.row_list.move_cursor(-count)),
            DialogKey("half_page_down", lambda count: self._move_half_pages(count)),
            DialogKey("half_page_up", lambda count: self._move_half_pages(-count)),
            DialogKey("page_down", lambda count: self._move_half_pages(2 * count)),
            DialogKey("page_up", lambda count: self._move_half_pages(-2 * count)),
            DialogKey("top", lambda _: self.row_list.move_cursor(-len(self._rows))),
            DialogKey("bottom", lambda _: self.row_list.move_cursor(len(self._rows))),
            DialogKey("source", lambda _: self.choose(), self._choice.does),
            *super().table(),
        )

    def choose(self) -> None:
        """Close with the row under the cursor."""
        if self.row_list.cursor_key is not None:
            self.close(self.row_list.cursor_key)

    def _forget(self, forget: Callable[[str], object]) -> None:
        """Forget the row under the cursor, and take it off the list."""
        key = self.row_list.cursor_key
        if key is not None:
            forget(key)
            self.show([row for row in self._rows if row[0] != key])

    def _move_half_pages(self, count: int) -> None:
        self.row_list.move_cursor(count * max(1, self.row_list.size.height // 2))

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        self.close(message.key)


def _row(row: ChoiceRow) -> PanelRow:
    return PanelRow(_pieces(row.left), _pieces(row.body), _pieces(row.right))


def _pieces(words: Sequence[Words]) -> tuple[Piece, ...]:
    return tuple(Piece(text, ink) for text, ink in words)
