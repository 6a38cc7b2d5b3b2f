"""A bar on which keys and hints can be clicked instead of pressed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message
from textual.strip import Strip

from reader.tui.bars.one_line import OneLine

if TYPE_CHECKING:
    from textual.content import Content
    from textual.events import Click, Leave, MouseMove

    from reader.tui.bars.targets import Target
    from reader.tui.look.pieces import Pieces


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

    def show_with(self, left: Pieces, right: Pieces, targets: Sequence[Target]) -> None:
        """Show `left` and `right` with these targets from now on."""
        if targets != self._targets:
            self._targets = targets
            self._point_at(None)
        self.show(left, right)

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  there is one line
        """Return the line as a strip; Textual's own way would wrap it first, and look for what is selected in it."""
        style = self.visual_style
        strip = Strip(self.render().render_segments(style))
        return strip.adjust_cell_length(self.content_size.width, style.rich_style)

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
