"""The bottom line: the keys that matter where the focus is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from textual.content import Content

from reader.keys import COMMANDS, keys_while_filtering, keys_while_typing, show_key
from reader.tui.bars.one_line import OneLine

LABELS = {command.id: command.label.lower() for command in COMMANDS}


@dataclass(frozen=True, slots=True)
class Focus:
    """What matters where the focus is.

    Attributes:
        commands: Ids of the commands that matter there.
        labels: What some of them do there, if not the same as in the text.
        filtering: Whether letters and digits filter a list there, and are not commands.
        writing: Whether a line is typed there, so that only keys that type nothing are commands.
    """

    commands: tuple[str, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    filtering: bool = False
    writing: bool = False

    def shown(self, keys: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
        """Yield the first usable key of each command with its label; commands without one are left out."""
        for command_id in self.commands:
            if self.writing:
                usable = keys_while_typing(command_id, keys)
            elif self.filtering:
                usable = keys_while_filtering(command_id, keys)
            else:
                usable = keys[command_id]
            if usable:
                yield show_key(usable[0]), self.labels.get(command_id, LABELS[command_id])


IN_TEXT = Focus(("next_quotation", "speakers", "search", "source", "help"))
IN_LIST = Focus(("line_down", "source", "next_pane", "escape", "help"), {"source": "go there", "escape": "close"})
IN_TIMELINE = Focus(
    ("source", "wider", "usual_width", "next_document", "alone", "help"),
    {"source": "go there", "wider": "closer", "usual_width": "all", "next_document": "one document", "alone": "larger"},
)
IN_SPEAKERS = Focus(IN_LIST.commands, {"source": "their quotations", "escape": "close"}, filtering=True)
IN_PROMPT = Focus(("source", "escape"), {"source": "go", "escape": "cancel"}, writing=True)
IN_SEARCH = Focus(("source", "regex", "escape"), IN_PROMPT.labels, writing=True)


class KeyBar(OneLine):
    """Up to five keys and what they do; if they do not fit, those before the last one are left out."""

    DEFAULT_CSS = """
    KeyBar { text-style: dim; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[Content] = []

    def show_keys(self, focus: Focus, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Show the keys that matter where the focus is."""
        lead = [Content("type to filter   ")] if focus.filtering else []
        self._pieces = lead + [
            Content.assemble((key, "bold not dim"), f" {label}   ") for key, label in focus.shown(keys)
        ]
        self._arrange()

    def on_resize(self) -> None:
        """Show as many keys as fit."""
        self._arrange()

    def _arrange(self) -> None:
        pieces = list(self._pieces)
        while len(pieces) > 1 and sum(piece.cell_length for piece in pieces) - 3 > self.content_size.width:
            del pieces[-2]
        self.show(Content("").join(pieces).rstrip(), Content())
