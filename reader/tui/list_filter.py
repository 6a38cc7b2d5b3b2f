"""Letters typed to filter the list of the panel: they go into its filter line, and the list follows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.keys import keys_while_typing
from reader.reading.commands.dispatch import COMMAND_IDS, run_command
from reader.reading.list_cursor import filter_by
from reader.tui.key_table import KeyTable
from reader.tui.panel.side_panel import SidePanel

if TYPE_CHECKING:
    from textual.events import Key

    from reader.reading.session import Session

#: Commands that move in the list while letters filter it; any other one keeps the filter first.
MOVING = ("line_down", "line_up", "page_down", "page_up", "top", "bottom")
#: Commands whose keys that type nothing edit the line, or end typing.
OF_THE_LINE = ("source", "escape", "half_page_down", "half_page_up")


class ListFilter:
    """What keys do while letters filter the panel's open list."""

    def __init__(self, session: Session, panel: SidePanel, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._session = session
        self._panel = panel
        self._keys = keys
        silent = {each: keys_while_typing(each, keys) for each in COMMAND_IDS if each not in OF_THE_LINE}
        self._table = KeyTable({each: bound for each, bound in silent.items() if bound})

    @property
    def is_open(self) -> bool:
        """Whether letters filter the list."""
        return self._panel.filter_line.is_open

    async def take_key(self, event: Key) -> None:
        """Type a letter, or edit the line; keep the filter, or drop it; keys that type nothing are commands."""
        line = self._panel.filter_line
        if event.key in keys_while_typing("source", self._keys):
            self.run("source")
        elif event.key in keys_while_typing("escape", self._keys) or (event.key == "backspace" and not line.typed):
            self.run("escape")
        elif event.is_printable or event.key == "backspace":
            await line.edit(event)
        elif (pressed := self._table.press(event)) is not None:
            self.run(pressed[0])
        else:
            await line.edit(event)
        self._follow_line()

    def take_paste(self, text: str) -> None:
        """Type what was pasted."""
        self._panel.filter_line.put(text)
        self._follow_line()

    def run(self, command: str) -> None:
        """Keep the filter with the key that chooses, drop it with the one that closes; run any other command."""
        if command == "source":
            self._panel.focus_list()
            self._session.desk.say("")
        elif command == "escape":
            self._panel.focus_list()
            self._filter("")
        else:
            if command not in MOVING:
                self._panel.focus_list()
            run_command(self._session, command)

    def _follow_line(self) -> None:
        """Filter the list by what stands in the line."""
        if self.is_open:
            self._filter(self._panel.filter_line.typed)

    def _filter(self, typed: str) -> None:
        filter_by(self._session, self._panel.tab, typed)
