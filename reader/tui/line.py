"""The input line: Textual's input, given its keys one by one by the widget or screen that holds it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import ScreenStackError
from textual.binding import Binding
from textual.suggester import SuggestionReady
from textual.widgets import Input

from reader.files.cleaning import clean_line

if TYPE_CHECKING:
    from textual.events import Key
    from textual.widgets.input import Selection

#: The action of each editing key, as Textual declares it; whoever holds the line handles submitting.
EDITING_KEYS: dict[str, str] = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding) and binding.action != "submit"
    for key in binding.key.split(",")
}


class LineInput(Input, inherit_bindings=False):
    """One line of text."""

    def _watch_selection(self, selection: Selection) -> None:
        """Clear other selections, and show the cursor, as Textual does; on Python 3.13 no screen may be there yet."""
        with suppress(ScreenStackError):
            super()._watch_selection(selection)

    async def edit(self, event: Key) -> bool:
        """Type a character or carry out an editing key; say whether it was either."""
        if event.is_printable and event.character:
            self.put(event.character)
        elif event.key in EDITING_KEYS:
            await self.run_action(EDITING_KEYS[event.key])
        else:
            return False
        return True

    def put(self, text: str) -> None:
        """Insert the first line of `text` at the cursor, replacing the selection."""
        if lines := text.splitlines():
            self.replace(clean_line(lines[0].replace("\t", " ")), *sorted(self.selection))

    def show_after(self, words: str) -> None:
        """Show dim words after what is typed, until that changes."""
        self.post_message(SuggestionReady(self.value, self.value + words))
