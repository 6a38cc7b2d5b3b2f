"""A dialog over the text, with one table for its keys and its hint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.screen import ModalScreen, ScreenResultType

from reader.keys import show_key
from reader.reading.commands.dispatch import run_command
from reader.tui.key_table import KeyTable
from reader.tui.mouse import still_there

if TYPE_CHECKING:
    from textual.events import Key
    from textual.geometry import Offset
    from textual.widget import Widget

    from reader.reading.session import Session


@dataclass(frozen=True, slots=True)
class DialogKey:
    """What a command's keys do in a dialog.

    Attributes:
        command: Id of the command whose keys these are in the keymap.
        does: What they do, given the count typed before, or 1.
        label: What the dialog's hint says they do; empty to leave them out.
    """

    command: str
    does: Callable[[int], object]
    label: str = ""


class Dialog(ModalScreen[ScreenResultType], inherit_bindings=False):
    """Lies over the text until it is closed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._key_table: KeyTable | None = None

    def table(self) -> tuple[DialogKey, ...]:
        """Return the table of keys; if two entries share a key, the first one gets it."""
        return (
            DialogKey("quit", lambda _: run_command(self.session, "quit")),
            DialogKey("suspend", lambda _: run_command(self.session, "suspend")),
            DialogKey("interrupt", lambda _: self.copy_or_close()),
            DialogKey("back", lambda _: self.close()),
            DialogKey("help", lambda _: self.close()),
            DialogKey("close", lambda _: self.close(), "closes"),
            DialogKey("escape", lambda _: self.close(), "closes"),
        )

    def hint(self) -> str:
        """Return what the labelled keys do: "enter goes there, q closes"."""
        first_keys: dict[str, str] = {}
        for entry in self.table():
            if entry.label and (bound := self.bound(entry.command)):
                first_keys.setdefault(entry.label, show_key(bound[0]))
        return ", ".join(f"{key} {label}" for label, key in first_keys.items())

    def bound(self, command: str) -> tuple[str, ...]:
        """Return the keys of a command here."""
        return self.session.keys[command]

    async def take_key(self, event: Key) -> bool:
        """Do what the table says about a key; say whether it is in the table."""
        table: dict[str, DialogKey] = {}
        for entry in self.table():
            table.setdefault(entry.command, entry)
        if self._key_table is None:
            self._key_table = KeyTable({command: self.bound(command) for command in reversed(table)})
        pressed = self._key_table.press(event)
        if pressed is not None:
            command, count = pressed
            table[command].does(count or 1)
        return pressed is not None

    def take_paste(self, text: str) -> None:
        """Ignore pasted text: its letters are not commands."""

    def close(self, result: ScreenResultType | None = None) -> None:
        """Close with a result, unless already closed."""
        if self.is_current:
            self.dismiss(result)

    def copy_or_close(self) -> None:
        """Close; copy what is selected with the mouse, if anything."""
        selected = self.get_selected_text()
        self.close()
        if selected:
            self.session.copy(selected)

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return the widget under the mouse, unless it was removed since the last frame."""
        return still_there(self, super().get_widget_and_offset_at(x, y))
