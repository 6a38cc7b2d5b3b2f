"""A line of keys and what they do: each can be clicked instead of pressed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.tui.bars.clickable_line import ClickableLine
from reader.tui.bars.offered_keys import Focus, OfferedKey, keys_line


class KeyBar(ClickableLine):
    """Keys and what they do, the most important first; those that do not fit are left out from the end."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: Sequence[OfferedKey] = ()
        self._always: Sequence[OfferedKey] = ()

    def show_keys(self, focus: Focus, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Show the keys that matter where the focus is."""
        self.offer(tuple(focus.offered(focus.commands, keys)), tuple(focus.offered(focus.always, keys)))

    def offer(self, keys: Sequence[OfferedKey], always: Sequence[OfferedKey] = ()) -> None:
        """Show keys; what is `always` shown stands at the right edge."""
        if (keys, always) != (self._keys, self._always):
            self._keys, self._always = keys, always
            self._arrange()

    def on_resize(self) -> None:
        """Show as many keys as fit."""
        self._arrange()

    def _arrange(self) -> None:
        self.show_with(*keys_line(self._keys, self._always, self.content_size.width))
