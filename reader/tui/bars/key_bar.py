"""A line of keys and what they do: each can be clicked instead of pressed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual.content import Content

from reader.keys import COMMANDS, keys_while_typing, show_key
from reader.model.judgement import LATER, STANDS, UNCHECKABLE, WRONG
from reader.model.values import dataclass, field, replace
from reader.tui.bars.clickable_line import ClickableLine, Target

LABELS = {command.id: command.label.lower() for command in COMMANDS}
#: Cells between two keys.
GAP = 3
#: Keys at the right edge that are always shown.
ALWAYS = 2


@dataclass(frozen=True, slots=True)
class OfferedKey:
    """A key that is offered.

    Attributes:
        key: As users see it.
        label: What it does here.
        command: Id of its command.
    """

    key: str
    label: str
    command: str


@dataclass(frozen=True, slots=True)
class Focus:
    """What matters where the focus is.

    Attributes:
        commands: Ids of the commands that matter there, the most important first.
        labels: What some of them do there, if not the same as in the text.
        writing: Whether a line is typed there, so that only keys that type nothing are commands.
        always: Ids of the commands at the right edge; the first two are shown however narrow the screen is.
    """

    commands: tuple[str, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    writing: bool = False
    always: tuple[str, ...] = ("palette", "help", "quit")

    def with_after(self, command: str, another: str) -> Focus:
        """Return the same with another command right after one of its own."""
        at = self.commands.index(command) + 1
        return replace(self, commands=(*self.commands[:at], another, *self.commands[at:]))

    def with_label(self, command: str, label: str) -> Focus:
        """Return it with another label for a command."""
        return replace(self, labels={**self.labels, command: label})

    def offered(self, commands: Sequence[str], keys: Mapping[str, tuple[str, ...]]) -> Iterator[OfferedKey]:
        """Yield the first usable key of each command with its label; commands without one are left out."""
        for command_id in commands:
            usable = keys_while_typing(command_id, keys) if self.writing else keys[command_id]
            if usable:
                label = self.labels.get(command_id) or SHORT_LABELS.get(command_id) or LABELS[command_id]
                yield OfferedKey(show_key(usable[0]), label, command_id)


#: Labels that are shorter in a line of keys than in the help.
SHORT_LABELS = {
    "to_look_at": "check",
    "next_quotation": "next",
    "previous_quotation": "previous",
    "panel": "lists",
    "palette": "menu",
    "next_pane": "text",
    "line_down": "down",
}
IN_TEXT = Focus(("next_quotation", "previous_quotation", "source", "search", "panel", "speakers"))
AFTER_A_JUMP = Focus(("next_quotation", "previous_quotation", "source", "search", "panel", "back", "speakers"))
ON_A_FIND = Focus(
    ("next_quotation", "accept", "reject", "source", "correct", "adjust", "previous_quotation", "search", "panel"),
    {"reject": "reject"},
)
WHILE_SELECTING = Focus(("quotation_by", "event_on", "copy", "reject", "escape"), {"escape": "cancel"})
IN_LIST = Focus(
    ("source", "escape", "search", "next_pane"), {"source": "go there", "escape": "close", "search": "filter"}
)
IN_TIMELINE = Focus(
    ("source", "escape", "wider", "usual_width", "alone", "search", "next_document"),
    {
        "search": "filter",
        "source": "go there",
        "escape": "close",
        "wider": "closer",
        "usual_width": "all",
        "alone": "larger",
        "next_document": "one document",
    },
)
IN_SPEAKERS = Focus(
    ("source", "speaker_page", "correct", *IN_LIST.commands[1:]),
    {**IN_LIST.labels, "source": "their quotations", "speaker_page": "all their words", "correct": "change"},
)
#: The decisions, each with its sign.
DECIDING = {"stands": STANDS, "wrong": WRONG, "uncheckable": UNCHECKABLE, "later": LATER}
WHILE_COMPARING = Focus(
    (*DECIDING, "next_quotation", "source", "previous_quotation"),
    {
        **{command: f"{decision.sign} {decision.name}" for command, decision in DECIDING.items()},
        "source": "go there",
    },
    always=("to_look_at", "help"),
)
#: While what is to be looked at is listed, its key lists all again.
WHILE_CHECKING = replace(WHILE_COMPARING, labels={**WHILE_COMPARING.labels, "to_look_at": "all"})
COMPARISON_LABELS = {"next_match": "other places", "source": "go there", "compare": "close"}
IN_PROMPT = Focus(("source", "escape"), {"source": "go", "escape": "cancel"}, writing=True, always=())
IN_FILTER = Focus(("source", "escape"), {"source": "keep the filter", "escape": "show all"}, writing=True, always=())
IN_SEARCH = Focus(
    ("source", "escape", "next_pane", "line_up", "regex"),
    {**IN_PROMPT.labels, "next_pane": "complete", "line_up": "earlier"},
    writing=True,
    always=(),
)


class KeyBar(ClickableLine):
    """Keys and what they do, the most important first; those that do not fit are left out from the end."""

    DEFAULT_CSS = """
    KeyBar { text-style: dim; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._keys: Sequence[OfferedKey] = ()
        self._always: Sequence[OfferedKey] = ()

    def show_keys(self, focus: Focus, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Show the keys that matter where the focus is."""
        self.offer(tuple(focus.offered(focus.commands, keys)), tuple(focus.offered(focus.always, keys)))

    def offer(self, keys: Sequence[OfferedKey], always: Sequence[OfferedKey] = ()) -> None:
        """Show keys.

        Args:
            keys: The most important first; those that do not fit are left out from the end.
            always: At the right edge; the first two are always shown, the others if nothing is left out for them.
        """
        if (keys, always) != (self._keys, self._always):
            self._keys, self._always = keys, always
            self._arrange()

    def on_resize(self) -> None:
        """Show as many keys as fit."""
        self._arrange()

    def _arrange(self) -> None:
        """Show what fits, and note the columns of each key."""
        width = self.content_size.width
        fitting, always = list(self._keys), list(self._always)
        while len(always) > ALWAYS and _width(fitting) + GAP + _width(always) > width:
            always.pop()
        right_width = _width(always)
        room = width - (right_width + GAP if right_width else 0)
        while len(fitting) > 1 and _width(fitting) > room:
            fitting.pop()
        targets = [*_placed(fitting, 0), *_placed(always, width - right_width)]
        self.show_with(_content(fitting), _content(always), targets)


def _content(keys: Sequence[OfferedKey]) -> Content:
    """Return keys with what they do."""
    return Content(" " * GAP).join(Content.assemble((each.key, "bold not dim"), f" {each.label}") for each in keys)


def _width(keys: Sequence[OfferedKey]) -> int:
    """Return the cells that keys take in a line."""
    return _content(keys).cell_length


def _placed(keys: Sequence[OfferedKey], column: int) -> Iterator[Target]:
    """Yield where each key can be clicked, from a column on."""
    for each in keys:
        end = column + _width([each])
        yield Target(column, end, each.command)
        column = end + GAP
