"""A dialog over the text, with one table for its keys and the line that shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.screen import ModalScreen, ScreenResultType

from reader.keys import show_key
from reader.model.values import dataclass
from reader.reading.commands.dispatch import run_command
from reader.tui.bars.clickable_line import ClickableLine
from reader.tui.bars.key_bar import KeyBar
from reader.tui.bars.offered_keys import OfferedKey
from reader.tui.key_table import KeyTable
from reader.tui.mouse import WHEEL_ROWS, is_sideways, still_there

if TYPE_CHECKING:
    from textual.events import Click, Key, MouseEvent, MouseScrollDown, MouseScrollUp
    from textual.geometry import Offset
    from textual.widget import Widget

    from reader.reading.session import Session


@dataclass(frozen=True, slots=True)
class DialogKey:
    """What a command's keys do in a dialog.

    Attributes:
        command: Id of the command whose keys these are in the keymap.
        does: What they do, given the count typed before, or 1.
        label: What the dialog's line of keys says they do; empty to leave them out.
    """

    command: str
    does: Callable[[int], object]
    label: str = ""


class Strip(Vertical):
    """What a dialog lies on: as wide as the screen, as no word of the text is to be cut beside a dialog."""

    DEFAULT_CSS = """
    Strip { width: 100%; height: auto; max-height: 100%; align: center middle; background: $surface; }
    """


class Dialog(ModalScreen[ScreenResultType], inherit_bindings=False):
    """Lies over the text until it is closed."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog KeyBar { padding: 0; margin-top: 1; background: $surface; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.key_bar = KeyBar()
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

    def offered(self) -> tuple[OfferedKey, ...]:
        """Return what the labelled keys do, a key for each label; closing comes last."""
        offered: dict[str, OfferedKey] = {}
        for entry in self.table():
            if entry.label and (bound := self.bound(entry.command)):
                offered.setdefault(entry.label, OfferedKey(show_key(bound[0]), entry.label, entry.command))
        return tuple(offered.values())

    def on_mount(self) -> None:
        """Show the keys."""
        self.show_keys()

    def show_keys(self) -> None:
        """Show the labelled keys in the line where each can be clicked, with closing at the right edge."""
        offered = self.offered()
        self.key_bar.offer(offered[:-1], offered[-1:])

    def on_clickable_line_pressed(self, message: ClickableLine.Pressed) -> None:
        """Do what the clicked key does."""
        message.stop()
        next(entry for entry in self.table() if entry.command == message.command).does(1)

    def scrolled(self) -> Widget:
        """Return what the wheel scrolls wherever it is turned over the dialog."""
        raise NotImplementedError

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll, also where the wheel is turned beside what scrolls."""
        self._turn_wheel(event, WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll, also where the wheel is turned beside what scrolls."""
        self._turn_wheel(event, -WHEEL_ROWS)

    def _turn_wheel(self, event: MouseEvent, rows: int) -> None:
        event.stop()
        if not is_sideways(event):
            self.scrolled().scroll_relative(y=rows, animate=False, immediate=True)

    def on_click(self, event: Click) -> None:
        """Close when what shows above or below the dialog is clicked."""
        if not self.query_one(Strip).region.contains_point(event.screen_offset):
            self.close()

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
