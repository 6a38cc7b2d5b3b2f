"""Help: the keys as they are now."""

from __future__ import annotations

from reader.keys import effective_keys
from reader.tui.dialogs.help import help_page


def test_a_blank_stands_behind_more_keys_than_their_column_has_room_for() -> None:
    keys, _ = effective_keys({"line_down": ["j", "down", "ctrl+down", "shift+down"]})
    assert "j  down  ^down  shift+down One line down." in help_page(keys).plain
