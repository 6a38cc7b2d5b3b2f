"""The line at the head of a list that is filtered: what was typed, and how many entries that leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Static

from reader.tui.line import LineInput

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key


class FilterLine(Horizontal):
    """What a list is filtered by; without any, and while nothing is typed into it, it takes no room."""

    DEFAULT_CSS = """
    FilterLine { height: 1; padding: 0 1; display: none; }
    FilterLine > Static { width: auto; height: 1; margin: 0; }
    FilterLine > LineInput { width: 1fr; height: 1; border: none; padding: 0; background: $background 0%; }
    FilterLine > LineInput:focus { border: none; }
    """

    def __init__(self, placeholder: str = "", sign: str = "/") -> None:
        super().__init__()
        self._sign = Static(sign, markup=False)
        self._line = LineInput(placeholder=placeholder, select_on_focus=False)
        self._count = Static("", markup=False)
        self.is_open = False
        """Whether letters are typed into it."""

    def compose(self) -> ComposeResult:
        """Lay out the sign, what is typed, and the count."""
        yield self._sign
        yield self._line
        yield self._count

    @property
    def typed(self) -> str:
        """What was typed so far."""
        return self._line.value

    def open(self) -> None:
        """Take letters from now on."""
        self.is_open = True
        self.display = True
        self._line.can_focus = True
        self.screen.set_focus(self._line)

    def close(self) -> None:
        """Take no more letters; what was typed stays."""
        self.is_open = False
        self._line.can_focus = False
        self.display = bool(self.typed)

    def show(self, typed: str, count: str) -> None:
        """Show what the list is filtered by, and how many entries that leaves, in words."""
        if typed != self._line.value:
            self._line.value = typed
            self._line.cursor_position = len(typed)
        self._count.update(f"  {count}" if count else "")
        self.display = self.is_open or bool(typed)

    async def edit(self, event: Key) -> bool:
        """Type a character or carry out an editing key; say whether it was either."""
        return await self._line.edit(event)

    def put(self, text: str) -> None:
        """Type what was pasted."""
        self._line.put(text)
