"""A list to choose from over the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.keys import Hint, in_words, keys_while_typing
from reader.reading.dialogs import Choice, ChoiceRow
from reader.reading.typed_words import passing_rows, plain
from reader.tui.dialogs.choices import Choices
from reader.tui.dialogs.dialog import Dialog, DialogKey, Strip
from reader.tui.panel.filter_line import FilterLine
from reader.tui.panel.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key

    from reader.reading.session import Session

#: Commands whose keys edit the line while letters are typed, though they are no characters.
EDITING = ("half_page_down", "half_page_up")


class ListDialog(Dialog[Callable[[], object]], inherit_bindings=False):
    """A list to choose a row from; its result does what choosing does.

    Letters are keys; after the key that searches, they filter the list until `enter` keeps the filter, or `escape`
    drops it.
    """

    DEFAULT_CSS = """
    ListDialog > Strip { height: 80%; }
    ListDialog > Strip > Vertical { width: 100; max-width: 100%; padding: 1 2; }
    ListDialog > Strip > Vertical > Static { height: 1; text-style: bold; margin-bottom: 1; }
    ListDialog > Strip > Vertical > Static.-headed { margin-bottom: 0; }
    ListDialog > Strip > Vertical > Static.head { height: auto; max-height: 6; text-style: dim; }
    ListDialog FilterLine { padding: 0; margin-bottom: 1; }
    """

    def __init__(self, session: Session, choice: Choice) -> None:
        super().__init__(session)
        self._choice = choice
        self._rows = list(choice.rows)
        self._names: list[tuple[str, str]] | None = None
        self._filter = FilterLine("Type part of a name" if choice.type_first else "")

    def compose(self) -> ComposeResult:
        """Lay out the title, the filter and the list."""
        with Strip(), Vertical():
            head = self._choice.head
            yield Static(Content(self._choice.title), classes="-headed" if head else "", markup=False)
            if head:
                yield Static(Content("\n".join(head)), classes="head", markup=False)
            yield self._filter
            yield RowList()
            yield self.key_bar

    def on_mount(self) -> None:
        """Show the rows."""
        self.set_focus(self.row_list)
        if self._choice.type_first:
            self._filter.open()
        self._show_rows(self._choice.at or None)

    def on_resize(self) -> None:
        """Break the words below rows anew for another width."""
        if any(row.below for row in self._rows):
            self.call_after_refresh(lambda: self._show_rows(self.row_list.cursor_key))

    @property
    def row_list(self) -> RowList:
        """The rows and their cursor."""
        return self.query_one(RowList)

    def scrolled(self) -> RowList:
        """Return what the wheel scrolls wherever it is turned over the dialog."""
        return self.row_list

    @property
    def is_typing(self) -> bool:
        """Whether letters filter the list."""
        return self._filter.is_open

    # Keys

    def table(self) -> tuple[DialogKey, ...]:
        """Add moving, choosing, filtering, and forgetting if possible."""
        forget = self._choice.forget
        keys = (
            *([DialogKey("forget", lambda _: self._forget(forget), "forgets it")] if forget else []),
            DialogKey("line_down", lambda count: self.row_list.step(count)),
            DialogKey("line_up", lambda count: self.row_list.step(-count)),
            DialogKey("half_page_down", lambda count: self._move_half_pages(count)),
            DialogKey("half_page_up", lambda count: self._move_half_pages(-count)),
            DialogKey("page_down", lambda count: self._move_half_pages(2 * count)),
            DialogKey("page_up", lambda count: self._move_half_pages(-2 * count)),
            DialogKey("top", lambda _: self.row_list.move_cursor(-len(self.row_list.listing or ()))),
            DialogKey("bottom", lambda _: self.row_list.move_cursor(len(self.row_list.listing or ()))),
        )
        if self._choice.type_first:
            writing = tuple(each for each in (*keys, *super().table()) if each.command not in ("forget", *EDITING))
            return (DialogKey("source", lambda _: self.choose(), self._choice.does), *writing)
        if self.is_typing:
            return (
                DialogKey("source", lambda _: self._keep_filter(), "keeps the filter"),
                DialogKey("escape", lambda _: self._drop_filter(), "drops it"),
                *(each for each in keys if each.command not in ("forget", *EDITING)),
                *(each for each in super().table() if each.command not in ("escape", *EDITING)),
            )
        dropping = [DialogKey("escape", lambda _: self._drop_filter(), "shows all")] if self._filter.typed else []
        return (
            *keys,
            DialogKey("source", lambda _: self.choose(), self._choice.does),
            *(DialogKey(each.command, partial(self._act, each.take), each.does) for each in self._choice.actions),
            DialogKey("search", lambda _: self._open_filter(), "filters"),
            *dropping,
            *super().table(),
        )

    def bound(self, command: str) -> tuple[str, ...]:
        """Return the keys of a command here; while letters filter, those that type nothing."""
        keys = self.session.keys
        return keys_while_typing(command, keys) if self.is_typing else super().bound(command)

    async def take_key(self, event: Key) -> bool:
        """Filter the list while letters do, or do what the table says."""
        if not self.is_typing:
            return await super().take_key(event)
        typed = self._filter.typed
        if event.key == "backspace" and not typed:
            self._drop_filter()
            return True
        writes = event.is_printable or event.key == "backspace"
        taken = (not writes and await super().take_key(event)) or await self._filter.edit(event)
        if self.is_typing and self._filter.typed != typed:
            self._show_rows()
        return taken

    def take_paste(self, text: str) -> None:
        """Type what was pasted, while letters filter the list."""
        if self.is_typing:
            self._filter.put(text)
            self._show_rows()

    def close(self, result: Callable[[], object] | None = None) -> None:
        """Close with what choosing does, unless already closed; tell where the cursor was."""
        if self.is_current and self._choice.left_at is not None and self.row_list.cursor_key is not None:
            self._choice.left_at(self.row_list.cursor_key)
        super().close(result)

    def choose(self) -> None:
        """Close with the row under the cursor."""
        if self.row_list.cursor_key is not None:
            self._take(self.row_list.cursor_key)

    def _take(self, key: str) -> None:
        self.close(partial(self._choice.take, key))

    def _act(self, take: Callable[[], object], _: int) -> None:
        """Close, and do what the list offers."""
        self.close(take)

    def _forget(self, forget: Callable[[str], object]) -> None:
        """Forget the row under the cursor, and take it off the list."""
        key, at = self.row_list.cursor_key, self.row_list.cursor
        if key is not None:
            forget(key)
            self._rows = [row for row in self._rows if row.key != key]
            self._names = None
            self._show_rows()
            self.row_list.move_cursor(at)

    def _move_half_pages(self, count: int) -> None:
        self.row_list.move_cursor(count * max(1, self.row_list.size.height // 2))

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        self._take(message.key)

    # The filter

    def _open_filter(self) -> None:
        """Let letters filter the list."""
        self._filter.open()
        self._change_keys()

    def _keep_filter(self) -> None:
        """Let letters be keys again."""
        self._filter.close()
        self.set_focus(self.row_list)
        self._change_keys()

    def _drop_filter(self) -> None:
        """Show all rows again, with letters as keys, and the cursor where it is; or close a list of typed names."""
        if self._choice.type_first:
            self.close()
            return
        kept = self.row_list.cursor_key
        self._filter.show("", "")
        self._keep_filter()
        self._show_rows(kept)

    def _change_keys(self) -> None:
        self._key_table = None
        self.show_keys()

    def _show_rows(self, key: str | None = None) -> None:
        """Show the rows that pass the filter, with the cursor on a key, or on the first one."""
        typed = self._filter.typed
        rows = self._passing(typed) if typed.strip() else self._rows
        empty = in_words(self._choice.empty, self.session.keys)
        if self._rows and not self._choice.type_first:
            words = " ".join(typed.split())
            empty = Hint("Nothing here has “{words}”. {escape} shows all", words=words).filled(self.session.keys)
        self.row_list.show(Choices(rows, empty, self.row_list.scrollable_content_region.width), key)
        self._filter.show(typed, f"{len(rows)} of {len(self._rows)}" if typed else "")

    def _passing(self, typed: str) -> list[ChoiceRow]:
        if self._names is None:
            self._names = [(plain(row.name or row.words), plain(row.words)) for row in self._rows]
        return [self._rows[index] for index in passing_rows(self._names, typed, best_first=self._choice.type_first)]
