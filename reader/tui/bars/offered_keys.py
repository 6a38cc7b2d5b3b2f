"""Which keys are offered where the focus is, and as many of them as a line has room for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.keys import COMMANDS, keys_while_typing, show_key
from reader.model.judgement import LATER, STANDS, UNCHECKABLE, WRONG
from reader.model.review import to_look_at
from reader.model.values import dataclass, field, replace
from reader.reading.state import ReadingState
from reader.tui.bars.targets import Target
from reader.tui.look.pieces import Piece, Pieces, cells_of

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


def focus_in_text(state: ReadingState, *, selects: bool = False) -> Focus:
    """Return what matters in the text: what is selected, then whether the current quotation is a find.

    Args:
        state: The reading.
        selects: Whether something is selected with the mouse.
    """
    if selects or state.selection is not None:
        return WHILE_SELECTING
    quotation = state.current_quotation
    if quotation is not None and quotation.origin == "detected":
        return ON_A_FIND
    keys = AFTER_A_JUMP if state.history.before else IN_TEXT
    return keys.with_after("search", "to_look_at") if to_look_at(state.dossier) else keys


def keys_line(
    keys: Sequence[OfferedKey], always: Sequence[OfferedKey], cells: int
) -> tuple[Pieces, Pieces, Sequence[Target]]:
    """Return the left and the right part of a line of keys, and where each can be clicked.

    Args:
        keys: The most important first; those that do not fit are left out from the end.
        always: At the right edge; the first two are always shown, the others if nothing is left out for them.
        cells: The width of the line.
    """
    fitting, kept = list(keys), list(always)
    while len(kept) > ALWAYS and _width(fitting) + GAP + _width(kept) > cells:
        kept.pop()
    right_width = _width(kept)
    room = cells - (right_width + GAP if right_width else 0)
    while len(fitting) > 1 and _width(fitting) > room:
        fitting.pop()
    return _pieces(fitting), _pieces(kept), [*_placed(fitting, 0), *_placed(kept, cells - right_width)]


def _pieces(keys: Sequence[OfferedKey]) -> Pieces:
    """Return keys with what they do."""
    pieces: list[Piece] = []
    for each in keys:
        pieces += [Piece((" " * GAP if pieces else "") + each.key, "strong"), Piece(f" {each.label}", "dim")]
    return tuple(pieces)


def _width(keys: Sequence[OfferedKey]) -> int:
    """Return the cells that keys take in a line."""
    return cells_of(_pieces(keys))


def _placed(keys: Sequence[OfferedKey], column: int) -> Iterator[Target]:
    """Yield where each key can be clicked, from a column on."""
    for each in keys:
        end = column + _width([each])
        yield Target(column, end, each.command)
        column = end + GAP
