"""From key presses to a command and its count."""

from __future__ import annotations

from collections.abc import Mapping

from textual.events import Key

from reader.keys.keymap import sign_of

#: The largest count, however long a digit key is held down.
MAX_COUNT = 99_999_999


class KeyTable:
    """The current keys, and the digits typed so far."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._commands = {sign_of(key): command for command, bound in keys.items() for key in bound}
        self.count: int | None = None

    def press(self, event: Key) -> tuple[str, int | None] | None:
        """Return a key's command and count; None if it only changes the count, or does nothing."""
        if event.character and event.character in "0123456789" and (self.count is not None or event.character != "0"):
            self.count = min(MAX_COUNT, (self.count or 0) * 10 + int(event.character))
            return None
        count, self.count = self.count, None
        if count is not None and event.key == "backspace":
            self.count = count // 10 or None
            return None
        if count is not None and event.key == "escape":
            return None
        command = self._commands.get(sign_of(event.key)) or self._commands.get(event.character or "")
        return (command, count) if command else None
