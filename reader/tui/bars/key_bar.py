"""The last line: the keys that matter where the focus is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from textual.content import Content

from reader.keys import COMMANDS, show_key
from reader.tui.bars.one_line import OneLine

LABELS = {command.id: command.label.lower() for command in COMMANDS}


@dataclass(frozen=True, slots=True)
class Focus:
    """What matters where the focus is.

    Attributes:
        commands: Ids of the five commands that matter there.
        labels: What some of them do there, where that is not what they do in the text.
        typing: Whether letters are typed there, so that only other keys are commands.
    """

    commands: tuple[str, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    typing: bool = False

    def shown(self, keys: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
        """Yield the first usable key of each command with its label; commands without one are left out."""
        for command_id in self.commands:
            usable = (key for key in keys[command_id] if not (self.typing and len(key) == 1 and key.isalnum()))
            if key := next(usable, ""):
                yield show_key(key), self.labels.get(command_id, LABELS[command_id])


IN_TEXT = Focus(("next_quotation", "speakers", "search", "source", "help"))
IN_LIST = Focus(("line_down", "source", "next_pane", "escape", "help"), {"source": "go there"})
IN_SPEAKERS = Focus(IN_LIST.commands, {"source": "their quotations"}, typing=True)


class KeyBar(OneLine):
    """Five keys with what they do."""

    def show_keys(self, focus: Focus, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Show the keys that matter where the focus is."""
        pieces = [Content("type to filter   ")] if focus.typing else []
        for key, label in focus.shown(keys):
            pieces += [Content.styled(key, "bold"), Content.styled(f" {label}   ", "dim")]
        self.show(Content("").join(pieces), Content())
