"""The tabs: the names of the panel's four lists in one line, the open one in capitals."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from reader.reading.filters import Listed
from reader.tui.look.look import look_of
from reader.tui.panel.tabs import TABS, placed_tabs, tab_pieces


class TabRow(Widget):
    """One line of names; a click opens a list."""

    DEFAULT_CSS = """
    TabRow {
        height: 1;
        color: $foreground;
    }
    """

    opened: var[Listed] = var[Listed]("quotations")
    """The open list."""
    in_focus: var[bool] = var(False)
    """Whether the list has the focus."""

    class Clicked(Message):
        """A name was clicked."""

        def __init__(self, tab: Listed) -> None:
            super().__init__()
            self.tab = tab

    def watch_opened(self) -> None:
        """Show the change."""
        self.refresh()

    def watch_in_focus(self) -> None:
        """Show the change."""
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is one line
        """Return the line of names."""
        ground = self.get_visual_style().rich_style
        pieces, lay = tab_pieces(self.opened, self.size.width, in_focus=self.in_focus), look_of(self.app).lay
        return Strip([Segment(piece.text, lay(ground, piece.ink)) for piece in pieces]).adjust_cell_length(
            self.size.width, ground
        )

    def on_click(self, event: events.Click) -> None:
        """Report the clicked name."""
        for tab, (start, text) in zip(TABS, placed_tabs(self.opened, self.size.width), strict=True):
            if start - 1 <= event.x <= start + len(text):
                self.post_message(self.Clicked(tab))
                return
