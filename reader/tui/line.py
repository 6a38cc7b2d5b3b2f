"""The line that is typed into: Textual's input, given its keys one by one by whoever has it on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widgets import Input

from reader.files.cleaning import clean_line

if TYPE_CHECKING:
    from textual.events import Key

#: What each editing key does, from Textual's own declaration; whoever has the line says what submitting is.
EDITING_KEYS: dict[str, str] = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding) and binding.action != "submit"
    for key in binding.key.split(",")
}


class LineInput(Input, inherit_bindings=False):
    """One line of text."""

    async def edit(self, event: Key) -> bool:
        """Type a character, or do what an editing key says; say whether it was either."""
        if event.is_printable and event.character:
            self.put(event.character)
        elif event.key in EDITING_KEYS:
            await self.run_action(EDITING_KEYS[event.key])
        else:
            return False
        return True

    def put(self, text: str) -> None:
        """Put the first line of `text` where the cursor is, in place of what is selected."""
        if lines := text.splitlines():
            self.replace(clean_line(lines[0].replace("\t", " ")), *sorted(self.selection))
