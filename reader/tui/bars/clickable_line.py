"""A bar on which keys and hints can be clicked instead of pressed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual.message import Message

from reader.keys import Hint
from reader.tui.bars.one_line import OneLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.content import Content
    from textual.events import Click, Leave, MouseMove

_CLAUSE_END = re.compile(r"[,;:.·()]")


class Target(NamedTuple):
    """Cells that run a command when they are clicked.

    Attributes:
        start: The first cell, counted from the left edge of what the bar says.
        end: The cell after the last one.
        command: Id of the command.
    """

    start: int
    end: int
    command: str


def targets_of(message: str | Hint, keys: Mapping[str, tuple[str, ...]]) -> list[Target]:
    """Return a target for each key that a hint names; it reaches to the end of the key's clause."""
    targets: list[Target] = []
    column, is_open = 0, False
    for text, command in message.pieces(keys) if isinstance(message, Hint) else ():
        if command:
            targets.append(Target(column, column + cell_len(text), command))
            is_open = True
        elif is_open:
            clause = _CLAUSE_END.split(text)[0]
            targets[-1] = targets[-1]._replace(end=column + cell_len(clause.rstrip()))
            is_open = clause == text
        column += cell_len(text)
    return targets


class ClickableLine(OneLine):
    """A bar with targets; the one under the pointer is underlined."""

    #: Textual spares what is selected when its scroll bars are clicked, by this class: here too, or a click on "copy"
    #: would have nothing left to copy.
    DEFAULT_CLASSES = "-textual-system"
    ALLOW_SELECT = False

    class Pressed(Message):
        """A target was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self) -> None:
        super().__init__()
        self._targets: Sequence[Target] = ()
        self._under: Target | None = None

    def show_with(self, left: Content, right: Content, targets: Sequence[Target]) -> None:
        """Show `left` and `right` with these targets from now on."""
        if targets != self._targets:
            self._targets = targets
            self._point_at(None)
        self.show(left, right)

    def render(self) -> Content:
        """Return the line, with the target under the pointer underlined."""
        line = super().render()
        return line if self._under is None else line.stylize("underline", self._under.start, self._under.end)

    def _target_at(self, x: int) -> Target | None:
        """Return the target at a column of the widget; the blank at each side of it counts."""
        column = x - self.gutter.left
        return next((each for each in self._targets if each.start - 1 <= column <= each.end), None)

    def on_click(self, event: Click) -> None:
        """Report the clicked target."""
        event.stop()
        if event.button == 1 and (clicked := self._target_at(event.x)) is not None:
            self.post_message(self.Pressed(clicked.command))

    def on_mouse_move(self, event: MouseMove) -> None:
        """Underline the target under the pointer."""
        self._point_at(self._target_at(event.x))

    def on_leave(self, event: Leave) -> None:  # noqa: ARG002  the pointer is elsewhere
        """Underline no target any more."""
        self._point_at(None)

    def _point_at(self, target: Target | None) -> None:
        if target != self._under:
            self._under = target
            self.refresh()
