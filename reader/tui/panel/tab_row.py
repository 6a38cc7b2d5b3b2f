"""The tabs: the names of the panel's four lists in one line, the open one in capitals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from reader.reading.filters import Listed
from reader.tui.bars.one_line import shortened_text
from reader.tui.look import Role, look_of

TABS: tuple[Listed, ...] = get_args(Listed)

#: Cells between two names, the widest that fit.
GAPS = (3, 2, 1)


def set_tabs(names: Sequence[str], opened: int, cells: int) -> list[tuple[int, str]]:
    """Return the column and the text of each name in a line of `cells` cells.

    The open name stays whole as long as possible; the others share the rest, cut with an ellipsis.
    """
    for gap in GAPS:
        if 1 + sum(map(len, names)) + gap * (len(names) - 1) <= cells:
            widths = [len(name) for name in names]
            break
    else:
        gap = 1
        others = cells - 1 - gap * (len(names) - 1) - len(names[opened])
        share, rest = divmod(max(others, 2 * (len(names) - 1)), len(names) - 1)
        widths = [share + (number < rest) for number in range(len(names) - 1)]
        widths.insert(opened, cells - 1 - gap * (len(names) - 1) - sum(widths))
    placed, column = [], 1
    for name, width in zip(names, widths, strict=True):
        placed.append((column, shortened_text(name, max(1, width))))
        column += max(1, width) + gap
    return placed


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
        segments: list[Segment] = []
        column = 0
        for tab, (start, text) in zip(TABS, self._placed(), strict=True):
            name: Role = "other-tab" if tab != self.opened else "tab-in-focus" if self.in_focus else "tab"
            style = look_of(self.app).lay(ground, name)
            segments += [Segment(" " * (start - column), ground), Segment(text, style)]
            column = start + len(text)
        return Strip(segments).adjust_cell_length(self.size.width, ground)

    def on_click(self, event: events.Click) -> None:
        """Report the clicked name."""
        for tab, (start, text) in zip(TABS, self._placed(), strict=True):
            if start - 1 <= event.x <= start + len(text):
                self.post_message(self.Clicked(tab))
                return

    def _placed(self) -> list[tuple[int, str]]:
        names = [tab.upper() if tab == self.opened else tab for tab in TABS]
        return set_tabs(names, TABS.index(self.opened), self.size.width)
