"""The keys of the screen of all dossiers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.keys import Hint, show_key
from reader.reading.status import FOUND
from reader.tui.dialogs.dialog import Strip
from reader.tui.dialogs.help import explained
from reader.tui.key_table import KeyTable

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click, Key

#: Commands, and what each does on that screen.
_DOES: Final = (
    ("source", "Opens the dossier under the cursor where you left it, or at the place that was found."),
    ("search", "Searches all dossiers: words, or @name words for what somebody said."),
    ("new_dossier", "Makes a dossier from files."),
    ("forget_dossier", "Forgets a dossier; its files, bookmarks and notes stay."),
    ("undo", "Brings back what was forgotten last."),
    ("library", "Goes back to the dossier that is open; from there, comes here again."),
    ("escape", "Leaves the search, or goes back to the dossier that is open."),
    ("line_down", "Down; with a number, so many rows."),
    ("line_up", "Up."),
    ("top", "To the first."),
    ("bottom", "To the last."),
    ("close", "Quits."),
)
#: Commands whose keys close the page.
_CLOSING: Final = ("help", "close", "escape", "back", "source", "interrupt")


class LibraryHelp(ModalScreen[None], inherit_bindings=False):
    """Lies over the screen of all dossiers until it is closed."""

    DEFAULT_CSS = """
    LibraryHelp { align: center middle; background: $background 60%; }
    LibraryHelp VerticalScroll { width: 84; max-width: 100%; height: auto; max-height: 100%; padding: 1 2; }
    LibraryHelp Static { width: 1fr; height: auto; }
    """

    def __init__(self, keys: Mapping[str, tuple[str, ...]], leave: Callable[[int], object]) -> None:
        super().__init__()
        self._keys = keys
        self._leave = leave
        moving = ("line_down", "line_up", "page_down", "page_up", "top", "bottom")
        self._table = KeyTable({command: keys[command] for command in (*moving, "quit", *_CLOSING)})

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with Strip(), VerticalScroll(can_focus=False):
            yield Static(help_page(self._keys), markup=False)

    async def take_key(self, event: Key) -> None:
        """Scroll, close or quit."""
        command, count = self._table.press(event) or ("", None)
        if command in _CLOSING:
            self.dismiss()
        elif command == "quit":
            self._leave(FOUND)
        elif command:
            page = self.query_one(VerticalScroll)
            rows = {
                "line": 1,
                "page": page.size.height,
                "top": -page.virtual_size.height,
                "bott": page.virtual_size.height,
            }
            step = rows[command[:4]] * (count or 1)
            page.scroll_relative(y=-step if command.endswith("_up") else step, animate=False, immediate=True)

    def take_paste(self, text: str) -> None:
        """Ignore pasted text: its letters are not commands."""

    def on_click(self, event: Click) -> None:
        """Close when what shows above or below the page is clicked."""
        if not self.query_one(Strip).region.contains_point(event.screen_offset):
            self.dismiss()


def help_page(keys: Mapping[str, tuple[str, ...]]) -> Content:
    """Return the page."""
    lines = [Content.styled("All dossiers that you have opened, the last read first", "bold"), Content()]
    lines += [explained("  ".join(map(show_key, keys[command])), does) for command, does in _DOES if keys[command]]
    lines += [Content(), Content.styled(Hint("{close} or {escape} closes this page").filled(keys), "dim")]
    return Content("\n").join(lines)
