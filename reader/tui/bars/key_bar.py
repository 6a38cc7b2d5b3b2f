"""The last line: the keys that matter where the focus is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content

from reader.keys import COMMANDS, show_key
from reader.tui.bars.one_line import OneLine

#: The five commands that matter in the text, in each list, and in a prompt.
IN_TEXT = ("next_quotation", "speakers", "search", "source", "help")
IN_LIST = ("line_down", "source", "next_pane", "escape", "help")
LABELS = {command.id: command.label for command in COMMANDS}


class KeyBar(OneLine):
    """Five keys with what they do."""

    def show_keys(self, command_ids: Sequence[str], keys: Mapping[str, tuple[str, ...]]) -> None:
        """Show the first key of each command with its label; commands without a key are left out."""
        pieces = []
        for command_id in command_ids:
            if keys[command_id]:
                pieces.append(Content.styled(show_key(keys[command_id][0]), "bold"))
                pieces.append(Content.styled(f" {LABELS[command_id].lower()}   ", "dim"))
        self.show(Content("").join(pieces), Content())
